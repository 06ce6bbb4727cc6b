"""Writes `format_2.strongcity`: a small town as format 2 kept it, meetings inside the diagnosis.

Run once; the file it wrote is kept as it is, because towns of that format are.
"""

import json
from pathlib import Path
from uuid import UUID, uuid5

import sqlcipher3.dbapi2 as driver
from make_format_1 import AT, NAME, SCHEMA, STEP, TOWN

FIRST, SECOND = ("7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a0" + n for n in "12")
QUAY = "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a03"
REDONE = "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a04"
HEARD = "communities_heard"
FORMAT_2 = SCHEMA.replace("user_version = 1", "user_version = 2").replace(
    "    finished_on VARCHAR,\n", "    finished_on VARCHAR,\n    place VARCHAR,\n")
MEETINGS = [
    {"id": "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a05", "method": "walk", "held_on": "2026-01-14",
     "place": {"original": "fr", "texts": {"fr": "Marché du port", "ar": "سوق الميناء"}},
     "neighbourhoods": [QUAY], "reached": 32,
     "languages": {"original": "fr", "texts": {"fr": "arabe et français"}}},
    {"id": "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a06", "method": "survey"},
    {"id": "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a07"},
]
LATER = [{"id": "7a0f3c3e-58a3-4d0a-9b57-0c5a3f0c1a08", "method": "visit",
          "held_on": "2027-01-10"}]


def answer_id(filled_id: str, key: str) -> str:
    """The id of an answer, as the app gives it."""
    return str(uuid5(UUID(filled_id), key))


def write(path: Path) -> None:
    """Make the file anew."""
    path.unlink(missing_ok=True)
    connection = driver.connect(str(path), isolation_level=None)
    connection.executescript(FORMAT_2)
    fill = connection.execute
    fill("INSERT INTO town (id, name, country, language, languages, currency, population) "
         "VALUES (?, ?, 'TN', 'fr', '[\"fr\"]', 'TND', 9400)", (TOWN, NAME))
    fill("INSERT INTO neighbourhood (id, number, name) VALUES (?, 1, ?)", (QUAY, NAME))
    for number, (filled_id, meetings) in enumerate(((FIRST, MEETINGS), (SECOND, LATER)), 1):
        fill("INSERT INTO filled_worksheet (id, number, worksheet_id, edition, depth, title, "
             "started_on, place) VALUES (?, ?, 'diagnosis', 1, 'full', ?, ?, ?)",
             (filled_id, number, str(2025 + number), f"{2025 + number}-01-12", HEARD))
        for key, value in ((HEARD, meetings), ("women_heard", "yes")):
            fill("INSERT INTO answer (id, filled_id, question_key, value) VALUES (?, ?, ?, ?)",
                 (answer_id(filled_id, key), filled_id, key,
                  json.dumps(value, ensure_ascii=False)))
    for table, number in (("filled_worksheet", 2), ("neighbourhood", 1)):
        fill("INSERT INTO last_number VALUES (?, ?)", (table, number))
    for step, label, state in ((STEP, "Changed an answer", "done"),
                               (REDONE, "Changed an answer", "undone")):
        fill("INSERT INTO journal_step (id, at, who, label, label_values, state) "
             "VALUES (?, ?, 'Clerk', ?, '{}', ?)", (step, AT, label, state))
        fill("INSERT INTO journal_entry (step_id, at, who, table_name, row_id, before, after) "
             "VALUES (?, ?, 'Clerk', 'answer', ?, ?, ?)",
             (step, AT, answer_id(FIRST, HEARD), json.dumps({"value": MEETINGS[:1]}),
              json.dumps({"value": MEETINGS})))
    connection.close()


if __name__ == "__main__":
    write(Path(__file__).with_name("format_2.strongcity"))
