CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_subject` ON `identities` (`issuer`,`subject`);--> statement-breakpoint
CREATE UNIQUE INDEX `identities_user` ON `identities` (`user_id`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `identity_id` text REFERENCES identities(id) ON DELETE cascade;--> statement-breakpoint
ALTER TABLE `sessions` ADD `provider_session` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `sealed_id_token` text;--> statement-breakpoint
CREATE INDEX `sessions_identity` ON `sessions` (`identity_id`);