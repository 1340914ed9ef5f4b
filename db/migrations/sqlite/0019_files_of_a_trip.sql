CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`audience` text NOT NULL,
	`person_id` text,
	`uploaded_at` integer NOT NULL,
	`uploaded_by` text,
	`removed_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `attachments_trip` ON `attachments` (`trip_id`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `attachments_file` ON `attachments` (`file_id`);--> statement-breakpoint
CREATE INDEX `attachments_person` ON `attachments` (`person_id`);--> statement-breakpoint
CREATE INDEX `attachments_uploaded_by` ON `attachments` (`uploaded_by`);--> statement-breakpoint
CREATE TABLE `stored_files` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	`stored_at` integer NOT NULL,
	`object` text,
	`is_complete` integer NOT NULL,
	`bytes` blob
);
--> statement-breakpoint
CREATE INDEX `stored_files_hash` ON `stored_files` (`hash`);