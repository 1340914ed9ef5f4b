CREATE TABLE `report_dismissed_flags` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`why` text NOT NULL,
	`fact` text NOT NULL,
	`digest` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_dismissed_flags_entry` ON `report_dismissed_flags` (`report_id`,`why`,`fact`,`digest`);--> statement-breakpoint
CREATE INDEX `report_dismissed_flags_by` ON `report_dismissed_flags` (`by_id`);