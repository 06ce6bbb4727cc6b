"""Python's collector runs on the window's thread alone: widgets must not be deleted on another one.

The collector starts on whichever thread happens to ask for memory, the town's thread included; a
cycle with a widget in it would then be taken apart there, and the process ends.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000
_WHOLE_EVERY = 15


class WindowThreadCollector(QObject):
    """While it lives, collects young objects every second and all of them now and then."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turn = 0
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """One turn. What the first one leaves, the code and all, is never looked at again."""
        self._turn += 1
        gc.collect(2 if self._turn % _WHOLE_EVERY == 1 else 1)
        if self._turn == 1:
            gc.freeze()
