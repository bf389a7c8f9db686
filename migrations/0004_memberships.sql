CREATE TABLE "account_held_posts" (
	"account_id" text NOT NULL,
	"held_post_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "held_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"thread_id" text,
	"opening" jsonb,
	"body_html" text NOT NULL,
	"content_warning" text,
	"short_version" text,
	"label" text,
	"reply_to" integer,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"refused_at" timestamp (3) with time zone,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "account_memberships" DROP CONSTRAINT "account_memberships_membershipId_unique";--> statement-breakpoint
DROP INDEX "memberships_space_id_state_joined_at_id_index";--> statement-breakpoint
ALTER TABLE "account_memberships" DROP CONSTRAINT "account_memberships_account_id_space_id_pk";--> statement-breakpoint
ALTER TABLE "account_memberships" ADD CONSTRAINT "account_memberships_membership_id_pk" PRIMARY KEY("membership_id");--> statement-breakpoint
ALTER TABLE "account_memberships" ADD COLUMN "fades_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account_memberships" ADD COLUMN "barred_by" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "held_left" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "newcomer_hold" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "announcement" text;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "announcement_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account_held_posts" ADD CONSTRAINT "account_held_posts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_held_posts" ADD CONSTRAINT "account_held_posts_held_post_id_held_posts_id_fk" FOREIGN KEY ("held_post_id") REFERENCES "public"."held_posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_posts" ADD CONSTRAINT "held_posts_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_held_posts_account_id_index" ON "account_held_posts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "held_posts_waiting" ON "held_posts" USING btree ("space_id","created_at","id") WHERE refused_at is null;--> statement-breakpoint
CREATE INDEX "held_posts_persona_id_index" ON "held_posts" USING btree ("persona_id");--> statement-breakpoint
CREATE INDEX "held_posts_thread_id_index" ON "held_posts" USING btree ("thread_id");--> statement-breakpoint
ALTER TABLE "account_memberships" ADD CONSTRAINT "account_memberships_barred_by_memberships_id_fk" FOREIGN KEY ("barred_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_memberships_current" ON "account_memberships" USING btree ("account_id","space_id") WHERE fades_at is null;--> statement-breakpoint
CREATE INDEX "account_memberships_fading" ON "account_memberships" USING btree ("fades_at") WHERE fades_at is not null;--> statement-breakpoint
CREATE INDEX "account_memberships_barred_by_index" ON "account_memberships" USING btree ("barred_by");--> statement-breakpoint
CREATE INDEX "memberships_by_day" ON "memberships" USING btree ("space_id","state",((joined_at at time zone 'utc')::date),"id");