CREATE TABLE "story_quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"space_id" text NOT NULL,
	"prompt" text NOT NULL,
	"passage" text NOT NULL,
	"purpose" text NOT NULL,
	"asked_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"approved" boolean,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "story_quotes" ADD CONSTRAINT "story_quotes_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_quotes" ADD CONSTRAINT "story_quotes_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "story_quotes_once" ON "story_quotes" USING btree ("story_id","passage");--> statement-breakpoint
CREATE INDEX "story_quotes_of_story" ON "story_quotes" USING btree ("story_id","asked_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_quotes_of_space" ON "story_quotes" USING btree ("space_id","answered_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE approved;