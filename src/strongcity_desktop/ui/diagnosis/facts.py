"""What the page of the diagnosis says about a town, gathered in one go on the town's thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_runs import RunsSeen
    from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class DiagnosesFacts:
    """Every diagnosis of the town, and how many rows each register has that belongs to it."""

    seen: "RunsSeen"
    counts: Mapping[str, int]


def gather(town: "TownFile", t: "Translator") -> DiagnosesFacts:
    """Read everything the page shows, for a reader of `t`. Runs on the town's thread."""
    from strongcity_desktop.operations.see_runs import runs_seen
    from strongcity_desktop.operations.see_tools import rows_kept
    from strongcity_desktop.operations.tools import DIAGNOSIS_TOOL, registers_at_home
    from strongcity_desktop.worksheets.loader import all_worksheets

    return DiagnosesFacts(
        runs_seen(town, all_worksheets()[DIAGNOSIS], t),
        {register_id: rows_kept(town, register_id)
         for register_id in registers_at_home(DIAGNOSIS_TOOL)})
