"""The backup that is made on its own while one works."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

ASK_EVERY_MS = 5 * 60 * 1000


class BackupTimer(QObject):
    """Asks every five minutes whether a backup is due; the town's thread makes it."""

    asked = Signal()
    """Five minutes are over: what depends on the clock may be looked at again."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.setInterval(ASK_EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._timer.start()

    def ask(self) -> None:
        """Make the backup if one is due; a refusal is shown."""
        self.asked.emit()
        town = self._context.town
        if town is not None and not town.read_only:
            self._context.background.run(_back_up, failed=self._context.tell)


def _back_up(town: "TownFile") -> None:
    from strongcity_desktop.operations.back_up import back_up_if_due

    back_up_if_due(town)
