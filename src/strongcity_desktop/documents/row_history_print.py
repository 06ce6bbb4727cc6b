"""The history of one entry on paper: when, who, and what each field said before and after."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, opening
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Mark


@dataclass(frozen=True)
class FieldTold:
    """What a field is called, its mark, and what it said before and after; "" for nothing."""

    label: str
    mark: Mark
    before: str
    after: str


@dataclass(frozen=True)
class ChangeTold:
    """One step: when, who, what it is called, the fields it changed."""

    at: datetime
    who: str
    what: str
    fields: tuple[FieldTold, ...]


@dataclass(frozen=True)
class HistoryTold:
    """The entry by its register and name ("" where it may not be named), its steps newest first."""

    register: str
    name: str
    changes: tuple[ChangeTold, ...]


def row_history_print(source: Source, told: HistoryTold) -> bytes:
    """The history as a PDF file; what the edition does not show is left out and counted."""
    t = source.setting.t
    return make_pdf(list(_blocks(source, told)), source.setting,
                    t("Steps that were taken back are not part of the history."))


def _blocks(source: Source, told: HistoryTold) -> Iterator[Block]:
    t = source.setting.t
    yield from opening(source, t("What was written in this entry, and when."))
    yield Facts(((t("Register"), told.register), (t("Entry"), told.name or t("not named in this "
                                                                             "version"))))
    shown = [(change, _shown(source, change)) for change in told.changes] if told.name else []
    steps = [(change, fields) for change, fields in shown if fields or not change.fields]
    for change, fields in steps:
        yield Together(tuple(_step(source, change, fields)))
    if not steps:
        yield Text(t("No step can be shown in this version."), quiet=True)
    yield from ending(source)


def _shown(source: Source, change: ChangeTold) -> tuple[FieldTold, ...]:
    return tuple(one for one in change.fields if source.left_out.shows(one.mark))


def _step(source: Source, change: ChangeTold, fields: Sequence[FieldTold]) -> Iterator[Block]:
    t = source.setting.t
    when = t.moment(change.at)
    who = change.who if source.setting.edition.shows(Mark.PERSONAL) else ""
    yield QuestionHeading(t("{time}, by {who}", time=when, who=who) if who else when)
    if not change.fields:
        yield Text(change.what)
        return
    yield Facts(tuple((one.label, t("from {before} to {after}", before=one.before or "–",
                                    after=one.after or "–")) for one in fields))
