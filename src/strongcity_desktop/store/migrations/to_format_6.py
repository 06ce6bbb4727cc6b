"""Format 5 to 6: actions with money and progress, results, communication, training, findings."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations

# Texts and lists are JSON (TEXT), choices, days and figures short words (VARCHAR), the rest whole
# numbers, then yes and no.
_REGISTERS: Mapping[str, tuple[str, str, str, str]] = {
    "action": ("name theme description challenges goals answers_risk groups neighbourhoods "
        "beyond_money lead responsible partners partners_in_words timescale intended "
        "indicators_in_words evidence_of_progress languages online gender unwanted harmed "
        "mitigation stop_by checked_by risks change_if change_then change_because note",
        "reference level domain town_role visibility begins_on ends_on status rag where_online "
        "checked_on inspired_by origin",
        "reach",
        "ongoing"),
    "activity": ("name actions owner note",
        "kind begins_on ends_on status done_on",
        "",
        ""),
    "budget_line": ("name actions resources note",
        "kind amount source state",
        "year",
        ""),
    "expense": ("name actions budget_lines note",
        "paid_on amount",
        "",
        ""),
    "progress_note": ("name actions evidence next_step note",
        "on_day rag",
        "percent",
        ""),
    "indicator": ("name statement actions goals unit_in_words baseline_note how_to_ask source "
        "data_sources owner splits assumption risk note",
        "level measures unit direction reading_rule baseline baseline_on target target_on "
        "method frequency next_on status bank_key",
        "",
        "of_people"),
    "period": ("name indicators note",
        "begins_on ends_on target closed_on",
        "",
        ""),
    "indicator_reading": ("name indicators periods by_sex by_age by_neighbourhood comment "
        "evidence_files note",
        "read_on value quality",
        "",
        ""),
    "change_box": ("name actions leads_to because indicators activities note",
        "stage place",
        "",
        ""),
    "story": ("name actions indicators groups what note",
        "kind heard_on effect",
        "",
        "agreed"),
    "lesson": ("name actions what so_what now_what shared_with note",
        "kind noted_on status shared_on",
        "",
        ""),
    "message": ("name groups audience message purpose messengers messenger channels languages "
        "wording "
        "imagery consulted owner response actions challenges note",
        "when_used planned_on sent_on status",
        "",
        ""),
    "training_need": ("name stakeholders department part actions note",
        "topic kind status",
        "people level_now level_needed",
        ""),
    "training": ("name needs stakeholders audience method provider languages place "
        "attended_from learned "
        "used_later note",
        "topic provider_kind held_on until_on hours cost source useful status",
        "seats attended attended_women attended_men",
        "trains_trainers"),
    "finding": ("name evidence_files data_sources consultations source challenges why_none note",
        "origin quality",
        "",
        ""),
}
_MORE_COLUMNS: Mapping[str, str] = {
    "task": "actions", "resource": "actions", "decision": "actions indicators"}


def upgrade(op: Operations) -> None:
    """Make the new tables, and the columns by which others point at actions and indicators."""
    for table, columns in _REGISTERS.items():
        op.create_table(table, *_columns(*columns),
                        sa.Column("id", sa.String(), primary_key=True, nullable=False),
                        sa.Column("number", sa.Integer(), nullable=False, unique=True),
                        sa.Column("position", sa.Integer(), nullable=False))
        op.create_index(f"ix_{table}_order", table, ["position", "number"])
    for table, texts in _MORE_COLUMNS.items():
        for column in _columns(texts, "", "", ""):
            op.add_column(table, column)


def _columns(texts: str, words: str, numbers: str, yes_no: str) -> Iterator[sa.Column[Any]]:
    for names, kind in ((texts, sa.Text), (words, sa.String), (numbers, sa.Integer),
                        (yes_no, sa.Boolean)):
        for name in names.split():
            yield sa.Column(name, kind(), nullable=True)
