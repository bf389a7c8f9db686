CREATE TABLE "federation_members" (
	"federation_id" text NOT NULL,
	"association_id" text NOT NULL,
	"federation_agreed_at" timestamp (3) with time zone,
	"association_agreed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "federation_members_federation_id_association_id_pk" PRIMARY KEY("federation_id","association_id"),
	CONSTRAINT "federation_members_somebody_agreed" CHECK (federation_agreed_at is not null or association_agreed_at is not null)
);
--> statement-breakpoint
CREATE TABLE "platform_settings" (
	"id" text PRIMARY KEY DEFAULT 'site' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"requests_open" boolean DEFAULT true NOT NULL,
	"closed_note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"directory_note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "platform_settings_one" CHECK (id = 'site')
);
--> statement-breakpoint
CREATE TABLE "account_condition_requests" (
	"request_id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "condition_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"about" text NOT NULL,
	"source" text,
	"state" text DEFAULT 'requested' NOT NULL,
	"reason" text,
	"condition_slug" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "associations" ADD COLUMN "kind" text DEFAULT 'association' NOT NULL;--> statement-breakpoint
ALTER TABLE "conditions" ADD COLUMN "listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "conditions" ADD COLUMN "added_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "federation_members" ADD CONSTRAINT "federation_members_federation_id_associations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "federation_members" ADD CONSTRAINT "federation_members_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_condition_requests" ADD CONSTRAINT "account_condition_requests_request_id_condition_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."condition_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_condition_requests" ADD CONSTRAINT "account_condition_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "condition_requests" ADD CONSTRAINT "condition_requests_condition_slug_conditions_slug_fk" FOREIGN KEY ("condition_slug") REFERENCES "public"."conditions"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "federation_members_federation_id_created_at_association_id_index" ON "federation_members" USING btree ("federation_id","created_at","association_id");--> statement-breakpoint
CREATE INDEX "federation_members_association_id_created_at_federation_id_index" ON "federation_members" USING btree ("association_id","created_at","federation_id");--> statement-breakpoint
CREATE INDEX "account_condition_requests_account_id_index" ON "account_condition_requests" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "condition_requests_state_created_at_id_index" ON "condition_requests" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "accounts_operators" ON "accounts" USING btree ("id") WHERE operator_since is not null;--> statement-breakpoint
CREATE INDEX "federations_directory" ON "associations" USING btree ("sort_name","id") WHERE state = 'verified' and kind = 'federation';--> statement-breakpoint
CREATE INDEX "conditions_added" ON "conditions" USING btree ("added_at") WHERE added_at is not null;