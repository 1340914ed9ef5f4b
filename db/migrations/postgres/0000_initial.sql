CREATE TABLE "agreements" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"visit_id" text NOT NULL,
	"kind" json NOT NULL,
	"subject" json,
	"status" text NOT NULL,
	"signer_ids" json NOT NULL,
	"term_years" integer
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"user_id" text,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"verb" text NOT NULL,
	"edit" json NOT NULL,
	"inverse" json,
	"version" integer
);
--> statement-breakpoint
CREATE TABLE "hosts" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"visit_id" text NOT NULL,
	"person_id" text,
	"title" json
);
--> statement-breakpoint
CREATE TABLE "institutions" (
	"id" text PRIMARY KEY NOT NULL,
	"name" json NOT NULL,
	"acronym" text,
	"kind" text,
	"country" text,
	"city" json,
	"time_zone" text,
	"address" json,
	"website" text,
	"background" json NOT NULL,
	"search_key" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"title" json NOT NULL,
	"starts_at" text NOT NULL,
	"time_zone" text NOT NULL,
	"ends_at" text,
	"end_time_zone" text,
	"status" text NOT NULL,
	"visit_id" text,
	"place_name" json,
	"place_address" json,
	"latitude" double precision,
	"longitude" double precision,
	"attendee_ids" json,
	"reference" text,
	"dress" json,
	"notes" json,
	"staff_notes" json
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"person_id" text,
	"role" text NOT NULL,
	"title" json,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "next_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"text" json NOT NULL,
	"due" text,
	"owner" json
);
--> statement-breakpoint
CREATE TABLE "office" (
	"id" text PRIMARY KEY NOT NULL,
	"home_institution_id" text,
	"press_office_name" json,
	"sample" boolean NOT NULL,
	"sample_note" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" json NOT NULL,
	"institution_id" text,
	"email" text,
	"phone" text,
	"languages" json NOT NULL,
	"search_key" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"speaker_id" text NOT NULL,
	"form" text NOT NULL,
	"text" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_blocks" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"sentences" json NOT NULL,
	"generated_text" text NOT NULL,
	"text" text NOT NULL,
	"edited_by" text,
	"edited_at" timestamp (3) with time zone,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"trip_id" text NOT NULL,
	"number" integer NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"headline" text NOT NULL,
	"body" json NOT NULL,
	"aside" json,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"language" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"visit_id" text,
	"subject" json NOT NULL,
	"talking_points" json,
	"notes" json
);
--> statement-breakpoint
CREATE TABLE "trip_roles" (
	"trip_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "trip_roles_pk" PRIMARY KEY("trip_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "trips" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"title" json,
	"direction" text NOT NULL,
	"home_id" text NOT NULL,
	"guest_id" text,
	"start_day" text,
	"end_day" text,
	"kind" text,
	"occasion" json,
	"purposes" json NOT NULL,
	"context" json NOT NULL,
	"size" integer,
	"activities" json NOT NULL,
	"outcomes" json NOT NULL,
	"starts_on" text,
	"ends_on" text,
	"search_key" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"office_role" text NOT NULL,
	"person_id" text,
	"locale" text,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"institution_id" text NOT NULL,
	"city" json,
	"day" text,
	"last_day" text,
	"activities" json NOT NULL,
	"outcomes" json NOT NULL,
	"history" json NOT NULL,
	"background" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosts" ADD CONSTRAINT "hosts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office" ADD CONSTRAINT "office_home_institution_id_institutions_id_fk" FOREIGN KEY ("home_institution_id") REFERENCES "public"."institutions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_speaker_id_people_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."people"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_blocks" ADD CONSTRAINT "report_blocks_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_blocks" ADD CONSTRAINT "report_blocks_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_published_by_users_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_roles" ADD CONSTRAINT "trip_roles_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_roles" ADD CONSTRAINT "trip_roles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_home_id_institutions_id_fk" FOREIGN KEY ("home_id") REFERENCES "public"."institutions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_guest_id_institutions_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."institutions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_institution_id_institutions_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."institutions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreements_trip" ON "agreements" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "agreements_visit" ON "agreements" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "attempts_window" ON "attempts" USING btree ("window_started_at");--> statement-breakpoint
CREATE INDEX "changes_trip" ON "changes" USING btree ("trip_id","id");--> statement-breakpoint
CREATE INDEX "changes_subject" ON "changes" USING btree ("subject","subject_id","id");--> statement-breakpoint
CREATE INDEX "changes_user" ON "changes" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "hosts_trip" ON "hosts" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "hosts_visit" ON "hosts" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "hosts_person" ON "hosts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "institutions_country" ON "institutions" USING btree ("country");--> statement-breakpoint
CREATE INDEX "items_trip" ON "items" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "items_visit" ON "items" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "items_starts_at" ON "items" USING btree ("starts_at");--> statement-breakpoint
CREATE INDEX "members_trip" ON "members" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "members_person" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "next_steps_trip" ON "next_steps" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "next_steps_due" ON "next_steps" USING btree ("due");--> statement-breakpoint
CREATE INDEX "office_home" ON "office" USING btree ("home_institution_id");--> statement-breakpoint
CREATE INDEX "people_institution" ON "people" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "quotes_trip" ON "quotes" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "quotes_speaker" ON "quotes" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "report_blocks_report" ON "report_blocks" USING btree ("report_id","position");--> statement-breakpoint
CREATE INDEX "report_blocks_edited_by" ON "report_blocks" USING btree ("edited_by");--> statement-breakpoint
CREATE UNIQUE INDEX "report_revisions_slug" ON "report_revisions" USING btree ("slug","number");--> statement-breakpoint
CREATE INDEX "report_revisions_report" ON "report_revisions" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "report_revisions_trip" ON "report_revisions" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "report_revisions_published" ON "report_revisions" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "report_revisions_published_by" ON "report_revisions" USING btree ("published_by");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_trip" ON "reports" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "topics_trip" ON "topics" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "topics_visit" ON "topics" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "trip_roles_user" ON "trip_roles" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "trips_starts_on" ON "trips" USING btree ("starts_on");--> statement-breakpoint
CREATE INDEX "trips_ends_on" ON "trips" USING btree ("ends_on");--> statement-breakpoint
CREATE INDEX "trips_home" ON "trips" USING btree ("home_id");--> statement-breakpoint
CREATE INDEX "trips_guest" ON "trips" USING btree ("guest_id");--> statement-breakpoint
CREATE INDEX "trips_created_by" ON "trips" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "users_person" ON "users" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "visits_trip" ON "visits" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "visits_institution" ON "visits" USING btree ("institution_id");