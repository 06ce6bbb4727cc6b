PRAGMA application_id = 1396921433;
PRAGMA user_version = 6;
BEGIN TRANSACTION;
CREATE TABLE action (
	name TEXT, 
	reference VARCHAR, 
	theme TEXT, 
	description TEXT, 
	level VARCHAR, 
	domain VARCHAR, 
	challenges TEXT, 
	goals TEXT, 
	answers_risk TEXT, 
	groups TEXT, 
	reach INTEGER, 
	neighbourhoods TEXT, 
	town_role VARCHAR, 
	visibility VARCHAR, 
	beyond_money TEXT, 
	lead TEXT, 
	responsible TEXT, 
	partners TEXT, 
	partners_in_words TEXT, 
	begins_on VARCHAR, 
	ends_on VARCHAR, 
	ongoing BOOLEAN, 
	timescale TEXT, 
	status VARCHAR, 
	rag VARCHAR, 
	intended TEXT, 
	indicators_in_words TEXT, 
	evidence_of_progress TEXT, 
	languages TEXT, 
	where_online VARCHAR, 
	online TEXT, 
	gender TEXT, 
	unwanted TEXT, 
	harmed TEXT, 
	mitigation TEXT, 
	stop_by TEXT, 
	checked_on VARCHAR, 
	checked_by TEXT, 
	risks TEXT, 
	change_if TEXT, 
	change_then TEXT, 
	change_because TEXT, 
	inspired_by VARCHAR, 
	origin VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "action" VALUES('{"original":"fr","texts":{"fr":"Réseau de réponse aux rumeurs"}}',NULL,NULL,NULL,'primary',NULL,'["e1804dcf-d4ff-4f84-9146-755ca246600c"]','["89425d54-9b5d-4d47-a679-f6462bc5ca09"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["8abdfa10-9cda-4548-aa51-486e0f0418f3"]',NULL,NULL,NULL,'2026-02-01','2026-12-31',NULL,NULL,'idea',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'7b43c895-939f-4ec1-b578-d7de100e718d',1,1);
CREATE TABLE activity (
	name TEXT, 
	actions TEXT, 
	kind VARCHAR, 
	begins_on VARCHAR, 
	ends_on VARCHAR, 
	owner TEXT, 
	status VARCHAR, 
	done_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE agenda_point (
	name TEXT, 
	meetings TEXT, 
	kind VARCHAR, 
	brought_by TEXT, 
	minutes_planned INTEGER, 
	said TEXT, 
	origin VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "agenda_point" VALUES('{"original":"fr","texts":{"fr":"Le stade"}}','["ab9c41c3-1c5f-4f94-92e1-b80572d7aa05"]','discuss',NULL,NULL,NULL,NULL,NULL,'ee6619cb-3a30-48be-86f9-74d82edc3d60',1,1);
CREATE TABLE answer (
	filled_id TEXT NOT NULL, 
	question_key VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (filled_id, question_key), 
	FOREIGN KEY(filled_id) REFERENCES filled_worksheet (id)
);
INSERT INTO "answer" VALUES('cf5cf6fe-eb22-4587-b8ad-a8f77cd22231','challenges_faced','["e1804dcf-d4ff-4f84-9146-755ca246600c"]','a0e58130-c87a-5036-96fa-3e5bcdf75c23');
INSERT INTO "answer" VALUES('cf5cf6fe-eb22-4587-b8ad-a8f77cd22231','women_heard','"yes"','ecb26b9b-a431-5620-aedc-6fcf7e7676a5');
INSERT INTO "answer" VALUES('eb5b77d6-a50f-4fd1-a41e-9464bae6180a','explicit_mandate','"yes"','fce35518-4e7e-510a-9447-cc406e408180');
CREATE TABLE budget_line (
	name TEXT, 
	actions TEXT, 
	kind VARCHAR, 
	year INTEGER, 
	amount VARCHAR, 
	source VARCHAR, 
	state VARCHAR, 
	resources TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "budget_line" VALUES('{"original":"fr","texts":{"fr":"Animatrice"}}','["7b43c895-939f-4ec1-b578-d7de100e718d"]',NULL,2026,'14000.25',NULL,'secured',NULL,NULL,'10ee194c-aff5-4a9a-8c25-9c769e1b94bd',1,1);
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
INSERT INTO "challenge" VALUES('{"original":"fr","texts":{"fr":"Rumeurs"}}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'e1804dcf-d4ff-4f84-9146-755ca246600c',1,1);
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
INSERT INTO "challenge_reading" VALUES('cf5cf6fe-eb22-4587-b8ad-a8f77cd22231','e1804dcf-d4ff-4f84-9146-755ca246600c',4,3,NULL,NULL,NULL,NULL,NULL,NULL,'a3f9b567-b016-5cad-a3f3-1bf36497a4a2');
CREATE TABLE change_box (
	name TEXT, 
	stage VARCHAR, 
	actions TEXT, 
	leads_to TEXT, 
	because TEXT, 
	indicators TEXT, 
	activities TEXT, 
	place VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
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
CREATE TABLE decision (
	name TEXT, 
	meetings TEXT, 
	agenda_points TEXT, 
	decided_on VARCHAR, 
	owner TEXT, 
	due_on VARCHAR, 
	status VARCHAR, 
	outcome TEXT, 
	challenges TEXT, 
	goals TEXT, 
	actions TEXT, 
	indicators TEXT, 
	tasks TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "decision" VALUES('{"original":"fr","texts":{"fr":"Inviter les clubs"}}','["ab9c41c3-1c5f-4f94-92e1-b80572d7aa05"]','["ee6619cb-3a30-48be-86f9-74d82edc3d60"]',NULL,NULL,NULL,'open',NULL,NULL,'["89425d54-9b5d-4d47-a679-f6462bc5ca09"]',NULL,NULL,NULL,NULL,'c32fadb5-c779-4789-a8eb-8e92c5aeac11',1,1);
CREATE TABLE definition (
	name TEXT, 
	text TEXT, 
	rather TEXT, 
	contested TEXT, 
	status VARCHAR, 
	agreed_by TEXT, 
	agreed_on VARCHAR, 
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
CREATE TABLE expense (
	name TEXT, 
	actions TEXT, 
	budget_lines TEXT, 
	paid_on VARCHAR, 
	amount VARCHAR, 
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
INSERT INTO "filled_worksheet" VALUES('diagnosis',1,'short','Diagnostic 2026','2026-11-24',NULL,NULL,'cf5cf6fe-eb22-4587-b8ad-a8f77cd22231',1);
INSERT INTO "filled_worksheet" VALUES('mandate',1,'short','Le mandat 2026','2026-11-24',NULL,NULL,'eb5b77d6-a50f-4fd1-a41e-9464bae6180a',2);
CREATE TABLE finding (
	name TEXT, 
	origin VARCHAR, 
	evidence_files TEXT, 
	data_sources TEXT, 
	consultations TEXT, 
	source TEXT, 
	challenges TEXT, 
	quality VARCHAR, 
	why_none TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "finding" VALUES('{"original":"fr","texts":{"fr":"Les rumeurs circulent"}}',NULL,NULL,NULL,NULL,NULL,'["e1804dcf-d4ff-4f84-9146-755ca246600c"]','fair',NULL,NULL,'fcff028d-0454-4d58-886c-3f942cf0ec9f',1,1);
CREATE TABLE goal (
	name TEXT, 
	description TEXT, 
	challenges TEXT, 
	priority VARCHAR, 
	groups TEXT, 
	levels TEXT, 
	how_seen TEXT, 
	by_when VARCHAR, 
	owner TEXT, 
	status VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "goal" VALUES('{"original":"fr","texts":{"fr":"Une rumeur reçoit une réponse"}}',NULL,'["e1804dcf-d4ff-4f84-9146-755ca246600c"]','first',NULL,NULL,NULL,NULL,NULL,'draft',NULL,'89425d54-9b5d-4d47-a679-f6462bc5ca09',1,1);
CREATE TABLE import_matching (
	register_id VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	headings TEXT NOT NULL, 
	matching TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE indicator (
	name TEXT, 
	level VARCHAR, 
	statement TEXT, 
	actions TEXT, 
	goals TEXT, 
	measures VARCHAR, 
	unit VARCHAR, 
	unit_in_words TEXT, 
	direction VARCHAR, 
	of_people BOOLEAN, 
	reading_rule VARCHAR, 
	baseline VARCHAR, 
	baseline_on VARCHAR, 
	baseline_note TEXT, 
	target VARCHAR, 
	target_on VARCHAR, 
	method VARCHAR, 
	how_to_ask TEXT, 
	source TEXT, 
	data_sources TEXT, 
	frequency VARCHAR, 
	owner TEXT, 
	splits TEXT, 
	assumption TEXT, 
	risk TEXT, 
	next_on VARCHAR, 
	status VARCHAR, 
	bank_key VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "indicator" VALUES('{"original":"fr","texts":{"fr":"Rumeurs qui ont une réponse en 48 heures"}}',NULL,NULL,'["7b43c895-939f-4ec1-b578-d7de100e718d"]',NULL,NULL,'percent',NULL,'up',NULL,'latest','10',NULL,NULL,'70',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'active',NULL,NULL,'b50fb945-8a24-410f-9f6c-7c82ae407229',1,1);
CREATE TABLE indicator_reading (
	name TEXT, 
	indicators TEXT, 
	periods TEXT, 
	read_on VARCHAR, 
	value VARCHAR, 
	by_sex TEXT, 
	by_age TEXT, 
	by_neighbourhood TEXT, 
	comment TEXT, 
	evidence_files TEXT, 
	quality VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "indicator_reading" VALUES('{"original":"fr","texts":{"fr":"Été"}}','["b50fb945-8a24-410f-9f6c-7c82ae407229"]','["f1533a70-5a5a-4ace-b08b-033f04fd4194"]','2026-06-30','30',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'f12e6693-5a2c-42ad-8ac6-f40c03cd2ce5',1,1);
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
INSERT INTO "journal_entry" VALUES(1,'a723956e-68a9-4b8f-815a-7adb88e437e8','2026-11-24T02:12:01.741+00:00','Mairie','town','c1f80075-6e58-46fc-b80c-316f10f00cd2',NULL,'{"name":{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}},"country":"","language":"fr","languages":["fr","ar"],"currency":"VLC","population":null,"arms":null,"id":"c1f80075-6e58-46fc-b80c-316f10f00cd2"}');
INSERT INTO "journal_entry" VALUES(2,'4476bfcd-11ad-4bd4-9a25-7026c18070e7','2026-11-24T02:12:01.755+00:00','Mairie','neighbourhood','65b3e83b-8cba-43ec-a14c-7d7e762e61ac',NULL,'{"name":{"original":"fr","texts":{"fr":"Le Port"}},"population":5200,"note":null,"id":"65b3e83b-8cba-43ec-a14c-7d7e762e61ac","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(3,'9ac1fd8d-ecef-4191-bde3-f22c60bc27fa','2026-11-24T02:12:01.806+00:00','Mairie','filled_worksheet','cf5cf6fe-eb22-4587-b8ad-a8f77cd22231',NULL,'{"worksheet_id":"diagnosis","edition":1,"depth":"short","title":"Diagnostic 2026","started_on":"2026-11-24","finished_on":null,"place":null,"id":"cf5cf6fe-eb22-4587-b8ad-a8f77cd22231","number":1}');
INSERT INTO "journal_entry" VALUES(4,'418bdb3c-6a22-4b74-91bd-6899a3125b52','2026-11-24T02:12:01.812+00:00','Mairie','challenge','e1804dcf-d4ff-4f84-9146-755ca246600c',NULL,'{"name":{"original":"fr","texts":{"fr":"Rumeurs"}},"description":null,"kind":null,"affected":null,"seen_where":null,"drivers":null,"vulnerabilities":null,"protective_factors":null,"id":"e1804dcf-d4ff-4f84-9146-755ca246600c","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(5,'418bdb3c-6a22-4b74-91bd-6899a3125b52','2026-11-24T02:12:01.812+00:00','Mairie','answer','a0e58130-c87a-5036-96fa-3e5bcdf75c23',NULL,'{"filled_id":"cf5cf6fe-eb22-4587-b8ad-a8f77cd22231","question_key":"challenges_faced","value":["e1804dcf-d4ff-4f84-9146-755ca246600c"],"id":"a0e58130-c87a-5036-96fa-3e5bcdf75c23"}');
INSERT INTO "journal_entry" VALUES(6,'418bdb3c-6a22-4b74-91bd-6899a3125b52','2026-11-24T02:12:01.813+00:00','Mairie','challenge_reading','a3f9b567-b016-5cad-a3f3-1bf36497a4a2',NULL,'{"filled_id":"cf5cf6fe-eb22-4587-b8ad-a8f77cd22231","challenge_id":"e1804dcf-d4ff-4f84-9146-755ca246600c","likelihood":4,"impact":3,"trend":null,"reason":null,"evidence":null,"sources":null,"quality":null,"felt":null,"id":"a3f9b567-b016-5cad-a3f3-1bf36497a4a2"}');
INSERT INTO "journal_entry" VALUES(7,'750cd235-ff4d-4e13-903d-27fb76182e0c','2026-11-24T02:12:01.816+00:00','Mairie','answer','ecb26b9b-a431-5620-aedc-6fcf7e7676a5',NULL,'{"filled_id":"cf5cf6fe-eb22-4587-b8ad-a8f77cd22231","question_key":"women_heard","value":"yes","id":"ecb26b9b-a431-5620-aedc-6fcf7e7676a5"}');
INSERT INTO "journal_entry" VALUES(8,'8a578ffc-f632-4859-9c0a-6fe191813d0b','2026-11-24T02:12:01.819+00:00','Mairie','goal','89425d54-9b5d-4d47-a679-f6462bc5ca09',NULL,'{"name":{"original":"fr","texts":{"fr":"Une rumeur reçoit une réponse"}},"description":null,"challenges":["e1804dcf-d4ff-4f84-9146-755ca246600c"],"priority":"first","groups":null,"levels":null,"how_seen":null,"by_when":null,"owner":null,"status":"draft","note":null,"id":"89425d54-9b5d-4d47-a679-f6462bc5ca09","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(9,'c975325f-513b-4b4f-89d1-38dceb827c80','2026-11-24T02:12:01.823+00:00','Mairie','stakeholder','8abdfa10-9cda-4548-aa51-486e0f0418f3',NULL,'{"name":{"original":"fr","texts":{"fr":"Association du port"}},"person_or_organisation":null,"sector":"civil_society","level":null,"groups":null,"role":null,"interest":null,"influence":4,"trust":3,"relation":null,"languages":null,"contact_name":null,"phone":null,"email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"kept_by":null,"next_step":null,"next_step_on":null,"challenges":null,"mechanisms":null,"platform_role":"member","gains":null,"offers":null,"asked_of":null,"in_crisis":null,"note":null,"id":"8abdfa10-9cda-4548-aa51-486e0f0418f3","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(10,'c975325f-513b-4b4f-89d1-38dceb827c80','2026-11-24T02:12:01.824+00:00','Mairie','stakeholder_reading','3f1dcb97-5851-5df7-a1a7-ffc38029d35c',NULL,'{"stakeholder_id":"8abdfa10-9cda-4548-aa51-486e0f0418f3","on_day":"2026-11-24","influence":4,"interest":null,"trust":3,"relation":null,"id":"3f1dcb97-5851-5df7-a1a7-ffc38029d35c"}');
INSERT INTO "journal_entry" VALUES(11,'aea1d9f2-c392-45ac-892f-e3927f3d749f','2026-11-24T02:12:01.828+00:00','Mairie','resource','bbe27119-e9ac-4363-8772-3690cab395d4',NULL,'{"name":{"original":"fr","texts":{"fr":"Un demi-poste"}},"kind":"people","service":null,"owner":null,"measure":null,"amount":"12000.5","state":null,"origin":"existing","from_on":null,"until_on":null,"goals":["89425d54-9b5d-4d47-a679-f6462bc5ca09"],"actions":null,"challenges":null,"stakeholders":null,"conditions":null,"note":null,"id":"bbe27119-e9ac-4363-8772-3690cab395d4","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(12,'01d870bf-0fcc-4b48-9461-697b7856146a','2026-11-24T02:12:01.831+00:00','Mairie','meeting','ab9c41c3-1c5f-4f94-92e1-b80572d7aa05',NULL,'{"name":{"original":"fr","texts":{"fr":"Plateforme"}},"kind":"platform","status":"held","held_on":"2026-03-04","begins":null,"ends":null,"place":null,"chair":null,"minutes_by":null,"purpose":null,"invited":null,"present":["8abdfa10-9cda-4548-aa51-486e0f0418f3"],"excused":null,"others_present":null,"minutes_state":null,"next_on":null,"note":null,"id":"ab9c41c3-1c5f-4f94-92e1-b80572d7aa05","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(13,'a00a9827-bf40-4dab-b708-81d89676031e','2026-11-24T02:12:01.834+00:00','Mairie','agenda_point','ee6619cb-3a30-48be-86f9-74d82edc3d60',NULL,'{"name":{"original":"fr","texts":{"fr":"Le stade"}},"meetings":["ab9c41c3-1c5f-4f94-92e1-b80572d7aa05"],"kind":"discuss","brought_by":null,"minutes_planned":null,"said":null,"origin":null,"note":null,"id":"ee6619cb-3a30-48be-86f9-74d82edc3d60","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(14,'cb759655-b77d-42eb-9bd3-addd98b69f04','2026-11-24T02:12:01.838+00:00','Mairie','decision','c32fadb5-c779-4789-a8eb-8e92c5aeac11',NULL,'{"name":{"original":"fr","texts":{"fr":"Inviter les clubs"}},"meetings":["ab9c41c3-1c5f-4f94-92e1-b80572d7aa05"],"agenda_points":["ee6619cb-3a30-48be-86f9-74d82edc3d60"],"decided_on":null,"owner":null,"due_on":null,"status":"open","outcome":null,"challenges":null,"goals":["89425d54-9b5d-4d47-a679-f6462bc5ca09"],"actions":null,"indicators":null,"tasks":null,"note":null,"id":"c32fadb5-c779-4789-a8eb-8e92c5aeac11","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(15,'82271a26-3c8f-4655-b9d5-1ba99d016352','2026-11-24T02:12:01.841+00:00','Mairie','task','71d413e3-de5b-4b21-9787-24df9289f7bc',NULL,'{"name":{"original":"fr","texts":{"fr":"Inviter les commerçants"}},"status":"to_do","due_on":"2026-05-01","owner":null,"done_on":null,"challenges":null,"actions":null,"stakeholders":null,"mechanisms":null,"origin":"stakeholders/8abdfa10-9cda-4548-aa51-486e0f0418f3","note":null,"id":"71d413e3-de5b-4b21-9787-24df9289f7bc","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(16,'3669fb08-b9ad-4e2a-9891-dbeb073c5576','2026-11-24T02:12:01.845+00:00','Mairie','risk','a656287f-0292-4795-a208-06046a8566c4',NULL,'{"name":{"original":"fr","texts":{"fr":"La confiance se perd"}},"kind":null,"groups":null,"likelihood":2,"impact":4,"signs":null,"mitigation":null,"owner":null,"stop_by":null,"status":"open","review_on":null,"challenges":null,"note":null,"id":"a656287f-0292-4795-a208-06046a8566c4","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(17,'27bdcea8-2b9a-408e-a025-4a1d11aca224','2026-11-24T02:12:01.849+00:00','Mairie','action','7b43c895-939f-4ec1-b578-d7de100e718d',NULL,'{"name":{"original":"fr","texts":{"fr":"Réseau de réponse aux rumeurs"}},"reference":null,"theme":null,"description":null,"level":"primary","domain":null,"challenges":["e1804dcf-d4ff-4f84-9146-755ca246600c"],"goals":["89425d54-9b5d-4d47-a679-f6462bc5ca09"],"answers_risk":null,"groups":null,"reach":null,"neighbourhoods":null,"town_role":null,"visibility":null,"beyond_money":null,"lead":["8abdfa10-9cda-4548-aa51-486e0f0418f3"],"responsible":null,"partners":null,"partners_in_words":null,"begins_on":"2026-02-01","ends_on":"2026-12-31","ongoing":null,"timescale":null,"status":"idea","rag":null,"intended":null,"indicators_in_words":null,"evidence_of_progress":null,"languages":null,"where_online":null,"online":null,"gender":null,"unwanted":null,"harmed":null,"mitigation":null,"stop_by":null,"checked_on":null,"checked_by":null,"risks":null,"change_if":null,"change_then":null,"change_because":null,"inspired_by":null,"origin":null,"note":null,"id":"7b43c895-939f-4ec1-b578-d7de100e718d","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(18,'f80b0e15-0f9d-498f-80c8-a44e6c26b49c','2026-11-24T02:12:01.853+00:00','Mairie','budget_line','10ee194c-aff5-4a9a-8c25-9c769e1b94bd',NULL,'{"name":{"original":"fr","texts":{"fr":"Animatrice"}},"actions":["7b43c895-939f-4ec1-b578-d7de100e718d"],"kind":null,"year":2026,"amount":"14000.25","source":null,"state":"secured","resources":null,"note":null,"id":"10ee194c-aff5-4a9a-8c25-9c769e1b94bd","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(19,'d2e45faf-b2ba-4e94-bfe7-be0753f6e5b4','2026-11-24T02:12:01.857+00:00','Mairie','indicator','b50fb945-8a24-410f-9f6c-7c82ae407229',NULL,'{"name":{"original":"fr","texts":{"fr":"Rumeurs qui ont une réponse en 48 heures"}},"level":null,"statement":null,"actions":["7b43c895-939f-4ec1-b578-d7de100e718d"],"goals":null,"measures":null,"unit":"percent","unit_in_words":null,"direction":"up","of_people":null,"reading_rule":"latest","baseline":"10","baseline_on":null,"baseline_note":null,"target":"70","target_on":null,"method":null,"how_to_ask":null,"source":null,"data_sources":null,"frequency":null,"owner":null,"splits":null,"assumption":null,"risk":null,"next_on":null,"status":"active","bank_key":null,"note":null,"id":"b50fb945-8a24-410f-9f6c-7c82ae407229","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(20,'b1cf6c46-05e7-4b37-9011-a65631bbc65e','2026-11-24T02:12:01.860+00:00','Mairie','period','f1533a70-5a5a-4ace-b08b-033f04fd4194',NULL,'{"name":{"original":"fr","texts":{"fr":"2026"}},"indicators":["b50fb945-8a24-410f-9f6c-7c82ae407229"],"begins_on":"2026-01-01","ends_on":"2026-12-31","target":"40","closed_on":null,"note":null,"id":"f1533a70-5a5a-4ace-b08b-033f04fd4194","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(21,'a13ca2a3-4817-436b-aa87-e3132eefcbe0','2026-11-24T02:12:01.863+00:00','Mairie','indicator_reading','f12e6693-5a2c-42ad-8ac6-f40c03cd2ce5',NULL,'{"name":{"original":"fr","texts":{"fr":"Été"}},"indicators":["b50fb945-8a24-410f-9f6c-7c82ae407229"],"periods":["f1533a70-5a5a-4ace-b08b-033f04fd4194"],"read_on":"2026-06-30","value":"30","by_sex":null,"by_age":null,"by_neighbourhood":null,"comment":null,"evidence_files":null,"quality":null,"note":null,"id":"f12e6693-5a2c-42ad-8ac6-f40c03cd2ce5","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(22,'d57d54a0-6f39-49a6-b3af-f182f4fe6bcd','2026-11-24T02:12:01.867+00:00','Mairie','finding','fcff028d-0454-4d58-886c-3f942cf0ec9f',NULL,'{"name":{"original":"fr","texts":{"fr":"Les rumeurs circulent"}},"origin":null,"evidence_files":null,"data_sources":null,"consultations":null,"source":null,"challenges":["e1804dcf-d4ff-4f84-9146-755ca246600c"],"quality":"fair","why_none":null,"note":null,"id":"fcff028d-0454-4d58-886c-3f942cf0ec9f","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(23,'f1e4d336-862a-43ed-85a5-b5d74231293e','2026-11-24T02:12:01.869+00:00','Mairie','filled_worksheet','eb5b77d6-a50f-4fd1-a41e-9464bae6180a',NULL,'{"worksheet_id":"mandate","edition":1,"depth":"short","title":"Le mandat 2026","started_on":"2026-11-24","finished_on":null,"place":null,"id":"eb5b77d6-a50f-4fd1-a41e-9464bae6180a","number":2}');
INSERT INTO "journal_entry" VALUES(24,'81e6225b-ce5f-4e34-9a24-721ec04fbb86','2026-11-24T02:12:01.871+00:00','Mairie','answer','fce35518-4e7e-510a-9447-cc406e408180',NULL,'{"filled_id":"eb5b77d6-a50f-4fd1-a41e-9464bae6180a","question_key":"explicit_mandate","value":"yes","id":"fce35518-4e7e-510a-9447-cc406e408180"}');
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
INSERT INTO "journal_step" VALUES(1,'a723956e-68a9-4b8f-815a-7adb88e437e8','2026-11-24T02:12:01.740+00:00','Mairie','Made the town file','{}',NULL,'fixed');
INSERT INTO "journal_step" VALUES(2,'4476bfcd-11ad-4bd4-9a25-7026c18070e7','2026-11-24T02:12:01.755+00:00','Mairie','Added a neighbourhood','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(3,'9ac1fd8d-ecef-4191-bde3-f22c60bc27fa','2026-11-24T02:12:01.806+00:00','Mairie','Began a worksheet','{"title":"Diagnostic 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(4,'418bdb3c-6a22-4b74-91bd-6899a3125b52','2026-11-24T02:12:01.811+00:00','Mairie','Added a challenge','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(5,'750cd235-ff4d-4e13-903d-27fb76182e0c','2026-11-24T02:12:01.816+00:00','Mairie','Changed an answer','{"worksheet":"diagnosis","question":"women_heard"}',NULL,'done');
INSERT INTO "journal_step" VALUES(6,'8a578ffc-f632-4859-9c0a-6fe191813d0b','2026-11-24T02:12:01.819+00:00','Mairie','Added a goal','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(7,'c975325f-513b-4b4f-89d1-38dceb827c80','2026-11-24T02:12:01.823+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(8,'aea1d9f2-c392-45ac-892f-e3927f3d749f','2026-11-24T02:12:01.828+00:00','Mairie','Added a resource','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(9,'01d870bf-0fcc-4b48-9461-697b7856146a','2026-11-24T02:12:01.831+00:00','Mairie','Added a meeting','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(10,'a00a9827-bf40-4dab-b708-81d89676031e','2026-11-24T02:12:01.834+00:00','Mairie','Added an agenda point','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(11,'cb759655-b77d-42eb-9bd3-addd98b69f04','2026-11-24T02:12:01.838+00:00','Mairie','Added a decision','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(12,'82271a26-3c8f-4655-b9d5-1ba99d016352','2026-11-24T02:12:01.841+00:00','Mairie','Added a task','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(13,'3669fb08-b9ad-4e2a-9891-dbeb073c5576','2026-11-24T02:12:01.845+00:00','Mairie','Added a risk','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(14,'27bdcea8-2b9a-408e-a025-4a1d11aca224','2026-11-24T02:12:01.849+00:00','Mairie','Added an action','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(15,'f80b0e15-0f9d-498f-80c8-a44e6c26b49c','2026-11-24T02:12:01.853+00:00','Mairie','Added a budget line','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(16,'d2e45faf-b2ba-4e94-bfe7-be0753f6e5b4','2026-11-24T02:12:01.857+00:00','Mairie','Added an indicator','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(17,'b1cf6c46-05e7-4b37-9011-a65631bbc65e','2026-11-24T02:12:01.860+00:00','Mairie','Added a period','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(18,'a13ca2a3-4817-436b-aa87-e3132eefcbe0','2026-11-24T02:12:01.863+00:00','Mairie','Added a reading','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(19,'d57d54a0-6f39-49a6-b3af-f182f4fe6bcd','2026-11-24T02:12:01.867+00:00','Mairie','Added a finding','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(20,'f1e4d336-862a-43ed-85a5-b5d74231293e','2026-11-24T02:12:01.869+00:00','Mairie','Began a worksheet','{"title":"Le mandat 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(21,'81e6225b-ce5f-4e34-9a24-721ec04fbb86','2026-11-24T02:12:01.871+00:00','Mairie','Changed an answer','{"worksheet":"mandate","question":"explicit_mandate"}',NULL,'done');
CREATE TABLE last_number (
	table_name VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	PRIMARY KEY (table_name)
);
INSERT INTO "last_number" VALUES('neighbourhood',1);
INSERT INTO "last_number" VALUES('filled_worksheet',2);
INSERT INTO "last_number" VALUES('challenge',1);
INSERT INTO "last_number" VALUES('goal',1);
INSERT INTO "last_number" VALUES('stakeholder',1);
INSERT INTO "last_number" VALUES('resource',1);
INSERT INTO "last_number" VALUES('meeting',1);
INSERT INTO "last_number" VALUES('agenda_point',1);
INSERT INTO "last_number" VALUES('decision',1);
INSERT INTO "last_number" VALUES('task',1);
INSERT INTO "last_number" VALUES('risk',1);
INSERT INTO "last_number" VALUES('action',1);
INSERT INTO "last_number" VALUES('budget_line',1);
INSERT INTO "last_number" VALUES('indicator',1);
INSERT INTO "last_number" VALUES('period',1);
INSERT INTO "last_number" VALUES('indicator_reading',1);
INSERT INTO "last_number" VALUES('finding',1);
CREATE TABLE lesson (
	name TEXT, 
	kind VARCHAR, 
	actions TEXT, 
	noted_on VARCHAR, 
	what TEXT, 
	so_what TEXT, 
	now_what TEXT, 
	status VARCHAR, 
	shared_with TEXT, 
	shared_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
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
CREATE TABLE meeting (
	name TEXT, 
	kind VARCHAR, 
	status VARCHAR, 
	held_on VARCHAR, 
	begins VARCHAR, 
	ends VARCHAR, 
	place TEXT, 
	chair TEXT, 
	minutes_by TEXT, 
	purpose TEXT, 
	invited TEXT, 
	present TEXT, 
	excused TEXT, 
	others_present INTEGER, 
	minutes_state VARCHAR, 
	next_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "meeting" VALUES('{"original":"fr","texts":{"fr":"Plateforme"}}','platform','held','2026-03-04',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["8abdfa10-9cda-4548-aa51-486e0f0418f3"]',NULL,NULL,NULL,NULL,NULL,'ab9c41c3-1c5f-4f94-92e1-b80572d7aa05',1,1);
CREATE TABLE message (
	name TEXT, 
	when_used VARCHAR, 
	groups TEXT, 
	audience TEXT, 
	message TEXT, 
	purpose TEXT, 
	messengers TEXT, 
	messenger TEXT, 
	channels TEXT, 
	languages TEXT, 
	wording TEXT, 
	imagery TEXT, 
	consulted TEXT, 
	planned_on VARCHAR, 
	sent_on VARCHAR, 
	owner TEXT, 
	status VARCHAR, 
	response TEXT, 
	actions TEXT, 
	challenges TEXT, 
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
INSERT INTO "neighbourhood" VALUES('{"original":"fr","texts":{"fr":"Le Port"}}',5200,NULL,'65b3e83b-8cba-43ec-a14c-7d7e762e61ac',1,1);
CREATE TABLE period (
	name TEXT, 
	indicators TEXT, 
	begins_on VARCHAR, 
	ends_on VARCHAR, 
	target VARCHAR, 
	closed_on VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "period" VALUES('{"original":"fr","texts":{"fr":"2026"}}','["b50fb945-8a24-410f-9f6c-7c82ae407229"]','2026-01-01','2026-12-31','40',NULL,NULL,'f1533a70-5a5a-4ace-b08b-033f04fd4194',1,1);
CREATE TABLE progress_note (
	name TEXT, 
	actions TEXT, 
	on_day VARCHAR, 
	percent INTEGER, 
	rag VARCHAR, 
	evidence TEXT, 
	next_step TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE resource (
	name TEXT, 
	kind VARCHAR, 
	service VARCHAR, 
	owner TEXT, 
	measure TEXT, 
	amount VARCHAR, 
	state VARCHAR, 
	origin VARCHAR, 
	from_on VARCHAR, 
	until_on VARCHAR, 
	goals TEXT, 
	actions TEXT, 
	challenges TEXT, 
	stakeholders TEXT, 
	conditions TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "resource" VALUES('{"original":"fr","texts":{"fr":"Un demi-poste"}}','people',NULL,NULL,NULL,'12000.5',NULL,'existing',NULL,NULL,'["89425d54-9b5d-4d47-a679-f6462bc5ca09"]',NULL,NULL,NULL,NULL,NULL,'bbe27119-e9ac-4363-8772-3690cab395d4',1,1);
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
INSERT INTO "risk" VALUES('{"original":"fr","texts":{"fr":"La confiance se perd"}}',NULL,NULL,2,4,NULL,NULL,NULL,NULL,'open',NULL,NULL,NULL,'a656287f-0292-4795-a208-06046a8566c4',1,1);
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
INSERT INTO "row_key" VALUES(1,'action','name','','reseau de reponse aux rumeurs');
INSERT INTO "row_key" VALUES(1,'agenda_point','name','','le stade');
INSERT INTO "row_key" VALUES(1,'budget_line','name','','animatrice');
INSERT INTO "row_key" VALUES(1,'challenge','name','','rumeurs');
INSERT INTO "row_key" VALUES(1,'decision','name','','inviter les clubs');
INSERT INTO "row_key" VALUES(1,'finding','name','','les rumeurs circulent');
INSERT INTO "row_key" VALUES(1,'goal','name','','une rumeur recoit une reponse');
INSERT INTO "row_key" VALUES(1,'indicator','name','','rumeurs qui ont une reponse en 48 heures');
INSERT INTO "row_key" VALUES(1,'indicator_reading','name','','ete');
INSERT INTO "row_key" VALUES(1,'meeting','name','','plateforme');
INSERT INTO "row_key" VALUES(1,'neighbourhood','name','','le port');
INSERT INTO "row_key" VALUES(1,'period','name','','2026');
INSERT INTO "row_key" VALUES(1,'resource','name','','un demi-poste');
INSERT INTO "row_key" VALUES(1,'risk','name','','la confiance se perd');
INSERT INTO "row_key" VALUES(1,'stakeholder','name','','association du port');
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
INSERT INTO "row_words" VALUES('action',1,'
reseau de reponse aux rumeurs
	
','');
INSERT INTO "row_words" VALUES('agenda_point',1,'
le stade
	
','');
INSERT INTO "row_words" VALUES('budget_line',1,'
animatrice
	
','');
INSERT INTO "row_words" VALUES('challenge',1,'
rumeurs
	
','');
INSERT INTO "row_words" VALUES('decision',1,'
inviter les clubs
	
','');
INSERT INTO "row_words" VALUES('finding',1,'
les rumeurs circulent
	
','');
INSERT INTO "row_words" VALUES('goal',1,'
une rumeur recoit une reponse
	
','');
INSERT INTO "row_words" VALUES('indicator',1,'
rumeurs qui ont une reponse en 48 heures
	
','');
INSERT INTO "row_words" VALUES('indicator_reading',1,'
ete
	
','');
INSERT INTO "row_words" VALUES('meeting',1,'
plateforme
	
','');
INSERT INTO "row_words" VALUES('neighbourhood',1,'
le port
	
','');
INSERT INTO "row_words" VALUES('period',1,'
2026
	
','');
INSERT INTO "row_words" VALUES('resource',1,'
un demi poste
	
','');
INSERT INTO "row_words" VALUES('risk',1,'
la confiance se perd
	
','');
INSERT INTO "row_words" VALUES('stakeholder',1,'
association du port
	
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
	platform_role VARCHAR, 
	gains TEXT, 
	offers TEXT, 
	asked_of TEXT, 
	in_crisis TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "stakeholder" VALUES('{"original":"fr","texts":{"fr":"Association du port"}}',NULL,'civil_society',NULL,NULL,NULL,NULL,4,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'member',NULL,NULL,NULL,NULL,NULL,'8abdfa10-9cda-4548-aa51-486e0f0418f3',1,1);
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
INSERT INTO "stakeholder_reading" VALUES('8abdfa10-9cda-4548-aa51-486e0f0418f3','2026-11-24',4,NULL,3,NULL,'3f1dcb97-5851-5df7-a1a7-ffc38029d35c');
CREATE TABLE stored_file (
	hash VARCHAR NOT NULL, 
	size INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (hash)
);
CREATE TABLE story (
	name TEXT, 
	kind VARCHAR, 
	actions TEXT, 
	indicators TEXT, 
	groups TEXT, 
	what TEXT, 
	heard_on VARCHAR, 
	effect VARCHAR, 
	agreed BOOLEAN, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE task (
	name TEXT, 
	status VARCHAR, 
	due_on VARCHAR, 
	owner TEXT, 
	done_on VARCHAR, 
	challenges TEXT, 
	actions TEXT, 
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
INSERT INTO "task" VALUES('{"original":"fr","texts":{"fr":"Inviter les commerçants"}}','to_do','2026-05-01',NULL,NULL,NULL,NULL,NULL,NULL,'stakeholders/8abdfa10-9cda-4548-aa51-486e0f0418f3',NULL,'71d413e3-de5b-4b21-9787-24df9289f7bc',1,1);
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
INSERT INTO "town" VALUES('{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}}','','fr','["fr","ar"]','VLC',NULL,NULL,'c1f80075-6e58-46fc-b80c-316f10f00cd2');
CREATE TABLE training (
	name TEXT, 
	topic VARCHAR, 
	needs TEXT, 
	stakeholders TEXT, 
	audience TEXT, 
	method TEXT, 
	provider_kind VARCHAR, 
	provider TEXT, 
	trains_trainers BOOLEAN, 
	languages TEXT, 
	held_on VARCHAR, 
	until_on VARCHAR, 
	hours VARCHAR, 
	place TEXT, 
	cost VARCHAR, 
	source VARCHAR, 
	seats INTEGER, 
	attended INTEGER, 
	attended_women INTEGER, 
	attended_men INTEGER, 
	attended_from TEXT, 
	useful VARCHAR, 
	learned TEXT, 
	used_later TEXT, 
	status VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE TABLE training_need (
	name TEXT, 
	topic VARCHAR, 
	kind VARCHAR, 
	stakeholders TEXT, 
	department TEXT, 
	people INTEGER, 
	part TEXT, 
	level_now INTEGER, 
	level_needed INTEGER, 
	actions TEXT, 
	status VARCHAR, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
CREATE INDEX ix_action_order ON action (position, number);
CREATE INDEX ix_activity_order ON activity (position, number);
CREATE INDEX ix_budget_line_order ON budget_line (position, number);
CREATE INDEX ix_expense_order ON expense (position, number);
CREATE INDEX ix_progress_note_order ON progress_note (position, number);
CREATE INDEX ix_message_order ON message (position, number);
CREATE INDEX ix_training_need_order ON training_need (position, number);
CREATE INDEX ix_training_order ON training (position, number);
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
CREATE INDEX ix_indicator_order ON indicator (position, number);
CREATE INDEX ix_period_order ON period (position, number);
CREATE INDEX ix_indicator_reading_order ON indicator_reading (position, number);
CREATE INDEX ix_change_box_order ON change_box (position, number);
CREATE INDEX ix_story_order ON story (position, number);
CREATE INDEX ix_lesson_order ON lesson (position, number);
CREATE INDEX ix_finding_order ON finding (position, number);
CREATE INDEX ix_goal_order ON goal (position, number);
CREATE INDEX ix_definition_order ON definition (position, number);
CREATE INDEX ix_resource_order ON resource (position, number);
CREATE INDEX ix_meeting_order ON meeting (position, number);
CREATE INDEX ix_agenda_point_order ON agenda_point (position, number);
CREATE INDEX ix_decision_order ON decision (position, number);
CREATE INDEX ix_row_key_order ON row_key (table_name, field, language, "key", number);
CREATE INDEX ix_journal_entry_deleted ON journal_entry (step_id, table_name, row_id, seq) WHERE after IS NULL;
CREATE INDEX ix_journal_entry_table_name ON journal_entry (table_name);
CREATE INDEX ix_journal_entry_row_id ON journal_entry (row_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('journal_step',21);
INSERT INTO "sqlite_sequence" VALUES('journal_entry',24);
COMMIT;
