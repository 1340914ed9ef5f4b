ALTER TABLE `office` ADD `setup_dismissed_at` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `is_mail_skipped` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `sample_trip` text;