CREATE TABLE "collection_stories" (
	"collection_id" text NOT NULL,
	"story_id" text NOT NULL,
	"position" integer NOT NULL,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collection_stories_collection_id_story_id_pk" PRIMARY KEY("collection_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"use" text NOT NULL,
	"intro" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "handout_stories" (
	"handout_id" text NOT NULL,
	"story_id" text NOT NULL,
	"consent_id" bigint NOT NULL,
	"released_at" timestamp (3) with time zone NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "handout_stories_handout_id_story_id_pk" PRIMARY KEY("handout_id","story_id")
);
--> statement-breakpoint
CREATE TABLE "handouts" (
	"id" text PRIMARY KEY NOT NULL,
	"collection_id" text NOT NULL,
	"space_id" text NOT NULL,
	"title" text NOT NULL,
	"audience" text NOT NULL,
	"use" text NOT NULL,
	"intro" text,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "collection_stories" ADD CONSTRAINT "collection_stories_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_stories" ADD CONSTRAINT "collection_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handout_stories" ADD CONSTRAINT "handout_stories_handout_id_handouts_id_fk" FOREIGN KEY ("handout_id") REFERENCES "public"."handouts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handout_stories" ADD CONSTRAINT "handout_stories_consent_id_story_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."story_consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "collection_stories_story_id_index" ON "collection_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "collections_of_space" ON "collections" USING btree ("space_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "handout_stories_story_id_index" ON "handout_stories" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "handout_stories_consent_id_index" ON "handout_stories" USING btree ("consent_id");--> statement-breakpoint
CREATE INDEX "handouts_of_collection" ON "handouts" USING btree ("collection_id","made_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_handouts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'what was handed out stays written' USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "handouts_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "handouts" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_handouts"();--> statement-breakpoint
CREATE TRIGGER "handout_stories_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "handout_stories" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_handouts"();--> statement-breakpoint
CREATE FUNCTION "refuse_handout_without_consent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NOT EXISTS (
		SELECT 1 FROM handouts JOIN story_consents agreed ON agreed.use = handouts.use AND agreed.story_id = NEW.story_id
		WHERE handouts.id = NEW.handout_id AND agreed.id = NEW.consent_id AND agreed.given
			AND NOT EXISTS (SELECT 1 FROM story_consents later WHERE later.story_id = agreed.story_id AND later.use = agreed.use AND later.id > agreed.id)
	) THEN
		RAISE EXCEPTION 'no story is handed out without a consent that holds' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER "handout_stories_have_consent" BEFORE INSERT ON "handout_stories" FOR EACH ROW EXECUTE FUNCTION "refuse_handout_without_consent"();
