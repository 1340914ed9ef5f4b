CREATE TABLE `logos` (
	`id` text PRIMARY KEY NOT NULL,
	`uploaded_at` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`picture` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `office` ADD `logo_id` text;--> statement-breakpoint
ALTER TABLE `office` ADD `light_colour` text;--> statement-breakpoint
ALTER TABLE `office` ADD `dark_colour` text;