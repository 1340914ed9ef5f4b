ALTER TABLE `office` ADD `deleted_trip_days` integer;--> statement-breakpoint
ALTER TABLE `office` ADD `mail_days` integer;