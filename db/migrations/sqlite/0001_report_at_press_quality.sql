CREATE TABLE `name_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`person_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`opened_at` integer,
	`answered_at` integer,
	`answer` text,
	`settled_at` integer,
	`settled_by` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `name_checks_token` ON `name_checks` (`token_hash`);--> statement-breakpoint
CREATE INDEX `name_checks_trip` ON `name_checks` (`trip_id`);--> statement-breakpoint
CREATE INDEX `name_checks_person` ON `name_checks` (`person_id`);--> statement-breakpoint
CREATE INDEX `name_checks_created_by` ON `name_checks` (`created_by`);--> statement-breakpoint
CREATE INDEX `name_checks_settled_by` ON `name_checks` (`settled_by`);--> statement-breakpoint
CREATE TABLE `report_overrules` (
	`id` text PRIMARY KEY NOT NULL,
	`block_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	FOREIGN KEY (`block_id`) REFERENCES `report_blocks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_overrules_mark` ON `report_overrules` (`block_id`,`kind`,`words`);--> statement-breakpoint
CREATE INDEX `report_overrules_by` ON `report_overrules` (`by_id`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text,
	`credit` text,
	`alt` text,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text,
	`removed_at` integer,
	`revision` integer NOT NULL,
	`large` blob NOT NULL,
	`small` blob NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `photos_trip` ON `photos` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `photos_uploaded_by` ON `photos` (`uploaded_by`);--> statement-breakpoint
CREATE TABLE `statutory_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`term` text,
	`owner` text,
	`revision` integer NOT NULL,
	`edited_at` integer NOT NULL,
	`edited_by` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `statutory_entries_trip` ON `statutory_entries` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `statutory_entries_edited_by` ON `statutory_entries` (`edited_by`);--> statement-breakpoint
CREATE TABLE `statutory_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`title` text,
	`category` text,
	`day` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `statutory_reports_trip` ON `statutory_reports` (`trip_id`);--> statement-breakpoint
DROP INDEX `reports_trip`;--> statement-breakpoint
ALTER TABLE `reports` ADD `style` text;--> statement-breakpoint
ALTER TABLE `reports` ADD `variant` integer;--> statement-breakpoint
ALTER TABLE `reports` ADD `state` text;--> statement-breakpoint
CREATE UNIQUE INDEX `reports_trip_language` ON `reports` (`trip_id`,`language`);--> statement-breakpoint
ALTER TABLE `office` ADD `house_style` text;--> statement-breakpoint
ALTER TABLE `office` ADD `report_months` integer;--> statement-breakpoint
ALTER TABLE `report_revisions` ADD `photos` text;--> statement-breakpoint
ALTER TABLE `report_blocks` DROP COLUMN `generated_text`;