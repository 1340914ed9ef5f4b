ALTER TABLE `next_steps` ADD `visit_id` text REFERENCES visits(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `next_steps` ADD `side` text DEFAULT 'ours' NOT NULL;--> statement-breakpoint
ALTER TABLE `next_steps` ADD `status` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `next_steps` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `next_steps` ADD `owner_id` text REFERENCES users(id) ON DELETE set null;--> statement-breakpoint
CREATE INDEX `next_steps_visit` ON `next_steps` (`visit_id`);--> statement-breakpoint
CREATE INDEX `next_steps_owner` ON `next_steps` (`owner_id`);