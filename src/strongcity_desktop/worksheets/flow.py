"""What a filled worksheet looks like to the person filling it: pages, steps, progress, gaps."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

from strongcity_desktop.worksheets.answers import (
    State,
    counted,
    in_form,
    is_unknown,
    state_of,
    visible,
)
from strongcity_desktop.worksheets.check import Finding, check_value
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Step, Worksheet

StepState = Literal["done", "begun", "not_begun", "look_again"]
Reason = Literal["open", "partly", "look_again"]


class Page(NamedTuple):
    """One page: a question with the notes before it, or the notes that end a step."""

    key: str  # of the question; of the first note where there is none
    step: Step
    notes: tuple[Question, ...]
    question: Question | None


class StepView(NamedTuple):
    """One step in the step list."""

    step: Step
    state: StepState
    answered: int
    asked: int


class Gap(NamedTuple):
    """One thing to look at again: an open question, a part of one, or a finding."""

    question_key: str
    reason: Reason
    step_key: str
    finding: Finding | None = None


class Progress(NamedTuple):
    """How far the whole worksheet is."""

    answered: int
    asked: int
    steps_done: int
    steps_begun: int
    steps: int

    @property
    def share(self) -> float:
        """Answered questions among those asked, 0 to 1."""
        return self.answered / self.asked if self.asked else 1.0


class Flow:
    """A pure reading of (worksheet, answers, depth); the window only draws it."""

    def __init__(self, worksheet: Worksheet, answers: Mapping[str, Any], depth: Depth,
                 today: date | None = None) -> None:
        self.worksheet = worksheet
        self.depth = depth
        self.answers = counted(worksheet, answers, depth)
        self._asked = visible(worksheet, answers, depth)
        self._today = today

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page in order, one question each; notes join the question after them."""
        pages: list[Page] = []
        for step in self.worksheet.steps:
            notes: list[Question] = []
            for question in self._asked_in(step):
                if question.kind is Kind.NOTE:
                    notes.append(question)
                    continue
                pages.append(Page(question.key, step, tuple(notes), question))
                notes = []
            if notes:
                pages.append(Page(notes[0].key, step, tuple(notes), None))
        return tuple(pages)

    def pages_of(self, step: Step) -> tuple[Page, ...]:
        """The pages of one step."""
        return tuple(page for page in self.pages if page.step.key == step.key)

    @cached_property
    def steps(self) -> tuple[StepView, ...]:
        """Every step that asks or tells something at this depth."""
        return tuple(self._step_view(step) for step in self.worksheet.steps if self._asked_in(step))

    @cached_property
    def missing(self) -> tuple[Gap, ...]:
        """What is open, begun or worth another look, in order; optional questions may stay open."""
        return tuple(gap for step in self.worksheet.steps for question in self._asked_in(step)
                     for gap in self._gaps(question, step.key))

    @property
    def progress(self) -> Progress:
        """How far the whole worksheet is."""
        states = [view.state for view in self.steps]
        return Progress(sum(view.answered for view in self.steps),
                        sum(view.asked for view in self.steps),
                        states.count("done"),
                        states.count("begun") + states.count("look_again"), len(states))

    @property
    def forms_differ(self) -> bool:
        """Whether the full form asks or offers more than the short one."""
        return any(question.depth == "full" or in_form(question, "short").withheld
                   for question in self.worksheet.questions)

    def page(self, key: str) -> Page | None:
        """The page that shows this question or note; None when it is not asked."""
        return next((page for page in self.pages if key in _keys_on(page)), None)

    def next_after(self, key: str) -> str | None:
        """The key of the page after this one; None after the last. A hidden key has a next too."""
        here = self._place(key)
        return next((page.key for page in self.pages
                     if all(self._place(k) > here for k in _keys_on(page))), None)

    def previous_before(self, key: str) -> str | None:
        """The key of the page before this one; None before the first."""
        page = self.page(key)
        here = self._place(_keys_on(page)[0] if page else key)
        return next((page.key for page in reversed(self.pages)
                     if all(self._place(k) < here for k in _keys_on(page))), None)

    def first_open(self) -> str | None:
        """The key of the first question without an answer, optional or not; None when all have."""
        return next((question.key for question in self._asked
                     if state_of(question, self.answers) is State.OPEN), None)

    def _asked_in(self, step: Step) -> tuple[Question, ...]:
        own = {question.key for question in step.questions}
        return tuple(question for question in self._asked if question.key in own)

    def _place(self, key: str) -> int:
        return [question.key for question in self.worksheet.questions].index(key)

    def _step_view(self, step: Step) -> StepView:
        asked = [q for q in self._asked_in(step) if q.kind is not Kind.NOTE]
        answered = sum(state_of(question, self.answers) is State.ANSWERED for question in asked)
        reasons = {gap.reason for gap in self.missing if gap.step_key == step.key}
        state: StepState
        if "look_again" in reasons:
            state = "look_again"
        elif asked and not answered:
            state = "not_begun"
        else:
            state = "begun" if reasons else "done"
        return StepView(step, state, answered, len(asked))

    def _gaps(self, question: Question, step_key: str) -> tuple[Gap, ...]:
        state = state_of(question, self.answers)
        if state is State.NOT_ASKED:
            return ()
        if state is State.OPEN:
            return () if question.optional else (Gap(question.key, "open", step_key),)
        value = self.answers[question.key]
        partly = () if is_complete(question, value) else (Gap(question.key, "partly", step_key),)
        # One gap for each thing to do, however many rows of the answer it concerns.
        findings = {finding.message: finding
                    for finding in reversed(check_value(question, value, today=self._today))}
        return (*partly, *(Gap(question.key, "look_again", step_key, finding)
                           for finding in reversed(findings.values())))


def _keys_on(page: Page) -> tuple[str, ...]:
    shown = (*page.notes, page.question) if page.question else page.notes
    return tuple(question.key for question in shown)


def is_complete(question: Question, value: Any) -> bool:
    """Whether an answer is whole: all rows rated for the first group, all columns of each item."""
    if is_unknown(value):
        return True
    match question.kind:
        case Kind.RATING_TABLE:
            rated = value.get(question.groups[0].key, {})
            return all("level" in rated.get(row.key, {}) for row in question.rows)
        case Kind.REPEAT:
            return all(column.optional or column.key in item
                       for item in value for column in question.columns)
        case Kind.EVIDENCE:
            return "quality" in value
        case _:
            return True
