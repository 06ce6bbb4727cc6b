PRAGMA application_id = 1396921433;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
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
INSERT INTO "agenda_point" VALUES('{"original":"fr","texts":{"fr":"Le stade"}}','["1328c994-8eab-4db5-a831-81f662ab5d25"]','discuss',NULL,NULL,NULL,NULL,NULL,'8c6a9613-5778-4038-aee0-896167245f51',1,1);
CREATE TABLE answer (
	filled_id TEXT NOT NULL, 
	question_key VARCHAR NOT NULL, 
	value TEXT NOT NULL, 
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (filled_id, question_key), 
	FOREIGN KEY(filled_id) REFERENCES filled_worksheet (id)
);
INSERT INTO "answer" VALUES('3dc7e676-70fc-41b4-a3de-10e5eb98fb1e','challenges_faced','["3cb71ed8-cc35-4997-914c-16bf6f2dccfe"]','40bbe550-6786-549f-b5d8-1f8773901054');
INSERT INTO "answer" VALUES('3dc7e676-70fc-41b4-a3de-10e5eb98fb1e','women_heard','"yes"','296ebb83-b6b2-5029-957b-bbad99f89f4d');
INSERT INTO "answer" VALUES('b68cb27e-bc24-47df-88f3-b1d687213fab','explicit_mandate','"yes"','6c177482-260d-5fdf-9b24-61952b790067');
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
INSERT INTO "challenge" VALUES('{"original":"fr","texts":{"fr":"Rumeurs"}}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'3cb71ed8-cc35-4997-914c-16bf6f2dccfe',1,1);
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
INSERT INTO "challenge_reading" VALUES('3dc7e676-70fc-41b4-a3de-10e5eb98fb1e','3cb71ed8-cc35-4997-914c-16bf6f2dccfe',4,3,NULL,NULL,NULL,NULL,NULL,NULL,'cd5d42d9-42ce-5db6-8712-1205b7b5d88f');
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
	tasks TEXT, 
	note TEXT, 
	id VARCHAR NOT NULL, 
	number INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (number)
);
INSERT INTO "decision" VALUES('{"original":"fr","texts":{"fr":"Inviter les clubs"}}','["1328c994-8eab-4db5-a831-81f662ab5d25"]','["8c6a9613-5778-4038-aee0-896167245f51"]',NULL,NULL,NULL,'open',NULL,NULL,'["8bb3485e-fb16-4720-8c64-a96b5385c029"]',NULL,NULL,'7ffe2062-320c-4a23-a136-f6399c8610fe',1,1);
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
INSERT INTO "filled_worksheet" VALUES('diagnosis',1,'short','Diagnostic 2026','2026-11-23',NULL,NULL,'3dc7e676-70fc-41b4-a3de-10e5eb98fb1e',1);
INSERT INTO "filled_worksheet" VALUES('mandate',1,'short','Le mandat 2026','2026-11-23',NULL,NULL,'b68cb27e-bc24-47df-88f3-b1d687213fab',2);
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
INSERT INTO "goal" VALUES('{"original":"fr","texts":{"fr":"Une rumeur reçoit une réponse"}}',NULL,'["3cb71ed8-cc35-4997-914c-16bf6f2dccfe"]','first',NULL,NULL,NULL,NULL,NULL,'draft',NULL,'8bb3485e-fb16-4720-8c64-a96b5385c029',1,1);
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
INSERT INTO "journal_entry" VALUES(1,'e0aaf001-070f-42e3-af00-0d20a939afb8','2026-11-23T22:30:20.850+00:00','Mairie','town','d6b74df5-cb4d-4c01-af98-b1b4bcd1d0c8',NULL,'{"name":{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}},"country":"","language":"fr","languages":["fr","ar"],"currency":"VLC","population":null,"arms":null,"id":"d6b74df5-cb4d-4c01-af98-b1b4bcd1d0c8"}');
INSERT INTO "journal_entry" VALUES(2,'a5b10ee3-dd80-4d14-a7e8-612b445d8703','2026-11-23T22:30:20.865+00:00','Mairie','neighbourhood','49f3a0b5-0430-4215-9cdd-6b6e6cac089c',NULL,'{"name":{"original":"fr","texts":{"fr":"Le Port"}},"population":5200,"note":null,"id":"49f3a0b5-0430-4215-9cdd-6b6e6cac089c","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(3,'0b77ab6b-1487-4cdf-b6ff-79c6ed68416a','2026-11-23T22:30:20.899+00:00','Mairie','filled_worksheet','3dc7e676-70fc-41b4-a3de-10e5eb98fb1e',NULL,'{"worksheet_id":"diagnosis","edition":1,"depth":"short","title":"Diagnostic 2026","started_on":"2026-11-23","finished_on":null,"place":null,"id":"3dc7e676-70fc-41b4-a3de-10e5eb98fb1e","number":1}');
INSERT INTO "journal_entry" VALUES(4,'29d8a6b2-5bb8-4c67-80ad-ec5656e66382','2026-11-23T22:30:20.904+00:00','Mairie','challenge','3cb71ed8-cc35-4997-914c-16bf6f2dccfe',NULL,'{"name":{"original":"fr","texts":{"fr":"Rumeurs"}},"description":null,"kind":null,"affected":null,"seen_where":null,"drivers":null,"vulnerabilities":null,"protective_factors":null,"id":"3cb71ed8-cc35-4997-914c-16bf6f2dccfe","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(5,'29d8a6b2-5bb8-4c67-80ad-ec5656e66382','2026-11-23T22:30:20.904+00:00','Mairie','answer','40bbe550-6786-549f-b5d8-1f8773901054',NULL,'{"filled_id":"3dc7e676-70fc-41b4-a3de-10e5eb98fb1e","question_key":"challenges_faced","value":["3cb71ed8-cc35-4997-914c-16bf6f2dccfe"],"id":"40bbe550-6786-549f-b5d8-1f8773901054"}');
INSERT INTO "journal_entry" VALUES(6,'29d8a6b2-5bb8-4c67-80ad-ec5656e66382','2026-11-23T22:30:20.905+00:00','Mairie','challenge_reading','cd5d42d9-42ce-5db6-8712-1205b7b5d88f',NULL,'{"filled_id":"3dc7e676-70fc-41b4-a3de-10e5eb98fb1e","challenge_id":"3cb71ed8-cc35-4997-914c-16bf6f2dccfe","likelihood":4,"impact":3,"trend":null,"reason":null,"evidence":null,"sources":null,"quality":null,"felt":null,"id":"cd5d42d9-42ce-5db6-8712-1205b7b5d88f"}');
INSERT INTO "journal_entry" VALUES(7,'3817e241-2951-4291-9c43-bee15f4f9efe','2026-11-23T22:30:20.908+00:00','Mairie','answer','296ebb83-b6b2-5029-957b-bbad99f89f4d',NULL,'{"filled_id":"3dc7e676-70fc-41b4-a3de-10e5eb98fb1e","question_key":"women_heard","value":"yes","id":"296ebb83-b6b2-5029-957b-bbad99f89f4d"}');
INSERT INTO "journal_entry" VALUES(8,'698624fb-d7fb-47ef-8dcb-5e822a7caaf2','2026-11-23T22:30:20.911+00:00','Mairie','goal','8bb3485e-fb16-4720-8c64-a96b5385c029',NULL,'{"name":{"original":"fr","texts":{"fr":"Une rumeur reçoit une réponse"}},"description":null,"challenges":["3cb71ed8-cc35-4997-914c-16bf6f2dccfe"],"priority":"first","groups":null,"levels":null,"how_seen":null,"by_when":null,"owner":null,"status":"draft","note":null,"id":"8bb3485e-fb16-4720-8c64-a96b5385c029","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(9,'5cafc16f-c52c-4e9e-9064-37c418d0865b','2026-11-23T22:30:20.915+00:00','Mairie','stakeholder','fc8293f4-a171-42ce-a137-ca5b11dc9961',NULL,'{"name":{"original":"fr","texts":{"fr":"Association du port"}},"person_or_organisation":null,"sector":"civil_society","level":null,"groups":null,"role":null,"interest":null,"influence":4,"trust":3,"relation":null,"languages":null,"contact_name":null,"phone":null,"email":null,"address":null,"contact_purpose":null,"consent":null,"consent_date":null,"listed_publicly":false,"last_met":null,"kept_by":null,"next_step":null,"next_step_on":null,"challenges":null,"mechanisms":null,"platform_role":"member","gains":null,"offers":null,"asked_of":null,"in_crisis":null,"note":null,"id":"fc8293f4-a171-42ce-a137-ca5b11dc9961","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(10,'5cafc16f-c52c-4e9e-9064-37c418d0865b','2026-11-23T22:30:20.915+00:00','Mairie','stakeholder_reading','ed53bd14-29ba-5df8-8bd2-451a077ed127',NULL,'{"stakeholder_id":"fc8293f4-a171-42ce-a137-ca5b11dc9961","on_day":"2026-11-23","influence":4,"interest":null,"trust":3,"relation":null,"id":"ed53bd14-29ba-5df8-8bd2-451a077ed127"}');
INSERT INTO "journal_entry" VALUES(11,'fd64ca58-9fbf-49fc-b733-c9449d2f09c4','2026-11-23T22:30:20.920+00:00','Mairie','resource','4f1fcabb-e169-416b-9611-354f10d4ddfa',NULL,'{"name":{"original":"fr","texts":{"fr":"Un demi-poste"}},"kind":"people","service":null,"owner":null,"measure":null,"amount":"12000.5","state":null,"origin":"existing","from_on":null,"until_on":null,"goals":["8bb3485e-fb16-4720-8c64-a96b5385c029"],"challenges":null,"stakeholders":null,"conditions":null,"note":null,"id":"4f1fcabb-e169-416b-9611-354f10d4ddfa","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(12,'0935ed0d-78d8-47cf-b210-635d111d7ea4','2026-11-23T22:30:20.924+00:00','Mairie','meeting','1328c994-8eab-4db5-a831-81f662ab5d25',NULL,'{"name":{"original":"fr","texts":{"fr":"Plateforme"}},"kind":"platform","status":"held","held_on":"2026-03-04","begins":null,"ends":null,"place":null,"chair":null,"minutes_by":null,"purpose":null,"invited":null,"present":["fc8293f4-a171-42ce-a137-ca5b11dc9961"],"excused":null,"others_present":null,"minutes_state":null,"next_on":null,"note":null,"id":"1328c994-8eab-4db5-a831-81f662ab5d25","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(13,'b734473a-244e-4761-b6da-1d6d8bff4541','2026-11-23T22:30:20.927+00:00','Mairie','agenda_point','8c6a9613-5778-4038-aee0-896167245f51',NULL,'{"name":{"original":"fr","texts":{"fr":"Le stade"}},"meetings":["1328c994-8eab-4db5-a831-81f662ab5d25"],"kind":"discuss","brought_by":null,"minutes_planned":null,"said":null,"origin":null,"note":null,"id":"8c6a9613-5778-4038-aee0-896167245f51","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(14,'1cc1c419-d79e-4568-8406-f041bc1285fb','2026-11-23T22:30:20.930+00:00','Mairie','decision','7ffe2062-320c-4a23-a136-f6399c8610fe',NULL,'{"name":{"original":"fr","texts":{"fr":"Inviter les clubs"}},"meetings":["1328c994-8eab-4db5-a831-81f662ab5d25"],"agenda_points":["8c6a9613-5778-4038-aee0-896167245f51"],"decided_on":null,"owner":null,"due_on":null,"status":"open","outcome":null,"challenges":null,"goals":["8bb3485e-fb16-4720-8c64-a96b5385c029"],"tasks":null,"note":null,"id":"7ffe2062-320c-4a23-a136-f6399c8610fe","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(15,'2aa91a82-4544-4c3a-9ecd-213736ef4dba','2026-11-23T22:30:20.933+00:00','Mairie','task','866fd715-2cc7-4132-8ade-aeeb2fd8248a',NULL,'{"name":{"original":"fr","texts":{"fr":"Inviter les commerçants"}},"status":"to_do","due_on":"2026-05-01","owner":null,"done_on":null,"challenges":null,"stakeholders":null,"mechanisms":null,"origin":"stakeholders/fc8293f4-a171-42ce-a137-ca5b11dc9961","note":null,"id":"866fd715-2cc7-4132-8ade-aeeb2fd8248a","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(16,'028a5f24-3c82-4aa0-be13-5a5ec6f87a10','2026-11-23T22:30:20.937+00:00','Mairie','risk','c453c9f6-033e-43eb-b8eb-3d49f08c3d0e',NULL,'{"name":{"original":"fr","texts":{"fr":"La confiance se perd"}},"kind":null,"groups":null,"likelihood":2,"impact":4,"signs":null,"mitigation":null,"owner":null,"stop_by":null,"status":"open","review_on":null,"challenges":null,"note":null,"id":"c453c9f6-033e-43eb-b8eb-3d49f08c3d0e","number":1,"position":1}');
INSERT INTO "journal_entry" VALUES(17,'0b882ee4-dfa9-4c0a-8272-7356faf27031','2026-11-23T22:30:20.939+00:00','Mairie','filled_worksheet','b68cb27e-bc24-47df-88f3-b1d687213fab',NULL,'{"worksheet_id":"mandate","edition":1,"depth":"short","title":"Le mandat 2026","started_on":"2026-11-23","finished_on":null,"place":null,"id":"b68cb27e-bc24-47df-88f3-b1d687213fab","number":2}');
INSERT INTO "journal_entry" VALUES(18,'fea11fe7-0122-46ed-b791-588f0b314444','2026-11-23T22:30:20.941+00:00','Mairie','answer','6c177482-260d-5fdf-9b24-61952b790067',NULL,'{"filled_id":"b68cb27e-bc24-47df-88f3-b1d687213fab","question_key":"explicit_mandate","value":"yes","id":"6c177482-260d-5fdf-9b24-61952b790067"}');
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
INSERT INTO "journal_step" VALUES(1,'e0aaf001-070f-42e3-af00-0d20a939afb8','2026-11-23T22:30:20.849+00:00','Mairie','Made the town file','{}',NULL,'fixed');
INSERT INTO "journal_step" VALUES(2,'a5b10ee3-dd80-4d14-a7e8-612b445d8703','2026-11-23T22:30:20.864+00:00','Mairie','Added a neighbourhood','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(3,'0b77ab6b-1487-4cdf-b6ff-79c6ed68416a','2026-11-23T22:30:20.899+00:00','Mairie','Began a worksheet','{"title":"Diagnostic 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(4,'29d8a6b2-5bb8-4c67-80ad-ec5656e66382','2026-11-23T22:30:20.903+00:00','Mairie','Added a challenge','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(5,'3817e241-2951-4291-9c43-bee15f4f9efe','2026-11-23T22:30:20.907+00:00','Mairie','Changed an answer','{"worksheet":"diagnosis","question":"women_heard"}',NULL,'done');
INSERT INTO "journal_step" VALUES(6,'698624fb-d7fb-47ef-8dcb-5e822a7caaf2','2026-11-23T22:30:20.911+00:00','Mairie','Added a goal','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(7,'5cafc16f-c52c-4e9e-9064-37c418d0865b','2026-11-23T22:30:20.914+00:00','Mairie','Added a stakeholder','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(8,'fd64ca58-9fbf-49fc-b733-c9449d2f09c4','2026-11-23T22:30:20.920+00:00','Mairie','Added a resource','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(9,'0935ed0d-78d8-47cf-b210-635d111d7ea4','2026-11-23T22:30:20.924+00:00','Mairie','Added a meeting','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(10,'b734473a-244e-4761-b6da-1d6d8bff4541','2026-11-23T22:30:20.927+00:00','Mairie','Added an agenda point','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(11,'1cc1c419-d79e-4568-8406-f041bc1285fb','2026-11-23T22:30:20.930+00:00','Mairie','Added a decision','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(12,'2aa91a82-4544-4c3a-9ecd-213736ef4dba','2026-11-23T22:30:20.933+00:00','Mairie','Added a task','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(13,'028a5f24-3c82-4aa0-be13-5a5ec6f87a10','2026-11-23T22:30:20.937+00:00','Mairie','Added a risk','{}',NULL,'done');
INSERT INTO "journal_step" VALUES(14,'0b882ee4-dfa9-4c0a-8272-7356faf27031','2026-11-23T22:30:20.939+00:00','Mairie','Began a worksheet','{"title":"Le mandat 2026"}',NULL,'done');
INSERT INTO "journal_step" VALUES(15,'fea11fe7-0122-46ed-b791-588f0b314444','2026-11-23T22:30:20.941+00:00','Mairie','Changed an answer','{"worksheet":"mandate","question":"explicit_mandate"}',NULL,'done');
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
INSERT INTO "meeting" VALUES('{"original":"fr","texts":{"fr":"Plateforme"}}','platform','held','2026-03-04',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["fc8293f4-a171-42ce-a137-ca5b11dc9961"]',NULL,NULL,NULL,NULL,NULL,'1328c994-8eab-4db5-a831-81f662ab5d25',1,1);
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
INSERT INTO "neighbourhood" VALUES('{"original":"fr","texts":{"fr":"Le Port"}}',5200,NULL,'49f3a0b5-0430-4215-9cdd-6b6e6cac089c',1,1);
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
INSERT INTO "resource" VALUES('{"original":"fr","texts":{"fr":"Un demi-poste"}}','people',NULL,NULL,NULL,'12000.5',NULL,'existing',NULL,NULL,'["8bb3485e-fb16-4720-8c64-a96b5385c029"]',NULL,NULL,NULL,NULL,'4f1fcabb-e169-416b-9611-354f10d4ddfa',1,1);
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
INSERT INTO "risk" VALUES('{"original":"fr","texts":{"fr":"La confiance se perd"}}',NULL,NULL,2,4,NULL,NULL,NULL,NULL,'open',NULL,NULL,NULL,'c453c9f6-033e-43eb-b8eb-3d49f08c3d0e',1,1);
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
INSERT INTO "row_key" VALUES(1,'agenda_point','name','','le stade');
INSERT INTO "row_key" VALUES(1,'challenge','name','','rumeurs');
INSERT INTO "row_key" VALUES(1,'decision','name','','inviter les clubs');
INSERT INTO "row_key" VALUES(1,'goal','name','','une rumeur recoit une reponse');
INSERT INTO "row_key" VALUES(1,'meeting','name','','plateforme');
INSERT INTO "row_key" VALUES(1,'neighbourhood','name','','le port');
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
INSERT INTO "row_words" VALUES('agenda_point',1,'
le stade
	
','');
INSERT INTO "row_words" VALUES('challenge',1,'
rumeurs
	
','');
INSERT INTO "row_words" VALUES('decision',1,'
inviter les clubs
	
','');
INSERT INTO "row_words" VALUES('goal',1,'
une rumeur recoit une reponse
	
','');
INSERT INTO "row_words" VALUES('meeting',1,'
plateforme
	
','');
INSERT INTO "row_words" VALUES('neighbourhood',1,'
le port
	
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
INSERT INTO "stakeholder" VALUES('{"original":"fr","texts":{"fr":"Association du port"}}',NULL,'civil_society',NULL,NULL,NULL,NULL,4,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL,'member',NULL,NULL,NULL,NULL,NULL,'fc8293f4-a171-42ce-a137-ca5b11dc9961',1,1);
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
INSERT INTO "stakeholder_reading" VALUES('fc8293f4-a171-42ce-a137-ca5b11dc9961','2026-11-23',4,NULL,3,NULL,'ed53bd14-29ba-5df8-8bd2-451a077ed127');
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
INSERT INTO "task" VALUES('{"original":"fr","texts":{"fr":"Inviter les commerçants"}}','to_do','2026-05-01',NULL,NULL,NULL,NULL,NULL,'stakeholders/fc8293f4-a171-42ce-a137-ca5b11dc9961',NULL,'866fd715-2cc7-4132-8ade-aeeb2fd8248a',1,1);
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
INSERT INTO "town" VALUES('{"original":"fr","texts":{"ar":"فالمورا","fr":"Valmora"}}','','fr','["fr","ar"]','VLC',NULL,NULL,'d6b74df5-cb4d-4c01-af98-b1b4bcd1d0c8');
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
CREATE INDEX ix_goal_order ON goal (position, number);
CREATE INDEX ix_definition_order ON definition (position, number);
CREATE INDEX ix_resource_order ON resource (position, number);
CREATE INDEX ix_meeting_order ON meeting (position, number);
CREATE INDEX ix_agenda_point_order ON agenda_point (position, number);
CREATE INDEX ix_decision_order ON decision (position, number);
CREATE INDEX ix_row_key_order ON row_key (table_name, field, language, "key", number);
CREATE INDEX ix_journal_entry_row_id ON journal_entry (row_id);
CREATE INDEX ix_journal_entry_table_name ON journal_entry (table_name);
CREATE INDEX ix_journal_entry_deleted ON journal_entry (step_id, table_name, row_id, seq) WHERE after IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('journal_step',15);
INSERT INTO "sqlite_sequence" VALUES('journal_entry',18);
COMMIT;
