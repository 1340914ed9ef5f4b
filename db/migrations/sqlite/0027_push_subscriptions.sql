CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`session_id` text,
	`link_session_id` text,
	`endpoint` text NOT NULL,
	`p256dh` text NOT NULL,
	`auth` text NOT NULL,
	`remind_minutes` integer,
	`notified_release` integer NOT NULL,
	`reminded_until` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_session_id`) REFERENCES `link_sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscriptions_device` ON `push_subscriptions` (`trip_id`,`endpoint`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_session` ON `push_subscriptions` (`session_id`);--> statement-breakpoint
CREATE INDEX `push_subscriptions_link_session` ON `push_subscriptions` (`link_session_id`);