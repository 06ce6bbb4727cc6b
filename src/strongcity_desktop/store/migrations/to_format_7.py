"""Format 6 to 7: the sections of the plan, and the versions that the council adopted."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

# Texts and lists are JSON (TEXT), choices, days and figures short words (VARCHAR), the rest whole
# numbers, then yes and no.
_REGISTERS: Mapping[str, tuple[str, str, str, str]] = {
    "plan_section": ("name words", "section", "", "printed for_staff_only"),
    "adopted_version": ("name adopted_by conditions owner follow_up frozen note",
                        "adopted_on reference review_on checksum",
                        "votes_for votes_against abstained", ""),
}


def upgrade(op: Operations) -> None:
    """Make the two tables."""
    for table, columns in _REGISTERS.items():
        op.create_table(table, *_columns(*columns),
                        sa.Column("id", sa.String(), primary_key=True, nullable=False),
                        sa.Column("number", sa.Integer(), nullable=False, unique=True),
                        sa.Column("position", sa.Integer(), nullable=False))
        op.create_index(f"ix_{table}_order", table, ["position", "number"])


def _columns(texts: str, words: str, numbers: str, yes_no: str) -> Iterator[sa.Column[Any]]:
    for names, kind in ((texts, sa.Text), (words, sa.String), (numbers, sa.Integer),
                        (yes_no, sa.Boolean)):
        for name in names.split():
            yield sa.Column(name, kind(), nullable=True)
