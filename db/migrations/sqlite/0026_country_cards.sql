CREATE TABLE `country_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`police` text,
	`ambulance` text,
	`plug` text,
	`currency` text,
	`tipping` text,
	`phrases` text NOT NULL,
	`revision` integer NOT NULL
);
