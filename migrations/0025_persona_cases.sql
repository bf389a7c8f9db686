DROP INDEX "cases_of_subject";--> statement-breakpoint
DROP INDEX "flags_account_id_subject_type_subject_id_index";--> statement-breakpoint
CREATE UNIQUE INDEX "cases_of_text" ON "cases" USING btree ("subject_type","subject_id") WHERE subject_type <> 'persona';--> statement-breakpoint
CREATE UNIQUE INDEX "cases_of_persona" ON "cases" USING btree ("subject_id",coalesce(space_id, '')) WHERE subject_type = 'persona';--> statement-breakpoint
CREATE UNIQUE INDEX "one_flag_each" ON "flags" USING btree ("account_id","case_id");