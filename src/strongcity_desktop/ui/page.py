"""What every page of the main window is: a title, where it stands, and what belongs around it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context

Crumb = tuple[str, Callable[[], object] | None]


class Page(QWidget):
    """A page. It is built anew on a change of language, theme or text size, with `arguments()`."""

    go = Signal(str, dict)
    """Ask the window for another place: its name and the arguments of its page."""
    fills_window = False
    """True for a page that stands alone, without the bars of a town."""
    surroundings_changed = Signal()
    """Title, crumbs, side, footer or help are other ones now: the window asks again."""

    broken = Signal(object)
    """What the page shows could not be read: the window says why and puts other ways on here."""
    close_town = Signal()
    """Ask the window to close the town and show the start."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__()
        self.context = context
        self._arguments = dict(arguments)

    def arguments(self) -> dict[str, Any]:
        """What builds this page again at the same place."""
        return dict(self._arguments)

    def title(self) -> str:
        """The page's name, also of the window."""
        return ""

    def crumbs(self) -> list[Crumb]:
        """The way here: each name and what a click on it does; the last one is this page."""
        return [(self.title(), None)] if self.title() else []

    def entry(self) -> str:
        """The key of the side bar's entry that it belongs to; "" for that of its place."""
        return ""

    def side(self) -> QWidget | None:
        """What replaces the side bar; None keeps it."""
        return None

    def footer(self) -> QWidget | None:
        """What stands below and never scrolls away."""
        return None

    def help(self) -> QWidget | None:
        """The help column beside the page (F1)."""
        return None

    def leave(self) -> None:
        """Called before the page is taken away: write down what is still being typed."""

    def first_focus(self) -> QWidget | None:
        """Where the focus goes when the page opens; None for the first that takes it."""
        return None
