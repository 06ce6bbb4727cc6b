"""A survey's export read in memory, question by question: no person's line ever leaves this file.

Reads the tables that KoboToolbox and ODK export: codes or labels, groups as "group/question" or
"group-question", choices of a question with several answers in one cell or in columns of their
own, with or without the XLSForm that the survey was made from.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.survey_columns import (
    ColumnType,
    LeftBecause,
    belongs_to_the_tool,
    guessed_type,
    is_given,
    names_someone,
)
from strongcity_desktop.exchange.survey_files import sheets_in
from strongcity_desktop.exchange.survey_form import SurveyForm
from strongcity_desktop.exchange.survey_headings import (
    TICKED,
    Asked,
    choice_names,
    labels_of,
    questions_asked,
)
from strongcity_desktop.exchange.survey_questions import (
    MOST_GROUPS,
    SMALLEST_GROUP,
    Given,
    SurveyColumn,
    SurveyQuestion,
    column_starts,
)
from strongcity_desktop.exchange.survey_words import Worded
from strongcity_desktop.language.refusal import Refusal, mark

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = ("end", "_submission_time", "submissiondate", "today", "start")
_NO_ANSWERS = mark("“{file}” holds no answers. Choose the file with one row for each person asked, "
                   "and the questions in its first row.")
_FEW_PEOPLE = mark("“{file}” holds the answers of fewer than {n} people. Counts of so few would "
                   "tell who said what, so they are not taken in.")


@dataclass(frozen=True)
class Survey:
    """What a file holds, in memory only, while one chooses.

    `tool_columns` are the headings of what the survey tool wrote itself; `last_day` is the day on
    which the last answers came, "" where the file does not say; `others` names answers gathered.
    """

    name: str
    people: int
    columns: tuple[SurveyColumn, ...]
    tool_columns: tuple[str, ...] = ()
    last_day: str = ""
    others: Worded = field(default_factory=lambda: {"en": "Other answers"})
    title: str = ""

    def column(self, key: str) -> SurveyColumn:
        """The column with this heading. Raises KeyError."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    def found(self, key: str) -> SurveyQuestion | LeftBecause:
        """The question behind a column, or why it is not counted."""
        return self._found[key]

    @cached_property
    def _found(self) -> dict[str, SurveyQuestion | LeftBecause]:
        return {column.key: column.question(self.others) for column in self.columns}

    def question(self, key: str) -> SurveyQuestion:
        """The question with this heading. Raises KeyError where it cannot be counted."""
        found = self.found(key)
        if isinstance(found, LeftBecause):
            raise KeyError(key)
        return found

    @property
    def questions(self) -> tuple[SurveyQuestion, ...]:
        """All that can be counted as the types stand."""
        return tuple(one for one in self._found.values() if isinstance(one, SurveyQuestion))

    @property
    def left_out(self) -> tuple[tuple[SurveyColumn, LeftBecause], ...]:
        """What is not counted, and why."""
        return tuple((column, why) for column in self.columns
                     if isinstance(why := self._found[column.key], LeftBecause))

    def retyped(self, key: str, wanted: ColumnType) -> "Survey":
        """The survey with one column taken for something else."""
        return self._with(self.column(key).as_type(wanted))

    def banded(self, key: str, starts: tuple[int, ...]) -> "Survey":
        """The survey with the bands of one number begun elsewhere."""
        return self._with(replace(self.column(key), starts=starts))

    def _with(self, changed: SurveyColumn) -> "Survey":
        return replace(self, columns=tuple(changed if column.key == changed.key else column
                                           for column in self.columns))

    def may_group(self) -> tuple[SurveyQuestion, ...]:
        """The questions by which the people can be counted apart."""
        return tuple(question for question in self.questions if question.kind != "several"
                     and 2 <= len(question.values) <= MOST_GROUPS)


def read_survey(path: Path, form: SurveyForm | None = None) -> Survey:
    """The questions of a file. Raises Refusal when there is nothing to count.

    Of a workbook the first sheet with answers is read: the others hold repeated groups.
    """
    rows = next((found for found in map(_filled_rows, sheets_in(path)) if len(found) > 1), [])
    if not rows:
        raise Refusal(_NO_ANSWERS, file=path.name)
    if len(rows) - 1 < SMALLEST_GROUP:
        raise Refusal(_FEW_PEOPLE, file=path.name, n=SMALLEST_GROUP)
    return survey_of(rows[0], rows[1:], path.name, form)


def _filled_rows(sheet: ReadSheet) -> list[tuple[str, ...]]:
    return [row for row in sheet.rows if any(cell.strip() for cell in row)]


def survey_of(headings: Sequence[str], lines: Sequence[Sequence[str]], name: str = "",
              form: SurveyForm | None = None) -> Survey:
    """The questions among the columns of a table: one line for each person."""
    cells = _columns(headings, lines)
    is_odk = {"submissiondate", "key"} <= {key.lower() for key in cells}
    tool = tuple(key for key in cells if belongs_to_the_tool(key, is_odk))
    asked = questions_asked({key: column for key, column in cells.items() if key not in tool},
                            form)
    labels = labels_of(one.key for one in asked)
    columns = tuple(_column(one, labels[one.key], cells) for one in asked)
    title = form.title if form is not None else ""
    return Survey(name, len(lines), columns, tool, _last_day(cells, tool), title=title)


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


def _last_day(cells: Mapping[str, Sequence[str]], tool: Sequence[str]) -> str:
    """The last day that the tool wrote down; the columns are asked in the order of trust."""
    by_name = {key.lower(): cells[key] for key in tool}
    for name in _DAYS:
        days = [found[0] for cell in by_name.get(name, ()) if (found := _DAY.match(cell))]
        known = [day for day in days if _is_day(day)]
        if known:
            return max(known)
    return ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).year > 2000
    except ValueError:
        return False


def _column(asked: Asked, label: str, cells: Mapping[str, Sequence[str]]) -> SurveyColumn:
    own = tuple(cells[asked.key]) if asked.key in cells \
        and asked.key not in asked.choices.values() else ()
    ticked = _ticked(asked.choices, cells) if asked.choices else None
    if asked.form is None:
        guess = _guess(label, own, ticked)
        return column_starts(SurveyColumn(asked.key, {"": label}, guess, guess, own, ticked))
    kind = asked.form.type
    if kind is not ColumnType.WHO and any(
            names_someone(text) for text in (asked.form.name, *asked.form.labels.values())):
        kind = ColumnType.WHO
    if asked.form.choices is None and kind in (ColumnType.ONE, ColumnType.SEVERAL):
        kind = _guess(label, own, ticked)  # its list stands in another file
    return column_starts(SurveyColumn(asked.key, asked.form.labels, kind, kind, own, ticked,
                                      asked.form.choices, choice_names(asked.form)))


def _guess(label: str, own: Sequence[str], ticked: Given | None) -> ColumnType:
    if ticked is None:
        return guessed_type(label, own)
    return ColumnType.WHO if names_someone(label) else ColumnType.SEVERAL


def _ticked(choices: Mapping[str, str], cells: Mapping[str, Sequence[str]]) -> Given:
    people = len(next(iter(cells.values())))
    given: list[frozenset[str] | None] = []
    for person in range(people):
        own = {choice: cells[heading][person] for choice, heading in choices.items()}
        if not any(is_given(cell) for cell in own.values()):
            given.append(None)
            continue
        given.append(frozenset(choice for choice, cell in own.items() if _is_ticked(cell)))
    return tuple(given)


def _is_ticked(cell: str) -> bool:
    """Ticked is what is not said to be unticked: some tools write the choice itself."""
    return TICKED.get(cell.lower(), is_given(cell))
