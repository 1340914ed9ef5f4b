CREATE TABLE `link_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`link_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`link_id`) REFERENCES `personal_links`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `link_sessions_link` ON `link_sessions` (`link_id`);--> statement-breakpoint
CREATE TABLE `personal_links` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`person_id` text NOT NULL,
	`user_id` text NOT NULL,
	`nonce` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`invited_at` integer NOT NULL,
	`opened_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`has_given_role` integer NOT NULL,
	`code_nonce` text,
	`code_sent_at` integer,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `personal_links_token` ON `personal_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `personal_links_member` ON `personal_links` (`trip_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `personal_links_person` ON `personal_links` (`person_id`);--> statement-breakpoint
CREATE INDEX `personal_links_user` ON `personal_links` (`user_id`);--> statement-breakpoint
CREATE INDEX `personal_links_created_by` ON `personal_links` (`created_by`);--> statement-breakpoint
ALTER TABLE `office` ADD `link_weeks` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `is_link_code_required` integer;--> statement-breakpoint
ALTER TABLE `users` ADD `kind` text;