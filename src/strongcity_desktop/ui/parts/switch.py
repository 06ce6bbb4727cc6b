"""The segmented switch: two to four views of the same data, one of them shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_PADDING = 12


class SegmentedSwitch(QWidget):
    """Items are (key, label) pairs; emits `chosen` with the key when a person picks another."""

    chosen = Signal(str)

    def __init__(self, items: list[tuple[str, str]], current: str, *, name: str = "",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for index, (key, label) in enumerate(items):
            row.addWidget(self._segment(key, label, index, len(items), name))
        self.set_current(current)

    def _segment(self, key: str, label: str, index: int, count: int, name: str) -> QPushButton:
        button = QPushButton(label.replace("&", "&&"), self)
        end = "only" if count == 1 else {0: "first", count - 1: "last"}.get(index, "middle")
        button.setProperty("kind", "segment")
        button.setProperty("end", end)
        button.setCheckable(True)
        bold = QFontMetrics(role_font("control", strong=True)).horizontalAdvance(label)
        button.setMinimumWidth(bold + look().px(2 * _PADDING) + 4)
        button.setAccessibleName(f"{name}: {label}" if name else label)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        return button

    def current(self) -> str:
        """The key of the item shown; empty when none is."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show the item with this key, without a signal; an unknown key changes nothing."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right arrows follow the eye."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()), 0) * (-1 if look().is_rtl else 1)
        keys = list(self._buttons)
        if not step or self.current() not in keys:
            super().keyPressEvent(event)
            return
        index = keys.index(self.current()) + step
        if 0 <= index < len(keys):
            self._buttons[keys[index]].setFocus(Qt.FocusReason.OtherFocusReason)
            self._buttons[keys[index]].click()
