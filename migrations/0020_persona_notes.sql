CREATE TABLE "persona_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text,
	"changed_by_id" text,
	"changed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "persona_notes" ADD CONSTRAINT "persona_notes_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_notes" ADD CONSTRAINT "persona_notes_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_notes" ADD CONSTRAINT "persona_notes_by_id_memberships_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "persona_notes" ADD CONSTRAINT "persona_notes_changed_by_id_memberships_id_fk" FOREIGN KEY ("changed_by_id") REFERENCES "public"."memberships"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "persona_notes_space_id_persona_id_created_at_id_index" ON "persona_notes" USING btree ("space_id","persona_id","created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "persona_notes_persona_id_index" ON "persona_notes" USING btree ("persona_id");--> statement-breakpoint
CREATE INDEX "persona_notes_by_id_index" ON "persona_notes" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "persona_notes_changed_by_id_index" ON "persona_notes" USING btree ("changed_by_id");--> statement-breakpoint
CREATE INDEX "persona_notes_used_at_index" ON "persona_notes" USING btree ("used_at");