"""Format 2 to 3: rows have positions; the diagnosis has registers, its meetings are rows there."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from alembic.operations import Operations

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.store.moment import now, written

_MOVED = mark("Moved the meetings of the diagnosis to the register of consultations")
_OLD, _NEW = "communities_heard", "consultations_held"
_UNKNOWN = {"unknown": True}  # "I do not know" is an answer too
_KEPT: Mapping[str, type] = {"method": str, "held_on": str, "place": dict, "neighbourhoods": list,
                             "languages": dict, "reached": int}
# Texts and lists are JSON (TEXT), choices and days short words (VARCHAR), the rest numbers.
_TABLES: Mapping[str, tuple[str, str, str]] = {
    "challenge": ("name description affected drivers vulnerabilities protective_factors",
                  "kind seen_where", ""),
    "data_source": ("name owner period neighbourhoods topics what_it_says groups_missing biases "
                    "note", "nature access sensitivity quality updated_on", "people_covered"),
    "mechanism": ("name run_by what groups neighbourhoods challenges how_used note",
                  "kind meets readiness", ""),
    "consultation": ("name place neighbourhoods groups languages heard told_back",
                     "method held_on told_back_on",
                     "reached reached_women reached_men reached_young"),
}


def upgrade(op: Operations) -> None:
    """Make the new tables, then move what they are for into them."""
    for table, columns in _TABLES.items():
        op.create_table(table, *_columns(*columns),
                        sa.Column("id", sa.String(), primary_key=True, nullable=False),
                        sa.Column("number", sa.Integer(), nullable=False, unique=True),
                        sa.Column("position", sa.Integer(), nullable=False))
    op.create_table(
        "challenge_reading", *_columns("reason evidence sources felt", "trend quality",
                                       "likelihood impact"),
        sa.Column("filled_id", sa.Text(), sa.ForeignKey("filled_worksheet.id"), nullable=False),
        sa.Column("challenge_id", sa.Text(), sa.ForeignKey("challenge.id"), nullable=False),
        sa.Column("id", sa.String(), primary_key=True, nullable=False),
        sa.UniqueConstraint("filled_id", "challenge_id"))
    for table in ("neighbourhood", "stakeholder"):
        op.add_column(table, sa.Column("position", sa.Integer(), nullable=False,
                                       server_default="0"))
        _place_by_number(op.get_bind(), table)
    _move_meetings(op.get_bind())


def _columns(texts: str, words: str, numbers: str) -> Iterator[sa.Column[Any]]:
    for names, kind in ((texts, sa.Text), (words, sa.String), (numbers, sa.Integer)):
        for name in names.split():
            yield sa.Column(name, kind(), nullable=True)


def _place_by_number(connection: sa.Connection, table: str) -> None:
    """Rows stand by their numbers, and so do those that the journal may bring back."""
    connection.exec_driver_sql(f"UPDATE {table} SET position = number")
    for side in ("before", "after"):
        connection.exec_driver_sql(
            f"UPDATE journal_entry SET {side} = json_set({side}, '$.position', "
            f"json_extract({side}, '$.number')) WHERE table_name = ? AND json_valid({side}) "
            f"AND json_extract({side}, '$.number') IS NOT NULL", (table,))


def _move_meetings(connection: sa.Connection) -> None:
    """Each meeting becomes a row, and each diagnosis names its own.

    What was done before cannot be undone from here on: it would take rows away that others need.
    """
    answers = connection.exec_driver_sql(
        "SELECT a.id, a.filled_id, a.value FROM answer a JOIN filled_worksheet f "
        "ON f.id = a.filled_id WHERE a.question_key = ? ORDER BY f.number", (_OLD,)).all()
    if not answers:
        return
    language = connection.exec_driver_sql("SELECT language FROM town").scalar_one()
    run = connection.exec_driver_sql
    run("DELETE FROM journal_entry WHERE step_id IN "
        "(SELECT id FROM journal_step WHERE state = 'undone')")
    run("DELETE FROM journal_step WHERE state = 'undone'")
    run("UPDATE journal_step SET state = 'fixed'")
    step_id, at = str(uuid5(UUID(answers[0].id), _NEW)), written(now())
    run("INSERT INTO journal_step (id, at, who, label, label_values, state) "
        "VALUES (?, ?, '', ?, '{}', 'fixed')", (step_id, at, _MOVED))
    note = ("INSERT INTO journal_entry (step_id, at, who, table_name, row_id, before, after) "
            "VALUES (?, ?, '', ?, ?, ?, ?)")
    number = 0
    for answer_id, filled_id, value in answers:
        row_ids, told = [], json.loads(value)
        for meeting in told if told != _UNKNOWN else ():
            number += 1
            row = _row(meeting, str(uuid5(UUID(answer_id), str(number))), number, language)
            _insert(connection, "consultation", row)
            run(note, (step_id, at, "consultation", row["id"], None, _json(row)))
            row_ids.append(row["id"])
        old = {"filled_id": filled_id, "question_key": _OLD, "value": told, "id": answer_id}
        run("DELETE FROM answer WHERE id = ?", (answer_id,))
        run(note, (step_id, at, "answer", answer_id, _json(old), None))
        if row_ids or told == _UNKNOWN:
            new = {"filled_id": filled_id, "question_key": _NEW, "value": row_ids or told,
                   "id": str(uuid5(UUID(filled_id), _NEW))}
            _insert(connection, "answer", new)
            run(note, (step_id, at, "answer", new["id"], None, _json(new)))
    run("INSERT INTO last_number VALUES ('consultation', ?)", (number,))


def _row(meeting: Mapping[str, Any], row_id: str, number: int, language: str) -> dict[str, Any]:
    """The consultation that was noted as a meeting, named after its place or its method."""
    row = {key: meeting[key] for key, kind in _KEPT.items() if type(meeting.get(key)) is kind}
    t = translator(language)
    method = CONSULTATIONS.field("method")
    said = wording.chosen_label(t, CONSULTATIONS, method, row["method"]) if "method" in row \
        else wording.label(t, CONSULTATIONS, CONSULTATIONS.field("name"))
    row["name"] = row.get("place") or {"original": language, "texts": {language: said}}
    return {**row, "id": row_id, "number": number, "position": number}


def _insert(connection: sa.Connection, table: str, row: Mapping[str, Any]) -> None:
    stored = [_json(value) if isinstance(value, dict | list) else value for value in row.values()]
    connection.exec_driver_sql(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        tuple(stored))


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
