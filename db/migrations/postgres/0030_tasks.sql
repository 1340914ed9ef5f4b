CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"text" json NOT NULL,
	"owner_id" text,
	"owner" text,
	"due" text,
	"due_offset" integer,
	"status" text NOT NULL,
	"visit_id" text,
	"item_id" text
);
--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "task_templates" json;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "task_template_ids" json;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_trip" ON "tasks" USING btree ("trip_id","position");--> statement-breakpoint
CREATE INDEX "tasks_status" ON "tasks" USING btree ("status","due");--> statement-breakpoint
CREATE INDEX "tasks_visit" ON "tasks" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "tasks_owner" ON "tasks" USING btree ("owner_id");