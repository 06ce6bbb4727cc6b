"""A small made-up town with every kind of answer, for the tests of documents."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.keep_register import change_row
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.store import rows
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets

DIAGNOSIS, TWICE = "diagnosis", "cooperation"
"""The worksheets of which the town has two runs."""
_LAST_DAY = "2099-12-31"

Words = Callable[[str, Mark], str]


class RowPlace(str):
    """The place of a text in a row: its field and the number of the row, as `of` keeps them."""

    of: tuple[str, str] = ("", "")
    """The register and the field."""

    @classmethod
    def in_row(cls, register_id: str, field: Field, number: int) -> "RowPlace":
        """A place in a register."""
        place = cls(f"{field.key} {number}")
        place.of = (register_id, field.key)
        return place


def earlier_words(place: str, declared: Mark) -> str:
    """What the assessment before said about its place."""
    return f"Earlier word about {place}."


def plain_words(place: str, declared: Mark) -> str:
    """A short text that names its place."""
    return f"What was said about {place}."


def answer_for(question: Question, words: Words, row_ids: list[str], language: str = "en") -> Any:
    """A stored value for a question of any kind; texts come from `words`."""
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return _said(words, question.key, question.mark, language)
        case Kind.INTEGER:
            return 412
        case Kind.DECIMAL:
            return "12.5"
        case Kind.AMOUNT:
            return "12500"
        case Kind.DATE:
            return "2026-01-14"
        case Kind.SELECT_ONE | Kind.YES_PARTLY_NO:
            return question.choices[0].key
        case Kind.SELECT_MULTIPLE:
            return [choice.key for choice in question.choices[:2]]
        case Kind.RANGE:
            return 2
        case Kind.RATING_TABLE:
            rating: dict[str, Any] = {"level": 2}
            if question.sources:
                rating["source"] = question.sources[0].key
            return {group.key: {row.key: rating for row in question.rows}
                    for group in question.groups[:2]}
        case Kind.REPEAT:
            return [{"id": str(UUID(int=number)),
                     **{column.key: answer_for(column, words, row_ids, language)
                        for column in question.columns}} for number in range(1, 4)]
        case Kind.REGISTER_CHOICE:
            return row_ids[:2] if question.several else row_ids[:1]
        case Kind.EVIDENCE:
            said = _said(words, question.key, question.mark, language)
            return {"source": said, "quality": question.choices[0].key}
        case Kind.NOTE:
            return None


def _said(words: Words, place: str, declared: Mark, language: str) -> dict[str, Any]:
    return LocalText.of(words(place, declared), language).to_json()


def value_for(field: Field, words: Words, number: int, language: str = "en",
              register_id: str = "") -> Any:
    """A stored value for a field of a register."""
    place = RowPlace.in_row(register_id, field, number)
    match field.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return _said(words, place, field.mark, language)
        case FieldKind.NAME:
            return words(place, field.mark)
        case FieldKind.INTEGER:
            return 4200 * number
        case FieldKind.AMOUNT:
            return "1200"
        case FieldKind.DECIMAL:
            return str(40 * number)
        case FieldKind.PARTS:
            return {choice.key: "20" for choice in field.choices[:2]}
        case FieldKind.DATE:
            return _LAST_DAY if field.key == "until_on" else "2026-02-09"
        case FieldKind.SELECT_ONE:
            return field.choices[number % len(field.choices)].key
        case FieldKind.SELECT_MULTIPLE:
            return [choice.key for choice in field.choices[:2]]
        case FieldKind.RANGE:
            return 1 + number % len(field.levels)
        case FieldKind.YES_NO:
            return number != 2
        case FieldKind.REGISTER_CHOICE:
            return []
        case FieldKind.LEVEL_BY_ROW:
            return {}
        case FieldKind.FILE:
            return {"hash": f"{number:064x}", "name": f"file {number}.pdf", "size": 1_200 * number}


def filled_town(path: Path, words: Words = plain_words, *, language: str = "en",
                rows_each: int = 3, words_then: Words = earlier_words) -> TownFile:
    """A town with rows in every register (stakeholder 2 is not listed), two whole diagnoses, two
    assessments of the cooperation, and a run of every other worksheet.

    Every free text is there, from `words`; those of earlier runs come from `words_then`. The second
    meeting is held, with points and decisions.
    """
    details = TownDetails(LocalText("en", {"en": "Valmora", "ar": "فالمورا"}), "XX", language,
                          ("en", "fr", "ar"), "EUR", 41_000)
    town = create_town(path, details, "Town clerk")
    def fill(opened: TownFile) -> None:
        with opened.transaction():
            _fill(opened, words, words_then, language, rows_each)

    town.run(fill)
    return town


def _fill(town: TownFile, words: Words, words_then: Words, language: str, rows_each: int) -> None:
    ids: dict[str, list[str]] = {}
    with town.step("Filled a sample", who="Town clerk") as step:
        for register in REGISTERS.values():
            ids[register.id] = [rows.insert(step, register.id, {
                field.key: _field_value(field, words, number, language, ids, register.id)
                for field in register.fields if not field.derived and not field.per_assessment})
                for number in range(1, rows_each + 1)]
    _assess(town, words_then, ids, language)
    _assess(town, words, ids, language)
    for worksheet_id in all_worksheets():
        if worksheet_id not in (DIAGNOSIS, "pathway"):
            if worksheet_id == TWICE:
                _run(town, worksheet_id, words_then, ids, language)
            _run(town, worksheet_id, words, ids, language)


def _field_value(field: Field, words: Words, number: int, language: str,
                 ids: dict[str, list[str]], register_id: str) -> Any:
    """A stored value; rows within another belong to its second row, the others to the first two."""
    if field.kind is FieldKind.REGISTER_CHOICE:
        some = ids.get(field.register, [])
        return some[:2] if field.several else some[1:2]
    if field.is_inner or field.is_practice:
        return None
    if field.is_origin:
        return f"stakeholders/{ids['stakeholders'][0]}"
    return value_for(field, words, number, language, register_id)


def _assess(town: TownFile, words: Words, ids: dict[str, list[str]], language: str) -> None:
    filled_id = _run(town, DIAGNOSIS, words, ids, language)
    for number, row_id in enumerate(ids["challenges"], 1):
        readings = {field.key: value_for(field, words, number, language)
                    for field in CHALLENGES.fields if field.per_assessment}
        levels = dict.fromkeys(ids["neighbourhoods"], 1 + number % 5)
        change_row(town, "challenges", row_id, {**readings, "felt": levels},
                   "Town clerk", assessment=filled_id)


def _run(town: TownFile, worksheet_id: str, words: Words, ids: dict[str, list[str]],
         language: str) -> str:
    """A worksheet with every question answered; its id."""
    filled = start_worksheet(town, worksheet_id, who="Town clerk")
    for question in all_worksheets()[worksheet_id].questions:
        value = answer_for(question, words, ids.get(question.register, ids["neighbourhoods"]),
                           language)
        if value is not None:
            answer(town, filled.id, question.key, value, who="Town clerk")
    return filled.id
