"""Watches work that lasts: after a second the waiting card shows it, until it ends."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.waiting import WaitingCard

SHOWN_AFTER_MS = 1000
_LOOK_MS = 100


class Waiting(QObject):
    """One per window; shows the oldest work that lasts and says when it was cancelled."""

    def __init__(self, context: Context, home: QWidget) -> None:
        super().__init__(home)
        self._context = context
        self._shown: LongWork | None = None
        self._stopping: LongWork | None = None
        self.card = WaitingCard(home, context.t("Cancel"), self.cancel)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        context.background.long_work_changed.connect(self._follow)
        context.background.cancelled.connect(self._say_cancelled)
        self._follow()

    def cancel(self) -> None:
        """Ask the work shown to stop."""
        if self._shown is not None:
            self._stopping = self._shown
            self._shown.token.cancel()
            self.card.show_stopping()

    def _follow(self) -> None:
        """The oldest work may be another one now."""
        lasting = self._context.background.long_work
        if self._shown is not None and self._shown not in lasting:
            self._shown = None
            self.card.leave()
        if not lasting:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        """Show the oldest work once it has lasted, and how far it is."""
        work = self._context.background.long_work[0]
        if self._shown is None and (monotonic() - work.begun) * 1000 >= SHOWN_AFTER_MS:
            self._shown = work
            self.card.appear(work.words, can_cancel=work.can_cancel)
        if self._shown is not None:
            self.card.show_progress(*self._shown.token.progress)

    def _say_cancelled(self, work: LongWork) -> None:
        if work is self._stopping:
            self._stopping = None
            self._context.toast(self._context.t("Stopped. Nothing was changed."))
