"""The worksheets of a whole-town file: each answer checked, then planned like a row."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from strongcity_desktop.exchange.row_reading import Problem, as_id
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.operations.fill_worksheet import CHECK_PLACE
from strongcity_desktop.operations.importing.import_plan import Plan, RowResult, State
from strongcity_desktop.operations.importing.import_readings import (
    ReadReadings,
    changed_readings,
    read_readings,
)
from strongcity_desktop.store import worksheets as stored
from strongcity_desktop.store.readings import set_reading
from strongcity_desktop.store.steps import Step
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.answers import is_empty
from strongcity_desktop.worksheets.kinds import Kind, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets, edition
from strongcity_desktop.worksheets.shape import check_shape

WORKSHEETS = "worksheets"
"""What this part of a file is called in its results."""
_LARGEST_EDITION = 10_000
_NO_WORKSHEET = mark("This is no worksheet as an export writes it.")
_NO_QUESTION = mark("The worksheet “{worksheet}” has no question “{question}”.")
_SAME_ID = mark("The same worksheet stands in this file twice.")
_OTHER = mark("The town has another worksheet under this id.")
_NOT_HERE = mark("There is no worksheet “{worksheet}” in this version of the app.")


def plan_worksheets(plan: Plan, town: TownFile, worksheets: list[Any],
                    challenges: Collection[str], *, is_partial: bool = False) -> None:
    """Add the worksheets of a bundle to the plan; one with an id that is there changes it.

    `challenges` are the ids of those that are there, or come with the same file. What a file that
    does not hold everything (`is_partial`) leaves out of a list stays as it is.
    """
    kept = {one.id: one for one in stored.list_filled(town)}
    seen: set[str] = set()
    for place, given in enumerate(worksheets, 1):
        try:
            filled_id, sheet = _understood(given, seen, kept)
            read = read_readings(given.get("readings", []), challenges)
            if is_partial and filled_id in kept:
                given = {**given, "answers": _laid_over(
                    sheet, stored.answers(town, filled_id), given["answers"])}
            _plan_one(plan, town, place, given, sheet, filled_id, kept.get(filled_id), read)
        except Refusal as reason:
            plan.problems.append(Problem(place, "", reason, WORKSHEETS))
            plan.rows.append(RowResult(place, WORKSHEETS, "", "problem"))


def _understood(given: Any, seen: set[str], kept: Mapping[str, stored.FilledWorksheet]
                ) -> tuple[str, Worksheet]:
    """The worksheet's id and declaration. Raises Refusal when the shape is another one."""
    if not isinstance(given, dict) or not _has_shape(given):
        raise Refusal(_NO_WORKSHEET)
    filled_id = as_id(given.get("id"))
    if filled_id is None:
        raise Refusal(_NO_WORKSHEET)
    if filled_id in seen:
        raise Refusal(_SAME_ID)
    seen.add(filled_id)
    if given["worksheet"] not in all_worksheets():
        raise Refusal(_NOT_HERE, worksheet=clean(given["worksheet"])[:80])
    there = kept.get(filled_id)
    if there is not None and (there.worksheet_id, there.edition) != (
            given["worksheet"], given["edition"]):
        raise Refusal(_OTHER)
    return filled_id, edition(given["worksheet"], given["edition"])


def _has_shape(given: Mapping[str, Any]) -> bool:
    return (isinstance(given.get("worksheet"), str) and type(given.get("edition")) is int
            and 0 < given["edition"] <= _LARGEST_EDITION
            and isinstance(given.get("answers"), dict)
            and isinstance(given.get("readings", []), list)
            and given.get("depth", "full") in ("short", "full")
            and isinstance(given.get("title", ""), str)
            and _is_day(given.get("started_on")) and
            (given.get("finished_on") is None or _is_day(given["finished_on"])))


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _plan_one(plan: Plan, town: TownFile, place: int, given: Mapping[str, Any], sheet: Worksheet,
              filled_id: str, there: stored.FilledWorksheet | None, read: ReadReadings) -> None:
    checked, troubles = _checked(sheet, given["answers"])
    plan.problems += [Problem(place, key, reason, WORKSHEETS) for key, reason in troubles]
    before = stored.answers(town, filled_id) if there else {}
    about = _about(given, there)
    changed = {key: value for key, value in checked.items() if before.get(key) != value}
    plan.problems += [Problem(place, "readings", reason, WORKSHEETS) for reason in read.problems]
    said = changed_readings(town, filled_id if there else None, read)
    state: State = "problem" if troubles or read.problems else \
        "new" if there is None else "changed" if changed or about or said else "unchanged"
    title = str(about.get("title") or (there.title if there else "") or sheet.label)
    plan.rows.append(RowResult(place, WORKSHEETS, title, state))
    if state == "new":
        plan.writes.append(_beginning(filled_id, given, {
            **about, "title": title, "place": _place(sheet, given.get("place"))}))
    elif about:
        plan.writes.append(_changing(filled_id, about))
    plan.writes += [_writing(filled_id, key, value) for key, value in changed.items()]
    plan.writes += [_judging(filled_id, row_id, values) for row_id, values in said.items()]


def _laid_over(sheet: Worksheet, before: Mapping[str, Any], answers: Mapping[str, Any]
               ) -> dict[str, Any]:
    """The answers, with the lines, columns and rows of lists that a public file leaves out."""
    whole = dict(answers)
    for question in sheet.questions:
        value, kept = answers.get(question.key), before.get(question.key)
        if not isinstance(value, list) or not isinstance(kept, list):
            continue
        if question.kind is Kind.REGISTER_CHOICE and question.several:
            whole[question.key] = [*value, *(row_id for row_id in kept if row_id not in value)]
        told = {as_id(item.get("id")): item for item in value if isinstance(item, dict)}
        if question.kind is Kind.REPEAT and None not in told and len(told) == len(value):
            whole[question.key] = [*({**item, **told.pop(item["id"], {})} for item in kept),
                                   *told.values()]
    return whole


def _checked(sheet: Worksheet, answers: Mapping[str, Any]
             ) -> tuple[dict[str, Any], list[tuple[str, Refusal]]]:
    """The answers as they are stored, and what does not fit, by question key."""
    checked: dict[str, Any] = {}
    troubles: list[tuple[str, Refusal]] = []
    questions = {question.key: question for question in sheet.questions}
    for key, value in answers.items():
        if key not in questions:
            named = clean(key)[:80]
            troubles.append((named, Refusal(_NO_QUESTION, worksheet=sheet.id, question=named)))
            continue
        try:
            fit = check_shape(questions[key], value)
            checked[key] = None if is_empty(questions[key], fit) else fit
        except Refusal as reason:
            troubles.append((key, reason))
    return checked, troubles


def _about(given: Mapping[str, Any], there: stored.FilledWorksheet | None) -> dict[str, Any]:
    """What the file says of the worksheet itself, as far as it differs from what is there."""
    said = {key: given[key] for key in ("depth", "started_on", "finished_on") if key in given}
    if given.get("title"):
        said["title"] = clean(given["title"])[:200]
    if there is None:
        return {"depth": "full", **said}
    finished = there.finished_on.isoformat() if there.finished_on else None
    kept = {"depth": there.depth, "started_on": there.started_on.isoformat(),
            "finished_on": finished, "title": there.title}
    return {key: value for key, value in said.items() if value != kept[key]}


def _place(sheet: Worksheet, given: Any) -> str | None:
    """Where the worksheet was left; one that is there stays where it was left here."""
    known = {CHECK_PLACE, *(question.key for question in sheet.questions)}
    return given if isinstance(given, str) and given in known else None


def _beginning(filled_id: str, given: Mapping[str, Any], about: Mapping[str, Any]
               ) -> Callable[[Step], object]:
    values = {**about, "id": filled_id, "worksheet_id": given["worksheet"],
              "edition": given["edition"]}
    return lambda step: step.insert("filled_worksheet", values)


def _changing(filled_id: str, about: Mapping[str, Any]) -> Callable[[Step], object]:
    return lambda step: step.update("filled_worksheet", filled_id, about)


def _writing(filled_id: str, key: str, value: Any) -> Callable[[Step], object]:
    return lambda step: stored.set_answer(step, filled_id, key, value)


def _judging(filled_id: str, challenge_id: str, values: Mapping[str, Any]
             ) -> Callable[[Step], object]:
    return lambda step: set_reading(step, filled_id, challenge_id, values)
