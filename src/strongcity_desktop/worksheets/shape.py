"""The shape of each kind of answer, held strictly wherever a value enters the app."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import UNKNOWN, Choice, Kind, Question

LARGEST_NUMBER = 10**12
_LONGEST_CODE = 20
_MOST_ITEMS = 1_000

_NOT_SO = mark("The answer to “{question}” is {expected}. Nothing was changed.")
_TOO_LONG = mark("The text under “{question}” has {length} characters; there is room for {limit}. "
                 "Shorten it, or keep the rest in a document.")
_TEXT = mark("a text with its original language and its versions")
_WHOLE = mark("a whole number")
_NUMBER = mark("a number written as text, with a point before the decimals")
_DATE = mark("a date written as year, month and day, like 2026-02-09")
_ONE = mark("one of: {choices}")
_LIST = mark("a list of choices, each one of: {choices}")
_LEVEL = mark("a level from 1 to {limit}")
_RATINGS = mark("ratings by group and row, each with a level and, if known, a source")
_ITEMS = mark("a list of at most {limit} items, each with its id and the columns of the question")
_ROWS = mark("a list of ids of rows in the register")
_ONE_ROW = mark("a list with the id of one row in the register")
_EVIDENCE = mark("a source (a text) and a quality: thin, fair or good")
_NOTHING = mark("not asked: this is a note")


def check_shape(question: Question, value: Any) -> Any:
    """The value as it is stored: texts cleaned, choices in their order, numbers in one form.

    None (taken back) and {"unknown": true} suit every kind but a note. Raises Refusal naming the
    question when the value has another shape, or a text is longer than there is room for.
    """
    if question.kind is Kind.NOTE:
        raise _refused(question, _NOTHING)
    if value is None:
        return None
    if is_unknown(value):
        if value != UNKNOWN:
            raise _refused(question, _SHAPES[question.kind][1])
        return dict(UNKNOWN)
    return _SHAPES[question.kind][0](question, value)


def _refused(question: Question, expected: str, **values: object) -> Refusal:
    return Refusal(_NOT_SO, question=question.path, expected=Refusal(expected, **values))


def _keys(choices: Iterable[Choice]) -> str:
    return ", ".join(choice.key for choice in choices)


def _text(question: Question, value: Any) -> Any:
    if not isinstance(value, Mapping) or set(value) - {"original", "texts", "outdated"}:
        raise _refused(question, _TEXT)
    versions, outdated = value.get("texts"), value.get("outdated", [])
    codes = [value.get("original"), *(versions if isinstance(versions, Mapping) else [None])]
    if not isinstance(outdated, list | tuple) or not all(map(_is_code, [*codes, *outdated])):
        raise _refused(question, _TEXT)
    if not all(isinstance(version, str) for version in value["texts"].values()):
        raise _refused(question, _TEXT)
    text = LocalText.from_json(value)
    length = max(map(len, text.texts.values()), default=0)
    if length > LONGEST_TEXT:
        raise Refusal(_TOO_LONG, question=question.path, length=length, limit=LONGEST_TEXT)
    return None if text.is_empty else text.to_json()


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST_CODE


def _integer(question: Question, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > LARGEST_NUMBER:
        raise _refused(question, _WHOLE)
    return value


def _decimal(question: Question, value: Any) -> str:
    try:
        number = Decimal(value if isinstance(value, str) else "none")
    except InvalidOperation:
        raise _refused(question, _NUMBER) from None
    if not number.is_finite() or abs(number) > LARGEST_NUMBER or number != round(number, 6):
        raise _refused(question, _NUMBER)
    return format(number.normalize() + 0, "f")


def _date(question: Question, value: Any) -> str:
    try:
        day = date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _refused(question, _DATE) from None
    if value != day.isoformat():
        raise _refused(question, _DATE)
    return day.isoformat()


def _select_one(question: Question, value: Any) -> str:
    if not isinstance(value, str) or all(choice.key != value for choice in question.choices):
        raise _refused(question, _ONE, choices=_keys(question.choices))
    return value


def _select_multiple(question: Question, value: Any) -> list[str]:
    declared = [choice.key for choice in question.choices]
    if not isinstance(value, list) or not all(isinstance(k, str) and k in declared for k in value):
        raise _refused(question, _LIST, choices=_keys(question.choices))
    return [key for key in declared if key in value]


def _is_level(question: Question, value: Any) -> bool:
    return (isinstance(value, int) and not isinstance(value, bool)
            and 1 <= value <= len(question.levels))


def _range(question: Question, value: Any) -> int:
    if not _is_level(question, value):
        raise _refused(question, _LEVEL, limit=len(question.levels))
    return int(value)


def _rating_table(question: Question, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(rows, dict) for rows in value.values()):
        raise _refused(question, _RATINGS)
    groups = [group.key for group in question.groups]
    rows = [row.key for row in question.rows]
    if set(value) - set(groups) or any(set(rated) - set(rows) for rated in value.values()):
        raise _refused(question, _RATINGS)
    # In the order declared, so that the same ratings are always stored the same way.
    table = {group: {row: _rating(question, value[group][row])
                     for row in rows if value[group].get(row)}
             for group in groups if group in value}
    return {group: rated for group, rated in table.items() if rated}


def _rating(question: Question, rating: Any) -> dict[str, Any]:
    sources = [source.key for source in question.sources]
    if not isinstance(rating, dict) or set(rating) - {"level", "source"}:
        raise _refused(question, _RATINGS)
    level, source = rating.get("level"), rating.get("source")
    if level not in (None, "unknown") and not _is_level(question, level):
        raise _refused(question, _RATINGS)
    if source is not None and source not in sources:
        raise _refused(question, _RATINGS)
    return {name: part for name, part in (("level", level), ("source", source)) if part is not None}


def _repeat(question: Question, value: Any) -> list[dict[str, Any]]:
    columns = {column.key: column for column in question.columns}
    if not isinstance(value, list) or len(value) > _MOST_ITEMS or not all(
            isinstance(item, dict) and _is_id(item.get("id")) and not set(item) - {"id", *columns}
            for item in value) or len({item["id"] for item in value}) < len(value):
        raise _refused(question, _ITEMS, limit=_MOST_ITEMS)
    return [{"id": item["id"],
             **{key: kept for key, column in columns.items()
                if (kept := check_shape(column, item.get(key))) is not None}}
            for item in value]


def _is_id(value: Any) -> bool:
    try:
        return isinstance(value, str) and str(uuid.UUID(value)) == value
    except ValueError:
        return False


def _register_choice(question: Question, value: Any) -> list[str]:
    if (not isinstance(value, list) or not all(map(_is_id, value))
            or len(set(value)) < len(value) or len(value) > _MOST_ITEMS):
        raise _refused(question, _ROWS)
    if not question.several and len(value) > 1:
        raise _refused(question, _ONE_ROW)
    return list(value)


def _evidence(question: Question, value: Any) -> dict[str, Any] | None:
    if not isinstance(value, dict) or set(value) - {"source", "quality"}:
        raise _refused(question, _EVIDENCE)
    source = None if value.get("source") is None else _text(question, value["source"])
    quality = value.get("quality")
    if quality is not None and all(choice.key != quality for choice in question.choices):
        raise _refused(question, _EVIDENCE)
    parts = {"source": source, "quality": quality}
    return {name: part for name, part in parts.items() if part is not None} or None


_SHAPES: Mapping[Kind, tuple[Callable[[Question, Any], Any], str]] = {
    Kind.TEXT: (_text, _TEXT),
    Kind.LONG_TEXT: (_text, _TEXT),
    Kind.INTEGER: (_integer, _WHOLE),
    Kind.DECIMAL: (_decimal, _NUMBER),
    Kind.AMOUNT: (_decimal, _NUMBER),
    Kind.DATE: (_date, _DATE),
    Kind.SELECT_ONE: (_select_one, _ONE),
    Kind.SELECT_MULTIPLE: (_select_multiple, _LIST),
    Kind.RANGE: (_range, _LEVEL),
    Kind.YES_PARTLY_NO: (_select_one, _ONE),
    Kind.RATING_TABLE: (_rating_table, _RATINGS),
    Kind.REPEAT: (_repeat, _ITEMS),
    Kind.REGISTER_CHOICE: (_register_choice, _ROWS),
    Kind.EVIDENCE: (_evidence, _EVIDENCE),
}
