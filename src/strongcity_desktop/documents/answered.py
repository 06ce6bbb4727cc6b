"""One filled worksheet as plain values, for the documents that tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from strongcity_desktop.worksheets.answers import Answers, counted, is_empty, visible
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet


@dataclass(frozen=True)
class Answered:
    """The worksheet, its answers, and when they were given; `title` is its name for the reader."""

    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth
    started_on: date
    finished_on: date | None
    title: str = ""
    prepared_by: str = ""
    id: str = ""

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions and notes that are asked, given the answers."""
        return visible(self.worksheet, self.answers, self.depth)

    @cached_property
    def given(self) -> Answers:
        """The answers that count, by question key."""
        return counted(self.worksheet, self.answers, self.depth)

    def is_answered(self, question: Question) -> bool:
        """Whether the question has an answer that counts."""
        return question.kind is not Kind.NOTE and \
            not is_empty(question, self.given.get(question.key))
