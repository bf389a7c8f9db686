CREATE TABLE "notice_links" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"ground" text NOT NULL,
	"explanation" text NOT NULL,
	"name" text,
	"email" text,
	"locale" text NOT NULL,
	"flag_id" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "flags" ALTER COLUMN "account_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_links_notice_id_index" ON "notice_links" USING btree ("notice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_of_address" ON "notices" USING btree ("email","subject_type","subject_id") WHERE "notices"."flag_id" is not null;--> statement-breakpoint
CREATE INDEX "notices_of_subject" ON "notices" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "notices_flag_id_index" ON "notices" USING btree ("flag_id");--> statement-breakpoint
CREATE INDEX "notices_unconfirmed" ON "notices" USING btree ("created_at") WHERE "notices"."flag_id" is null;