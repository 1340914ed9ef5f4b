ALTER TABLE "office" ADD COLUMN "setup_dismissed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "is_mail_skipped" boolean;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "sample_trip" json;