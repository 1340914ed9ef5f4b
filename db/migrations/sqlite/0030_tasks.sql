CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`owner_id` text,
	`owner` text,
	`due` text,
	`due_offset` integer,
	`status` text NOT NULL,
	`visit_id` text,
	`item_id` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `tasks_trip` ON `tasks` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `tasks_status` ON `tasks` (`status`,`due`);--> statement-breakpoint
CREATE INDEX `tasks_visit` ON `tasks` (`visit_id`);--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`);--> statement-breakpoint
ALTER TABLE `office` ADD `task_templates` text;--> statement-breakpoint
ALTER TABLE `trips` ADD `task_template_ids` text;