CREATE TABLE "steward_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"uses" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"association_id" text NOT NULL,
	"made_by" text NOT NULL,
	"hand_over" boolean NOT NULL,
	CONSTRAINT "steward_invitations_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "space_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"uses" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"space_id" text NOT NULL,
	"made_by" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "space_invitations_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
-- What was one text is the text in its language.
ALTER TABLE "associations" ALTER COLUMN "about" SET DATA TYPE jsonb USING jsonb_build_object("language", "about");--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "logo" jsonb;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "steward_invitations" ADD CONSTRAINT "steward_invitations_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steward_invitations" ADD CONSTRAINT "steward_invitations_made_by_association_stewards_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."association_stewards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_invitations" ADD CONSTRAINT "space_invitations_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_invitations" ADD CONSTRAINT "space_invitations_made_by_memberships_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "steward_invitations_association_id_created_at_id_index" ON "steward_invitations" USING btree ("association_id","created_at","id");--> statement-breakpoint
CREATE INDEX "steward_invitations_made_by_index" ON "steward_invitations" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "steward_invitations_expires_at_index" ON "steward_invitations" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "space_invitations_space_id_created_at_id_index" ON "space_invitations" USING btree ("space_id","created_at","id");--> statement-breakpoint
CREATE INDEX "space_invitations_made_by_index" ON "space_invitations" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "space_invitations_expires_at_index" ON "space_invitations" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_first_language" CHECK (about ? language);