ALTER TABLE "posts" ADD COLUMN "moved_to" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "slow_minutes" smallint;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_moved_to_posts_id_fk" FOREIGN KEY ("moved_to") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_merged_into_threads_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_moved" ON "posts" USING btree ("moved_to") WHERE moved_to is not null;--> statement-breakpoint
CREATE INDEX "threads_merged" ON "threads" USING btree ("merged_into") WHERE merged_into is not null;