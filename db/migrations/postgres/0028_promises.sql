ALTER TABLE "next_steps" ADD COLUMN "visit_id" text;--> statement-breakpoint
ALTER TABLE "next_steps" ADD COLUMN "side" text DEFAULT 'ours' NOT NULL;--> statement-breakpoint
ALTER TABLE "next_steps" ADD COLUMN "status" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "next_steps" ADD COLUMN "reason" json;--> statement-breakpoint
ALTER TABLE "next_steps" ADD COLUMN "owner_id" text;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_steps" ADD CONSTRAINT "next_steps_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "next_steps_visit" ON "next_steps" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "next_steps_owner" ON "next_steps" USING btree ("owner_id");