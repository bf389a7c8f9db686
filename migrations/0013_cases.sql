CREATE TABLE "case_evidence" (
	"case_id" text NOT NULL,
	"revision" text NOT NULL,
	"content" jsonb NOT NULL,
	"taken_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "case_evidence_case_id_revision_pk" PRIMARY KEY("case_id","revision")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"persona_id" text,
	"ground" text NOT NULL,
	"severe" boolean NOT NULL,
	"rank" integer NOT NULL,
	"revision" text NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "flags" ADD COLUMN "case_id" text;--> statement-breakpoint
ALTER TABLE "case_evidence" ADD CONSTRAINT "case_evidence_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_claimed_by_memberships_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_of_subject" ON "cases" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "cases_worst_first" ON "cases" USING btree ("space_id","severe" DESC NULLS FIRST,"rank" DESC NULLS FIRST,"id");--> statement-breakpoint
CREATE INDEX "cases_space_id_opened_at_index" ON "cases" USING btree ("space_id","opened_at");--> statement-breakpoint
CREATE INDEX "cases_claimed" ON "cases" USING btree ("claimed_by");--> statement-breakpoint
CREATE INDEX "cases_persona_id_index" ON "cases" USING btree ("persona_id");--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "flags_of_case" ON "flags" USING btree ("case_id","created_at","id");