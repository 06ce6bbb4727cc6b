"""Definitions on paper: what the town means by a word, and who agreed to it."""

from collections.abc import Sequence
from typing import Any

from strongcity_desktop.documents.blocks import Block, Cell, Table, Text
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.register_blocks import is_filled, shown_rows
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.definition import DEFINITIONS
from strongcity_desktop.registers.fields import Row

_AGREED = "agreed"


def is_agreed(row: Row) -> bool:
    """Whether partners agreed to it."""
    return row.values.get("status") == _AGREED


def in_dictionary_order(source: Source, rows: Sequence[Row]) -> Sequence[Row]:
    """The definitions by their terms, as a dictionary of the document’s language has them."""
    return source.setting.t.sorted(rows, lambda row: name_in(source, DEFINITIONS.id, row))


def agreement_words(source: Source, row: Row) -> str:
    """Who agreed to it and when, as far as it is known; that it is a proposal where nobody did."""
    t, values = source.setting.t, row.values
    if not is_agreed(row):
        return t("Proposed, not agreed yet")
    by = LocalText.from_json(values["agreed_by"]).shown_in(t.language).text \
        if is_filled(DEFINITIONS.field("agreed_by"), values.get("agreed_by")) else ""
    on = values.get("agreed_on")
    if by and on:
        return t("{who}, {date}", who=by, date=t.date(on))
    return by or (t.date(on) if on else t("Agreed"))


def definition_table(source: Source) -> Block:
    """Every definition with its meaning and who agreed; a plain sentence where there is none."""
    t = source.setting.t
    rows = in_dictionary_order(source, shown_rows(source, DEFINITIONS))
    if not rows:
        return Text(t("No word is defined yet."), quiet=True)
    lines: list[tuple[Cell, ...]] = []
    for row in rows:
        text: Any = row.values.get("text")
        meaning: Cell = source.setting.written(LocalText.from_json(text)) \
            if is_filled(DEFINITIONS.field("text"), text) else "–"
        lines.append((source.setting.written(LocalText.from_json(row.values["name"])), meaning,
                      agreement_words(source, row)))
    return Table((t("Word"), t("What the town means by it"), t("Agreed by")), tuple(lines),
                 (1.3, 3.2, 1.5), is_dense=True)
