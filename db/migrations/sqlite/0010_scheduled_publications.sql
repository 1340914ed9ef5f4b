CREATE TABLE `scheduled_publications` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`trip_id` text NOT NULL,
	`due_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`slug` text NOT NULL,
	`correction` text,
	`scheduled_by` text,
	`scheduled_at` integer NOT NULL,
	`problem` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`scheduled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scheduled_publications_report` ON `scheduled_publications` (`report_id`);--> statement-breakpoint
CREATE INDEX `scheduled_publications_trip` ON `scheduled_publications` (`trip_id`);--> statement-breakpoint
CREATE INDEX `scheduled_publications_due` ON `scheduled_publications` (`due_at`);--> statement-breakpoint
CREATE INDEX `scheduled_publications_by` ON `scheduled_publications` (`scheduled_by`);