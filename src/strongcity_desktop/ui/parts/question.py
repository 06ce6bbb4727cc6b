"""A question that must be answered before going on: the buttons repeat the verb."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox


def ask(parent: QWidget | None, title: str, text: str, yes: str, no: str) -> bool:
    """Ask; True for the first button. Escape means the second."""
    box = _box(parent, title, text)
    accept = box.addButton(yes, box.ButtonRole.AcceptRole)
    refuse = box.addButton(no, box.ButtonRole.RejectRole)
    accept.setProperty("kind", "main")
    box.setDefaultButton(accept)
    box.setEscapeButton(refuse)
    box.exec()
    return box.clickedButton() is accept


def tell(parent: QWidget | None, title: str, text: str, close: str) -> None:
    """Say something that must be read."""
    box = _box(parent, title, text)
    box.addButton(close, box.ButtonRole.AcceptRole)
    box.exec()


def _box(parent: QWidget | None, title: str, text: str) -> "QMessageBox":
    from PySide6.QtWidgets import QMessageBox  # Imported here: most starts ask nothing

    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(text)
    return box
