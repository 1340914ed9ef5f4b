ALTER TABLE "institutions" ADD COLUMN "latitude" double precision;--> statement-breakpoint
ALTER TABLE "institutions" ADD COLUMN "longitude" double precision;