CREATE TABLE "space_charters" (
	"space_id" text NOT NULL,
	"version" integer NOT NULL,
	"base_version" integer NOT NULL,
	"articles" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "space_charters_space_id_version_pk" PRIMARY KEY("space_id","version")
);
--> statement-breakpoint
ALTER TABLE "space_charters" ADD CONSTRAINT "space_charters_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "space_charters" ("space_id", "version", "base_version", "articles", "published_at")
	SELECT "id", "charter_version", 1, "charter_articles", "created_at" FROM "spaces";--> statement-breakpoint
ALTER TABLE "spaces" DROP COLUMN "charter_articles";