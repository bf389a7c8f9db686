CREATE TABLE "account_associations" (
	"account_id" text NOT NULL,
	"association_id" text NOT NULL,
	"steward_id" text NOT NULL,
	CONSTRAINT "account_associations_account_id_association_id_pk" PRIMARY KEY("account_id","association_id"),
	CONSTRAINT "account_associations_stewardId_unique" UNIQUE("steward_id")
);
--> statement-breakpoint
CREATE TABLE "association_stewards" (
	"id" text PRIMARY KEY NOT NULL,
	"association_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "associations_sort_name_id_index";--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "language" text DEFAULT 'fr' NOT NULL;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "state" text DEFAULT 'requested' NOT NULL;--> statement-breakpoint
-- Those that are here were always welcome.
UPDATE "associations" SET "state" = 'verified';--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "decision_reason" text;--> statement-breakpoint
ALTER TABLE "account_associations" ADD CONSTRAINT "account_associations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_associations" ADD CONSTRAINT "account_associations_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_associations" ADD CONSTRAINT "account_associations_steward_id_association_stewards_id_fk" FOREIGN KEY ("steward_id") REFERENCES "public"."association_stewards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_stewards" ADD CONSTRAINT "association_stewards_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_stewards" ADD CONSTRAINT "association_stewards_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_associations_association_id_index" ON "account_associations" USING btree ("association_id");--> statement-breakpoint
CREATE UNIQUE INDEX "association_stewards_association_id_persona_id_index" ON "association_stewards" USING btree ("association_id","persona_id");--> statement-breakpoint
CREATE INDEX "association_stewards_persona_id_index" ON "association_stewards" USING btree ("persona_id");--> statement-breakpoint
CREATE INDEX "associations_directory" ON "associations" USING btree ("sort_name","id") WHERE state = 'verified';--> statement-breakpoint
CREATE INDEX "associations_state_created_at_id_index" ON "associations" USING btree ("state","created_at","id");