ALTER TABLE `items` ADD `destination_name` text;--> statement-breakpoint
ALTER TABLE `items` ADD `destination_address` text;--> statement-breakpoint
ALTER TABLE `items` ADD `destination_latitude` real;--> statement-breakpoint
ALTER TABLE `items` ADD `destination_longitude` real;--> statement-breakpoint
ALTER TABLE `unscheduled` ADD `destination_name` text;--> statement-breakpoint
ALTER TABLE `unscheduled` ADD `destination_address` text;--> statement-breakpoint
ALTER TABLE `unscheduled` ADD `destination_latitude` real;--> statement-breakpoint
ALTER TABLE `unscheduled` ADD `destination_longitude` real;