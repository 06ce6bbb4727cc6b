"""The places of the window, as things that can be found by name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.find_anything import Findable


def findable_places(t: "Translator") -> "list[Findable]":
    """Every place of a town, with where it stands."""
    from strongcity_desktop.library.practices import practices
    from strongcity_desktop.operations.find_anything import Findable
    from strongcity_desktop.operations.tools import SHELVES, TOOLS, shelf
    from strongcity_desktop.registers.catalogue import REGISTERS
    from strongcity_desktop.registers.wording import title

    named: tuple[tuple[str, str, str, dict[str, str]], ...] = (
        (t("Pathway"), "", "home", {}),
        (t("Diagnosis"), "", "worksheet", {}),
        *((t(shelf.title), "", *shelf.way) for shelf in SHELVES),
        (t("What changed"), t("Diagnosis"), "compare", {}),
        (t("Evidence thread"), t("Diagnosis"), "thread", {}),
        *((title(t, register), _where(t, register.id), "register", {"register_id": register.id})
          for register in REGISTERS.values()),
        (t("Prints"), t("Print and learn"), "documents", {}),
        (t("Adopt the plan"), t("Prints"), "adopt", {}),
        (t("City practices"), t("Print and learn"), "library", {}),
        (t("Glossary"), t("Print and learn"), "glossary", {}),
        (t("History"), "", "history", {}),
        (t("Settings"), "", "settings", {}),
        (t("Backups"), t("Settings"), "restore", {}),
        (t("The town as a file"), t("Settings"), "town_data", {}),
        (t("Keys"), t("Help"), "about", {"part": "keys"}),
        (t("About StrongCity"), t("Help"), "about", {}),
    )
    read = [(practice.title_in(t), t("City practices"), "library", {"practice": practice.key})
            for practice in practices()]
    tools = [Findable("place", tool.title_in(t), t(shelf(tool.shelf).title), "tool",
                      {"tool_id": tool.id}, t(tool.purpose)) for tool in TOOLS]
    places = [Findable("place", *one) for one in named]
    return [*places, *tools, *(Findable("place", *one) for one in read)]


def _where(t: "Translator", register_id: str) -> str:
    """Where a register stands: at its tool, or among those that all share."""
    from strongcity_desktop.operations.tools import DIAGNOSIS_TOOL, home_of, tool

    home = home_of(register_id)
    if home == DIAGNOSIS_TOOL:
        return t("Diagnosis")
    return tool(home).title_in(t) if home else t("Registers")
