ALTER TABLE `office` ADD `is_history_shared` integer;--> statement-breakpoint
ALTER TABLE `releases` ADD `contact_ids` text;