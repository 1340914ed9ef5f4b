ALTER TABLE "items" ADD COLUMN "personal_details" json;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD COLUMN "personal_details" json;