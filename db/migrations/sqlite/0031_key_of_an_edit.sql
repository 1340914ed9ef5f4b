ALTER TABLE `changes` ADD `key` text;--> statement-breakpoint
CREATE INDEX `changes_version` ON `changes` (`trip_id`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `changes_key` ON `changes` (`trip_id`,`key`);