ALTER TABLE "changes" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "backup_days" integer;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "backup_keep" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "backup_started_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "backup_made_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "backup_failed_at" timestamp (3) with time zone;