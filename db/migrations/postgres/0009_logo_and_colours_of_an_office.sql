CREATE TABLE "logos" (
	"id" text PRIMARY KEY NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"picture" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "logo_id" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "light_colour" text;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "dark_colour" text;