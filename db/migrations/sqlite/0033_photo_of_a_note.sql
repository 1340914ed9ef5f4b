ALTER TABLE `member_notes` ADD `photo_id` text REFERENCES stored_files(id) ON DELETE restrict;--> statement-breakpoint
CREATE INDEX `member_notes_photo` ON `member_notes` (`photo_id`);