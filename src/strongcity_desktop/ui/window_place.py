"""Where the window stood last time, kept with the settings."""

import base64
import binascii

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QWidget

from strongcity_desktop.operations.settings import Settings


def restore_place(window: QWidget, settings: Settings) -> None:
    """Put the window where it stood; a place that cannot be read is left alone."""
    try:
        kept = base64.b64decode(settings.geometry)
    except (binascii.Error, ValueError):
        return
    if kept:
        window.restoreGeometry(QByteArray(kept))


def keep_place(window: QMainWindow, settings: Settings) -> None:
    """Write down in the settings where the window stands."""
    settings.geometry = base64.b64encode(bytes(window.saveGeometry().data())).decode("ascii")
