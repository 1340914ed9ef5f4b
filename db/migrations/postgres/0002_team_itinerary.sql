CREATE TABLE "acknowledgements" (
	"trip_id" text NOT NULL,
	"user_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "acknowledgements_pk" PRIMARY KEY("trip_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "check_asides" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"check_key" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" text PRIMARY KEY NOT NULL,
	"once_key" text NOT NULL,
	"trip_id" text,
	"user_id" text,
	"to_address" json NOT NULL,
	"language" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"due_at" timestamp (3) with time zone,
	"tries" integer NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"number" integer NOT NULL,
	"version" integer NOT NULL,
	"note" text,
	"record" json NOT NULL,
	"directory" json NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"released_by" text
);
--> statement-breakpoint
CREATE TABLE "unscheduled" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"title" json NOT NULL,
	"minutes" integer,
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
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_asides" ADD CONSTRAINT "check_asides_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_asides" ADD CONSTRAINT "check_asides_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_released_by_users_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD CONSTRAINT "unscheduled_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unscheduled" ADD CONSTRAINT "unscheduled_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acknowledgements_user" ON "acknowledgements" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_asides_key" ON "check_asides" USING btree ("trip_id","check_key");--> statement-breakpoint
CREATE INDEX "check_asides_by" ON "check_asides" USING btree ("by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "messages_once" ON "messages" USING btree ("once_key");--> statement-breakpoint
CREATE INDEX "messages_due" ON "messages" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "messages_trip" ON "messages" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "messages_user" ON "messages" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "messages_created_by" ON "messages" USING btree ("created_by");--> statement-breakpoint
CREATE UNIQUE INDEX "releases_number" ON "releases" USING btree ("trip_id","number");--> statement-breakpoint
CREATE INDEX "releases_released_by" ON "releases" USING btree ("released_by");--> statement-breakpoint
CREATE INDEX "unscheduled_trip" ON "unscheduled" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "unscheduled_visit" ON "unscheduled" USING btree ("visit_id");