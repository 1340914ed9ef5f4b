CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`trip_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`thread_id` text,
	`text` text NOT NULL,
	`author_id` text,
	`written_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`trip_id`) REFERENCES `trips`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`resolved_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `comments_trip` ON `comments` (`trip_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`author_id`);--> statement-breakpoint
CREATE INDEX `comments_resolved_by` ON `comments` (`resolved_by`);