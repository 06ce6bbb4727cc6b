"""The way to a register: through the tool that keeps it, or the registers that all share."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.tools import DIAGNOSIS_TOOL, TOOLS, Tool, home_of, shelf, tool
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.ui.page import Crumb
from strongcity_desktop.ui.tool.run_card import Go


def crumbs_to(t: Translator, register_id: str, go: Go) -> list[Crumb]:
    """What stands before the name of a register."""
    home = home_of(register_id)
    if home == DIAGNOSIS_TOOL:
        return [(t("Diagnosis"), lambda: go("diagnosis", {}))]
    if not home:
        return [(t("Registers"), None)]
    return crumbs_of_tool(t, tool(home), go)


def crumbs_of_tool(t: Translator, keeper: Tool, go: Go) -> list[Crumb]:
    """The shelf of a tool, then the tool."""
    return [(t(shelf(keeper.shelf).title), lambda: go(*shelf(keeper.shelf).way)),
            (keeper.title_in(t), lambda: go("tool", {"tool_id": keeper.id}))]


def crumbs_to_print(t: Translator, tool_id: str, row: tuple[str, str], go: Go) -> list[Crumb]:
    """What stands before a paper: its tool, and the meeting that it is of.

    `row` are the register and the entry it was asked for at; both are "" for a paper of none.
    """
    if tool_id == DIAGNOSIS_TOOL:
        return [(t("Diagnosis"), lambda: go("diagnosis", {}))]
    keeper = next((one for one in TOOLS if one.id == tool_id), None)
    crumbs = crumbs_of_tool(t, keeper, go) if keeper is not None else []
    register_id, row_id = row
    if register_id == MEETINGS.id and row_id:
        crumbs.append((t("The meeting"), lambda: go("meeting", {"row_id": row_id})))
    return crumbs
