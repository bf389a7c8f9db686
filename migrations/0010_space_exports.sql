CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"asked_by" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"begun" integer DEFAULT 0 NOT NULL,
	"file" text,
	"bytes" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_one_at_a_time" ON "jobs" USING btree ("kind","subject") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "jobs_to_do" ON "jobs" USING btree ("created_at","id") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "jobs_kind_subject_created_at_id_index" ON "jobs" USING btree ("kind","subject","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_expires_at_index" ON "jobs" USING btree ("expires_at");