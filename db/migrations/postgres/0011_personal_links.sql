CREATE TABLE "link_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"link_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_links" (
	"id" text PRIMARY KEY NOT NULL,
	"trip_id" text NOT NULL,
	"person_id" text NOT NULL,
	"user_id" text NOT NULL,
	"nonce" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"has_given_role" boolean NOT NULL,
	"code_nonce" text,
	"code_sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "link_weeks" integer;--> statement-breakpoint
ALTER TABLE "office" ADD COLUMN "is_link_code_required" boolean;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "link_sessions" ADD CONSTRAINT "link_sessions_link_id_personal_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."personal_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_links" ADD CONSTRAINT "personal_links_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_links" ADD CONSTRAINT "personal_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_links" ADD CONSTRAINT "personal_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_links" ADD CONSTRAINT "personal_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "link_sessions_link" ON "link_sessions" USING btree ("link_id");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_links_token" ON "personal_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "personal_links_member" ON "personal_links" USING btree ("trip_id","person_id");--> statement-breakpoint
CREATE INDEX "personal_links_person" ON "personal_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "personal_links_user" ON "personal_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "personal_links_created_by" ON "personal_links" USING btree ("created_by");