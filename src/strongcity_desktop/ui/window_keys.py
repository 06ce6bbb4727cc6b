"""What the keys and the top bar of the main window do."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui import regions
from strongcity_desktop.ui.places import HOME

if TYPE_CHECKING:
    from strongcity_desktop.ui.context import Context
    from strongcity_desktop.ui.notices import Notices
    from strongcity_desktop.ui.page import Page
    from strongcity_desktop.ui.parts.toast import Toast
    from strongcity_desktop.ui.side_bar import SideBar
    from strongcity_desktop.ui.surroundings import Surroundings
    from strongcity_desktop.ui.top_bar import TopBar
    from strongcity_desktop.ui.town_doors import TownDoors
    from strongcity_desktop.ui.undoing import Undoing
    from strongcity_desktop.ui.wardrobe import Wardrobe


class Worked(Protocol):
    """The parts of the main window that keys and top bar work."""

    context: "Context"
    doors: "TownDoors"
    undoing: "Undoing"
    wardrobe: "Wardrobe"
    top_bar: "TopBar"
    notices: "Notices"
    side_bar: "SideBar"
    surroundings: "Surroundings"
    toast: "Toast"

    def page(self) -> "Page | None":
        """The page on screen."""

    def go(self, place: str, arguments: dict[str, Any] | None = None) -> None:
        """Show another place."""

    def focus_page(self) -> None:
        """Give the page the focus."""

    def undo(self) -> None:
        """Undo the last step."""

    def toggle_side(self) -> None:
        """Fold the side bar or open it."""

    def close_town(self) -> None:
        """Go back to the welcome page."""


def actions_of(window: Worked) -> dict[str, Callable[[], object]]:
    """The actions that `shortcuts.BINDINGS` names."""
    wardrobe = window.wardrobe
    return {
        "next_region": lambda: regions.move(parts_of(window), 1),
        "previous_region": lambda: regions.move(parts_of(window), -1),
        "find": lambda: window.top_bar.finder.begin(),
        "go_home": lambda: window.go(HOME),
        "undo": window.undo,
        "redo": window.undoing.redo,
        "toggle_side": window.toggle_side,
        "toggle_help": lambda: window.surroundings.toggle_help(),
        "larger_text": lambda: wardrobe.step_scale(1),
        "smaller_text": lambda: wardrobe.step_scale(-1),
        "usual_text": lambda: wardrobe.set_scale(100),
        "project": wardrobe.project,
        "go_print": lambda: window.go("documents"),
        "say_saved": lambda: window.toast.say(
            window.context.t("Already saved. Every change is kept at once.")),
    }


def connect_top_bar(bar: "TopBar", window: Worked) -> None:
    """Let the window do what is chosen in its top bar."""
    bar.change_town.connect(window.close_town)
    bar.close_town.connect(window.close_town)
    bar.copy_town.connect(window.doors.copy)
    bar.undo.connect(window.undo)
    bar.redo.connect(window.undoing.redo)
    bar.language_chosen.connect(window.wardrobe.set_language)
    bar.finder.chosen.connect(window.go)
    bar.finder.given_up.connect(window.focus_page)
    bar.show_about.connect(lambda: window.go("about", {}))
    bar.show_keys.connect(lambda: window.go("about", {"part": "keys"}))


def parts_of(window: Worked) -> list[QWidget]:
    """The parts that F6 walks through, in their order: bar, list, content, help, footer."""
    around = window.surroundings
    parts = (window.top_bar, window.notices, window.side_bar, around.steps_at_side,
             around.steps_above, window.page(), around.help_beside, around.drawer,
             around.footer_place)
    return [part for part in parts if part is not None and part.isVisible()]
