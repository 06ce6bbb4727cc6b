"""Fill a worksheet: begin it, answer, move about, finish, each answer kept at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.store import town_reads, worksheets
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.readings import copy_readings
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.answers import Answers, is_empty
from strongcity_desktop.worksheets.check import Finding, check_value
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets, edition
from strongcity_desktop.worksheets.shape import check_shape
from strongcity_desktop.worksheets.titles import given_title, title_in

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

CHECK_PLACE = "check"

_NO_WORKSHEET = mark("There is no worksheet “{worksheet}” in this version of the app.")
_OTHER_WORKSHEET = mark("A worksheet can only take over answers from an earlier run of itself.")
_NO_QUESTION = mark("The worksheet “{worksheet}” has no question “{question}”. "
                    "Nothing was changed.")
_NO_DEPTH = mark("A worksheet is filled in the short or the full form, not “{depth}”.")
_BEGUN = mark("Began a worksheet")
_ANSWERED = mark("Changed an answer")
_DEPTH_SET = mark("Chose the short or full form")
_FINISHED = mark("Finished a worksheet")
_REOPENED = mark("Reopened a worksheet")


@dataclass(frozen=True)
class Filled:
    """One filled worksheet with all its answers, hidden ones included."""

    id: str
    worksheet: Worksheet
    answers: Answers
    depth: Depth
    place: str | None
    started_on: date
    finished_on: date | None
    title: str

    def title_in(self, t: Translator) -> str:
        """Its name for a reader: as it was written, or the app's own in that language."""
        return title_in(t, self.worksheet, self.started_on.year, self.title)

    def flow(self) -> Flow:
        """Its pages, steps, progress and gaps as they stand today."""
        return Flow(self.worksheet, self.answers, self.depth, today())


@dataclass(frozen=True)
class Saved:
    """What is said once an answer is safely in the town file; `at` is the moment after that."""

    at: datetime
    findings: tuple[Finding, ...]
    changes: Changes


def filled_worksheets(town: TownFile) -> tuple[FilledWorksheet, ...]:
    """Every filled worksheet of the town, in the order in which they were begun."""
    return worksheets.list_filled(town)


def newest(town: TownFile, worksheet_id: str) -> FilledWorksheet | None:
    """The run of a worksheet begun last; None while the town has none."""
    runs = [run for run in worksheets.list_filled(town) if run.worksheet_id == worksheet_id]
    return sorted(runs, key=lambda run: run.started_on)[-1] if runs else None


def start_worksheet(town: TownFile, worksheet_id: str, *, depth: str = "full", who: str,
                    from_filled: str | None = None, on: date | None = None,
                    answers: Mapping[str, Any] = MappingProxyType({})) -> FilledWorksheet:
    """Begin the newest edition of a worksheet, named after it and the year in the town's language.

    `from_filled` is a run of the same worksheet whose answers and readings of challenges are
    taken over, but for what is declared as true of its year only. `on` is the day it was begun,
    today unless told; with `answers`, by question, it begins as a draft. All is one step. Raises
    Refusal when there is no such worksheet or run, or an answer is of another shape.
    """
    sheet = all_worksheets().get(worksheet_id)
    if sheet is None:
        raise Refusal(_NO_WORKSHEET, worksheet=worksheet_id)
    source = worksheets.filled(town, from_filled) if from_filled else None
    if source is not None and source.worksheet_id != sheet.id:
        raise Refusal(_OTHER_WORKSHEET)
    title = _free_title(town, sheet, (on or today()).year)
    with town.step(_BEGUN, who=who, title=title) as step:
        filled_id = worksheets.start(step, sheet.id, sheet.edition, title, _depth(depth), on)
        if source is not None:
            _take_over(town, step, source, sheet, filled_id)
        for key, value in answers.items():
            stored = check_shape(_question(sheet, key), value)
            worksheets.set_answer(step, filled_id, key, stored)
    return worksheets.filled(town, filled_id)


def _take_over(town: TownFile, step: "Step", source: FilledWorksheet, sheet: Worksheet,
               filled_id: str) -> None:
    """Copy what is still true of last time: each answer that the new edition still has room for."""
    kept = {sheet.renamed.get(key, key): value
            for key, value in worksheets.answers(town, source.id).items()}
    for question in sheet.questions:
        value = kept.get(question.key)
        if value is None or question.of_its_year:
            continue
        try:
            worksheets.set_answer(step, filled_id, question.key, check_shape(question, value))
        except Refusal:  # an older edition asked it in another way
            continue
    copy_readings(step, source.id, filled_id)


def _free_title(town: TownFile, sheet: Worksheet, year: int) -> str:
    """ "Diagnosis 2026", then "Diagnosis 2026 (2)": no two filled worksheets share a name."""
    t = translator(town_reads.details(town).language)
    taken = {filled.title for filled in worksheets.list_filled(town)}
    n = 1
    while (title := given_title(t, sheet, year, n)) in taken:
        n += 1
    return title


def open_filled(town: TownFile, filled_id: str) -> Filled:
    """One filled worksheet with its answers.

    What nobody could have answered, as in a file changed by other hands, is told as open; it stays
    in the file until it is answered. Raises Refusal when the worksheet is no longer there, or
    belongs to an edition this version lacks.
    """
    kept = worksheets.filled(town, filled_id)
    sheet = edition(kept.worksheet_id, kept.edition)
    asked = {question.key: question for question in sheet.questions}
    answers = {key: value for key, value in worksheets.answers(town, filled_id).items()
               if key not in asked or _has_shape(asked[key], value)}
    return Filled(kept.id, sheet, Answers(answers), _depth(kept.depth), kept.place,
                  kept.started_on, kept.finished_on, kept.title)


def _has_shape(question: Question, value: Any) -> bool:
    try:
        check_shape(question, value)
    except Refusal:
        return False
    return True


def answer(town: TownFile, filled_id: str, key: str, value: Any, *, who: str,
           step_id: str | None = None) -> Saved:
    """Write one answer (None takes it back); `step_id` joins the typing in one field to one step.

    A value that breaks a rule is kept all the same and comes back with its findings. Raises
    Refusal, with nothing changed, for an unknown question or a value of another shape.
    """
    kept = worksheets.filled(town, filled_id)
    question = _question(edition(kept.worksheet_id, kept.edition), key)
    return _write(town, kept, question, check_shape(question, value), who, step_id)


def answer_typed(town: TownFile, filled_id: str, key: str, json_value: Any, *, who: str) -> Saved:
    """Like `answer`, from the command line, where less need be spelled out.

    A plain string stands for a text in the town's language; repeat items without an id get one.
    """
    kept = worksheets.filled(town, filled_id)
    question = _question(edition(kept.worksheet_id, kept.edition), key)
    spelled = _spelled_out(question, json_value, town_reads.details(town).language)
    return _write(town, kept, question, check_shape(question, spelled), who, None)


def move_to(town: TownFile, filled_id: str, place: str) -> None:
    """Remember the question (or "check") where the worksheet was left. Undo leaves it alone."""
    kept = worksheets.filled(town, filled_id)
    if place != CHECK_PLACE:
        _question(edition(kept.worksheet_id, kept.edition), place)
    worksheets.set_place(town, filled_id, place)


def set_depth(town: TownFile, filled_id: str, depth: str, *, who: str = "") -> Changes:
    """Choose the short or the full form; answers given in the full form are kept."""
    with town.step(_DEPTH_SET, who=who) as step:
        worksheets.set_depth(step, filled_id, _depth(depth))
    return step.changes


def finish(town: TownFile, filled_id: str, who: str, on: date | None = None) -> Changes:
    """Date the worksheet as finished, today unless told, gaps or not."""
    with town.step(_FINISHED, who=who) as step:
        worksheets.finish(step, filled_id, on)
    return step.changes


def reopen(town: TownFile, filled_id: str, who: str) -> Changes:
    """Take the date of finishing away, to go on with the worksheet."""
    with town.step(_REOPENED, who=who) as step:
        worksheets.reopen(step, filled_id)
    return step.changes


def _write(town: TownFile, filled: FilledWorksheet, question: Question, value: Any, who: str,
           step_id: str | None) -> Saved:
    kept = None if is_empty(question, value) else value
    with town.step(_ANSWERED, who=who, continue_step=step_id,
                   worksheet=filled.worksheet_id, question=question.key) as step:
        worksheets.set_answer(step, filled.id, question.key, kept)
    return Saved(step.saved_at or now(), check_value(question, kept, today=today()), step.changes)


def _question(sheet: Worksheet, key: str) -> Question:
    try:
        question = sheet.question(key)
    except KeyError:
        raise Refusal(_NO_QUESTION, worksheet=sheet.id, question=key) from None
    return question


def _depth(depth: str) -> Depth:
    if depth == "short":
        return "short"
    if depth == "full":
        return "full"
    raise Refusal(_NO_DEPTH, depth=depth)


def _spelled_out(question: Question, value: Any, language: str) -> Any:
    """The JSON value with plain strings made texts and new repeat items given ids."""
    if question.kind in (Kind.TEXT, Kind.LONG_TEXT) and isinstance(value, str):
        return LocalText.of(value, language).to_json()
    if question.kind is Kind.EVIDENCE and isinstance(value, dict) \
            and isinstance(value.get("source"), str):
        return {**value, "source": LocalText.of(value["source"], language).to_json()}
    if question.kind is Kind.REPEAT and isinstance(value, list):
        return [_spelled_out_item(question, item, language) for item in value]
    return value


def _spelled_out_item(question: Question, item: Any, language: str) -> Any:
    if not isinstance(item, dict):
        return item
    texts = {column.key: _spelled_out(column, item[column.key], language)
             for column in question.columns if column.key in item}
    return {"id": str(uuid4()), **item, **texts}
