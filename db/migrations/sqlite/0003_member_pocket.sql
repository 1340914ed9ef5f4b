CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_member` ON `calendar_feeds` (`trip_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_user` ON `calendar_feeds` (`user_id`);--> statement-breakpoint
CREATE TABLE `emergencies` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`city` text,
	`name` text,
	`phone` text,
	`address` text,
	`note` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `emergencies_trip` ON `emergencies` (`trip_id`,`position`);--> statement-breakpoint
CREATE TABLE `member_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`user_id` text NOT NULL,
	`visit_id` text,
	`item_id` text,
	`text` text NOT NULL,
	`written_at` integer NOT NULL,
	`shared_at` integer,
	`settled_at` integer,
	`settled_by` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `member_notes_trip` ON `member_notes` (`trip_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `member_notes_user` ON `member_notes` (`user_id`);--> statement-breakpoint
CREATE INDEX `member_notes_visit` ON `member_notes` (`visit_id`);--> statement-breakpoint
CREATE INDEX `member_notes_settled_by` ON `member_notes` (`settled_by`);--> statement-breakpoint
CREATE TABLE `portraits` (
	`person_id` text PRIMARY KEY NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text,
	`picture` blob NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `portraits_updated_by` ON `portraits` (`updated_by`);