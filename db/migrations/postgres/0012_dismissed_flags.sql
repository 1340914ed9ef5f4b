CREATE TABLE "report_dismissed_flags" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"why" text NOT NULL,
	"fact" text NOT NULL,
	"digest" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text
);
--> statement-breakpoint
ALTER TABLE "report_dismissed_flags" ADD CONSTRAINT "report_dismissed_flags_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_dismissed_flags" ADD CONSTRAINT "report_dismissed_flags_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "report_dismissed_flags_entry" ON "report_dismissed_flags" USING btree ("report_id","why","fact","digest");--> statement-breakpoint
CREATE INDEX "report_dismissed_flags_by" ON "report_dismissed_flags" USING btree ("by_id");