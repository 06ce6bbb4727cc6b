"""What the keys and the top bar of the main window do."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui import regions
from strongcity_desktop.ui.places import HOME

if TYPE_CHECKING:
    from strongcity_desktop.ui.main_window import MainWindow
    from strongcity_desktop.ui.top_bar import TopBar


def actions_of(window: "MainWindow") -> dict[str, Callable[[], object]]:
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
        "go_print": lambda: window.go("documents"),
        "say_saved": lambda: window.toast.say(
            window.context.t("Already saved. Every change is kept at once.")),
    }


def connect_top_bar(bar: "TopBar", window: "MainWindow") -> None:
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


def parts_of(window: "MainWindow") -> list[QWidget]:
    """The parts that F6 walks through, in their order: bar, list, content, help, footer."""
    around = window.surroundings
    parts = (window.top_bar, window.notices, window.side_bar, around.steps_at_side,
             around.steps_above, window.page(), around.help_beside, around.drawer,
             around.footer_place)
    return [part for part in parts if part is not None and part.isVisible()]
