CREATE TABLE "space_weeks" (
	"space_id" text NOT NULL,
	"week" date NOT NULL,
	"active_people" integer NOT NULL,
	"threads" integer NOT NULL,
	"thread_people" integer NOT NULL,
	"first_reply_median" integer,
	"first_reply_p90" integer,
	"first_reply_people" integer NOT NULL,
	"unanswered" integer NOT NULL,
	"unanswered_people" integer NOT NULL,
	"answered_people" integer NOT NULL,
	"joined_people" integer NOT NULL,
	"stayed_people" integer,
	"flags" integer NOT NULL,
	"flag_people" integer NOT NULL,
	CONSTRAINT "space_weeks_space_id_week_pk" PRIMARY KEY("space_id","week")
);
--> statement-breakpoint
ALTER TABLE "space_weeks" ADD CONSTRAINT "space_weeks_space_id_spaces_id_fk" FOREIGN KEY ("space_id") REFERENCES "public"."spaces"("id") ON DELETE cascade ON UPDATE no action;