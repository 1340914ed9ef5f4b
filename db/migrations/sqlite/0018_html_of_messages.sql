ALTER TABLE `messages` ADD `html` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `calendar` text;