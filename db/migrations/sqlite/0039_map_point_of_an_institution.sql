ALTER TABLE `institutions` ADD `latitude` real;--> statement-breakpoint
ALTER TABLE `institutions` ADD `longitude` real;