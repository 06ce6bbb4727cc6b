"""A survey's export read as closed questions and counted: no person's line ever leaves this file.

Reads the tables that KoboToolbox and ODK export: groups as "group/question", choices of a question
with several answers split into columns "question/choice" or written one after the other in a cell.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from strongcity_desktop.exchange.csv_files import read_csv
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.survey_columns import (
    LeftBecause,
    belongs_to_the_tool,
    is_given,
    parts_of_cell,
    said,
    shown_name,
    why_left_out,
)
from strongcity_desktop.exchange.xlsx_in import read_xlsx
from strongcity_desktop.language.refusal import Refusal, mark

SMALLEST_GROUP = 5
"""A group of fewer people is not counted apart: its counts would tell who said what."""
MOST_GROUPS = 12
_TICKED = {"1": True, "true": True, "0": False, "false": False}
_WORD_NAMES = re.compile(r"[a-z0-9_.]+(-[a-z0-9_.]+)+", re.IGNORECASE)

_ENDING = mark("“{file}” is not a table that can be read here. Export the answers as CSV or XLSX, "
               "then choose that file.")
_NO_ANSWERS = mark("“{file}” holds no answers. Choose the file with one row for each person asked, "
                   "and the questions in its first row.")
_FEW_PEOPLE = mark("“{file}” holds the answers of fewer than {n} people. Counts of so few would "
                   "tell who said what, so they are not taken in.")
_NOT_THERE = mark("“{file}” is not there, or another program has it open. Check the folder, or "
                  "close that program, then choose it again.")

Kind = Literal["one", "several"]


@dataclass(frozen=True)
class SurveyQuestion:
    """One closed question; `given` holds, person by person, what was chosen (None: no answer)."""

    key: str  # its heading in the file
    label: str
    kind: Kind
    given: tuple[frozenset[str] | None, ...]

    @property
    def answers(self) -> int:
        """How many people answered it."""
        return sum(chosen is not None for chosen in self.given)

    @property
    def values(self) -> tuple[str, ...]:
        """The different answers, the most frequent first."""
        counted = Counter(value for chosen in self.given for value in chosen or ())
        return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


@dataclass(frozen=True)
class LeftOut:
    """A column that is not offered, and why."""

    label: str
    because: LeftBecause


@dataclass(frozen=True)
class Survey:
    """What a file holds, in memory only, while one chooses."""

    name: str
    people: int
    questions: tuple[SurveyQuestion, ...]
    left_out: tuple[LeftOut, ...]
    tool_columns: int

    def question(self, key: str) -> SurveyQuestion:
        """The question with this heading. Raises KeyError."""
        for question in self.questions:
            if question.key == key:
                return question
        raise KeyError(key)

    def may_group(self) -> tuple[SurveyQuestion, ...]:
        """The questions by which the people can be counted apart."""
        return tuple(question for question in self.questions
                     if question.kind == "one" and 2 <= len(question.values) <= MOST_GROUPS)


@dataclass(frozen=True)
class Counted:
    """So many of so many people gave an answer; `group` is "" for all of them."""

    asked: str
    answer: str
    group: str
    people: int
    out_of: int


@dataclass(frozen=True)
class Counts:
    """The counts of the questions chosen, and the groups too small to be counted apart."""

    rows: tuple[Counted, ...]
    small_groups: tuple[str, ...] = ()


def read_survey(path: Path) -> Survey:
    """The closed questions of a file. Raises Refusal when there is nothing to count.

    Of a workbook the first sheet with answers is read: the others hold repeated groups.
    """
    try:
        if path.suffix.lower() == ".csv":
            sheets: tuple[ReadSheet, ...] = (read_csv(path),)
        elif path.suffix.lower() == ".xlsx":
            sheets = read_xlsx(path)
        else:
            raise Refusal(_ENDING, file=path.name)
    except OSError as trouble:
        raise Refusal(_NOT_THERE, file=path.name) from trouble
    rows = next((found for found in map(_filled_rows, sheets) if len(found) > 1), [])
    if not rows:
        raise Refusal(_NO_ANSWERS, file=path.name)
    if len(rows) - 1 < SMALLEST_GROUP:
        raise Refusal(_FEW_PEOPLE, file=path.name, n=SMALLEST_GROUP)
    return survey_of(rows[0], rows[1:], path.name)


def _filled_rows(sheet: ReadSheet) -> list[tuple[str, ...]]:
    return [row for row in sheet.rows if any(cell.strip() for cell in row)]


def survey_of(headings: Sequence[str], lines: Sequence[Sequence[str]], name: str = "") -> Survey:
    """The questions among the columns of a table: one line for each person."""
    columns = _columns(headings, lines)
    split = _split_questions(columns)
    questions: list[SurveyQuestion] = []
    left: list[LeftOut] = []
    tool = 0
    owners = {part: key for key, names in split.items() for part in names.values()}
    keys = tuple(dict.fromkeys(owners.get(key, key) for key in columns))
    labels = _labels(keys)
    for key in keys:
        if belongs_to_the_tool(key):
            tool += 1
            continue
        found = _question(key, labels[key], columns, split)
        if isinstance(found, SurveyQuestion):
            questions.append(found)
        else:
            left.append(found)
    return Survey(name, len(lines), tuple(questions), tuple(left), tool)


def _columns(headings: Sequence[str], lines: Sequence[Sequence[str]]) -> dict[str, list[str]]:
    """The cells below each heading; a heading that comes twice is told apart by a number."""
    columns: dict[str, list[str]] = {}
    for place, heading in enumerate(headings):
        key, n = heading.strip(), 1
        if not key:
            continue
        while key in columns:
            n += 1
            key = f"{heading.strip()} ({n})"
        columns[key] = [line[place].strip() if place < len(line) else "" for line in lines]
    return columns


def _split_questions(columns: dict[str, list[str]]) -> dict[str, dict[str, str]]:
    """Question → choice → heading of its column, for questions whose choices have columns."""
    found: dict[str, dict[str, str]] = {}
    for heading, cells in columns.items():
        question, choice = _question_and_choice(heading, columns)
        if question and choice.strip() == choice and question.strip() == question \
                and {cell.lower() for cell in cells if is_given(cell)} <= set(_TICKED):
            found.setdefault(question, {})[choice] = heading
    return {question: choices for question, choices in found.items()
            if question in columns or (len(choices) > 1 and _is_ticked(choices, columns))}


def _question_and_choice(heading: str, columns: Mapping[str, list[str]]) -> tuple[str, str]:
    """The two parts of "question/choice": a choice may hold a slash where the question has a
    column of its own."""
    places = [place for place, letter in enumerate(heading) if letter == "/"]
    known = [place for place in places if heading[:place] in columns]
    if not places:
        return "", heading
    at = (known or places)[-1]
    return heading[:at], heading[at + 1:]


def _is_ticked(choices: dict[str, str], columns: dict[str, list[str]]) -> bool:
    """Columns of one question are answered together: a person has all of them or none."""
    answered = [tuple(is_given(cell) for cell in columns[heading])
                for heading in choices.values()]
    return len(set(answered)) == 1 and any(answered[0])


def _labels(keys: Iterable[str]) -> dict[str, str]:
    """The headings without the names of their groups, where they stay different."""
    short = {key: _without_groups(key) for key in keys}
    often = Counter(short.values())
    return {key: shown_name(label if often[label] == 1 else key) for key, label in short.items()}


def _without_groups(heading: str) -> str:
    if _WORD_NAMES.fullmatch(heading):  # as ODK writes "group-question"
        return heading.rpartition("-")[2]
    group, slash, question = heading.rpartition("/")
    return question if slash and question[:1].strip() and group[-1:].strip() else heading


def _question(key: str, label: str, columns: dict[str, list[str]],
              split: dict[str, dict[str, str]]) -> SurveyQuestion | LeftOut:
    if key in split:
        given, kind = _ticked(split[key], columns), "several"
        reason = None if any(chosen is not None for chosen in given) else LeftBecause.NO_ANSWERS
    else:
        cells = columns[key]
        reason = why_left_out(label, cells)
        separate = None if reason in (LeftBecause.NO_ANSWERS, LeftBecause.WHO) \
            else parts_of_cell(cells)
        if separate is not None:
            given, kind, reason = separate, "several", None
        else:
            given = tuple(frozenset({said(cell)}) if is_given(cell) else None for cell in cells)
            kind = "one"
    if reason is None and sum(chosen is not None for chosen in given) < SMALLEST_GROUP:
        reason = LeftBecause.FEW
    if reason is not None:
        return LeftOut(label, reason)
    return SurveyQuestion(key, label, "several" if kind == "several" else "one", given)


def _ticked(choices: dict[str, str], columns: dict[str, list[str]],
            ) -> tuple[frozenset[str] | None, ...]:
    people = len(next(iter(columns.values())))
    given: list[frozenset[str] | None] = []
    for person in range(people):
        cells = {choice: columns[heading][person] for choice, heading in choices.items()}
        if not any(is_given(cell) for cell in cells.values()):
            given.append(None)
            continue
        given.append(frozenset(shown_name(choice) for choice, cell in cells.items()
                               if _TICKED.get(cell.lower(), False)))
    return tuple(given)


def count(questions: Sequence[SurveyQuestion], group: SurveyQuestion | None = None) -> Counts:
    """How many gave each answer, of all who answered and, where asked, of each group.

    Groups of fewer than five people are left out and named, and so are those from which they
    could be worked out by subtraction.
    """
    members: dict[str, frozenset[int]] = {}
    if group is not None:
        members = {value: frozenset(person for person, chosen in enumerate(group.given)
                                    if chosen and value in chosen) for value in group.values}
    rows: list[Counted] = []
    held: set[str] = set()
    for question in questions:
        rows += _counted(question, "", range(len(question.given)))
        if question is group:
            continue
        apart = _large_enough(question, members)
        held |= set(members) - set(apart)
        for name in apart:
            rows += _counted(question, name, sorted(members[name]))
    return Counts(tuple(rows), tuple(name for name in members if name in held))


def _large_enough(question: SurveyQuestion, members: Mapping[str, frozenset[int]]) -> list[str]:
    """The groups of which enough people answered, as long as enough are left beside them."""
    answered = {name: sum(question.given[person] is not None for person in people)
                for name, people in members.items()}
    apart = [name for name in members if answered[name] >= SMALLEST_GROUP]
    while apart and 0 < question.answers - sum(answered[name] for name in apart) < SMALLEST_GROUP:
        apart.remove(min(apart, key=lambda name: answered[name]))
    return apart


def _counted(question: SurveyQuestion, group: str, people: Iterable[int]) -> list[Counted]:
    answered = [chosen for person in people if (chosen := question.given[person]) is not None]
    return [Counted(question.label, value, group, sum(value in values for values in answered),
                    len(answered)) for value in question.values]


__all__ = ["Counted", "Counts", "LeftBecause", "LeftOut", "Survey", "SurveyQuestion",
           "count", "read_survey", "survey_of"]
