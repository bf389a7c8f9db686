CREATE TABLE "story_edits" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"prompt" text NOT NULL,
	"start" integer NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"accepted" boolean
);
--> statement-breakpoint
ALTER TABLE "story_reviews" ADD COLUMN "bases" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "story_edits" ADD CONSTRAINT "story_edits_review_id_story_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."story_reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_edits_in_order" ON "story_edits" USING btree ("review_id","prompt","start");