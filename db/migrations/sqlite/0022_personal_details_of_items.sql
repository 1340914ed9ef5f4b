ALTER TABLE `items` ADD `personal_details` text;--> statement-breakpoint
ALTER TABLE `unscheduled` ADD `personal_details` text;