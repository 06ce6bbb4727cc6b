"""What the window is first seen with: the town named at the start, else the welcome page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.places import WELCOME

if TYPE_CHECKING:
    from strongcity_desktop.ui.main_window import MainWindow

PATIENCE_MS = 2_000


class FirstPage(QObject):
    """Lets the opening window stand until the town named can be seen, and shows the window then.

    Where the town does not open the welcome page is seen, with what there is to say; where it
    takes long too, with the card that tells so. Emits `shown` then.
    """

    shown = Signal()

    def __init__(self, window: "MainWindow", opening: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._is_shown = False

    def wait_for(self, path: Path) -> None:
        """Open the town file at `path`; the window is shown when it stands, or does not."""
        self._window.context.background.idle.connect(self.show)
        self._window.doors.stayed_shut.connect(self.show)
        QTimer.singleShot(PATIENCE_MS, self, self.show)
        self._window.doors.open(path)

    def show(self) -> None:
        """Show the window with the page it has, the opening window giving way; once."""
        if self._is_shown:
            return
        self._is_shown = True
        if self._window.page() is None:
            self._window.go(WELCOME)
        self._window.show()
        self._window.focus_page()
        self._opening.close()
        self.shown.emit()
