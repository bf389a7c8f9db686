CREATE TABLE "flag_appeals" (
	"appeal_id" text PRIMARY KEY NOT NULL,
	"decision_id" text NOT NULL,
	"flag_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome_mails" (
	"flag_id" text NOT NULL,
	"about" text NOT NULL,
	"news" text NOT NULL,
	"sent_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outcome_mails_flag_id_about_news_pk" PRIMARY KEY("flag_id","about","news")
);
--> statement-breakpoint
ALTER TABLE "flag_appeals" ADD CONSTRAINT "flag_appeals_appeal_id_appeals_id_fk" FOREIGN KEY ("appeal_id") REFERENCES "public"."appeals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_appeals" ADD CONSTRAINT "flag_appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_appeals" ADD CONSTRAINT "flag_appeals_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome_mails" ADD CONSTRAINT "outcome_mails_flag_id_flags_id_fk" FOREIGN KEY ("flag_id") REFERENCES "public"."flags"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_appeal_each_flag" ON "flag_appeals" USING btree ("decision_id","flag_id");--> statement-breakpoint
CREATE INDEX "flag_appeals_flag_id_index" ON "flag_appeals" USING btree ("flag_id");