CREATE TABLE `user_calendars` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`alarm_minutes` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_calendars_token` ON `user_calendars` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `user_calendars_user` ON `user_calendars` (`user_id`);--> statement-breakpoint
ALTER TABLE `calendar_feeds` ADD `link_id` text;--> statement-breakpoint
ALTER TABLE `calendar_feeds` ADD `alarm_minutes` integer;