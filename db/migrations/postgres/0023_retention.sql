ALTER TABLE "office" ADD COLUMN "deleted_trip_days" integer;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "mail_days" integer;