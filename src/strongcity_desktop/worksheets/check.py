"""Checks one answer: what must be mended, what is worth another look, and how typing is read."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from strongcity_desktop.language.parse import (
    read_amount,
    read_date,
    read_decimal,
    read_integer,
)
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.answers import is_empty, is_unknown
from strongcity_desktop.worksheets.kinds import Constraint, Kind, Question, Strength
from strongcity_desktop.worksheets.shape import check_shape

_NAME_THE_SOURCE = mark("Say how you know: choose a source for this rating.")
_NAME_THE_EVIDENCE = mark("Say where this comes from, so that others can find it again.")


class Finding(NamedTuple):
    """One thing about an answer. `must` is to be mended before going on, `should` looked at again.

    `row` is the row of a rating table or the id of a repeat item; `column` the group or column.
    """

    question_key: str
    strength: Strength
    message: str
    values: Mapping[str, object] = MappingProxyType({})
    row: str = ""
    column: str = ""
    context: str = ""

    def in_words(self, t: Translator) -> str:
        """The sentence in the reader's language."""
        if self.context:
            return t.content(self.context, self.message, **self.values)
        return t(self.message, **self.values)


def check_value(question: Question, value: Any, *, today: date | None) -> tuple[Finding, ...]:
    """What is to be said about a stored value of the right shape; nothing about an open one.

    Without `today`, the rules that look at the calendar are left out.
    """
    if is_unknown(value) or is_empty(question, value):
        return ()
    findings = [Finding(question.key, rule.strength, rule.message, _limit(rule),
                        context=f"{question.path}.constraint.{place}")
                for place, rule in enumerate(question.constraints)
                if not _keeps(rule, question, value, today)]
    return (*findings, *_of_kind(question, value, today))


def _limit(rule: Constraint) -> dict[str, object]:
    if rule.limit is None:
        return {}
    return {"limit": int(rule.limit) if rule.limit.is_integer() else rule.limit}


def _keeps(rule: Constraint, question: Question, value: Any, today: date | None) -> bool:
    if rule.test in ("not_after_today", "not_before_today", "within_days"):
        if today is None or question.kind is not Kind.DATE:
            return True
        days_ahead = (date.fromisoformat(value) - today).days
        if rule.limit is not None:
            return days_ahead <= rule.limit
        return days_ahead <= 0 if rule.test == "not_after_today" else days_ahead >= 0
    size, limit = measure(question, value), Decimal(str(rule.limit))
    if rule.test == "longest":
        return _longest_version(question, value) <= limit
    if size is None:
        return True
    return size >= limit if rule.test == "at_least" else size <= limit


def measure(question: Question, value: Any) -> Decimal | None:
    """The number that `at_least` and `at_most` look at; None where the kind has none."""
    match question.kind:
        case Kind.INTEGER | Kind.DECIMAL | Kind.AMOUNT | Kind.RANGE:
            return Decimal(value)
        case Kind.SELECT_MULTIPLE | Kind.REPEAT | Kind.REGISTER_CHOICE:
            return Decimal(len(value))
        case Kind.YES_PARTLY_NO:
            return Decimal({"no": 1, "partly": 2, "yes": 3}[value])
        case Kind.EVIDENCE if value.get("quality"):
            return Decimal({"thin": 1, "fair": 2, "good": 3}[value["quality"]])
        case _:
            return None


def _longest_version(question: Question, value: Any) -> int:
    if question.kind not in (Kind.TEXT, Kind.LONG_TEXT):
        return 0
    return max(map(len, LocalText.from_json(value).texts.values()), default=0)


def _of_kind(question: Question, value: Any, today: date | None) -> Iterator[Finding]:
    """What a kind says by itself, beside the declared rules."""
    if question.kind is Kind.RATING_TABLE:
        for group, rows in value.items():
            for row, rating in rows.items():
                if question.sources and _is_rated(rating) and not rating.get("source"):
                    yield Finding(question.key, "should", _NAME_THE_SOURCE, row=row, column=group)
    elif question.kind is Kind.EVIDENCE and "source" not in value:
        yield Finding(question.key, "should", _NAME_THE_EVIDENCE)
    elif question.kind is Kind.REPEAT:
        ruled = [column for column in question.columns if column.constraints]
        for item in value:
            for column in ruled:
                for finding in check_value(column, item.get(column.key), today=today):
                    yield Finding(question.key, finding.strength, finding.message, finding.values,
                                  item["id"], column.key, finding.context)


def _is_rated(rating: Mapping[str, Any]) -> bool:
    return isinstance(rating.get("level"), int)


def read_typed(question: Question, typed: str, t: Translator) -> Any:
    """The stored value of what someone typed in the language of `t`; None for nothing.

    For the kinds that are typed: texts, numbers, amounts, dates. Raises Refusal with the cure.
    """
    if not typed.strip():
        return None
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            value: Any = LocalText.of(typed, t.language).to_json()
        case Kind.INTEGER:
            value = read_integer(typed, t.language)
        case Kind.DECIMAL:
            value = format(read_decimal(typed, t.language), "f")
        case Kind.AMOUNT:
            value = format(read_amount(typed, t.language), "f")
        case Kind.DATE:
            value = read_date(typed, t.language)
        case kind:
            raise ValueError(f"an answer of kind {kind} is chosen, not typed")
    return check_shape(question, value)
