"""Reading what the pathway tells from: a handful of reads, on the town's thread."""

from collections.abc import Callable
from dataclasses import replace

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.assessed_rows import assessed_rows
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.operations.pathway.facts import Sheet, TownFacts
from strongcity_desktop.operations.pathway.read_tools import (
    first_gap,
    kept_by_tools,
    runs_of_tools,
)
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.store.worksheets import answers as stored_answers
from strongcity_desktop.worksheets.loader import edition, editions_of

DIAGNOSIS, PATHWAY = "diagnosis", "pathway"


_TOLD_OF = ("neighbourhoods", "challenges", "consultations", "stakeholders", "tasks", "risks",
            "meetings", "agenda_points", "decisions")
"""The registers that tell something on the home page: others are not read for it."""


def facts_of(town: TownFile) -> TownFacts:
    """The town as it stands today.

    A worksheet that holds something unreadable, or is of a newer app, counts without its answers.
    """
    filled = sorted(filled_worksheets(town), key=lambda kept: kept.started_on)
    diagnoses = [kept for kept in filled if kept.worksheet_id == DIAGNOSIS]
    own = [kept for kept in filled if kept.worksheet_id == PATHWAY]
    finished = [kept.id for kept in diagnoses if kept.finished_on][-1:]
    rows = {id: assessed_rows(town, REGISTERS[id], None, works_out=False) for id in _TOLD_OF}
    runs = runs_of_tools(town, filled)
    return TownFacts(
        today=today(),
        assessments=tuple(
            _read(town, kept, _whole) if kept is diagnoses[-1]
            else _read(town, kept, _answers) if kept.id in finished else _bare(kept)
            for kept in diagnoses),
        pathway=_ticks(town, own[-1]) if own else None,
        rows=rows, first_step=_questions_of_first_step(),
        runs=runs, kept=kept_by_tools(town), gap=first_gap(town, runs, rows["tasks"]))


def _bare(kept: FilledWorksheet) -> Sheet:
    return Sheet(kept.id, kept.started_on, kept.finished_on, place=kept.place)


def _ticks(town: TownFile, kept: FilledWorksheet) -> Sheet:
    """The pathway's own worksheet; its answers speak without their questions."""
    try:
        return replace(_bare(kept), answers=stored_answers(town, kept.id))
    except Exception:  # one bad record must not keep the town from opening
        return replace(_bare(kept), is_readable=False)


def _read(town: TownFile, kept: FilledWorksheet, more: Callable[[Sheet, Filled], Sheet]) -> Sheet:
    try:
        return more(_bare(kept), open_filled(town, kept.id))
    except Refusal:  # of an edition that only a newer version of the app can open
        return _bare(kept)
    except Exception:  # one bad record must not keep the town from opening
        return replace(_bare(kept), is_readable=False)


def _answers(sheet: Sheet, filled: Filled) -> Sheet:
    return replace(sheet, answers=filled.answers)


def _whole(sheet: Sheet, filled: Filled) -> Sheet:
    flow = filled.flow()
    return replace(sheet, answers=flow.answers, steps=flow.steps, gaps=len(flow.missing),
                   doors={page.step.key: page.key for page in reversed(flow.pages)})


def _questions_of_first_step() -> int:
    sheet = edition(DIAGNOSIS, editions_of(DIAGNOSIS)[-1])
    return sum(question.depth == "short" for question in sheet.steps[0].questions)
