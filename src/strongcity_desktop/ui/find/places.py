"""The places of the window, as things that can be found by name."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.find_anything import Findable


def findable_places(t: "Translator") -> "list[Findable]":
    """Every place of a town, with where it stands."""
    from strongcity_desktop.library.practices import practices
    from strongcity_desktop.operations.find_anything import Findable
    from strongcity_desktop.registers.catalogue import REGISTERS
    from strongcity_desktop.registers.wording import title

    named: tuple[tuple[str, str, str, dict[str, str]], ...] = (
        (t("Pathway"), "", "home", {}),
        (t("Diagnosis"), "", "worksheet", {}),
        (t("What changed"), t("Diagnosis"), "compare", {}),
        *((title(t, register), t("Registers"), "register", {"register_id": register.id})
          for register in REGISTERS.values()),
        (t("Prints"), t("Print and learn"), "documents", {}),
        (t("City practices"), t("Print and learn"), "library", {}),
        (t("Glossary"), t("Print and learn"), "glossary", {}),
        (t("History"), "", "history", {}),
        (t("Settings"), "", "settings", {}),
        (t("Backups"), t("Settings"), "restore", {}),
        (t("Keys"), t("Help"), "about", {"part": "keys"}),
        (t("About StrongCity"), t("Help"), "about", {}),
    )
    read = [(practice.title_in(t), t("City practices"), "library", {"practice": practice.key})
            for practice in practices()]
    return [Findable("place", *one) for one in (*named, *read)]
