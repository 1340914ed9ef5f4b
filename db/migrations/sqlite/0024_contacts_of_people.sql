ALTER TABLE `people` ADD `pronunciation` text;--> statement-breakpoint
ALTER TABLE `people` ADD `whatsapp` text;--> statement-breakpoint
ALTER TABLE `people` ADD `line` text;--> statement-breakpoint
ALTER TABLE `people` ADD `kakao_talk` text;--> statement-breakpoint
ALTER TABLE `people` ADD `we_chat` text;--> statement-breakpoint
ALTER TABLE `people` ADD `message_by` text;