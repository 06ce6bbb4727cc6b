"""What is to be done next by what stands elsewhere in the town, and is no task yet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.assessed_rows import DIAGNOSIS
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.registers.analysis.tasks import open_tasks
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

_WRITE_UP = mark("Write up “{name}”")
_ANSWER = mark("Answer those heard at “{name}”")
_REVIEW = mark("Review the diagnosis")
_REVIEWED_ON = "review_on"


@dataclass(frozen=True)
class NextStep:
    """Something to be done: its words in every language, by when, where it stands, with whom."""

    name: LocalText
    due_on: str
    origin: str
    links: Mapping[str, Sequence[str]] = field(default_factory=dict)


def steps_not_yet_tasks(town: TownFile) -> tuple[NextStep, ...]:
    """The next steps that no task was made from, those with a day first, the earliest first.

    A task that is done or dropped stands for the same words only: the next step after it is new.
    """
    tasks = stored_rows.rows(town, "tasks")
    at_work = {row.values.get("origin") for row in open_tasks(tasks)}
    been = {(row.values.get("origin"), _folded(row.values.get("name"))) for row in tasks}
    found = [step for teller in _TELLERS for step in teller(town)
             if at_work.isdisjoint(_named(step.origin))
             and been.isdisjoint((origin, _folded(step.name.to_json()))
                                 for origin in _named(step.origin))]
    return tuple(sorted(found, key=lambda step: (not step.due_on, step.due_on)))


def _named(origin: str) -> tuple[str, str]:
    """The origin with and without the field, as tools may give it."""
    return origin, "/".join(origin.split("/")[:2])


def _folded(stored: Any) -> str:
    if not stored:
        return ""
    text = LocalText.from_json(stored)
    return folded(text.shown_in(text.original).text)


def _of_stakeholders(town: TownFile) -> Iterator[NextStep]:
    for row in stored_rows.rows(town, "stakeholders"):
        yield from _written(row, "stakeholders", [row.id])


def _of_engagements(town: TownFile) -> Iterator[NextStep]:
    for row in stored_rows.rows(town, "engagements"):
        yield from _written(row, "engagements", row.values.get("stakeholders") or [])


def _written(row: Row, register_id: str, stakeholders: Sequence[str]) -> Iterator[NextStep]:
    """The next step that someone wrote down."""
    stored = row.values.get("next_step")
    if stored and not (text := LocalText.from_json(stored)).is_empty:
        yield NextStep(text, row.values.get("next_step_on") or "",
                       f"{register_id}/{row.id}/next_step", {"stakeholders": list(stakeholders)})


def _of_consultations(town: TownFile) -> Iterator[NextStep]:
    """A consultation held and not written up; an answer promised and not given."""
    now = today().isoformat()
    for row in stored_rows.rows(town, "consultations"):
        held, promised = row.values.get("held_on") or "", row.values.get("told_back_on") or ""
        if "" < held < now and row.values.get("reached") is None:
            yield NextStep(_about(_WRITE_UP, row), "", f"consultations/{row.id}/reached")
        told = row.values.get("told_back")
        if promised and (not told or LocalText.from_json(told).is_empty):
            yield NextStep(_about(_ANSWER, row), promised, f"consultations/{row.id}/told_back")


def _of_diagnoses(town: TownFile) -> Iterator[NextStep]:
    """The day set for the next review, by the newest diagnosis that was finished."""
    finished = [one for one in filled_worksheets(town)
                if one.worksheet_id == DIAGNOSIS and one.finished_on]
    if not finished:
        return
    newest = max(finished, key=lambda one: one.started_on)
    begun_since = any(one.worksheet_id == DIAGNOSIS and one.started_on > newest.started_on
                      for one in filled_worksheets(town))
    try:
        day = open_filled(town, newest.id).answers.get(_REVIEWED_ON)
        on = date.fromisoformat(day) if isinstance(day, str) else None
    except (Refusal, ValueError):
        on = None
    if on is not None and not begun_since:
        yield NextStep(_in_all_languages(lambda t: t(_REVIEW)), on.isoformat(),
                       f"worksheet/{newest.id}/{_REVIEWED_ON}")


def _about(message: str, row: Row) -> LocalText:
    stored = row.values.get("name")
    name = LocalText.from_json(stored) if stored else LocalText("en")
    return _in_all_languages(
        lambda t: t(message, name=name.shown_in(t.language).text), name.original)


def _in_all_languages(say: Callable[[Any], str], original: str = SHIPPED[0]) -> LocalText:
    """A sentence of the app's own as a text of the town, in every language of the app."""
    texts = {code: without_isolates(say(translator(code))) for code in SHIPPED}
    return LocalText(original if original in SHIPPED else SHIPPED[0], texts)


_TELLERS: tuple[Callable[[TownFile], Iterator[NextStep]], ...] = (
    _of_stakeholders, _of_engagements, _of_consultations, _of_diagnoses)
