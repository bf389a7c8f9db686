CREATE TABLE "lesson_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"story_id" text,
	"post_id" text,
	"stance" text NOT NULL,
	"prompt" text,
	"passage" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"lesson_id" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"why" text NOT NULL,
	"made_by" text,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"statement" text NOT NULL,
	"detail" text,
	"for_whom" text,
	"situation" text,
	"type" text NOT NULL,
	"kinds" text[] DEFAULT '{}'::text[] NOT NULL,
	"language" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"thread_id" text,
	"review_on" date,
	"look_again_since" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "lesson_evidence" ADD CONSTRAINT "lesson_evidence_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_evidence" ADD CONSTRAINT "lesson_evidence_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_evidence" ADD CONSTRAINT "lesson_evidence_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_moves" ADD CONSTRAINT "lesson_moves_lesson_id_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."lessons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lesson_moves" ADD CONSTRAINT "lesson_moves_made_by_memberships_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lessons" ADD CONSTRAINT "lessons_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_evidence_of_story" ON "lesson_evidence" USING btree ("lesson_id","story_id");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_evidence_of_post" ON "lesson_evidence" USING btree ("lesson_id","post_id");--> statement-breakpoint
CREATE INDEX "lesson_evidence_latest" ON "lesson_evidence" USING btree ("lesson_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "lesson_evidence_by_story" ON "lesson_evidence" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "lesson_evidence_by_post" ON "lesson_evidence" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "lesson_moves_latest" ON "lesson_moves" USING btree ("lesson_id","made_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "lesson_moves_made_by_index" ON "lesson_moves" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "lessons_of_space" ON "lessons" USING btree ("space_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "lessons_of_thread" ON "lessons" USING btree ("thread_id");