ALTER TABLE "held_posts" ADD COLUMN "refused_by" text;--> statement-breakpoint
ALTER TABLE "held_posts" ADD COLUMN "contested" jsonb;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_refused_by_memberships_id_fk" FOREIGN KEY ("refused_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_posts_refused_by_index" ON "held_posts" USING btree ("refused_by");--> statement-breakpoint
CREATE INDEX "held_posts_refused" ON "held_posts" USING btree ("refused_at") WHERE refused_at is not null;