"""One table of a worksheet file, read key by key; what is missing, wrong or unknown has a place."""

import re
from typing import TypeVar, get_args

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.worksheets.condition import Condition, from_toml
from strongcity_desktop.worksheets.kinds import (
    Better,
    Choice,
    Constraint,
    Depth,
    Kind,
    Strength,
    Test,
)

_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_ASKS_A_NUMBER: frozenset[Test] = frozenset({"at_least", "at_most", "within_days", "longest"})
T = TypeVar("T", bound=str)


class Unreadable(Exception):  # noqa: N818 (it becomes a Refusal at the door of the loader)
    """Something in a worksheet file, at this place (a key path), says what it cannot say."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class Reader:
    """A table in the hands of the loader. Each method reads one key; all raise Unreadable."""

    def __init__(self, table: object, place: str) -> None:
        if not isinstance(table, dict):
            raise Unreadable(place, "a table is expected here")
        self._table: dict[str, object] = table
        self._read: set[str] = set()
        self.place = place

    def _take(self, name: str) -> object:
        self._read.add(name)
        return self._table.get(name)

    def _refuse(self, name: str, reason: str) -> Unreadable:
        return Unreadable(self.place, f"“{name}” {reason}")

    def text(self, name: str) -> str:
        """A text that must be there."""
        value = self._take(name)
        if not isinstance(value, str) or not value.strip():
            raise self._refuse(name, "is missing or is no text")
        return value.strip()

    def text_or_none(self, name: str) -> str:
        """A text, or nothing ("")."""
        return self.text(name) if name in self._table else ""

    def key(self, name: str) -> str:
        """A stable key: small letters, digits, underscores."""
        value = self.text(name)
        if not _KEY.fullmatch(value):
            raise self._refuse(name, "is written in small letters, digits and underscores")
        return value

    def whole(self, name: str) -> int:
        """A whole number that must be there."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._refuse(name, "is missing or is no whole number")
        return value

    def yes_or_no(self, name: str, default: bool = False) -> bool:
        """True or false; `default` when it is not said."""
        value = self._take(name)
        if value is not None and not isinstance(value, bool):
            raise self._refuse(name, "is true or false")
        return default if value is None else value

    def _one_of(self, name: str, allowed: tuple[T, ...]) -> T:
        value = self.text(name)
        for word in allowed:
            if word == value:
                return word
        raise self._refuse(name, f"cannot be “{value}”; it is one of {', '.join(allowed)}")

    def kind(self, name: str) -> Kind:
        """A kind of question."""
        return self._one_of(name, tuple(Kind))

    def mark(self, name: str) -> Mark:
        """How far an answer may travel."""
        return self._one_of(name, tuple(Mark))

    def depth(self, name: str) -> Depth:
        """In which forms the question is asked."""
        depths: tuple[Depth, ...] = get_args(Depth)
        return self._one_of(name, depths)

    def better(self, name: str) -> Better:
        """Which way is better; neither when it is not said."""
        ways: tuple[Better, ...] = get_args(Better)
        return self._one_of(name, ways) if name in self._table else ""

    def tables(self, name: str) -> tuple["Reader", ...]:
        """A list of tables, at least one."""
        value = self._take(name)
        if not isinstance(value, list) or not value:
            raise self._refuse(name, "is missing or is no list of tables")
        return tuple(Reader(table, f"{self.place}.{name}.{n}") for n, table in enumerate(value))

    def names(self, name: str) -> dict[str, str]:
        """A table of keys to keys; empty when it is not said."""
        value = self._take(name)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            raise self._refuse(name, "is a table of keys")
        return dict(value)

    def words(self, name: str) -> tuple[str, ...]:
        """A list of keys; empty when it is not said."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._refuse(name, "is a list of keys")
        return tuple(value)

    def choices(self, name: str) -> tuple[Choice, ...]:
        """The choices, rows, groups, sources or levels under this name, with unique keys."""
        choices = []
        for table in self.tables(name):
            choices.append(
                Choice(table.key("key"), table.text("label"), table.text_or_none("hint")))
            table.all_was_read()
        if len({choice.key for choice in choices}) < len(choices):
            raise self._refuse(name, "holds the same key twice")
        return tuple(choices)

    def choices_or_none(self, name: str) -> tuple[Choice, ...]:
        """The choices under this name; none when it is not said."""
        return self.choices(name) if name in self._table else ()

    def condition(self, name: str) -> Condition | None:
        """A condition, or None when it is not said."""
        value = self._take(name)
        if value is None:
            return None
        try:
            return from_toml(value)
        except ValueError as unclear:
            raise self._refuse(name, f"is not clear: {unclear}") from unclear

    def constraints(self, name: str) -> tuple[Constraint, ...]:
        """The rules on a value; none when it is not said."""
        if name not in self._table:
            return ()
        return tuple(table.constraint() for table in self.tables(name))

    def constraint(self) -> Constraint:
        """This table as one rule."""
        strengths: tuple[Strength, ...] = get_args(Strength)
        tests: tuple[Test, ...] = get_args(Test)
        strength, test = self._one_of("strength", strengths), self._one_of("test", tests)
        limit = self._take("limit")
        is_number = isinstance(limit, int | float) and not isinstance(limit, bool)
        if is_number is not (test in _ASKS_A_NUMBER):
            raise self._refuse("limit", f"does not go with the test “{test}”")
        rule = Constraint(strength, test, float(str(limit)) if is_number else None,
                          self.text("message"))
        self.all_was_read()
        return rule

    def all_was_read(self) -> None:
        """Raise when the table holds a key that nothing asked for."""
        unknown = sorted(set(self._table) - self._read)
        if unknown:
            raise self._refuse(unknown[0], "is not a key of this place")
