"""What the page of a shelf says about its tools, gathered in one go on the town's thread."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_tools import ToolSeen
    from strongcity_desktop.store.town_file import TownFile


def gather(town: "TownFile", shelf_id: str, t: "Translator") -> "tuple[ToolSeen, ...]":
    """Every tool of the shelf in its order, for a reader of `t`. Runs on the town's thread."""
    from strongcity_desktop.operations.see_tools import tool_seen
    from strongcity_desktop.operations.tools import tools_on

    return tuple(tool_seen(town, tool, t) for tool in tools_on(shelf_id))
