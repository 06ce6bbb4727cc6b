"""Watches a page until it has been read: one that fails before gives way to plain words."""

from PySide6.QtCore import QObject, Signal

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.page import Page


class PageGuard(QObject):
    """Emits `gave_up` when the page shown failed while it was still being read."""

    gave_up = Signal()
    told = Signal(object)
    """What a page could not read, for the band that says so."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._is_fresh = False
        background.idle.connect(self.forget)
        background.callback_failed.connect(self._fail)

    def watch(self, page: Page) -> None:
        """A page was put in: what fails before everything it asked for has come is its own."""
        self._is_fresh = self._background.is_busy
        page.broken.connect(self._fail_and_tell)

    def forget(self) -> None:
        """What fails from now on is no fault of the page's."""
        self._is_fresh = False

    def hear(self, problem: Exception) -> None:
        """A problem was told: one that nobody foresaw may be the page's."""
        if not isinstance(problem, Refusal):
            self._fail()

    def _fail_and_tell(self, problem: Exception) -> None:
        self.told.emit(problem)
        self._is_fresh = False
        self.gave_up.emit()

    def _fail(self) -> None:
        if self._is_fresh:
            self._is_fresh = False
            self.gave_up.emit()
