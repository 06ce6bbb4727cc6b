"""Small towns as plain facts: valid by default, each thing named by what differs."""

from datetime import date, timedelta
from typing import Any

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.pathway.facts import Sheet, ToolRun, TownFacts
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.flow import StepState, StepView
from strongcity_desktop.worksheets.kinds import Kind, Question, Step

TODAY = date(2026, 2, 9)


def ago(days: int) -> date:
    """The day so many days before the day of the tests."""
    return TODAY - timedelta(days=days)


def ahead(days: int) -> date:
    """The day so many days after it."""
    return TODAY + timedelta(days=days)


def step(key: str, state: StepState = "done", answered: int = 4, asked: int = 4,
         asks: tuple[str, ...] = ()) -> StepView:
    """A step of the diagnosis; `asks` are the keys of its questions."""
    questions = tuple(Question(asked_key, Kind.TEXT, f"diagnosis.{key}.{asked_key}", "", "", "",
                               "", Mark.PUBLIC, "short", "1") for asked_key in asks)
    return StepView(Step(key, f"diagnosis.{key}", key.title(), "", "1", questions), state,
                    answered, asked)


STEPS = (step("contributors"), step("trust"), step("partners"))
OPEN_STEPS = (step("contributors"), step("trust", "begun", 1, 5),
              step("partners", "not_begun", 0, 2))


def assessment(name: str = "d1", started: date = TODAY, finished: date | None = None,
               steps: tuple[StepView, ...] = STEPS, gaps: int = 0, **answers: Any) -> Sheet:
    """A diagnosis whose steps are all done."""
    return Sheet(name, started, finished, steps, answers, gaps)


def row(number: int, name: str, **values: Any) -> Row:
    """A row of any register, its id like "r1"."""
    days = {key: value.isoformat() if isinstance(value, date) else value
            for key, value in values.items()}
    return Row(f"r{number}", number, {"name": LocalText.of(name, "en").to_json(), **days})


def words(text: str) -> dict[str, Any]:
    """A stored free text."""
    return LocalText.of(text, "en").to_json()


def ticked(*points: str, level: int = 3) -> dict[str, Any]:
    """The answer to a question of the pathway's worksheet: these points at this level."""
    return {"everyone": {point: {"level": level} for point in points}}


def town(*assessments: Sheet, ticks: dict[str, Any] | None = None, **rows: tuple[Row, ...],
         ) -> TownFacts:
    """A town on the day of the tests; `ticks` are answers of the pathway's worksheet.

    Unless said otherwise it watches one risk.
    """
    rows = {"risks": (row(1, "One place is named too often", status="watched"),), **rows}
    own = Sheet("p", TODAY, answers=ticks) if ticks is not None else None
    return TownFacts(TODAY, assessments, own, rows, first_step=6)


def run(name: str = "f1", started: date = TODAY, finished: date | None = None,
        **days: date) -> ToolRun:
    """A run of a tool's worksheet; `days` are its answered days by question."""
    return ToolRun(name, started, finished, days)
