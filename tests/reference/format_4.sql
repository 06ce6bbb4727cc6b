PRAGMA application_id = 1396921433;
PRAGMA user_version = 4;
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
INSERT INTO "answer" VALUES('1107f939-8741-47b2-b5b1-e6d7a38a96c7','challenges_faced','["8524666d-6d78-44d5-8cb5-a291b87f8867"]','66a3ec53-e3aa-59f8-8a64-c0d4f63a0e89');
INSERT INTO "answer" VALUES('1107f939-8741-47b2-b5b1-e6d7a38a96c7','women_heard','"yes"','f5abedf4-1356-5613-84b3-4489e12d8c7c');
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
INSERT INTO "challenge" VALUES('{"original":"fr","texts":{"fr":"Rumeurs"}}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'8524666d-6d78-44d5-8cb5-a291b87f8867',1,1);
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
INSERT INTO "challenge_reading" VALUES('1107f939-8741-47b2-b5b1-e6d7a38a96c7','8524666d-6d78-44d5-8cb5-a291b87f8867',4,3,NULL,NULL,NULL,NULL,NULL,NULL,'58934eff-b87f-59bd-b08b-98f5909d688e');
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
CREATE TABLE engagement (
	name TEXT, 
	stakeholders TEXT, 
	kind VARCHAR, 
	held_on VARCHAR, 
	who TEXT, 
	what TEXT, 
	next_step TEXT, 
	next_step_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "engagement" VALUES('{"original":"fr","texts":{"fr":"Horaires"}}','["6a7e57fb-027f-4dc4-9145-a9894c32e389"]',NULL,'2026-02-03',NULL,NULL,NULL,NULL,NULL,'fd8600e0-0f78-43db-9089-2288e14b6a5a',1,1);
CREATE TABLE erasure (
	id VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	who VARCHAR NOT NULL, 
	register_id VARCHAR NOT NULL, 
	row_id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	what TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE evidence_file (
	name TEXT, 
	kind VARCHAR, 
	file TEXT, 
	made_by TEXT, 
	dated_on VARCHAR, 
	what_it_says TEXT, 
	quality VARCHAR, 
	sensitivity VARCHAR, 
	added_by VARCHAR, 
	added_on VARCHAR, 
	keep_until VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE evidence_link (
	document_id VARCHAR NOT NULL, 
	register_id VARCHAR, 
	row_id VARCHAR, 
	filled_id VARCHAR, 
	question_key VARCHAR, 
	quality VARCHAR, 
	sensitivity VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
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
INSERT INTO "filled_worksheet" VALUES('diagnosis',1,'short','Diagnostic 2026','2026-11-23',NULL,NULL,'1107f939-8741-47b2-b5b1-e6d7a38a96c7',1);
CREATE TABLE import_matching (
	register_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	headings TEXT NOT NULL, 
	matching TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
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
INSERT INTO "journal_entry" VALUES(1,'9e017ba1-070b-4423-a95e-0b21a5b08493','2026-11-23T19:26:52.256+00:00','Mairie','town','c6077fa5-0d67-4b08-94ec-95cf391d5c27',NULL,'{"name":{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}},"country":"","language":"fr","languages":["fr","ar"],"currency":"VLC","population":null,"arms":null,"id":"c6077fa5-0d67-4b08-94ec-95cf391d5c27"}');
INSERT INTO "journal_entry" VALUES(2,'4edb6e20-0210-4d72-acee-122f20153c08','2026-11-23T19:26:52.270+00:00','Mairie','neighbourhood','64044be4-35a0-4682-a6da-e6902a3b66f9',NULL,'{"name":{"original":"fr","texts":{"fr":"Le Port"}},"population":5200,"note":null,"id":"64044be4-35a0-4682-a6da-e6902a3b66f9","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(3,'b5fb581a-1edf-4117-8301-991c62bb7aef','2026-11-23T19:26:52.298+00:00','Mairie','filled_worksheet','1107f939-8741-47b2-b5b1-e6d7a38a96c7',NULL,'{"worksheet_id":"diagnosis","edition":1,"depth":"short","title":"Diagnostic 2026","started_on":"2026-11-23","finished_on":null,"place":null,"id":"1107f939-8741-47b2-b5b1-e6d7a38a96c7","number":1}');
INSERT INTO "journal_entry" VALUES(4,'31f17ee9-8833-436a-a95f-6ce0856b0a42','2026-11-23T19:26:52.302+00:00','Mairie','challenge','8524666d-6d78-44d5-8cb5-a291b87f8867',NULL,'{"name":{"original":"fr","texts":{"fr":"Rumeurs"}},"description":null,"kind":null,"affected":null,"seen_where":null,"drivers":null,"vulnerabilities":null,"protective_factors":null,"id":"8524666d-6d78-44d5-8cb5-a291b87f8867","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(5,'31f17ee9-8833-436a-a95f-6ce0856b0a42','2026-11-23T19:26:52.303+00:00','Mairie','answer','66a3ec53-e3aa-59f8-8a64-c0d4f63a0e89',NULL,'{"filled_id":"1107f939-8741-47b2-b5b1-e6d7a38a96c7","question_key":"challenges_faced","value":["8524666d-6d78-44d5-8cb5-a291b87f8867"],"id":"66a3ec53-e3aa-59f8-8a64-c0d4f63a0e89"}');
INSERT INTO "journal_entry" VALUES(6,'31f17ee9-8833-436a-a95f-6ce0856b0a42','2026-11-23T19:26:52.304+00:00','Mairie','challenge_reading','58934eff-b87f-59bd-b08b-98f5909d688e',NULL,'{"filled_id":"1107f939-8741-47b2-b5b1-e6d7a38a96c7","challenge_id":"8524666d-6d78-44d5-8cb5-a291b87f8867","likelihood":4,"impact":3,"trend":null,"reason":null,"evidence":null,"sources":null,"quality":null,"felt":null,"id":"58934eff-b87f-59bd-b08b-98f5909d688e"}');
INSERT INTO "journal_entry" VALUES(7,'91ea3b07-30bc-4770-b272-342589021c02','2026-11-23T19:26:52.307+00:00','Mairie','answer','f5abedf4-1356-5613-84b3-4489e12d8c7c',NULL,'{"filled_id":"1107f939-8741-47b2-b5b1-e6d7a38a96c7","question_key":"women_heard","value":"yes","id":"f5abedf4-1356-5613-84b3-4489e12d8c7c"}');
INSERT INTO "journal_entry" VALUES(8,'be74c3b7-6bd7-4f29-9421-ca4163ce8308','2026-11-23T19:26:52.312+00:00','Mairie','stakeholder','6a7e57fb-027f-4dc4-9145-a9894c32e389',NULL,'{"name":{"original":"fr","texts":{"fr":"Association du port"}},"person_or_organisation":null,"sector":"civil_society","level":null,"groups":null,"role":null,"interest":null,"influence":4,"trust":3,"relation":null,"languages":null,"contact_name":null,"phone":"0123","email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"kept_by":null,"next_step":null,"next_step_on":null,"challenges":["8524666d-6d78-44d5-8cb5-a291b87f8867"],"mechanisms":null,"note":null,"id":"6a7e57fb-027f-4dc4-9145-a9894c32e389","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(9,'be74c3b7-6bd7-4f29-9421-ca4163ce8308','2026-11-23T19:26:52.313+00:00','Mairie','stakeholder_reading','d7041460-fe9f-5b73-a97c-c4e19e58db9a',NULL,'{"stakeholder_id":"6a7e57fb-027f-4dc4-9145-a9894c32e389","on_day":"2026-11-23","influence":4,"interest":null,"trust":3,"relation":null,"id":"d7041460-fe9f-5b73-a97c-c4e19e58db9a"}');
INSERT INTO "journal_entry" VALUES(10,'0e781939-2518-4705-a5ab-dfe201004f20','2026-11-23T19:26:52.316+00:00','Mairie','stakeholder','6a7e57fb-027f-4dc4-9145-a9894c32e389','{"trust":3}','{"trust":4}');
INSERT INTO "journal_entry" VALUES(11,'0e781939-2518-4705-a5ab-dfe201004f20','2026-11-23T19:26:52.316+00:00','Mairie','stakeholder_reading','d7041460-fe9f-5b73-a97c-c4e19e58db9a','{"trust":3}','{"trust":4}');
INSERT INTO "journal_entry" VALUES(12,'60b36a58-545b-4765-a58c-a00cdcd3ea0b','2026-11-23T19:26:52.319+00:00','Mairie','stakeholder','56de3582-38ef-4af5-b5f2-aa5c14c7b6f9',NULL,'{"name":{"original":"fr","texts":{"fr":"Compagnie de bus"}},"person_or_organisation":null,"sector":"business","level":null,"groups":null,"role":null,"interest":null,"influence":null,"trust":null,"relation":null,"languages":null,"contact_name":null,"phone":null,"email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"kept_by":null,"next_step":null,"next_step_on":null,"challenges":null,"mechanisms":null,"note":null,"id":"56de3582-38ef-4af5-b5f2-aa5c14c7b6f9","number":2,"position":2}');
INSERT INTO "journal_entry" VALUES(13,'61255c44-25e9-4f40-bd94-6928a1adaa60','2026-11-23T19:26:52.325+00:00','Mairie','engagement','fd8600e0-0f78-43db-9089-2288e14b6a5a',NULL,'{"name":{"original":"fr","texts":{"fr":"Horaires"}},"stakeholders":["6a7e57fb-027f-4dc4-9145-a9894c32e389"],"kind":null,"held_on":"2026-02-03","who":null,"what":null,"next_step":null,"next_step_on":null,"note":null,"id":"fd8600e0-0f78-43db-9089-2288e14b6a5a","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(14,'61255c44-25e9-4f40-bd94-6928a1adaa60','2026-11-23T19:26:52.326+00:00','Mairie','stakeholder','6a7e57fb-027f-4dc4-9145-a9894c32e389','{"last_met":null}','{"last_met":"2026-02-03"}');
INSERT INTO "journal_entry" VALUES(15,'03957e40-4e14-43bf-a4df-3e94374aec4f','2026-11-23T19:26:52.330+00:00','Mairie','task','21788cb7-0ada-418c-a2ec-e318e6f5e8ef',NULL,'{"name":{"original":"fr","texts":{"fr":"Inviter les commerçants"}},"status":"to_do","due_on":"2026-05-01","owner":null,"done_on":null,"challenges":null,"stakeholders":null,"mechanisms":null,"origin":"stakeholders/6a7e57fb-027f-4dc4-9145-a9894c32e389","note":null,"id":"21788cb7-0ada-418c-a2ec-e318e6f5e8ef","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(16,'2859a831-ee74-45a1-8574-f09fe5b0f174','2026-11-23T19:26:52.334+00:00','Mairie','risk','c1215b3a-e0dc-4d89-af2b-884680173197',NULL,'{"name":{"original":"fr","texts":{"fr":"La confiance se perd"}},"kind":null,"groups":null,"likelihood":2,"impact":4,"signs":null,"mitigation":null,"owner":null,"stop_by":null,"status":"open","review_on":null,"challenges":null,"note":null,"id":"c1215b3a-e0dc-4d89-af2b-884680173197","number":1,"position":1}');
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
INSERT INTO "journal_step" VALUES(1,'9e017ba1-070b-4423-a95e-0b21a5b08493','2026-11-23T19:26:52.255+00:00','Mairie','Made the town file','{}',NULL,'fixed');
INSERT INTO "journal_step" VALUES(2,'4edb6e20-0210-4d72-acee-122f20153c08','2026-11-23T19:26:52.270+00:00','Mairie','Added a neighbourhood','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(3,'b5fb581a-1edf-4117-8301-991c62bb7aef','2026-11-23T19:26:52.298+00:00','Mairie','Began a worksheet','{"title":"Diagnostic 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(4,'31f17ee9-8833-436a-a95f-6ce0856b0a42','2026-11-23T19:26:52.302+00:00','Mairie','Added a challenge','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(5,'91ea3b07-30bc-4770-b272-342589021c02','2026-11-23T19:26:52.307+00:00','Mairie','Changed an answer','{"worksheet":"diagnosis","question":"women_heard"}',NULL,'done');
INSERT INTO "journal_step" VALUES(6,'be74c3b7-6bd7-4f29-9421-ca4163ce8308','2026-11-23T19:26:52.312+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(7,'0e781939-2518-4705-a5ab-dfe201004f20','2026-11-23T19:26:52.315+00:00','Mairie','Changed a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(8,'60b36a58-545b-4765-a58c-a00cdcd3ea0b','2026-11-23T19:26:52.319+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(9,'61255c44-25e9-4f40-bd94-6928a1adaa60','2026-11-23T19:26:52.325+00:00','Mairie','Added a meeting, call or letter','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(10,'03957e40-4e14-43bf-a4df-3e94374aec4f','2026-11-23T19:26:52.329+00:00','Mairie','Added a task','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(11,'2859a831-ee74-45a1-8574-f09fe5b0f174','2026-11-23T19:26:52.333+00:00','Mairie','Added a risk','{}',NULL,'done');
CREATE TABLE last_number (
	table_name VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (table_name)
);
INSERT INTO "last_number" VALUES('neighbourhood',1);
INSERT INTO "last_number" VALUES('filled_worksheet',1);
INSERT INTO "last_number" VALUES('challenge',1);
INSERT INTO "last_number" VALUES('stakeholder',2);
INSERT INTO "last_number" VALUES('engagement',1);
INSERT INTO "last_number" VALUES('task',1);
INSERT INTO "last_number" VALUES('risk',1);
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
INSERT INTO "neighbourhood" VALUES('{"original":"fr","texts":{"fr":"Le Port"}}',5200,NULL,'64044be4-35a0-4682-a6da-e6902a3b66f9',1,1);
CREATE TABLE risk (
	name TEXT, 
	kind VARCHAR, 
	groups TEXT, 
	likelihood INTEGER, 
	impact INTEGER, 
	signs TEXT, 
	mitigation TEXT, 
	owner TEXT, 
	stop_by TEXT, 
	status VARCHAR, 
	review_on VARCHAR, 
	challenges TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "risk" VALUES('{"original":"fr","texts":{"fr":"La confiance se perd"}}',NULL,NULL,2,4,NULL,NULL,NULL,NULL,'open',NULL,NULL,NULL,'c1215b3a-e0dc-4d89-af2b-884680173197',1,1);
CREATE TABLE row_key (
	number INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	field VARCHAR NOT NULL, 
	language VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	PRIMARY KEY (number, table_name, field, language)
)
 WITHOUT ROWID

;
INSERT INTO "row_key" VALUES(1,'challenge','name','','rumeurs');
INSERT INTO "row_key" VALUES(1,'engagement','name','','horaires');
INSERT INTO "row_key" VALUES(1,'neighbourhood','name','','le port');
INSERT INTO "row_key" VALUES(1,'risk','name','','la confiance se perd');
INSERT INTO "row_key" VALUES(1,'stakeholder','name','','association du port');
INSERT INTO "row_key" VALUES(2,'stakeholder','name','','compagnie de bus');
INSERT INTO "row_key" VALUES(1,'task','name','','inviter les commercants');
CREATE TABLE row_words (
	table_name VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	words VARCHAR NOT NULL, 
	private VARCHAR NOT NULL, 
	PRIMARY KEY (table_name, number)
)
 WITHOUT ROWID

;
INSERT INTO "row_words" VALUES('',4,'','');
INSERT INTO "row_words" VALUES('challenge',1,'
rumeurs
	
','');
INSERT INTO "row_words" VALUES('engagement',1,'
horaires
	
','');
INSERT INTO "row_words" VALUES('neighbourhood',1,'
le port
	
','');
INSERT INTO "row_words" VALUES('risk',1,'
la confiance se perd
	
','');
INSERT INTO "row_words" VALUES('stakeholder',1,'
association du port
	
','
0123
');
INSERT INTO "row_words" VALUES('stakeholder',2,'
compagnie de bus
	
','');
INSERT INTO "row_words" VALUES('task',1,'
inviter les commercants
	
','');
CREATE TABLE saved_view (
	register_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	"view" TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
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
	kept_by TEXT, 
	next_step TEXT, 
	next_step_on VARCHAR, 
	challenges TEXT, 
	mechanisms TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "stakeholder" VALUES('{"original":"fr","texts":{"fr":"Association du port"}}',NULL,'civil_society',NULL,NULL,NULL,NULL,4,4,NULL,NULL,NULL,'0123',NULL,NULL,NULL,NULL,NULL,0,'2026-02-03',NULL,NULL,NULL,'["8524666d-6d78-44d5-8cb5-a291b87f8867"]',NULL,NULL,'6a7e57fb-027f-4dc4-9145-a9894c32e389',1,1);
INSERT INTO "stakeholder" VALUES('{"original":"fr","texts":{"fr":"Compagnie de bus"}}',NULL,'business',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'56de3582-38ef-4af5-b5f2-aa5c14c7b6f9',2,2);
CREATE TABLE stakeholder_reading (
	stakeholder_id TEXT NOT NULL, 
	on_day VARCHAR NOT NULL, 
	influence INTEGER, 
	interest INTEGER, 
	trust INTEGER, 
	relation VARCHAR, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (stakeholder_id, on_day), 
	FOREIGN KEY(stakeholder_id) REFERENCES stakeholder (id)
);
INSERT INTO "stakeholder_reading" VALUES('6a7e57fb-027f-4dc4-9145-a9894c32e389','2026-11-23',4,NULL,4,NULL,'d7041460-fe9f-5b73-a97c-c4e19e58db9a');
CREATE TABLE stored_file (
	hash VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (hash)
);
CREATE TABLE task (
	name TEXT, 
	status VARCHAR, 
	due_on VARCHAR, 
	owner TEXT, 
	done_on VARCHAR, 
	challenges TEXT, 
	stakeholders TEXT, 
	mechanisms TEXT, 
	origin VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "task" VALUES('{"original":"fr","texts":{"fr":"Inviter les commerçants"}}','to_do','2026-05-01',NULL,NULL,NULL,NULL,NULL,'stakeholders/6a7e57fb-027f-4dc4-9145-a9894c32e389',NULL,'21788cb7-0ada-418c-a2ec-e318e6f5e8ef',1,1);
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
INSERT INTO "town" VALUES('{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}}','','fr','["fr","ar"]','VLC',NULL,NULL,'c6077fa5-0d67-4b08-94ec-95cf391d5c27');
CREATE INDEX ix_neighbourhood_order ON neighbourhood (position, number);
CREATE INDEX ix_challenge_order ON challenge (position, number);
CREATE INDEX ix_data_source_order ON data_source (position, number);
CREATE INDEX ix_mechanism_order ON mechanism (position, number);
CREATE INDEX ix_consultation_order ON consultation (position, number);
CREATE INDEX ix_stakeholder_order ON stakeholder (position, number);
CREATE INDEX ix_engagement_order ON engagement (position, number);
CREATE INDEX ix_task_order ON task (position, number);
CREATE INDEX ix_risk_order ON risk (position, number);
CREATE INDEX ix_evidence_file_order ON evidence_file (position, number);
CREATE INDEX ix_row_key_order ON row_key (table_name, field, language, "key", number);
CREATE INDEX ix_journal_entry_table_name ON journal_entry (table_name);
CREATE INDEX ix_journal_entry_deleted ON journal_entry (step_id, table_name, row_id, seq) WHERE after IS NULL;
CREATE INDEX ix_journal_entry_row_id ON journal_entry (row_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('journal_step',11);
INSERT INTO "sqlite_sequence" VALUES('journal_entry',16);
COMMIT;
