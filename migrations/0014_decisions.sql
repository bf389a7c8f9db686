CREATE TABLE "account_appeals" (
	"appeal_id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_decisions" (
	"decision_id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"by" text NOT NULL,
	"text" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"reasons" text,
	"resolved_by" text,
	"resolved_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"space_id" text NOT NULL,
	"persona_id" text,
	"revision" text NOT NULL,
	"action" text NOT NULL,
	"ground" text NOT NULL,
	"charter_version" integer,
	"article" integer,
	"law" text,
	"facts" text NOT NULL,
	"message" text,
	"ends_at" timestamp (3) with time zone,
	"on_notice" boolean NOT NULL,
	"automated" boolean DEFAULT false NOT NULL,
	"made_by" text,
	"confirmed_by" text,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"ended" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_log" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"persona_id" text,
	"kind" text NOT NULL,
	"act" text NOT NULL,
	"subject_type" text,
	"subject_id" text,
	"decision_id" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withheld_posts" (
	"post_id" text PRIMARY KEY NOT NULL,
	"body_html" text NOT NULL,
	"content_warning" text,
	"short_version" text,
	"label" text,
	"was_answer" boolean NOT NULL,
	"awaits_edit" boolean NOT NULL,
	"withheld_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withheld_quotes" (
	"post_id" text NOT NULL,
	"quoted_id" text NOT NULL,
	"quotes" jsonb NOT NULL,
	CONSTRAINT "withheld_quotes_quoted_id_post_id_pk" PRIMARY KEY("quoted_id","post_id")
);
--> statement-breakpoint
DROP INDEX "cases_space_id_opened_at_index";--> statement-breakpoint
DROP INDEX "cases_worst_first";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "state" text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "asked_by" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "question" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "appealed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "decision_id" text;--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "weight" integer DEFAULT 100 NOT NULL;--> statement-breakpoint
ALTER TABLE "account_memberships" ADD COLUMN "silenced_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account_memberships" ADD COLUMN "must_read" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "withheld_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account_appeals" ADD CONSTRAINT "account_appeals_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_appeals" ADD CONSTRAINT "account_appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_appeals" ADD CONSTRAINT "account_appeals_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_decisions" ADD CONSTRAINT "account_decisions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_decisions" ADD CONSTRAINT "account_decisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_resolved_by_memberships_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_made_by_memberships_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_confirmed_by_memberships_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_posts" ADD CONSTRAINT "withheld_posts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_quotes" ADD CONSTRAINT "withheld_quotes_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_quotes" ADD CONSTRAINT "withheld_quotes_quoted_id_posts_id_fk" FOREIGN KEY ("quoted_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_appeal_each" ON "account_appeals" USING btree ("decision_id","account_id");--> statement-breakpoint
CREATE INDEX "account_appeals_account_id_index" ON "account_appeals" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_decisions_account_id_made_at_decision_id_index" ON "account_decisions" USING btree ("account_id","made_at" DESC NULLS FIRST,"decision_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "appeals_decision_id_made_at_index" ON "appeals" USING btree ("decision_id","made_at");--> statement-breakpoint
CREATE INDEX "appeals_resolved_by_index" ON "appeals" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "decisions_case_id_made_at_index" ON "decisions" USING btree ("case_id","made_at");--> statement-breakpoint
CREATE INDEX "decisions_space_id_ground_made_at_index" ON "decisions" USING btree ("space_id","ground","made_at");--> statement-breakpoint
CREATE INDEX "decisions_persona_id_space_id_index" ON "decisions" USING btree ("persona_id","space_id");--> statement-breakpoint
CREATE INDEX "decisions_made_by_index" ON "decisions" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "decisions_confirmed_by_index" ON "decisions" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "team_log_of_space" ON "team_log" USING btree ("space_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "team_log_by_kind" ON "team_log" USING btree ("space_id","kind","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "withheld_quotes_post_id_index" ON "withheld_quotes" USING btree ("post_id");--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_asked_by_memberships_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_contested" ON "cases" USING btree ("space_id","severe" DESC NULLS FIRST,"rank" DESC NULLS FIRST,"id") WHERE appealed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_space_id_state_opened_at_index" ON "cases" USING btree ("space_id","state","opened_at");--> statement-breakpoint
CREATE INDEX "cases_asked_by_index" ON "cases" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "cases_decision_id_index" ON "cases" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "flags_decision_id_index" ON "flags" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "cases_worst_first" ON "cases" USING btree ("space_id","state","severe" DESC NULLS FIRST,"rank" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_team_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the log of a team is never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "team_log_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "team_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_team_log"();
