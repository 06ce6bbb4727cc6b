"""Reading what the pathway tells from: a handful of reads, on the town's thread."""

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.pathway.facts import Sheet, TownFacts
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet
from strongcity_desktop.worksheets.loader import all_worksheets

DIAGNOSIS, PATHWAY = "diagnosis", "pathway"


def facts_of(town: TownFile) -> TownFacts:
    """The town as it stands today.

    A worksheet that holds something unreadable, or is of a newer app, counts without its answers.
    """
    filled = filled_worksheets(town)
    diagnoses = [kept for kept in filled if kept.worksheet_id == DIAGNOSIS]
    finished = [kept for kept in diagnoses if kept.finished_on]
    looked_into = {kept.id for kept in (*diagnoses[-1:], *finished[-1:])}
    own = [kept for kept in filled if kept.worksheet_id == PATHWAY]
    return TownFacts(
        today=today(),
        assessments=tuple(_read(town, kept) if kept.id in looked_into else _bare(kept)
                          for kept in diagnoses),
        pathway=_read(town, own[-1]) if own else None,
        rows={register_id: rows_of(town, register_id) for register_id in REGISTERS},
        first_step=_questions_of_first_step())


def _bare(kept: FilledWorksheet, is_readable: bool = True) -> Sheet:
    return Sheet(kept.id, kept.started_on, kept.finished_on, is_readable=is_readable)


def _read(town: TownFile, kept: FilledWorksheet) -> Sheet:
    try:
        flow = open_filled(town, kept.id).flow()
        doors = {page.step.key: page.key for page in reversed(flow.pages)}
        return Sheet(kept.id, kept.started_on, kept.finished_on, flow.steps, flow.answers,
                     len(flow.missing), place=kept.place, doors=doors)
    except Refusal:  # of an edition that only a newer version of the app can open
        return _bare(kept)
    except Exception:  # one bad record must not keep the town from opening
        return _bare(kept, is_readable=False)


def _questions_of_first_step() -> int:
    sheet = all_worksheets().get(DIAGNOSIS)
    asked = sheet.steps[0].questions if sheet else ()
    return sum(question.depth == "short" for question in asked)
