CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`visit_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text,
	`status` text NOT NULL,
	`signer_ids` text NOT NULL,
	`term_years` integer,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agreements_trip` ON `agreements` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `agreements_visit` ON `agreements` (`visit_id`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_started_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_window` ON `attempts` (`window_started_at`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text,
	`at` integer NOT NULL,
	`user_id` text,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`verb` text NOT NULL,
	`edit` text NOT NULL,
	`inverse` text,
	`version` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `changes_trip` ON `changes` (`trip_id`,`id`);--> statement-breakpoint
CREATE INDEX `changes_subject` ON `changes` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE INDEX `changes_user` ON `changes` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `hosts` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`visit_id` text NOT NULL,
	`person_id` text,
	`title` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `hosts_trip` ON `hosts` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `hosts_visit` ON `hosts` (`visit_id`);--> statement-breakpoint
CREATE INDEX `hosts_person` ON `hosts` (`person_id`);--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`acronym` text,
	`kind` text,
	`country` text,
	`city` text,
	`time_zone` text,
	`address` text,
	`website` text,
	`background` text NOT NULL,
	`search_key` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `institutions_country` ON `institutions` (`country`);--> statement-breakpoint
CREATE TABLE `items` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`starts_at` text NOT NULL,
	`time_zone` text NOT NULL,
	`ends_at` text,
	`end_time_zone` text,
	`status` text NOT NULL,
	`visit_id` text,
	`place_name` text,
	`place_address` text,
	`latitude` real,
	`longitude` real,
	`attendee_ids` text,
	`reference` text,
	`dress` text,
	`notes` text,
	`staff_notes` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `items_trip` ON `items` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `items_visit` ON `items` (`visit_id`);--> statement-breakpoint
CREATE INDEX `items_starts_at` ON `items` (`starts_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`person_id` text,
	`role` text NOT NULL,
	`title` text,
	`count` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `members_trip` ON `members` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `members_person` ON `members` (`person_id`);--> statement-breakpoint
CREATE TABLE `next_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`due` text,
	`owner` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `next_steps_trip` ON `next_steps` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `next_steps_due` ON `next_steps` (`due`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` text PRIMARY KEY NOT NULL,
	`home_institution_id` text,
	`press_office_name` text,
	`sample` integer NOT NULL,
	`sample_note` text,
	FOREIGN KEY (`home_institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `office_home` ON `office` (`home_institution_id`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`institution_id` text,
	`email` text,
	`phone` text,
	`languages` text NOT NULL,
	`search_key` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `people_institution` ON `people` (`institution_id`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`speaker_id` text NOT NULL,
	`form` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `quotes_trip` ON `quotes` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `quotes_speaker` ON `quotes` (`speaker_id`);--> statement-breakpoint
CREATE TABLE `report_blocks` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`sentences` text NOT NULL,
	`generated_text` text NOT NULL,
	`text` text NOT NULL,
	`edited_by` text,
	`edited_at` integer,
	`revision` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`edited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `report_blocks_report` ON `report_blocks` (`report_id`,`position`);--> statement-breakpoint
CREATE INDEX `report_blocks_edited_by` ON `report_blocks` (`edited_by`);--> statement-breakpoint
CREATE TABLE `report_revisions` (
	`id` text PRIMARY KEY NOT NULL,
	`report_id` text NOT NULL,
	`trip_id` text NOT NULL,
	`number` integer NOT NULL,
	`slug` text NOT NULL,
	`language` text NOT NULL,
	`headline` text NOT NULL,
	`body` text NOT NULL,
	`aside` text,
	`published_at` integer NOT NULL,
	`published_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_revisions_slug` ON `report_revisions` (`slug`,`number`);--> statement-breakpoint
CREATE INDEX `report_revisions_report` ON `report_revisions` (`report_id`);--> statement-breakpoint
CREATE INDEX `report_revisions_trip` ON `report_revisions` (`trip_id`);--> statement-breakpoint
CREATE INDEX `report_revisions_published` ON `report_revisions` (`published_at`);--> statement-breakpoint
CREATE INDEX `report_revisions_published_by` ON `report_revisions` (`published_by`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_trip` ON `reports` (`trip_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`visit_id` text,
	`subject` text NOT NULL,
	`talking_points` text,
	`notes` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `topics_trip` ON `topics` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `topics_visit` ON `topics` (`visit_id`);--> statement-breakpoint
CREATE TABLE `trip_roles` (
	`trip_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`trip_id`, `user_id`),
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `trip_roles_user` ON `trip_roles` (`user_id`);--> statement-breakpoint
CREATE TABLE `trips` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`title` text,
	`direction` text NOT NULL,
	`home_id` text NOT NULL,
	`guest_id` text,
	`start_day` text,
	`end_day` text,
	`kind` text,
	`occasion` text,
	`purposes` text NOT NULL,
	`context` text NOT NULL,
	`size` integer,
	`activities` text NOT NULL,
	`outcomes` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`search_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	FOREIGN KEY (`home_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`guest_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `trips_starts_on` ON `trips` (`starts_on`);--> statement-breakpoint
CREATE INDEX `trips_ends_on` ON `trips` (`ends_on`);--> statement-breakpoint
CREATE INDEX `trips_home` ON `trips` (`home_id`);--> statement-breakpoint
CREATE INDEX `trips_guest` ON `trips` (`guest_id`);--> statement-breakpoint
CREATE INDEX `trips_created_by` ON `trips` (`created_by`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`office_role` text NOT NULL,
	`person_id` text,
	`locale` text,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_person` ON `users` (`person_id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	`institution_id` text NOT NULL,
	`city` text,
	`day` text,
	`last_day` text,
	`activities` text NOT NULL,
	`outcomes` text NOT NULL,
	`history` text NOT NULL,
	`background` text NOT NULL,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `visits_trip` ON `visits` (`trip_id`,`position`);--> statement-breakpoint
CREATE INDEX `visits_institution` ON `visits` (`institution_id`);