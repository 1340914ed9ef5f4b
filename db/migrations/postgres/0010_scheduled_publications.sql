CREATE TABLE "scheduled_publications" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"trip_id" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"slug" text NOT NULL,
	"correction" text,
	"scheduled_by" text,
	"scheduled_at" timestamp (3) with time zone NOT NULL,
	"problem" text
);
--> statement-breakpoint
ALTER TABLE "scheduled_publications" ADD CONSTRAINT "scheduled_publications_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_publications" ADD CONSTRAINT "scheduled_publications_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_publications" ADD CONSTRAINT "scheduled_publications_scheduled_by_users_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "scheduled_publications_report" ON "scheduled_publications" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "scheduled_publications_trip" ON "scheduled_publications" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "scheduled_publications_due" ON "scheduled_publications" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "scheduled_publications_by" ON "scheduled_publications" USING btree ("scheduled_by");