ALTER TABLE `changes` ADD `address` text;--> statement-breakpoint
ALTER TABLE `office` ADD `backup_days` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `backup_keep` text;--> statement-breakpoint
ALTER TABLE `office` ADD `backup_started_at` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `backup_made_at` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `backup_failed_at` integer;