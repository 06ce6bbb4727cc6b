"""The answers of one filled worksheet, and the one place that decides which of them count."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets.condition import holds
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet


class State(StrEnum):
    """The three states of an answer; "I do not know" is an answer."""

    NOT_ASKED = "not_asked"
    OPEN = "open"
    ANSWERED = "answered"


class Answers(Mapping[str, Any]):
    """Question key to stored JSON value; never changed in place."""

    def __init__(self, values: Mapping[str, Any] | None = None) -> None:
        self._values = dict(values or {})

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Answers({self._values!r})"

    def with_answer(self, key: str, value: Any | None) -> "Answers":
        """These answers after one was given, changed or (None) taken back."""
        kept = {k: v for k, v in self._values.items() if k != key}
        return Answers(kept if value is None else {**kept, key: value})


def is_unknown(value: object) -> bool:
    """Whether the value says "I do not know"."""
    return isinstance(value, Mapping) and value.get("unknown") is True


def is_empty(question: Question, value: Any) -> bool:
    """Whether a stored value says nothing: no text, no choice, no rating, no item."""
    if value is None or value in ("", [], {}):
        return True
    if is_unknown(value):
        return False
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return LocalText.from_json(value).is_empty
        case Kind.RATING_TABLE:
            return not any("level" in rating for rows in value.values() for rating in rows.values())
        case Kind.EVIDENCE:
            source = value.get("source")
            return not value.get("quality") and (
                source is None or LocalText.from_json(source).is_empty)
        case Kind.REPEAT:
            return all(is_empty(column, item.get(column.key))
                       for item in value for column in question.columns)
        case _:
            return False


def counted(worksheet: Worksheet, answers: Mapping[str, Any], depth: Depth) -> Answers:
    """The answers that count: to questions asked at this depth and relevant, and not empty.

    All others stay in the draft and are ignored everywhere else. A condition sees only answers that
    count, so what hangs on a hidden question is hidden with it.
    """
    kept: dict[str, Any] = {}
    for question in worksheet.questions:
        value = answers.get(question.key)
        if _is_asked(question, kept, depth) and not is_empty(question, value):
            kept[question.key] = value
    return Answers(kept)


def visible(worksheet: Worksheet, answers: Mapping[str, Any], depth: Depth) -> tuple[Question, ...]:
    """The questions and notes that are asked, in order, each as this form asks it."""
    kept = counted(worksheet, answers, depth)
    return tuple(in_form(question, depth, kept.get(question.key))
                 for question in worksheet.questions if _is_asked(question, kept, depth))


def in_form(question: Question, depth: Depth, value: Any = None) -> Question:
    """The question as a form asks it: the short one withholds what only the full one offers.

    What the stored value says stays offered, and levels keep their places: the scale is one.
    """
    if depth == "full":
        return question
    left_out = {choice.key for choice in (*question.choices, *question.levels)
                if choice.depth == "full"}
    withheld = frozenset(left_out - _chosen(question, value))
    return replace(question, withheld=withheld) if withheld else question


def _chosen(question: Question, value: Any) -> set[str]:
    """The keys of the choices, or of the level, that a stored value says."""
    match value:
        case str():
            return {value}
        case list():
            return {key for key in value if isinstance(key, str)}
        case int() if 1 <= value <= len(question.levels):
            return {question.levels[value - 1].key}
        case _:
            return set()


def _is_asked(question: Question, kept: Mapping[str, Any], depth: Depth) -> bool:
    if depth == "short" and question.depth == "full":
        return False
    return question.relevant is None or holds(question.relevant, kept)


def state_of(question: Question, answers: Mapping[str, Any]) -> State:
    """The state of one question among these answers (those that count, see `counted`)."""
    if question.kind is Kind.NOTE:
        return State.NOT_ASKED
    if question.relevant is not None and not holds(question.relevant, answers):
        return State.NOT_ASKED
    return State.OPEN if is_empty(question, answers.get(question.key)) else State.ANSWERED
