ALTER TABLE "changes" ADD COLUMN "key" text;--> statement-breakpoint
CREATE INDEX "changes_version" ON "changes" USING btree ("trip_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "changes_key" ON "changes" USING btree ("trip_id","key");