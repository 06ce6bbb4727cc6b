"""Draft a council motion: a model in the council’s own form, filled with what the town has told."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.library.motions import (
    NO_OUTCOME,
    TRADITIONS,
    MotionText,
    Tradition,
    motion_texts,
    tradition,
)
from strongcity_desktop.operations.fill_worksheet import newest, open_filled, start_worksheet
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.answers import Answers, counted, is_unknown
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

MOTION = "council_motion"
_MANDATE, _PLATFORM, _DIAGNOSIS = "mandate", "platform", "diagnosis"
_MOST_CHALLENGES = 3
_NO_TRADITION = mark("There is no model “{model}” for a council motion. There are: {models}.")


@dataclass(frozen=True)
class _Told:
    """What the town has told so far, as far as a motion needs it."""

    town: LocalText
    outcome: str = NO_OUTCOME
    gaps: frozenset[str] = frozenset()
    sources: tuple[dict[str, Any], ...] = ()
    diagnosed_on: date | None = None
    challenges: tuple[LocalText, ...] = ()
    platform: LocalText | None = None
    facts: frozenset[str] = field(default=frozenset())


def draft_motion(town: TownFile, tradition_key: str, language: str, who: str) -> FilledWorksheet:
    """Begin a draft in this form, written first in `language`, with a version in every language.

    One step. What stands in it comes from the newest mandate, diagnosis and platform of the town
    as far as they may be read by anyone. Raises Refusal for a form that there is no model of.
    """
    if tradition_key not in TRADITIONS:
        raise Refusal(_NO_TRADITION, model=tradition_key, models=", ".join(TRADITIONS))
    written = _Writing(language, _told(town))
    return start_worksheet(town, MOTION, who=who, answers=written.answers(tradition(tradition_key)))


class _Writing:
    """Writes the texts of a draft, each in every language of the app."""

    def __init__(self, language: str, told: _Told) -> None:
        self._language = language if language in SHIPPED else SHIPPED[0]
        self._told = told

    def answers(self, form: Tradition) -> dict[str, Any]:
        """The answers of the draft, by question."""
        return {
            "tradition": form.key,
            "body": self._text("body"), "rapporteur": self._text("rapporteur"),
            "subject": self._first("subject_new", "subject_renewed"),
            "legal_references": self._references(),
            "recitals": self._items("text", form.recitals),
            "articles": self._items("text", form.articles),
            "financial_note": self._first("finance_line", "finance_existing"),
            "carried_out_by": self._text("carried_out_by"),
        }

    def _references(self) -> list[dict[str, Any]]:
        """The texts that the mandate rests on, or a line to be completed; then the diagnosis."""
        named = [self._source(item) for item in self._told.sources if item.get("name")]
        return [*(named or self._items("reference", ["law_to_name"])),
                *self._items("reference", ["diagnosis_read"])]

    def _source(self, item: dict[str, Any]) -> dict[str, Any]:
        name = LocalText.from_json(item["name"])
        reference = LocalText.from_json(item["reference"]) if item.get("reference") else None
        day = item.get("dated")

        def named(t: Translator) -> str:
            if reference is None:
                return _version(name, t)
            piece = motion_texts()["source_dated" if day else "source"]
            return piece.in_words(t, {"name": _version(name, t),
                                      "reference": _version(reference, t),
                                      "day": date.fromisoformat(day) if day else ""})

        kept = {"says": item["says"]} if item.get("says") else {}
        return _item({"reference": self._written(named), **kept})

    def _items(self, column: str, keys: Iterable[str]) -> list[dict[str, Any]]:
        return [_item({column: self._text(key)}) for key in keys
                if self._stands(motion_texts()[key])]

    def _first(self, *keys: str) -> dict[str, Any]:
        """The first of these texts that stands."""
        return next(self._text(key) for key in keys if self._stands(motion_texts()[key]))

    def _stands(self, piece: MotionText) -> bool:
        return piece.stands(self._told.facts, self._told.outcome, self._told.gaps)

    def _text(self, key: str) -> dict[str, Any]:
        return self._written(lambda t: motion_texts()[key].in_words(t, self._values(t)))

    def _values(self, t: Translator) -> dict[str, object]:
        told = self._told
        return {"town": _version(told.town, t), "diagnosed_on": told.diagnosed_on or "",
                "challenges": t.list([_version(name, t) for name in told.challenges]),
                "platform": _version(told.platform, t) if told.platform else ""}

    def _written(self, make: Callable[[Translator], str]) -> dict[str, Any]:
        """The text in every language; what keeps words apart in print has no place in a field."""
        return LocalText(self._language, {
            code: without_isolates(make(translator(code))) for code in SHIPPED}).to_json()


def _item(values: dict[str, Any]) -> dict[str, Any]:
    return {"id": str(uuid4()), **values}


def _version(text: LocalText, t: Translator) -> str:
    return text.shown_in(t.language).text


def _told(town: TownFile) -> _Told:
    """What the newest mandate, diagnosis and platform say; nothing where they were not begun."""
    name = town_reads.details(town).name
    outcome, gaps, sources = _mandate(town)
    begun = newest(town, _DIAGNOSIS)
    challenges = _most_urgent(town) if begun else ()
    platform = _platform(town)
    facts = {"diagnosis": begun, "challenges": challenges, "platform": platform}
    return _Told(name, outcome, gaps, sources, begun.started_on if begun else None, challenges,
                 platform, frozenset(key for key, known in facts.items() if known))


def _mandate(town: TownFile) -> tuple[str, frozenset[str], tuple[dict[str, Any], ...]]:
    begun = newest(town, _MANDATE)
    if begun is None:
        return NO_OUTCOME, frozenset(), ()
    filled = open_filled(town, begun.id)
    sheet, depth = filled.worksheet, filled.depth
    outcome = outcome_of(sheet, filled.answers, depth)
    gaps = frozenset(gap.key for gap in gaps_told(sheet, filled.answers, depth))
    sources = counted(sheet, filled.answers, depth).get("texts")
    return (outcome.outcome.key if outcome else NO_OUTCOME, gaps,
            tuple(sources) if isinstance(sources, list) else ())


def _platform(town: TownFile) -> LocalText | None:
    """The name of the platform, where it has one."""
    begun = newest(town, _PLATFORM)
    answers = open_filled(town, begun.id).answers if begun else Answers()
    name = answers.get("name")
    return LocalText.from_json(name) if name and not is_unknown(name) else None


def _most_urgent(town: TownFile) -> tuple[LocalText, ...]:
    """The names of the challenges of high priority, at most three, the most urgent first."""
    rows = rows_of(town, CHALLENGES.id)
    scores = {row.id: (row.values.get("likelihood") or 0) * (row.values.get("impact") or 0)
              for row in rows}
    urgent = [row for row in rows if scores[row.id] and priority(scores[row.id]) == "A"]
    urgent.sort(key=lambda row: (-scores[row.id], row.number))
    return tuple(LocalText.from_json(row.values["name"]) for row in urgent[:_MOST_CHALLENGES])
