CREATE TABLE "import_secret" (
	"id" smallint PRIMARY KEY DEFAULT 1 NOT NULL,
	"secret" text NOT NULL,
	CONSTRAINT "import_secret_is_one" CHECK ("import_secret"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "imported_authors" (
	"space_id" text NOT NULL,
	"system" text NOT NULL,
	"source_id" text NOT NULL,
	"persona_id" text,
	"email_key" text,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imported_authors_space_id_system_source_id_pk" PRIMARY KEY("space_id","system","source_id"),
	CONSTRAINT "imported_authors_personaId_unique" UNIQUE("persona_id")
);
--> statement-breakpoint
CREATE TABLE "imported_posts" (
	"space_id" text NOT NULL,
	"system" text NOT NULL,
	"source_id" text NOT NULL,
	"post_id" text NOT NULL,
	CONSTRAINT "imported_posts_space_id_system_source_id_pk" PRIMARY KEY("space_id","system","source_id"),
	CONSTRAINT "imported_posts_postId_unique" UNIQUE("post_id")
);
--> statement-breakpoint
CREATE TABLE "imported_threads" (
	"space_id" text NOT NULL,
	"system" text NOT NULL,
	"source_id" text NOT NULL,
	"thread_id" text NOT NULL,
	CONSTRAINT "imported_threads_space_id_system_source_id_pk" PRIMARY KEY("space_id","system","source_id"),
	CONSTRAINT "imported_threads_threadId_unique" UNIQUE("thread_id")
);
--> statement-breakpoint
DROP INDEX "memberships_one_handle";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "keeps_handle" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "imported_authors" ADD CONSTRAINT "imported_authors_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_authors" ADD CONSTRAINT "imported_authors_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_posts" ADD CONSTRAINT "imported_posts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_threads" ADD CONSTRAINT "imported_threads_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_threads" ADD CONSTRAINT "imported_threads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_authors_by_email" ON "imported_authors" USING btree ("email_key","persona_id") WHERE email_key is not null;--> statement-breakpoint
CREATE INDEX "imported_authors_to_forget" ON "imported_authors" USING btree ("imported_at") WHERE email_key is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_handle" ON "memberships" USING btree ("space_id","handle_key") WHERE state = 'active' or keeps_handle;