"""When a question is asked: a small tree over earlier answers, to evaluate, explain and list."""

from collections.abc import Mapping, Sequence
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
    def kind(self) -> str: ...
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
    """The condition as one sentence for paper, like "Answer this if “Briefing” is “Yes”."."""
    return t(mark("Answer this if {condition}."), condition=_clause(condition, worksheet, t))


def _clause(condition: Condition, worksheet: _HoldsQuestions, t: Translator) -> str:
    if isinstance(condition, Leaf):
        return _said(condition, worksheet.question(condition.question), t, _AFFIRMED)
    match condition:
        case AllOf(parts):
            return _joined(parts, mark("{first}, and {second}"), worksheet, t)
        case AnyOf((Chose(key, _), *others) as parts) if others and all(
                isinstance(part, Chose) and part.question == key for part in parts):
            return _any_choice(worksheet.question(key), leaves(condition), t)
        case AnyOf(parts):
            return _joined(parts, mark("{first}, or {second}"), worksheet, t)
        case Not(part):
            if isinstance(part, Leaf):
                return _said(part, worksheet.question(part.question), t, _DENIED)
            return t(mark("this is not so: {condition}"), condition=_clause(part, worksheet, t))


def _joined(parts: tuple[Condition, ...], message: str, worksheet: _HoldsQuestions,
            t: Translator) -> str:
    clauses = [_clause(part, worksheet, t) for part in parts]
    sentence = clauses[0]
    for clause in clauses[1:]:
        sentence = t(message, first=sentence, second=clause)
    return sentence


def _any_choice(asked: _Asks, chosen: tuple[Leaf, ...], t: Translator) -> str:
    choices = [_words(asked, leaf.choice, t) for leaf in chosen if isinstance(leaf, Chose)]
    return t(mark("you chose any of these under “{question}”: {choices}"), question=_name(asked, t),
             choices=t.list(choices))


_AFFIRMED: Mapping[type[Leaf], str] = {
    Chose: mark("you chose “{choice}” under “{question}”"),
    Is: mark("“{question}” is “{choice}”"),
    Answered: mark("“{question}” has an answer"),
    AtLeast: mark("“{question}” is {choice} or more"),
}
_DENIED: Mapping[type[Leaf], str] = {
    Chose: mark("you did not choose “{choice}” under “{question}”"),
    Is: mark("“{question}” is not “{choice}”"),
    Answered: mark("“{question}” has no answer"),
    AtLeast: mark("“{question}” is less than {choice}"),
}
_LISTS = ("select_multiple", "repeat", "register_choice")


def _said(leaf: Leaf, asked: _Asks, t: Translator, messages: Mapping[type[Leaf], str]) -> str:
    """One test in words; a list is said by how much stands under the question."""
    message, name = messages[type(leaf)], _name(asked, t)
    match leaf:
        case Chose(_, value) | Is(_, value):
            return t(message, question=name, choice=_words(asked, value, t))
        case Answered():
            return t(message, question=name)
        case AtLeast(_, n) if asked.kind in _LISTS:
            message = (mark("you gave {n} or more under “{question}”") if messages is _AFFIRMED
                       else mark("you gave fewer than {n} under “{question}”"))
            return t(message, question=name, n=n)
        case AtLeast(_, n):
            return t(message, question=name, choice=_words(asked, n, t))


def _name(asked: _Asks, t: Translator) -> str:
    if asked.short_label:
        return t.content(f"{asked.path}.short_label", asked.short_label)
    return t.content(f"{asked.path}.label", asked.label)


def _words(asked: _Asks, value: str | int | bool, t: Translator) -> str:
    """A choice key or a level as its label, any other number as people write it."""
    for declared in asked.choices:
        if declared.key == value:
            return t.content(f"{asked.path}.choices.{declared.key}", declared.label)
    if isinstance(value, int) and 1 <= value <= len(asked.levels):
        level = asked.levels[value - 1]
        return t(mark("“{choice}”"), choice=t.content(f"{asked.path}.levels.{level.key}",
                                                     level.label))
    return t.number(value) if isinstance(value, int) else value
