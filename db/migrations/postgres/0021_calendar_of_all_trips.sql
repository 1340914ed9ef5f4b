CREATE TABLE "user_calendars" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"alarm_minutes" integer,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "link_id" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD COLUMN "alarm_minutes" integer;--> statement-breakpoint
ALTER TABLE "user_calendars" ADD CONSTRAINT "user_calendars_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "user_calendars_token" ON "user_calendars" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "user_calendars_user" ON "user_calendars" USING btree ("user_id");