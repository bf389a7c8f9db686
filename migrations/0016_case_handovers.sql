CREATE TABLE "case_handovers" (
	"id" text PRIMARY KEY NOT NULL,
	"case_id" text NOT NULL,
	"by_id" text,
	"text" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_handovers" ADD CONSTRAINT "case_handovers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handovers" ADD CONSTRAINT "case_handovers_by_id_memberships_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_handovers_case_id_created_at_index" ON "case_handovers" USING btree ("case_id","created_at");--> statement-breakpoint
CREATE INDEX "case_handovers_by_id_index" ON "case_handovers" USING btree ("by_id");