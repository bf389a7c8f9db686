CREATE TABLE "space_offers" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"state" text DEFAULT 'offered' NOT NULL,
	"offered_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "space_offers_ended" CHECK ((state = 'offered') = (ended_at is null))
);
--> statement-breakpoint
ALTER TABLE "account_memberships" ADD COLUMN "keeper_seen" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spaces" ADD COLUMN "kept_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "space_offers" ADD CONSTRAINT "space_offers_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_offers" ADD CONSTRAINT "space_offers_from_id_associations_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "space_offers" ADD CONSTRAINT "space_offers_to_id_associations_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."associations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "space_offers_one_open" ON "space_offers" USING btree ("space_id") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "space_offers_to_answer" ON "space_offers" USING btree ("to_id","offered_at","id") WHERE state = 'offered';--> statement-breakpoint
CREATE INDEX "space_offers_space_id_offered_at_index" ON "space_offers" USING btree ("space_id","offered_at");