"""The way into the diagnosis: the one that is under way, or the page of all of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

DIAGNOSIS = "diagnosis"


def open_diagnosis(context: Context, go: Callable[[str, dict[str, Any]], object]) -> None:
    """Go on with the diagnosis where exactly one is not finished; else show all there are."""

    def work(town: "TownFile") -> str:
        from strongcity_desktop.operations.fill_worksheet import filled_worksheets

        under_way = [sheet for sheet in filled_worksheets(town)
                     if sheet.worksheet_id == DIAGNOSIS and sheet.finished_on is None]
        return under_way[0].id if len(under_way) == 1 else ""

    context.background.run(
        work, lambda filled_id: go("worksheet", {"filled_id": filled_id}) if filled_id
        else go("diagnosis", {}), context.tell)
