"""The way to a register: through the tool that keeps it, or the registers that all share."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.tools import DIAGNOSIS_TOOL, home_of, shelf, tool
from strongcity_desktop.ui.page import Crumb
from strongcity_desktop.ui.tool.run_card import Go


def crumbs_to(t: Translator, register_id: str, go: Go) -> list[Crumb]:
    """What stands before the name of a register."""
    home = home_of(register_id)
    if home == DIAGNOSIS_TOOL:
        return [(t("Diagnosis"), lambda: go("diagnosis", {}))]
    if not home:
        return [(t("Registers"), None)]
    keeper = tool(home)
    return [(t(shelf(keeper.shelf).title), lambda: go("shelf", {"shelf": keeper.shelf})),
            (keeper.title_in(t), lambda: go("tool", {"tool_id": home}))]
