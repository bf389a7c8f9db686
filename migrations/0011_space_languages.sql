ALTER TABLE "spaces" ADD COLUMN "also_in" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Messages that wait to open a thread were all written in the language of their space.
UPDATE "held_posts" SET "opening" = "opening" || jsonb_build_object('language', "spaces"."language") FROM "spaces" WHERE "spaces"."id" = "held_posts"."space_id" AND "opening" IS NOT NULL;
