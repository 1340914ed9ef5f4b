ALTER TABLE "people" ADD COLUMN "pronunciation" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "whatsapp" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "line" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "kakao_talk" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "we_chat" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "message_by" text;