"""Writes `format_1.strongcity`: a small town as format 1 kept it, for the tests of migrations.

Run once; the file it wrote is kept as it is, because towns of that format are.
"""

import json
from pathlib import Path

import sqlcipher3.dbapi2 as driver

TOWN = "6f0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a01"
FILLED = "6f0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a02"
ANSWER = "6f0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a03"
STEP = "6f0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a04"
AT = "2026-01-12T09:30:00.000+00:00"
NAME = json.dumps({"original": "fr", "texts": {"fr": "Ksar Essafa"}})
SCHEMA = """
PRAGMA application_id = 1396921433;
PRAGMA user_version = 1;
CREATE TABLE filled_worksheet (
    worksheet_id VARCHAR NOT NULL,
    edition INTEGER NOT NULL,
    depth VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    started_on VARCHAR NOT NULL,
    finished_on VARCHAR,
    id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (number)
);
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
CREATE TABLE last_number (
    table_name VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (table_name)
);
CREATE TABLE neighbourhood (
    name TEXT,
    population INTEGER,
    note TEXT,
    id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (number)
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
    next_step TEXT,
    note TEXT,
    id VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (number)
);
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
CREATE TABLE answer (
    filled_id TEXT NOT NULL,
    question_key VARCHAR NOT NULL,
    value TEXT NOT NULL,
    id VARCHAR NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (filled_id, question_key),
    FOREIGN KEY(filled_id) REFERENCES filled_worksheet (id)
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
CREATE INDEX ix_journal_entry_row_id ON journal_entry (row_id);
CREATE INDEX ix_journal_entry_table_name ON journal_entry (table_name);
"""


def write(path: Path) -> None:
    """Make the file anew."""
    path.unlink(missing_ok=True)
    connection = driver.connect(str(path), isolation_level=None)
    connection.executescript(SCHEMA)
    fill = connection.execute
    fill("INSERT INTO town (id, name, country, language, languages, currency, population) "
         "VALUES (?, ?, 'TN', 'fr', '[\"fr\"]', 'TND', 9400)", (TOWN, NAME))
    fill("INSERT INTO filled_worksheet (id, number, worksheet_id, edition, depth, title, "
         "started_on) VALUES (?, 1, 'diagnosis', 1, 'short', '2026', '2026-01-12')", (FILLED,))
    fill("INSERT INTO last_number VALUES ('filled_worksheet', 1)")
    fill("INSERT INTO answer (id, filled_id, question_key, value) VALUES (?, ?, 'trust', '3')",
         (ANSWER, FILLED))
    fill("INSERT INTO journal_step (seq, id, at, who, label, label_values, state) "
         "VALUES (1, ?, ?, 'Clerk', 'Answered', '{}', 'done')", (STEP, AT))
    fill("INSERT INTO journal_entry (step_id, at, who, table_name, row_id, before, after) "
         "VALUES (?, ?, 'Clerk', 'answer', ?, '{\"value\":2}', '{\"value\":3}')",
         (STEP, AT, ANSWER))
    connection.close()


if __name__ == "__main__":
    write(Path(__file__).with_name("format_1.strongcity"))
