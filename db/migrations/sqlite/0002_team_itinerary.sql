CREATE TABLE `acknowledgements` (
	`trip_id` text NOT NULL,
	`user_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`trip_id`, `user_id`),
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `acknowledgements_user` ON `acknowledgements` (`user_id`);--> statement-breakpoint
CREATE TABLE `check_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`check_key` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_asides_key` ON `check_asides` (`trip_id`,`check_key`);--> statement-breakpoint
CREATE INDEX `check_asides_by` ON `check_asides` (`by_id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`once_key` text NOT NULL,
	`trip_id` text,
	`user_id` text,
	`to_address` text NOT NULL,
	`language` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`due_at` integer,
	`tries` integer NOT NULL,
	`sent_at` integer,
	`problem` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `messages_once` ON `messages` (`once_key`);--> statement-breakpoint
CREATE INDEX `messages_due` ON `messages` (`due_at`);--> statement-breakpoint
CREATE INDEX `messages_trip` ON `messages` (`trip_id`);--> statement-breakpoint
CREATE INDEX `messages_user` ON `messages` (`user_id`);--> statement-breakpoint
CREATE INDEX `messages_created_by` ON `messages` (`created_by`);--> statement-breakpoint
CREATE TABLE `releases` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`note` text,
	`record` text NOT NULL,
	`directory` text NOT NULL,
	`released_at` integer NOT NULL,
	`released_by` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`released_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `releases_number` ON `releases` (`trip_id`,`number`);--> statement-breakpoint
CREATE INDEX `releases_released_by` ON `releases` (`released_by`);--> statement-breakpoint
CREATE TABLE `unscheduled` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`minutes` integer,
	`visit_id` text,
	`place_name` text,
	`place_address` text,
	`latitude` real,
	`longitude` real,
	`attendee_ids` text,
	`reference` text,
	`dress` text,
	`notes` text,
	`staff_notes` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `unscheduled_trip` ON `unscheduled` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `unscheduled_visit` ON `unscheduled` (`visit_id`);