"""Format 4 to 5: goals, definitions, resources, meetings with agenda and decisions."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

# Texts and lists are JSON (TEXT), choices and days short words (VARCHAR), the rest numbers.
_REGISTERS: Mapping[str, tuple[str, str, str]] = {
    "goal": ("name description challenges groups levels how_seen owner note",
        "priority by_when status", ""),
    "definition": ("name text rather contested agreed_by note",
        "status agreed_on", ""),
    "resource": ("name owner measure goals challenges stakeholders conditions note",
        "kind service amount state origin from_on until_on", ""),
    "meeting": ("name place chair minutes_by purpose invited present excused note",
        "kind status held_on begins ends minutes_state next_on", "others_present"),
    "agenda_point": ("name meetings brought_by said note",
        "kind origin", "minutes_planned"),
    "decision": ("name meetings agenda_points owner outcome challenges goals tasks note",
        "decided_on due_on status", ""),
}


def upgrade(op: Operations) -> None:
    """Make the new tables, and the columns that say what a stakeholder gives and takes."""
    for table, columns in _REGISTERS.items():
        op.create_table(table, *_columns(*columns),
                        sa.Column("id", sa.String(), primary_key=True, nullable=False),
                        sa.Column("number", sa.Integer(), nullable=False, unique=True),
                        sa.Column("position", sa.Integer(), nullable=False))
        op.create_index(f"ix_{table}_order", table, ["position", "number"])
    for column in _columns("gains offers asked_of in_crisis", "platform_role", ""):
        op.add_column("stakeholder", column)


def _columns(texts: str, words: str, numbers: str) -> Iterator[sa.Column[Any]]:
    for names, kind in ((texts, sa.Text), (words, sa.String), (numbers, sa.Integer)):
        for name in names.split():
            yield sa.Column(name, kind(), nullable=True)
