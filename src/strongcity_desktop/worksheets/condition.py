"""When a question is asked: a small tree over earlier answers, to evaluate, explain and list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol, TypeAlias

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator


@dataclass(frozen=True)
class Chose:
    """The choice is the answer, or is among the choices of the answer."""

    question: str
    choice: str


@dataclass(frozen=True)
class Answered:
    """The question has an answer other than "I do not know"."""

    question: str


@dataclass(frozen=True)
class Is:
    """The answer is exactly this stored value."""

    question: str
    value: str | int | bool


@dataclass(frozen=True)
class AtLeast:
    """The answer, a number or a level, is `n` or more; for a list, it holds `n` items or more."""

    question: str
    n: int


@dataclass(frozen=True)
class AllOf:
    """Every part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: "Condition"


Leaf: TypeAlias = Chose | Answered | Is | AtLeast
Condition: TypeAlias = Leaf | AllOf | AnyOf | Not


class _HasLabel(Protocol):
    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...


class _Asks(Protocol):
    """The part of a question that an explanation needs."""

    @property
    def path(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def short_label(self) -> str: ...
    @property
    def choices(self) -> Sequence[_HasLabel]: ...
    @property
    def levels(self) -> Sequence[_HasLabel]: ...


class _HoldsQuestions(Protocol):
    def question(self, key: str, /) -> _Asks: ...


def from_toml(table: object) -> Condition:
    """The condition written as {question = "uses", chose = "market"}, or as all, any, not.

    Raises ValueError, in plain words, when the table says anything else.
    """
    if not isinstance(table, dict):
        raise ValueError("a condition is a table")
    match table:
        case {"all": [_, *_] as parts} if len(table) == 1:
            return AllOf(tuple(from_toml(part) for part in parts))
        case {"any": [_, *_] as parts} if len(table) == 1:
            return AnyOf(tuple(from_toml(part) for part in parts))
        case {"not": part} if len(table) == 1:
            return Not(from_toml(part))
        case {"question": str(key)} if len(table) == 2:
            return _leaf(key, {name: value for name, value in table.items() if name != "question"})
    raise ValueError(f"a condition cannot say {sorted(table)}")


def _leaf(key: str, test: dict[str, Any]) -> Condition:
    match test:
        case {"chose": str(choice)}:
            return Chose(key, choice)
        case {"answered": True}:
            return Answered(key)
        case {"is": str() | int() as value}:
            return Is(key, value)
        case {"at_least": int(n)} if not isinstance(n, bool):
            return AtLeast(key, n)
    raise ValueError(f"a condition on “{key}” cannot say {test}")


def holds(condition: Condition, answers: Mapping[str, Any]) -> bool:
    """Whether the condition holds for these stored answers; what is not answered holds nothing."""
    match condition:
        case Chose(key, choice):
            value = answers.get(key)
            return choice in value if isinstance(value, list) else value == choice
        case Answered(key):
            value = answers.get(key)
            return value not in (None, "", [], {}) and not _is_unknown(value)
        case Is(key, wanted):
            return bool(answers.get(key) == wanted)
        case AtLeast(key, n):
            return _size(answers.get(key)) >= n
        case AllOf(parts):
            return all(holds(part, answers) for part in parts)
        case AnyOf(parts):
            return any(holds(part, answers) for part in parts)
        case Not(part):
            return not holds(part, answers)


def _is_unknown(value: object) -> bool:
    return isinstance(value, Mapping) and bool(value.get("unknown"))


def _size(value: object) -> Decimal:
    """The number an answer stands for; minus infinity where it stands for none."""
    if isinstance(value, list):
        return Decimal(len(value))
    if isinstance(value, int | str) and not isinstance(value, bool):
        try:
            return Decimal(value)
        except InvalidOperation:
            pass
    return Decimal("-Infinity")


def leaves(condition: Condition) -> tuple[Leaf, ...]:
    """The tests on single questions that the condition is made of."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return tuple(leaf for part in parts for leaf in leaves(part))
        case Not(part):
            return leaves(part)
        case _:
            return (condition,)


def depends_on(condition: Condition) -> frozenset[str]:
    """The keys of the questions the condition looks at."""
    return frozenset(leaf.question for leaf in leaves(condition))


def explain(condition: Condition, worksheet: _HoldsQuestions, t: Translator) -> str:
    """The condition as one sentence for paper, like "Answer this if “Briefing” is “yes”."."""
    return t(mark("Answer this if {condition}."), condition=_clause(condition, worksheet, t))


def _clause(condition: Condition, worksheet: _HoldsQuestions, t: Translator) -> str:
    match condition:
        case AllOf(parts):
            return _joined(parts, mark("{first}, and {second}"), worksheet, t)
        case AnyOf(parts):
            return _joined(parts, mark("{first}, or {second}"), worksheet, t)
        case Not(part):
            return t(mark("this is not so: {condition}"), condition=_clause(part, worksheet, t))
        case Chose(key, choice):
            return _about(key, worksheet, t, mark("you chose “{choice}” under “{question}”"),
                          lambda asked: _words(asked, choice, t))
        case Is(key, value):
            return _about(key, worksheet, t, mark("“{question}” is “{choice}”"),
                          lambda asked: _words(asked, value, t))
        case Answered(key):
            return _about(key, worksheet, t, mark("“{question}” has an answer"))
        case AtLeast(key, n):
            return _about(key, worksheet, t, mark("“{question}” is {choice} or more"),
                          lambda asked: _words(asked, n, t))


def _joined(parts: tuple[Condition, ...], message: str, worksheet: _HoldsQuestions,
            t: Translator) -> str:
    clauses = [_clause(part, worksheet, t) for part in parts]
    sentence = clauses[0]
    for clause in clauses[1:]:
        sentence = t(message, first=sentence, second=clause)
    return sentence


def _about(key: str, worksheet: _HoldsQuestions, t: Translator, message: str,
           choice: Callable[[_Asks], str] | None = None) -> str:
    asked = worksheet.question(key)
    field = "short_label" if asked.short_label else "label"
    name = t.content(f"{asked.path}.{field}", asked.short_label or asked.label)
    if choice is None:
        return t(message, question=name)
    return t(message, question=name, choice=choice(asked))


def _words(asked: _Asks, value: str | int | bool, t: Translator) -> str:
    """A choice key or a level as its label, any other number as people write it."""
    for declared in asked.choices:
        if declared.key == value:
            return t.content(f"{asked.path}.choices.{declared.key}", declared.label)
    if isinstance(value, int) and asked.levels:
        level = asked.levels[value - 1]
        return t.content(f"{asked.path}.levels.{level.key}", level.label)
    return t.number(value) if isinstance(value, int) else value
