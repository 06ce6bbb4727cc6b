"""Tells when a start has become usable: the home page of a town stands and nothing is pending."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from strongcity_desktop.ui.home.page import HomePage

if TYPE_CHECKING:
    from strongcity_desktop.ui.main_window import MainWindow

_SETTLED_MS = 500


class UsableWatch(QObject):
    """Takes the note of an unfinished start away, once."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._timer = QTimer(self)  # painting comes after the reading, and may fail as well
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLED_MS)
        self._timer.timeout.connect(self._look)
        window.context.background.idle.connect(self._wait)

    def _wait(self) -> None:
        if self._home_stands():
            self._timer.start()

    def _home_stands(self) -> bool:
        page = self._window.page()
        return isinstance(page, HomePage) and page.facts is not None

    def _look(self) -> None:
        if not self._home_stands() or self._window.context.background.is_busy:
            return
        from strongcity_desktop.operations.safe_start import start_is_usable

        self._window.context.background.idle.disconnect(self._wait)
        start_is_usable()
