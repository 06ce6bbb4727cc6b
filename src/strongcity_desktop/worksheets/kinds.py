"""The vocabulary of worksheets: what a question is, and what its answer looks like when stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.worksheets.condition import Condition


class Kind(StrEnum):
    """One name per kind. Beside it, the stored value of an answer (JSON)."""

    TEXT = "text"  # LocalText as JSON
    LONG_TEXT = "long_text"  # LocalText as JSON
    INTEGER = "integer"  # int
    DECIMAL = "decimal"  # str, like "12.5"
    AMOUNT = "amount"  # str, in the town's currency
    DATE = "date"  # "2026-02-09"
    SELECT_ONE = "select_one"  # choice key
    SELECT_MULTIPLE = "select_multiple"  # list of choice keys, in the order declared
    RANGE = "range"  # level, 1 to the number of levels
    YES_PARTLY_NO = "yes_partly_no"  # "yes" | "partly" | "no"
    RATING_TABLE = "rating_table"  # {group: {row: {"level": 1.. | "unknown", "source": key}}}
    REPEAT = "repeat"  # [{"id": uuid, column key: value, ...}, ...]
    REGISTER_CHOICE = "register_choice"  # list of row ids
    EVIDENCE = "evidence"  # {"source": LocalText as JSON, "quality": "thin" | "fair" | "good"}
    NOTE = "note"  # asks nothing


Depth = Literal["short", "full"]  # of a form; of what is asked: in both forms, or in the full one
Strength = Literal["must", "should"]
Test = Literal["at_least", "at_most", "not_after_today", "not_before_today", "within_days",
               "longest"]
Better = Literal["", "higher", "lower"]
UNKNOWN: Mapping[str, bool] = {"unknown": True}
"""The stored value of "I do not know", for every kind."""


class Consideration(NamedTuple):
    """What a town thinks of before it takes an option; with `when`, only where that holds."""

    label: str
    when: Condition | None = None


@dataclass(frozen=True)
class Choice:
    """One choice, row, group, source or level; `hint` stands under the row in focus."""

    key: str
    label: str
    hint: str = ""
    depth: Depth = "short"  # choices and levels: "full" where the short form does not offer it
    next_step: str = ""  # row: what to do where it is rated low; begins with a verb
    advantages: tuple[str, ...] = ()  # an option: what speaks for it
    drawbacks: tuple[str, ...] = ()  # an option: what speaks against it
    considerations: tuple[Consideration, ...] = ()  # an option: what to think of in this town


class Constraint(NamedTuple):
    """A rule on a value. `must` stops Continue until mended; `should` only asks to look again.

    `at_least` and `at_most` measure a number as itself, a level as its place, choices, repeat items
    and register rows by how many there are, and no, partly, yes (thin, fair, good) as 1, 2, 3.
    `longest` counts characters, `within_days` the days from today to a date. The message is shown
    with {limit} filled in.
    """

    strength: Strength
    test: Test
    limit: float | None
    message: str


class GapRule(NamedTuple):
    """What an answer lacks where `when` holds; `next_step` begins with a verb and names a task."""

    key: str
    label: str
    next_step: str
    chapter: str  # of the guide
    when: Condition  # over any questions of the worksheet


@dataclass(frozen=True)
class Question:
    """One question. Texts are English source messages; their context is `path` + "." + name."""

    key: str
    kind: Kind
    path: str  # "diagnosis.trust.ratings"
    label: str
    hint: str
    why: str
    example: str
    mark: Mark
    depth: Depth  # "short": asked in both forms; "full": in the full form only
    chapter: str  # of the guide, like "1.4"
    short_label: str = ""  # in the step list and on the check page; the label where empty
    practices: tuple[str, ...] = ()  # keys of library entries shown "from another town"
    optional: bool = False
    relevant: Condition | None = None
    constraints: tuple[Constraint, ...] = ()
    choices: tuple[Choice, ...] = ()  # select_one, select_multiple, yes_partly_no, evidence quality
    levels: tuple[Choice, ...] = ()  # range, rating_table
    rows: tuple[Choice, ...] = ()  # rating_table
    groups: tuple[Choice, ...] = ()  # rating_table: "as seen by"; one without a label if unsaid
    sources: tuple[Choice, ...] = ()  # rating_table: "how do you know?"
    columns: tuple["Question", ...] = ()  # repeat
    register: str = ""  # register_choice: the register's id
    several: bool = True  # register_choice: several rows, or one
    special_page: str = ""  # name of a hand-made page
    of_its_year: bool = False  # true of one run only: a run begun from the last one leaves it open
    counts_people: bool = False  # integer: a public print holds back 1 to 4
    by_import: bool = False  # column: an import fills it in, forms to write by hand leave it out
    better: Better = ""  # levels, numbers, yes_partly_no: which way is better; "" where neither is
    gaps: tuple[GapRule, ...] = ()  # what an answer lacks, told on the check page and in documents
    low: int = 0  # rating_table: a row rated at or below this level is a gap; 0 where none is
    withheld: frozenset[str] = frozenset()  # choices and levels left out by the form at hand

    @property
    def offered_choices(self) -> tuple[Choice, ...]:
        """The choices that the form at hand offers."""
        return tuple(choice for choice in self.choices if choice.key not in self.withheld)

    @property
    def offered_levels(self) -> tuple[tuple[int, Choice], ...]:
        """The levels that the form at hand offers, each with its place among all, from 1."""
        return tuple((place, level) for place, level in enumerate(self.levels, start=1)
                     if level.key not in self.withheld)


@dataclass(frozen=True)
class Step:
    """One step of a worksheet: a heading and its questions; `number` is the step's in the guide."""

    key: str
    path: str
    label: str
    hint: str
    chapter: str
    questions: tuple[Question, ...]
    number: int = 0


class Reason(NamedTuple):
    """Why an outcome is told; told itself only where `when` holds."""

    key: str
    label: str
    when: Condition


class Outcome(NamedTuple):
    """What a whole worksheet may conclude. The first whose `when` holds is told."""

    key: str
    path: str  # "mandate.outcomes.explicit"
    label: str
    hint: str
    when: Condition | None  # None: the last one, told where no other holds
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Worksheet:
    """One released edition of a worksheet."""

    id: str  # "diagnosis"
    tool: str  # "D1"
    edition: int
    label: str
    hint: str
    steps: tuple[Step, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)  # old question key -> key here
    retired: tuple[str, ...] = ()
    method_changes: str = ""  # key of the repeat that says what broke the comparison with last time
    outcomes: tuple[Outcome, ...] = ()  # what it may conclude, in order
    fixed_line: str = ""  # stands on every page of it, on screen and on paper

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question in order, notes included."""
        return tuple(question for step in self.steps for question in step.questions)

    def question(self, key: str) -> Question:
        """The question with this key. Raises KeyError."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)
