CREATE TABLE "account_stories" (
	"story_id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"readers" text DEFAULT 'me' NOT NULL,
	"title" text,
	"short_version" text,
	"role" text,
	"stage" text,
	"themes" text[] DEFAULT '{}'::text[] NOT NULL,
	"tags" text[] DEFAULT '{}'::text[] NOT NULL,
	"warnings" text[] DEFAULT '{}'::text[] NOT NULL,
	"warning" text,
	"language" text NOT NULL,
	"wants_words" boolean DEFAULT false NOT NULL,
	"found" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"released_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "story_consents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "story_consents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"story_id" text NOT NULL,
	"use" text NOT NULL,
	"given" boolean NOT NULL,
	"version" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "story_parts" (
	"story_id" text NOT NULL,
	"prompt" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_parts_story_id_prompt_pk" PRIMARY KEY("story_id","prompt")
);
--> statement-breakpoint
CREATE TABLE "story_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"story_id" text NOT NULL,
	"decision" text NOT NULL,
	"note" text,
	"marks" jsonb NOT NULL,
	"bases" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "story_revisions" (
	"story_id" text NOT NULL,
	"prompt" text NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"replaced_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "story_revisions_story_id_prompt_version_pk" PRIMARY KEY("story_id","prompt","version")
);
--> statement-breakpoint
ALTER TABLE "account_stories" ADD CONSTRAINT "account_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_stories" ADD CONSTRAINT "account_stories_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_edits" ADD CONSTRAINT "story_edits_review_id_story_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."story_reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_parts" ADD CONSTRAINT "story_parts_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reviews" ADD CONSTRAINT "story_reviews_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reviews" ADD CONSTRAINT "story_reviews_made_by_memberships_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_revisions" ADD CONSTRAINT "story_revisions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_stories_latest" ON "account_stories" USING btree ("account_id","created_at" DESC NULLS FIRST,"story_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "stories_released" ON "stories" USING btree ("released_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'released' and readers <> 'me';--> statement-breakpoint
CREATE INDEX "stories_of_space" ON "stories" USING btree ("space_id","released_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE state = 'released' and readers <> 'me';--> statement-breakpoint
CREATE INDEX "stories_to_review" ON "stories" USING btree ("space_id","submitted_at","id") WHERE state in ('submitted', 'in_review');--> statement-breakpoint
CREATE INDEX "stories_persona_id_index" ON "stories" USING btree ("persona_id");--> statement-breakpoint
CREATE INDEX "story_consents_of_story" ON "story_consents" USING btree ("story_id","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_edits_in_order" ON "story_edits" USING btree ("review_id","prompt","start");--> statement-breakpoint
CREATE INDEX "story_reviews_latest" ON "story_reviews" USING btree ("story_id","made_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "story_reviews_made_by_index" ON "story_reviews" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "story_revisions_latest" ON "story_revisions" USING btree ("story_id","replaced_at" DESC NULLS FIRST,"prompt" DESC NULLS FIRST,"version" DESC NULLS FIRST);--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_story_consents"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what was agreed to stays written' USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "story_consents_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "story_consents" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_story_consents"();
