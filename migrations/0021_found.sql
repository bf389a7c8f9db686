CREATE TABLE "signals" (
	"case_id" text NOT NULL,
	"revision" text NOT NULL,
	"check" text NOT NULL,
	"ground" text NOT NULL,
	"passages" jsonb NOT NULL,
	"because" jsonb NOT NULL,
	"found_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "signals_case_id_revision_check_pk" PRIMARY KEY("case_id","revision","check")
);
--> statement-breakpoint
DROP INDEX "posts_by_persona";--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "detected" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "held_posts" ADD COLUMN "found" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_by_persona" ON "posts" USING btree ("persona_id","created_at");