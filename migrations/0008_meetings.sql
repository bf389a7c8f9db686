CREATE TABLE "account_registrations" (
	"account_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"reminded" smallint DEFAULT 0 NOT NULL,
	"evaluated" boolean DEFAULT false NOT NULL,
	CONSTRAINT "account_registrations_account_id_meeting_id_pk" PRIMARY KEY("account_id","meeting_id"),
	CONSTRAINT "account_registrations_registrationId_unique" UNIQUE("registration_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_evaluations" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"usefulness" smallint NOT NULL,
	"helped" text,
	"missing" text,
	"released" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_registrations" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"persona_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"space_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"place" text,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"capacity" integer,
	"number" integer DEFAULT 0 NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone,
	"attended" integer,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_registrations" ADD CONSTRAINT "account_registrations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_registrations" ADD CONSTRAINT "account_registrations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_registrations" ADD CONSTRAINT "account_registrations_registration_id_meeting_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."meeting_registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_evaluations" ADD CONSTRAINT "meeting_evaluations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_registrations" ADD CONSTRAINT "meeting_registrations_persona_id_personas_id_fk" FOREIGN KEY ("persona_id") REFERENCES "public"."personas"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_registrations_meeting_id_index" ON "account_registrations" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_evaluations_meeting_id_id_index" ON "meeting_evaluations" USING btree ("meeting_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "meeting_registrations_meeting_id_persona_id_index" ON "meeting_registrations" USING btree ("meeting_id","persona_id");--> statement-breakpoint
CREATE INDEX "meeting_registrations_in_order" ON "meeting_registrations" USING btree ("meeting_id","state","number");--> statement-breakpoint
CREATE INDEX "meeting_registrations_persona_id_index" ON "meeting_registrations" USING btree ("persona_id");--> statement-breakpoint
CREATE INDEX "meetings_of_space" ON "meetings" USING btree ("space_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "meetings_to_come" ON "meetings" USING btree ("starts_at") WHERE cancelled_at is null;