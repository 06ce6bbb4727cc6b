"""A column of a survey as a question that can be counted, or the reason why it is none."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from strongcity_desktop.exchange.survey_columns import (
    LONGEST_VALUE,
    ColumnType,
    LeftBecause,
    is_given,
    number_in,
    parts_of_cell,
    role_of,
    said,
    shown_name,
    tells_someone,
)
from strongcity_desktop.exchange.survey_words import Worded, in_language
from strongcity_desktop.registers.analysis.bands import band_names, band_of, usual_starts
from strongcity_desktop.registers.folding import folded

SMALLEST_GROUP = 5
"""A group of fewer people is not counted apart: its counts would tell who said what."""
MOST_GROUPS, MOST_CHOSEN = 12, 40
OTHERS = "\x00others"
"""The code of all answers that one person alone gave."""

Given = tuple[frozenset[str] | None, ...]


@dataclass(frozen=True)
class SurveyQuestion:
    """A question to count; `given` holds, person by person, the codes chosen (None: no answer).

    `words` are the labels by code; codes stand in the order of `words` where the form gives one.
    """

    key: str  # its heading in the file
    labels: Worded
    kind: Literal["one", "several", "number"]
    given: Given
    words: Mapping[str, Worded] = field(default_factory=dict)
    is_ordered: bool = False

    @property
    def label(self) -> str:
        """Its label in whatever language comes first."""
        return in_language(self.labels)

    @property
    def answers(self) -> int:
        """How many people answered it."""
        return sum(chosen is not None for chosen in self.given)

    @property
    def values(self) -> tuple[str, ...]:
        """The codes of the answers given: as the form orders them, else the most frequent first."""
        counted = Counter(value for chosen in self.given for value in chosen or ())
        if self.is_ordered:
            return tuple(code for code in self.words if counted[code])
        return tuple(sorted(counted, key=lambda value: (value == OTHERS, -counted[value], value)))

    def worded(self, code: str) -> Worded:
        """The labels of an answer."""
        return self.words.get(code) or {"": shown_name(code)}

    def reworded(self, words: Mapping[str, Worded]) -> "SurveyQuestion":
        """The same with other words for some codes; codes with the same words become one."""
        names = {code: words.get(code) or self.worded(code) for code in self.values}
        first: dict[str, str] = {}
        same = {code: first.setdefault(repr(sorted(found.items())), code)
                for code, found in names.items()}
        given = tuple(chosen and frozenset(same[code] for code in chosen) for chosen in self.given)
        return replace(self, given=given, words={**self.words, **names})


@dataclass(frozen=True)
class SurveyColumn:
    """A question of the file in memory: its cells, its labels and what it was taken for.

    `ticked` are the codes chosen where choices have columns of their own; `choices` those of the
    form; `starts` where bands of numbers begin.
    """

    key: str
    labels: Worded
    guessed: ColumnType
    type: ColumnType
    cells: tuple[str, ...]
    ticked: Given | None = None
    choices: Mapping[str, Worded] | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    starts: tuple[int, ...] = ()

    @property
    def label(self) -> str:
        """Its label in whatever language comes first."""
        return in_language(self.labels)

    @property
    def role(self) -> str:
        """"sex", "age" or "place" where it asks for it, else ""."""
        return next((role for text in (*self.labels.values(), self.key)
                     if (role := role_of(text))), "")

    @property
    def numbers(self) -> list[int]:
        """The numbers people gave."""
        return [number for cell in self.cells if (number := number_in(cell)) is not None]

    def as_type(self, wanted: ColumnType) -> "SurveyColumn":
        """The same taken for something else."""
        return replace(self, type=wanted)

    def question(self, others: Worded) -> "SurveyQuestion | LeftBecause":
        """The question to count; `others` names the answers that one person alone gave."""
        found = self._question(others)
        if isinstance(found, LeftBecause):
            return found
        if not found.answers:
            return LeftBecause.NO_ANSWERS
        return found if found.answers >= SMALLEST_GROUP else LeftBecause.FEW

    def _question(self, others: Worded) -> "SurveyQuestion | LeftBecause":
        given_cells = [" ".join(cell.split()) for cell in self.cells if is_given(cell)]
        if not given_cells and self.ticked is None:
            return LeftBecause.NO_ANSWERS
        # A phone number stays out whatever the column is taken for.
        if self.type is ColumnType.WHO or (self.choices is None and self.ticked is None
                                           and tells_someone(given_cells)):
            return LeftBecause.WHO
        match self.type:
            case ColumnType.TEXT:
                return LeftBecause.FREE_TEXT
            case ColumnType.DATE:
                return LeftBecause.DAYS
            case ColumnType.NUMBER:
                return self._banded()
            case ColumnType.SEVERAL:
                return self._several(others)
            case _:
                return self._one(others)

    def _one(self, others: Worded) -> "SurveyQuestion | LeftBecause":
        if self.choices is not None:
            given = tuple(frozenset({self._code(cell)}) if is_given(cell) else None
                          for cell in self.cells)
        else:
            given = tuple(frozenset({" ".join(cell.split())}) if is_given(cell) else None
                          for cell in self.cells)
        return self._closed("one", given, others)

    def _several(self, others: Worded) -> "SurveyQuestion | LeftBecause":
        given = self.ticked
        if given is None and self.choices is not None:
            given = tuple(self._codes(cell) if is_given(cell) else None for cell in self.cells)
        if given is None:
            given = parts_of_cell(self.cells)
        if given is None:
            return LeftBecause.TOO_MANY
        return self._closed("several", given, others)

    def _closed(self, kind: Literal["one", "several"], given: Given, others: Worded
                ) -> "SurveyQuestion | LeftBecause":
        """Answers outside the form's list, or of one person alone where there is none, together."""
        counted = Counter(code for chosen in given for code in chosen or ())
        listed = self.choices if self.choices is not None else counted
        if self.choices is None and self.ticked is None and _tells_too_much(counted, given):
            return LeftBecause.TOO_MANY
        is_alone = self.choices is None and self.ticked is None
        gathered = {code for code, times in counted.items()
                    if code not in listed or (is_alone and times == 1)}
        if gathered:
            given = tuple(chosen and frozenset(OTHERS if code in gathered else code
                                               for code in chosen) for chosen in given)
        words = self.choices if self.choices is not None else {
            code: {"": said(code)} for code in counted if code not in gathered}
        return SurveyQuestion(self.key, self.labels, kind, given, {**words, OTHERS: others},
                              self.choices is not None)

    def _banded(self) -> "SurveyQuestion | LeftBecause":
        numbers = self.numbers
        if not numbers:
            return LeftBecause.NO_NUMBERS
        names = band_names(numbers, self.starts)
        given = tuple(None if (number := number_in(cell)) is None
                      else frozenset({str(band_of(number, self.starts))}) for cell in self.cells)
        words: dict[str, Worded] = {str(place): {"": name} for place, name in enumerate(names)}
        return SurveyQuestion(self.key, self.labels, "number", given, words, is_ordered=True)

    def _code(self, cell: str) -> str:
        text = " ".join(cell.split())
        return self.names.get(folded(text), text)

    def _codes(self, cell: str) -> frozenset[str]:
        """The choices in a cell: names parted by spaces, or labels one after the other."""
        text = folded(cell)
        if text in self.names:
            return frozenset({self.names[text]})
        parts = text.split()
        if all(part in self.names for part in parts):
            return frozenset(self.names[part] for part in parts)
        found: set[str] = set()
        for name in sorted(self.names, key=len, reverse=True):
            if name and f" {name} " in f" {text} ":
                found.add(self.names[name])
                text = f" {text} ".replace(f" {name} ", "  ", 1).strip()
        return frozenset(found | {OTHERS} if text.strip(" ,;|") else found)


def column_starts(column: SurveyColumn) -> SurveyColumn:
    """The column with the usual bands of its numbers."""
    return replace(column, starts=usual_starts(column.numbers, are_ages=column.role == "age"))


def _tells_too_much(counted: Mapping[str, int], given: Sequence[frozenset[str] | None]) -> bool:
    """Whether answers hardly come again, or are written at length."""
    people = sum(chosen is not None for chosen in given)
    return (len(counted) > MOST_CHOSEN or 2 * len(counted) > people
            or max(map(len, counted), default=0) > LONGEST_VALUE)
