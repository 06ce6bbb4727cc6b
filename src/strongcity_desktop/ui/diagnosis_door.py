"""The way into the diagnosis: the newest one, or a new one where there is none yet."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

DIAGNOSIS = "diagnosis"


def open_diagnosis(context: Context, go: Callable[[str, dict[str, Any]], object]) -> None:
    """Go to the newest diagnosis; the first visit begins it."""
    who = context.who

    def work(town: "TownFile") -> str:
        from strongcity_desktop.operations.fill_worksheet import (
            filled_worksheets,
            start_worksheet,
        )

        begun = [sheet for sheet in filled_worksheets(town) if sheet.worksheet_id == DIAGNOSIS]
        return begun[-1].id if begun else start_worksheet(town, DIAGNOSIS, who=who).id

    context.background.run(work, lambda filled_id: go("worksheet", {"filled_id": filled_id}),
                           context.tell)
