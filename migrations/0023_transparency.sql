CREATE TABLE "transparency_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"final" boolean NOT NULL,
	"counts" jsonb NOT NULL
);
