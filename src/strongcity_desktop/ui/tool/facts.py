"""What the page of a tool says, gathered in one go on the town's thread."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_tools import ToolSeen
    from strongcity_desktop.operations.tools import Tool
    from strongcity_desktop.store.town_file import TownFile


def gather(town: "TownFile", tool: "Tool", t: "Translator") -> "ToolSeen":
    """Read everything the page shows, for a reader of `t`. Runs on the town's thread."""
    from strongcity_desktop.operations.see_tools import tool_seen

    return tool_seen(town, tool, t)
