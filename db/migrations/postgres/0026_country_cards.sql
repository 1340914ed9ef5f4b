CREATE TABLE "country_cards" (
	"id" text PRIMARY KEY NOT NULL,
	"police" text,
	"ambulance" text,
	"plug" json,
	"currency" json,
	"tipping" json,
	"phrases" json NOT NULL,
	"revision" integer NOT NULL
);
