"""The first thing to be seen: a window in the app's colours while the rest is being loaded.

It needs Qt and the settings only; everything else is imported once it has been painted.
"""

import gc
import os
import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from strongcity_desktop.operations.settings import Settings, load_settings
from strongcity_desktop.ui.plain_import import import_plainly
from strongcity_desktop.ui.theme.tokens import DARK, LIGHT
from strongcity_desktop.ui.window_place import restore_place

_SIZE = (1366, 768)
_MARK = 56.0


def choose_platform() -> bool:
    """Let Qt look for a display, and not abort where there is none; True if none was asked for."""
    asked = (os.environ.get("STRONGCITY_OFFSCREEN") is not None
             or os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] == "offscreen")
    if os.environ.get("STRONGCITY_OFFSCREEN") is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "wayland;xcb;offscreen")
    return asked


class OpeningWindow(QWidget):
    """Stands where the main window will stand, and gives way to it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        dark = settings.theme == "dark" or (
            settings.theme == "system"
            and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark)
        self._tokens = DARK if dark else LIGHT
        self.setWindowTitle("StrongCity Desktop")
        self.setAccessibleName("StrongCity Desktop")
        self.resize(*_SIZE)
        restore_place(self, settings)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the app's mark in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._tokens["bg"]))
        mark = QRectF(0, 0, _MARK, _MARK)
        mark.moveCenter(self.rect().toRectF().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._tokens["accent"]))
        painter.drawRoundedRect(mark, 8, 8)
        painter.end()


def show_opening() -> OpeningWindow | None:
    """Start Qt and paint the opening window; None where there is no display to show it on."""
    gc.disable()  # the window will see to it; until it stands there is only code to look through
    import_plainly()
    asked = choose_platform()
    app = QApplication.instance() or QApplication([sys.argv[0] or "strongcity"])
    if QGuiApplication.platformName() == "offscreen" and not asked:
        return None
    opening = OpeningWindow(load_settings())
    opening.show()
    app.processEvents()
    return opening
