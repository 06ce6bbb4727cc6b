"""Format 3 to 4: the whole stakeholder register, tasks, risks, documents; an index of lists."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

# Texts and lists are JSON (TEXT), choices and days short words (VARCHAR), the rest numbers.
_REGISTERS = {
    "engagement": ("name stakeholders who what next_step note", "kind held_on next_step_on", ""),
    "task": ("name owner challenges stakeholders mechanisms note",
             "status due_on done_on origin", ""),
    "risk": ("name groups signs mitigation owner stop_by challenges note",
             "kind status review_on", "likelihood impact"),
    "evidence_file": ("name file made_by what_it_says note",
                      "kind dated_on quality sensitivity added_by added_on keep_until", ""),
}
_REGISTERS_BEFORE = ("neighbourhood", "challenge", "data_source", "mechanism", "consultation",
                     "stakeholder")


def upgrade(op: Operations) -> None:
    """Make the new tables and columns, and the tables that keep lists quick."""
    for table, columns in _REGISTERS.items():
        op.create_table(table, *_columns(*columns), _id(),
                        sa.Column("number", sa.Integer(), nullable=False, unique=True),
                        sa.Column("position", sa.Integer(), nullable=False))
    for column in _columns("kept_by challenges mechanisms", "next_step_on", ""):
        op.add_column("stakeholder", column)
    op.create_table(
        "stakeholder_reading",
        sa.Column("stakeholder_id", sa.Text(), sa.ForeignKey("stakeholder.id"), nullable=False),
        sa.Column("on_day", sa.String(), nullable=False),
        *_columns("", "relation", "influence interest trust"), _id(),
        sa.UniqueConstraint("stakeholder_id", "on_day"))
    op.create_table(
        "evidence_link",
        *_needed("document_id"),
        *_columns("note", "register_id row_id filled_id question_key quality sensitivity", ""),
        _id())
    op.create_table("saved_view", *_needed("register_id name"), _text("view"), _id())
    op.create_table("import_matching", *_needed("register_id name"), _text("headings"),
                    _text("matching"), _id())
    op.create_table("stored_file", sa.Column("hash", sa.String(), primary_key=True,
                                             nullable=False),
                    sa.Column("size", sa.Integer(), nullable=False),
                    sa.Column("content", sa.LargeBinary(), nullable=False))
    op.create_table("erasure", _id(), *_needed("at who register_id row_id"),
                    sa.Column("number", sa.Integer(), nullable=False),
                    _text("what"))
    _make_index(op)


def _make_index(op: Operations) -> None:
    """The tables of the index; what they hold is worked out when the file is opened."""
    def key(name: str, kind: Any) -> sa.Column[Any]:
        return sa.Column(name, kind, primary_key=True, nullable=False)

    op.create_table("row_words", key("table_name", sa.String()), key("number", sa.Integer()),
                    *_needed("words private"), sqlite_with_rowid=False)
    op.create_table("row_key", key("number", sa.Integer()), key("table_name", sa.String()),
                    key("field", sa.String()), key("language", sa.String()),
                    *_needed("key"), sqlite_with_rowid=False)
    op.create_index("ix_row_key_order", "row_key",
                    ["table_name", "field", "language", "key", "number"])
    op.create_index("ix_journal_entry_deleted", "journal_entry",
                    ["step_id", "table_name", "row_id", "seq"],
                    sqlite_where=sa.text("after IS NULL"))
    for table in (*_REGISTERS, *_REGISTERS_BEFORE):
        op.create_index(f"ix_{table}_order", table, ["position", "number"])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text(), nullable=False)


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.String(), primary_key=True, nullable=False)


def _needed(names: str) -> Iterator[sa.Column[Any]]:
    return (sa.Column(name, sa.String(), nullable=False) for name in names.split())


def _columns(texts: str, words: str, numbers: str) -> Iterator[sa.Column[Any]]:
    for names, kind in ((texts, sa.Text), (words, sa.String), (numbers, sa.Integer)):
        for name in names.split():
            yield sa.Column(name, kind(), nullable=True)
