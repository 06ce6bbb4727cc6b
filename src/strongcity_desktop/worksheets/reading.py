"""One table of a worksheet file, read key by key; what is missing, wrong or unknown has a place."""

import re
from collections.abc import Collection
from typing import Literal, TypeVar, get_args

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.worksheets.condition import Condition, from_toml
from strongcity_desktop.worksheets.kinds import (
    Better,
    Choice,
    Consideration,
    Constraint,
    Depth,
    GapRule,
    Kind,
    Reason,
    Strength,
    Test,
)

_KEY = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_NUMBER = re.compile(r"\d+")
_ASKS_A_NUMBER: frozenset[Test] = frozenset({"at_least", "at_most", "within_days", "longest"})
T = TypeVar("T", bound=str)
Part = Literal["depth", "next_step", "advantages", "drawbacks", "considerations"]
"""What some choices say beside their key, label and hint."""


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

    def key_or_number(self, name: str) -> str:
        """A stable key, or the number of a level that has no better name, like "0"."""
        value = self.text(name)
        return value if _NUMBER.fullmatch(value) else self.key(name)

    def whole(self, name: str) -> int:
        """A whole number that must be there."""
        value = self._take(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._refuse(name, "is missing or is no whole number")
        return value

    def whole_or_none(self, name: str) -> int:
        """A whole number; 0 when it is not said."""
        return self.whole(name) if name in self._table else 0

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

    def depth_or_both(self, name: str) -> Depth:
        """In which forms something is offered; in both when it is not said."""
        return self.depth(name) if name in self._table else "short"

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

    def tables_or_none(self, name: str) -> tuple["Reader", ...]:
        """A list of tables; none when it is not said."""
        return self.tables(name) if name in self._table else ()

    def words(self, name: str) -> tuple[str, ...]:
        """A list of keys; empty when it is not said."""
        return self._texts(name, "is a list of keys")

    def sentences(self, name: str) -> tuple[str, ...]:
        """A list of texts, none of them empty; no text when it is not said."""
        found = self._texts(name, "is a list of texts")
        if not all(text.strip() for text in found):
            raise self._refuse(name, "holds a text that says nothing")
        return tuple(text.strip() for text in found)

    def _texts(self, name: str, reason: str) -> tuple[str, ...]:
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._refuse(name, reason)
        return tuple(value)

    def choices(self, name: str, also: Collection[Part] = ()) -> tuple[Choice, ...]:
        """The choices, rows, groups, sources or levels under this name, with unique keys.

        `also` is what they may say beside their key, label and hint.
        """
        choices = tuple(table.choice(also) for table in self.tables(name))
        self._keys_differ(name, [choice.key for choice in choices])
        return choices

    def choices_or_none(self, name: str) -> tuple[Choice, ...]:
        """The choices under this name; none when it is not said."""
        return self.choices(name) if name in self._table else ()

    def choice(self, also: Collection[Part]) -> Choice:
        """This table as one choice."""
        choice = Choice(
            self.key_or_number("key"), self.text("label"), self.text_or_none("hint"),
            depth=self.depth_or_both("depth") if "depth" in also else "short",
            next_step=self.text_or_none("next_step") if "next_step" in also else "",
            advantages=self.sentences("advantages") if "advantages" in also else (),
            drawbacks=self.sentences("drawbacks") if "drawbacks" in also else (),
            considerations=tuple(
                table.consideration() for table in self.tables_or_none("considerations"))
            if "considerations" in also else ())
        self.all_was_read()
        return choice

    def consideration(self) -> Consideration:
        """This table as one thing to think of."""
        found = Consideration(self.text("label"), self.condition("when"))
        self.all_was_read()
        return found

    def gaps(self, name: str, chapter: str) -> tuple[GapRule, ...]:
        """The gaps under this name, with unique keys; `chapter` where they name none."""
        gaps = tuple(table.gap(chapter) for table in self.tables_or_none(name))
        self._keys_differ(name, [gap.key for gap in gaps])
        return gaps

    def gap(self, chapter: str) -> GapRule:
        """This table as one gap."""
        found = GapRule(self.key("key"), self.text("label"), self.text("next_step"),
                        self.text_or_none("chapter") or chapter, self.needed_condition("when"))
        self.all_was_read()
        return found

    def reasons(self, name: str) -> tuple[Reason, ...]:
        """The reasons under this name, with unique keys; none when it is not said."""
        reasons = tuple(table.reason() for table in self.tables_or_none(name))
        self._keys_differ(name, [reason.key for reason in reasons])
        return reasons

    def reason(self) -> Reason:
        """This table as one reason."""
        found = Reason(self.key("key"), self.text("label"), self.needed_condition("when"))
        self.all_was_read()
        return found

    def _keys_differ(self, name: str, keys: list[str]) -> None:
        if len(set(keys)) < len(keys):
            raise self._refuse(name, "holds the same key twice")

    def needed_condition(self, name: str) -> Condition:
        """A condition that must be there."""
        found = self.condition(name)
        if found is None:
            raise self._refuse(name, "is missing: say which answer this hangs on")
        return found

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
        return tuple(table.constraint() for table in self.tables_or_none(name))

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
