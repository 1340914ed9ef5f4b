ALTER TABLE "items" ADD COLUMN "destination_name" json;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "destination_address" json;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "destination_latitude" double precision;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "destination_longitude" double precision;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD COLUMN "destination_name" json;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD COLUMN "destination_address" json;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD COLUMN "destination_latitude" double precision;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD COLUMN "destination_longitude" double precision;