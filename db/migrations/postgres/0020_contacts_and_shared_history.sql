ALTER TABLE "office" ADD COLUMN "is_history_shared" boolean;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "contact_ids" json;