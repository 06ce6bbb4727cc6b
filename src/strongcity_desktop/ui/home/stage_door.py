"""The way from a stage of the road to the place where one works on it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

WITH_TOOLS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "understand": ("diagnosis", {}),
    "mandate": ("tool", {"tool_id": "M1"}),
    "approach": ("tool", {"tool_id": "S1"}),
    "coordination": ("shelf", {"shelf": "coordination"}),
    "partnerships": ("shelf", {"shelf": "coordination"}),
}
"""The stages whose tools have a place; the others are kept in the pathway's worksheet."""


def way_to_stage(town: "TownFile", stage: str, who: str) -> dict[str, Any]:
    """The arguments of the worksheet page at the question of a stage.

    The first visit begins the worksheet. Runs on the town's thread; raises Refusal where the town
    is open for reading only and there is none yet.
    """
    from strongcity_desktop.operations.fill_worksheet import filled_worksheets, start_worksheet
    from strongcity_desktop.operations.pathway.read_town import PATHWAY

    begun = [sheet for sheet in filled_worksheets(town) if sheet.worksheet_id == PATHWAY]
    filled = begun[-1] if begun else start_worksheet(town, PATHWAY, who=who)
    return {"filled_id": filled.id, "place": f"{stage}_points"}
