CREATE TABLE "name_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"person_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"answered_at" timestamp (3) with time zone,
	"answer" json,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "report_overrules" (
	"id" text PRIMARY KEY NOT NULL,
	"block_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"caption" json,
	"credit" text,
	"alt" json,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"uploaded_by" text,
	"removed_at" timestamp (3) with time zone,
	"revision" integer NOT NULL,
	"large" "bytea" NOT NULL,
	"small" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statutory_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"term" text,
	"owner" text,
	"revision" integer NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL,
	"edited_by" text
);
--> statement-breakpoint
CREATE TABLE "statutory_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"title" text,
	"category" text,
	"day" text,
	"revision" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "reports_trip";--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "house_style" json;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "report_months" integer;--> statement-breakpoint
ALTER TABLE "report_revisions" ADD COLUMN "photos" json;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "style" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "variant" integer;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "state" text;--> statement-breakpoint
ALTER TABLE "name_checks" ADD CONSTRAINT "name_checks_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_checks" ADD CONSTRAINT "name_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_checks" ADD CONSTRAINT "name_checks_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_checks" ADD CONSTRAINT "name_checks_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_overrules" ADD CONSTRAINT "report_overrules_block_id_report_blocks_id_fk" FOREIGN KEY ("block_id") REFERENCES "public"."report_blocks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_overrules" ADD CONSTRAINT "report_overrules_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statutory_entries" ADD CONSTRAINT "statutory_entries_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statutory_entries" ADD CONSTRAINT "statutory_entries_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statutory_reports" ADD CONSTRAINT "statutory_reports_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "name_checks_token" ON "name_checks" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "name_checks_trip" ON "name_checks" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "name_checks_person" ON "name_checks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "name_checks_created_by" ON "name_checks" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "name_checks_settled_by" ON "name_checks" USING btree ("settled_by");--> statement-breakpoint
CREATE UNIQUE INDEX "report_overrules_mark" ON "report_overrules" USING btree ("block_id","kind","words");--> statement-breakpoint
CREATE INDEX "report_overrules_by" ON "report_overrules" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "photos_trip" ON "photos" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "photos_uploaded_by" ON "photos" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "statutory_entries_trip" ON "statutory_entries" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "statutory_entries_edited_by" ON "statutory_entries" USING btree ("edited_by");--> statement-breakpoint
CREATE UNIQUE INDEX "statutory_reports_trip" ON "statutory_reports" USING btree ("trip_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_trip_language" ON "reports" USING btree ("trip_id","language");--> statement-breakpoint
ALTER TABLE "report_blocks" DROP COLUMN "generated_text";