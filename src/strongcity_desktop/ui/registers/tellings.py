"""What the panel beside a register tells: gaps and lines to look at, each with a way on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis import documents
from strongcity_desktop.registers.analysis.documents import NO_LINKS, DocumentLinks
from strongcity_desktop.registers.analysis.evidence import (
    biased_sources,
    claims_without_source,
    thin_evidence,
)
from strongcity_desktop.registers.analysis.voices import voices_unheard
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import FieldChoice, Register, Row
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.registers.wording import choice_label, label

if TYPE_CHECKING:
    from strongcity_desktop.operations.next_steps import NextStep


@dataclass(frozen=True)
class AddRow:
    """The wish for a row that fills a gap: the field and its value."""

    key: str
    value: Any


@dataclass(frozen=True)
class ShowRow:
    """The wish to see a row."""

    row_id: str


@dataclass(frozen=True)
class SortBy:
    """The wish to see the rows in the order of a field, the lowest first."""

    key: str


@dataclass(frozen=True)
class MakeTask:
    """The wish for a task made of a next step that stands elsewhere."""

    step: "NextStep"


@dataclass(frozen=True)
class ShowThese:
    """The wish to see only the rows that fit these filters."""

    filters: tuple[Filter, ...]


Wish = AddRow | ShowRow | SortBy | MakeTask | ShowThese


@dataclass(frozen=True)
class Line:
    """One thing told: an icon, its words, and the verb of what can be done about it.

    `spoken` names the verb with what it is for; `more` says why, in a second line.
    """

    words: str
    verb: str
    spoken: str
    wish: Wish
    icon: str = "flag-fill"
    more: str = ""


@dataclass(frozen=True)
class Part:
    """Lines under one sentence; without lines it is not shown."""

    sentence: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Telling:
    """The whole panel: its title, its parts, what it says when there is nothing to tell.

    What it `asks` stands above everything.
    """

    title: str
    parts: tuple[Part, ...]
    all_well: str
    asks: str = ""


@dataclass(frozen=True)
class Asked:
    """What a panel works from: the rows of its register, those of the neighbourhoods, the day; of
    documents, what rests on which."""

    t: Translator
    rows: Sequence[Row]
    neighbourhoods: Sequence[Row]
    today: date
    documents: DocumentLinks = NO_LINKS
    next_steps: "tuple[NextStep, ...]" = ()
    """What stands elsewhere and is no task yet, beside the tasks."""
    beside: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    """Rows of other registers, by register."""
    currency: str = ""


def telling_of(register: Register) -> Callable[[Asked], Telling] | None:
    """What tells about a register; None where nothing does."""
    return _TELLINGS.get(register.id)


def _gaps(t: Translator, missing: Sequence[FieldChoice], planned: frozenset[str]
          ) -> tuple[Line, ...]:
    """A line per group not heard; `planned` holds the keys of those that will be."""
    def line(choice: FieldChoice) -> Line:
        words = choice_label(t, CONSULTATIONS, CONSULTATIONS.field("groups"), choice)
        return Line(words, t("Add"), t("Add a consultation with: {group}", group=words),
                    AddRow("groups", [choice.key]), "users-three",
                    t("A consultation is planned.") if choice.key in planned else "")

    return tuple(line(choice) for choice in missing)


def _voices_not_heard(asked: Asked) -> Telling:
    t = asked.t
    found = voices_unheard(asked.rows, asked.neighbourhoods, today=asked.today)
    places = tuple(
        Line(name, t("Add"), t("Add a consultation in: {place}", place=name),
             AddRow("neighbourhoods", [row.id]), "buildings",
             t("A consultation is planned.") if row.id in found.planned_only else "")
        for row in found.neighbourhoods for name in (row_name(NEIGHBOURHOODS, row, t),))
    return Telling(t("Voices not yet heard"), (
        Part(t("No consultation has heard them yet."),
             _gaps(t, found.groups, found.planned_only)),
        Part(t("No consultation was held here yet."), places),
    ), t("Every group and every neighbourhood has been heard."))


def _thin_or_biased(asked: Asked) -> Telling:
    t = asked.t
    lines = tuple(row_line(t, DATA_SOURCES, row, _why_biased(t, row))
                  for row in biased_sources(asked.rows))
    return Telling(t("Thin or biased evidence"),
                   (Part(t("Say so wherever you use these figures."), lines),),
                   t("No source is thin or one-sided, as far as you noted."))


def _why_biased(t: Translator, row: Row) -> str:
    """What speaks for caution, a line each: the quality, who is missing, the bias as written."""
    said = [(label(t, DATA_SOURCES, field), in_words(DATA_SOURCES, field, value, t))
            for field in map(DATA_SOURCES.field, ("quality", "groups_missing", "biases"))
            for value in (row.values.get(field.key),)
            if value and (field.key != "quality" or value == "thin")]
    return "\n".join(t("{name}: {value}", name=name, value=" ".join(value.split()))
                     for name, value in said)


def _without_source(asked: Asked) -> Telling:
    t = asked.t
    return Telling(t("Claims without a source"), (
        Part(t("These are scored, and nothing says on what ground."),
             tuple(row_line(t, CHALLENGES, row) for row in claims_without_source(asked.rows))),
        Part(t("The evidence for these is thin."),
             tuple(row_line(t, CHALLENGES, row) for row in thin_evidence(asked.rows))),
    ), t("Every score has a source or evidence."))


def _documents(asked: Asked) -> Telling:
    t, rows, links = asked.t, asked.rows, asked.documents

    def lines(found: Iterable[Row]) -> tuple[Line, ...]:
        return tuple(row_line(t, EVIDENCE_FILES, row) for row in found)

    return Telling(t("Look at these documents again"), (
        Part(t("Their file is missing. Add it again, or bring back another backup."),
             lines(row for row in rows if row.id in links.lacking)),
        Part(t("The day until which you keep them is past. Are they still needed?"),
             lines(documents.past_their_day(rows, asked.today))),
        Part(t("Something rests on them, and as evidence they are thin."),
             lines(row for row in rows if row.id in links.thin)),
        Part(t("They name people or are confidential. Keep them no longer than needed."),
             lines(documents.delicate(rows))),
        Part(t("Nothing rests on them yet."), lines(documents.unused(rows, links))),
    ), t("There is nothing to look at again."))


def row_line(t: Translator, register: Register, row: Row, more: str = "", *,
             icon: str = "flag-fill") -> Line:
    """A line about a row, with the way there."""
    words = t("{number}. {name}", number=row.number, name=row_name(register, row, t))
    return Line(words, t("Show"), t("Show {name}", name=words), ShowRow(row.id), icon, more)


_TELLINGS: dict[str, Callable[[Asked], Telling]] = {
    "consultations": _voices_not_heard,
    "data_sources": _thin_or_biased, "challenges": _without_source,
    "evidence_files": _documents,
}
