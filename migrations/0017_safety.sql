CREATE TABLE "case_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"kind" text NOT NULL,
	"by_id" text,
	"by_platform" boolean DEFAULT false NOT NULL,
	"text" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity_readings" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"case_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"officer_id" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "safety_officer_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "follow_up_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_by_id_memberships_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_steps_case_id_created_at_index" ON "case_steps" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "case_steps_by_id_index" ON "case_steps" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "identity_readings_case_id_at_index" ON "identity_readings" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "accounts_safety_officers" ON "accounts" USING btree ("id") WHERE safety_officer_since is not null;--> statement-breakpoint
CREATE INDEX "cases_of_platform" ON "cases" USING btree ("severe" DESC NULLS FIRST,"rank" DESC NULLS FIRST,"id") WHERE state = 'escalated';--> statement-breakpoint
CREATE INDEX "cases_to_follow_up" ON "cases" USING btree ("follow_up_at") WHERE follow_up_at is not null;--> statement-breakpoint
-- Words left with a case are steps of it now.
INSERT INTO "case_steps" ("id", "case_id", "kind", "by_id", "text", "created_at") SELECT "id", "case_id", 'handed_over', "by_id", "text", "created_at" FROM "case_handovers";--> statement-breakpoint
DROP TABLE "case_handovers" CASCADE;--> statement-breakpoint
-- What was in no team's hands is in the platform's.
UPDATE "cases" SET "state" = 'escalated' WHERE "space_id" IS NULL AND "state" = 'open';--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_identity_readings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'who learnt whose a persona is stays written' USING ERRCODE = 'insufficient_privilege';
END
$$;--> statement-breakpoint
CREATE TRIGGER "identity_readings_stay" BEFORE UPDATE OR DELETE OR TRUNCATE ON "identity_readings" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_identity_readings"();
