"""The plan in the columns in which towns have written theirs: three shapes, each printed as it was.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from strongcity_desktop.documents.action_words import (
    choice_words,
    known_cell,
    named,
    text_of,
    when_words,
    written,
)
from strongcity_desktop.documents.blocks import Block, Cell, Table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.fields import Row

Write = Callable[[Source, Row], Cell]


@dataclass(frozen=True)
class Column:
    """A column: its head, how a cell of it is written, its share of the width.

    A column `of` a field is left away where the edition does not show that field.
    """

    head: str
    write: Write
    share: float
    of: str = "name"


def _text(key: str) -> Write:
    return lambda source, row: written(source, row, key)


def _action(source: Source, row: Row) -> Cell:
    reference = str(row.values.get("reference") or "")
    before = (Span(isolate(reference) + " ", weight=600),) if reference else ()
    return (*before, *(Span(span.text) if isinstance(span, Span) else Span(span)
                       for span in written(source, row, "name")))


def _lead(source: Source, row: Row) -> Cell:
    said = [words for words in (named(source, row, "lead"), text_of(source, row, "responsible"))
            if words]
    return "\n".join(isolate(one) for one in said) or "–"


def _everyone(source: Source, row: Row) -> Cell:
    said = [words for words in (
        named(source, row, "lead"), text_of(source, row, "responsible"),
        named(source, row, "partners"), text_of(source, row, "partners_in_words")) if words]
    return "\n".join(isolate(one) for one in said) or "–"


def _when(source: Source, row: Row) -> Cell:
    said = text_of(source, row, "timescale")
    return isolate(said) if said else when_words(source, row)


def _rag(source: Source, row: Row) -> Cell:
    return choice_words(source, row, "rag") or "–"


_ACTION = Column(mark("Action"), _action, 2.2)
AS_WRITTEN: Mapping[str, tuple[Column, ...]] = {
    "key_actions": (
        Column(mark("Key action"), _action, 2.4), Column(mark("Lead"), _lead, 1.5),
        Column(mark("Timescale"), _when, 1.2),
        Column(mark("Outcomes"), _text("intended"), 2.0),
        Column(mark("Notes"), _text("note"), 2.0, "note")),
    "objectives": (
        _ACTION, Column(mark("Indicators"), known_cell, 2.0),
        Column(mark("Timeframe"), _when, 1.2), Column(mark("Responsibility"), _everyone, 1.6)),
    "risks": (
        Column(mark("Outcome"), _text("intended"), 1.7),
        Column(mark("Risk or need"), _text("answers_risk"), 1.7), _ACTION,
        Column(mark("Owner"), _lead, 1.3),
        Column(mark("Evidence of progress"), _text("evidence_of_progress"), 1.7),
        Column(mark("How it goes"), _rag, 1.0)),
}
"""The columns of each shape; the themes or objectives stand as titles above their actions."""


def plan_as_written(source: Source, actions: Sequence[Row], shape: str) -> list[Block]:
    """The actions in the columns of a shape, in the order in which they were taken in."""
    columns = [column for column in AS_WRITTEN[shape]
               if source.setting.edition.shows(ACTIONS.field(column.of).mark)]
    rows: list[tuple[Cell, ...]] = []
    bands: list[tuple[int, str]] = []
    theme = ""
    for row in actions:
        here = text_of(source, row, "theme")
        if here != theme:
            bands.append((len(rows), here or source.setting.t("Further actions")))
            theme = here
        rows.append(tuple(column.write(source, row) for column in columns))
    return [Table(tuple(source.setting.t(column.head) for column in columns), tuple(rows),
                  tuple(column.share for column in columns), bands=tuple(bands))]
