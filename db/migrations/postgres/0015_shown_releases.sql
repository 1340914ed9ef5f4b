CREATE TABLE "shown_releases" (
	"trip_id" text NOT NULL,
	"user_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shown_releases_pk" PRIMARY KEY("trip_id","user_id","number")
);
--> statement-breakpoint
ALTER TABLE "shown_releases" ADD CONSTRAINT "shown_releases_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_releases" ADD CONSTRAINT "shown_releases_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shown_releases_user" ON "shown_releases" USING btree ("user_id");