"""A drop-down list of choices that stays still under the mouse wheel."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class ChoiceList(QComboBox):
    """Keys with their labels; `chosen` carries the key the user picked, or "" for no choice."""

    chosen = Signal(str)

    def __init__(self, items: Iterable[tuple[str, str]], nothing: str, *, optional: bool = True,
                 parent: QWidget | None = None) -> None:
        """`nothing` is what stands there while nothing is chosen, when that is possible."""
        super().__init__(parent)
        if optional:
            self.addItem(nothing, "")
        for key, label in items:
            self.addItem(label, key)
            self.setItemData(self.count() - 1, label, Qt.ItemDataRole.ToolTipRole)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self._on_activated)

    def key(self) -> str:
        """The key of the choice shown; "" for none."""
        return str(self.currentData() or "")

    def set_key(self, key: str) -> None:
        """Show a choice; an unknown key shows none."""
        self.setCurrentIndex(max(0, self.findData(key)))
        self.setToolTip(self.currentText())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a list passed on the way down must not change an answer."""
        event.ignore()

    def _on_activated(self) -> None:
        self.setToolTip(self.currentText())
        self.chosen.emit(self.key())
