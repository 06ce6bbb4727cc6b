"""The gaps that a filled worksheet tells, turned into tasks that know the way back to it."""

from collections.abc import Mapping

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.keep_register import Kept, working_language
from strongcity_desktop.operations.make_task import make_task
from strongcity_desktop.operations.origins import WORKSHEET
from strongcity_desktop.registers.analysis.tasks import open_tasks
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.listing import INSIDE
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.marks_behind import marks_behind_gap
from strongcity_desktop.worksheets.told import GapTold, gaps_told

_DROPPED = "dropped"
_TOLD_NO_MORE = mark("The worksheet says this no more: an answer was changed since. "
                     "Nothing was added.")
_TASK_ALREADY = mark("This is a task already. Nothing was added.")


def task_of_gap(town: TownFile, filled_id: str, gap_key: str, who: str) -> Kept:
    """Make the next step of a gap a task, as one step, named in every language of the app.

    Raises Refusal where the worksheet does not tell the gap, or where it is a task already.
    """
    filled = open_filled(town, filled_id)
    gap = next((gap for gap in gaps_told(filled.worksheet, filled.answers, filled.depth)
                if gap.key == gap_key), None)
    if gap is None:
        raise Refusal(_TOLD_NO_MORE)
    if gap_key in tasks_of_gaps(town, filled_id):
        raise Refusal(_TASK_ALREADY)
    return make_task(town, _name(gap, working_language(town)), who,
                     origin=origin_of_gap(filled_id, filled.worksheet, gap))


def origin_of_gap(filled_id: str, sheet: Worksheet, gap: GapTold) -> str:
    """Where something comes from that is made of a gap; it says so where not everyone may read
    what the gap rests on."""
    question, _, part = gap.key.partition(".")
    is_open = marks_behind_gap(sheet, gap) <= {Mark.PUBLIC}
    return f"{WORKSHEET}/{filled_id}/{question}/{part}{'' if is_open else INSIDE}"


def tasks_of_gaps(town: TownFile, filled_id: str) -> Mapping[str, Row]:
    """The task that was made from each gap of a filled worksheet, by the key of the gap.

    One that was dropped stands for none; of several, the open one is told, else the last.
    """
    begins = f"{WORKSHEET}/{filled_id}/"
    made = [row for row in stored_rows.rows(town, TASKS.id)
            if str(row.values.get("origin") or "").startswith(begins)
            and row.values.get("status") != _DROPPED]
    found: dict[str, Row] = {}
    for row in (*made, *open_tasks(made)):
        kept = str(row.values["origin"]).removeprefix(begins).removesuffix(INSIDE)
        question, _, part = kept.partition("/")
        if part:
            found[f"{question}.{part}"] = row
    return found


def _name(gap: GapTold, original: str) -> LocalText:
    """The next step as the name of a task, without the stop at its end."""
    texts = {code: without_isolates(gap.next_step_in(translator(code))).removesuffix(".")
             for code in SHIPPED}
    return LocalText(original if original in SHIPPED else SHIPPED[0], texts)
