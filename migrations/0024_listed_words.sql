CREATE TABLE "listed_words" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text,
	"words" text NOT NULL,
	"outcome" text NOT NULL,
	"ground" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listed_words_once" UNIQUE NULLS NOT DISTINCT("space_id","words","outcome")
);
--> statement-breakpoint
ALTER TABLE "listed_words" ADD CONSTRAINT "listed_words_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listed_words_of_list" ON "listed_words" USING btree ("space_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);