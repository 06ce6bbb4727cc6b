PRAGMA application_id = 1396921433;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE answer (
	filled_id TEXT NOT NULL, 
	question_key VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (filled_id, question_key), 
	FOREIGN KEY(filled_id) REFERENCES filled_worksheet (id)
);
INSERT INTO "answer" VALUES('ae804584-f729-41ce-b4d1-089186e0f450','challenges_faced','["9656124b-4a00-4412-acae-1cbbfb2a3682"]','ab33aa19-26e1-587c-9dc6-0008acc4191d');
CREATE TABLE challenge (
	name TEXT, 
	description TEXT, 
	kind VARCHAR, 
	affected TEXT, 
	seen_where VARCHAR, 
	drivers TEXT, 
	vulnerabilities TEXT, 
	protective_factors TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "challenge" VALUES('{"original":"fr","texts":{"fr":"Rumeurs hostiles"}}',NULL,'hate',NULL,NULL,NULL,NULL,NULL,'9656124b-4a00-4412-acae-1cbbfb2a3682',1,1);
CREATE TABLE challenge_reading (
	filled_id TEXT NOT NULL, 
	challenge_id TEXT NOT NULL, 
	likelihood INTEGER, 
	impact INTEGER, 
	trend VARCHAR, 
	reason TEXT, 
	evidence TEXT, 
	sources TEXT, 
	quality VARCHAR, 
	felt TEXT, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (filled_id, challenge_id), 
	FOREIGN KEY(filled_id) REFERENCES filled_worksheet (id), 
	FOREIGN KEY(challenge_id) REFERENCES challenge (id)
);
INSERT INTO "challenge_reading" VALUES('ae804584-f729-41ce-b4d1-089186e0f450','9656124b-4a00-4412-acae-1cbbfb2a3682',4,4,NULL,NULL,NULL,NULL,NULL,'{"901a90db-e5ba-47e4-bab3-d300106170fc":5}','a610e73e-c475-5f07-bbb3-7b6458715951');
CREATE TABLE consultation (
	name TEXT, 
	method VARCHAR, 
	held_on VARCHAR, 
	place TEXT, 
	neighbourhoods TEXT, 
	groups TEXT, 
	languages TEXT, 
	reached INTEGER, 
	reached_women INTEGER, 
	reached_men INTEGER, 
	reached_young INTEGER, 
	heard TEXT, 
	told_back TEXT, 
	told_back_on VARCHAR, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE data_source (
	name TEXT, 
	owner TEXT, 
	period TEXT, 
	neighbourhoods TEXT, 
	nature VARCHAR, 
	topics TEXT, 
	access VARCHAR, 
	sensitivity VARCHAR, 
	what_it_says TEXT, 
	people_covered INTEGER, 
	groups_missing TEXT, 
	biases TEXT, 
	quality VARCHAR, 
	updated_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE filled_worksheet (
	worksheet_id VARCHAR NOT NULL, 
	edition INTEGER NOT NULL, 
	depth VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	started_on VARCHAR NOT NULL, 
	finished_on VARCHAR, 
	place VARCHAR, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "filled_worksheet" VALUES('diagnosis',1,'short','Diagnostic 2026','2026-11-23',NULL,NULL,'ae804584-f729-41ce-b4d1-089186e0f450',1);
CREATE TABLE journal_entry (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	step_id TEXT NOT NULL, 
	at VARCHAR NOT NULL, 
	who VARCHAR NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	UNIQUE (step_id, table_name, row_id), 
	FOREIGN KEY(step_id) REFERENCES journal_step (id)
);
INSERT INTO "journal_entry" VALUES(1,'826e1e43-5daa-40cc-8aae-345df1120a12','2026-11-23T16:19:27.683+00:00','Mairie','town','5fd78890-0420-4cf0-abbd-6bde17c70026',NULL,'{"name":{"original":"fr","texts":{"fr":"Valmora"}},"country":"","language":"fr","languages":["fr","ar"],"currency":"EUR","population":12000,"arms":null,"id":"5fd78890-0420-4cf0-abbd-6bde17c70026"}');
INSERT INTO "journal_entry" VALUES(2,'c29e3e4d-2435-420d-8227-d30cb29d9136','2026-11-23T16:19:27.695+00:00','Mairie','neighbourhood','901a90db-e5ba-47e4-bab3-d300106170fc',NULL,'{"name":{"original":"fr","texts":{"ar":"الرصيف الجديد","fr":"Quai Neuf"}},"population":2400,"note":null,"id":"901a90db-e5ba-47e4-bab3-d300106170fc","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(3,'588f0650-9004-4b0d-bb98-ac59368b4fe5','2026-11-23T16:19:27.721+00:00','Mairie','filled_worksheet','ae804584-f729-41ce-b4d1-089186e0f450',NULL,'{"worksheet_id":"diagnosis","edition":1,"depth":"short","title":"Diagnostic 2026","started_on":"2026-11-23","finished_on":null,"place":null,"id":"ae804584-f729-41ce-b4d1-089186e0f450","number":1}');
INSERT INTO "journal_entry" VALUES(4,'60198198-e877-4671-9cd6-c533c323439f','2026-11-23T16:19:27.727+00:00','Mairie','challenge','9656124b-4a00-4412-acae-1cbbfb2a3682',NULL,'{"name":{"original":"fr","texts":{"fr":"Rumeurs hostiles"}},"description":null,"kind":"hate","affected":null,"seen_where":null,"drivers":null,"vulnerabilities":null,"protective_factors":null,"id":"9656124b-4a00-4412-acae-1cbbfb2a3682","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(5,'60198198-e877-4671-9cd6-c533c323439f','2026-11-23T16:19:27.730+00:00','Mairie','answer','ab33aa19-26e1-587c-9dc6-0008acc4191d',NULL,'{"filled_id":"ae804584-f729-41ce-b4d1-089186e0f450","question_key":"challenges_faced","value":["9656124b-4a00-4412-acae-1cbbfb2a3682"],"id":"ab33aa19-26e1-587c-9dc6-0008acc4191d"}');
INSERT INTO "journal_entry" VALUES(6,'60198198-e877-4671-9cd6-c533c323439f','2026-11-23T16:19:27.733+00:00','Mairie','challenge_reading','a610e73e-c475-5f07-bbb3-7b6458715951',NULL,'{"filled_id":"ae804584-f729-41ce-b4d1-089186e0f450","challenge_id":"9656124b-4a00-4412-acae-1cbbfb2a3682","likelihood":4,"impact":4,"trend":null,"reason":null,"evidence":null,"sources":null,"quality":null,"felt":{"901a90db-e5ba-47e4-bab3-d300106170fc":5},"id":"a610e73e-c475-5f07-bbb3-7b6458715951"}');
INSERT INTO "journal_entry" VALUES(7,'5ae2a6eb-9726-4241-9543-919d38626abe','2026-11-23T16:19:27.743+00:00','Mairie','stakeholder','35073410-f585-41e1-ac58-fcbd31144c2f',NULL,'{"name":{"original":"fr","texts":{"ar":"جمعية الميناء","fr":"Association du port"}},"person_or_organisation":null,"sector":"civil_society","level":null,"groups":null,"role":null,"interest":null,"influence":3,"trust":2,"relation":"wary","languages":null,"contact_name":"Secrétariat","phone":null,"email":"port@example.org","address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"next_step":null,"note":null,"id":"35073410-f585-41e1-ac58-fcbd31144c2f","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(8,'40449b38-ce33-4f1d-bce0-ca015ad71298','2026-11-23T16:19:27.748+00:00','Mairie','stakeholder','35073410-f585-41e1-ac58-fcbd31144c2f','{"trust":2}','{"trust":3}');
INSERT INTO "journal_entry" VALUES(9,'ba339d0a-30fa-4007-8f6c-c75d9e29856c','2026-11-23T16:19:27.751+00:00','Mairie','stakeholder','8b66e661-0502-41d4-97c0-7df9166eb7b7',NULL,'{"name":{"original":"fr","texts":{"fr":"Club de sport"}},"person_or_organisation":null,"sector":null,"level":null,"groups":null,"role":null,"interest":null,"influence":null,"trust":null,"relation":null,"languages":null,"contact_name":null,"phone":null,"email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"next_step":null,"note":null,"id":"8b66e661-0502-41d4-97c0-7df9166eb7b7","number":2,"position":2}');
INSERT INTO "journal_entry" VALUES(10,'aa83da6a-c2b0-42dc-8fa0-feb90ad99558','2026-11-23T16:19:27.754+00:00','Mairie','stakeholder','8b66e661-0502-41d4-97c0-7df9166eb7b7','{"name":{"original":"fr","texts":{"fr":"Club de sport"}},"person_or_organisation":null,"sector":null,"level":null,"groups":null,"role":null,"interest":null,"influence":null,"trust":null,"relation":null,"languages":null,"contact_name":null,"phone":null,"email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"next_step":null,"note":null,"id":"8b66e661-0502-41d4-97c0-7df9166eb7b7","number":2,"position":2}',NULL);
INSERT INTO "journal_entry" VALUES(11,'69efffd9-f50c-4630-8014-a1e7d753ae45','2026-11-23T16:19:27.758+00:00','Mairie','mechanism','e03b9ece-c74d-46d4-9015-28844406cdf8',NULL,'{"name":{"original":"fr","texts":{"fr":"Conseil des quais"}},"kind":null,"run_by":null,"what":null,"groups":null,"neighbourhoods":null,"meets":null,"challenges":["9656124b-4a00-4412-acae-1cbbfb2a3682"],"how_used":null,"readiness":null,"note":null,"id":"e03b9ece-c74d-46d4-9015-28844406cdf8","number":1,"position":1}');
CREATE TABLE journal_step (
	seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	id VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	who VARCHAR NOT NULL, 
	label VARCHAR NOT NULL, 
	label_values TEXT NOT NULL, 
	continued_as VARCHAR, 
	state VARCHAR NOT NULL, 
	UNIQUE (id)
);
INSERT INTO "journal_step" VALUES(1,'826e1e43-5daa-40cc-8aae-345df1120a12','2026-11-23T16:19:27.682+00:00','Mairie','Made the town file','{}',NULL,'fixed');
INSERT INTO "journal_step" VALUES(2,'c29e3e4d-2435-420d-8227-d30cb29d9136','2026-11-23T16:19:27.694+00:00','Mairie','Added a neighbourhood','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(3,'588f0650-9004-4b0d-bb98-ac59368b4fe5','2026-11-23T16:19:27.721+00:00','Mairie','Began a worksheet','{"title":"Diagnostic 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(4,'60198198-e877-4671-9cd6-c533c323439f','2026-11-23T16:19:27.727+00:00','Mairie','Added a challenge','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(5,'5ae2a6eb-9726-4241-9543-919d38626abe','2026-11-23T16:19:27.743+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(6,'40449b38-ce33-4f1d-bce0-ca015ad71298','2026-11-23T16:19:27.747+00:00','Mairie','Changed a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(7,'ba339d0a-30fa-4007-8f6c-c75d9e29856c','2026-11-23T16:19:27.751+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(8,'aa83da6a-c2b0-42dc-8fa0-feb90ad99558','2026-11-23T16:19:27.753+00:00','Mairie','Deleted a stakeholder','{"n":1}',NULL,'done');
INSERT INTO "journal_step" VALUES(9,'69efffd9-f50c-4630-8014-a1e7d753ae45','2026-11-23T16:19:27.758+00:00','Mairie','Added a mechanism','{}',NULL,'done');
CREATE TABLE last_number (
	table_name VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (table_name)
);
INSERT INTO "last_number" VALUES('neighbourhood',1);
INSERT INTO "last_number" VALUES('filled_worksheet',1);
INSERT INTO "last_number" VALUES('challenge',1);
INSERT INTO "last_number" VALUES('stakeholder',2);
INSERT INTO "last_number" VALUES('mechanism',1);
CREATE TABLE mechanism (
	name TEXT, 
	kind VARCHAR, 
	run_by TEXT, 
	what TEXT, 
	groups TEXT, 
	neighbourhoods TEXT, 
	meets VARCHAR, 
	challenges TEXT, 
	how_used TEXT, 
	readiness VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "mechanism" VALUES('{"original":"fr","texts":{"fr":"Conseil des quais"}}',NULL,NULL,NULL,NULL,NULL,NULL,'["9656124b-4a00-4412-acae-1cbbfb2a3682"]',NULL,NULL,NULL,'e03b9ece-c74d-46d4-9015-28844406cdf8',1,1);
CREATE TABLE neighbourhood (
	name TEXT, 
	population INTEGER, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "neighbourhood" VALUES('{"original":"fr","texts":{"ar":"الرصيف الجديد","fr":"Quai Neuf"}}',2400,NULL,'901a90db-e5ba-47e4-bab3-d300106170fc',1,1);
CREATE TABLE stakeholder (
	name TEXT, 
	person_or_organisation VARCHAR, 
	sector VARCHAR, 
	level VARCHAR, 
	groups TEXT, 
	role TEXT, 
	interest INTEGER, 
	influence INTEGER, 
	trust INTEGER, 
	relation VARCHAR, 
	languages TEXT, 
	contact_name VARCHAR, 
	phone VARCHAR, 
	email VARCHAR, 
	address VARCHAR, 
	contact_purpose TEXT, 
	consent BOOLEAN, 
	consent_date VARCHAR, 
	listed_publicly BOOLEAN, 
	last_met VARCHAR, 
	next_step TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "stakeholder" VALUES('{"original":"fr","texts":{"ar":"جمعية الميناء","fr":"Association du port"}}',NULL,'civil_society',NULL,NULL,NULL,NULL,3,3,'wary',NULL,'Secrétariat',NULL,'port@example.org',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'35073410-f585-41e1-ac58-fcbd31144c2f',1,1);
CREATE TABLE town (
	name TEXT, 
	country VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	languages TEXT, 
	currency VARCHAR NOT NULL, 
	population INTEGER, 
	arms TEXT, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "town" VALUES('{"original":"fr","texts":{"fr":"Valmora"}}','','fr','["fr","ar"]','EUR',12000,NULL,'5fd78890-0420-4cf0-abbd-6bde17c70026');
CREATE INDEX ix_journal_entry_row_id ON journal_entry (row_id);
CREATE INDEX ix_journal_entry_table_name ON journal_entry (table_name);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('journal_step',9);
INSERT INTO "sqlite_sequence" VALUES('journal_entry',11);
COMMIT;
