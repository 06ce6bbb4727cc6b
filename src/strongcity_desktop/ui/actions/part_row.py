"""The way between the parts of a page: one button each, on as many lines as they need."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from strongcity_desktop.ui.parts.wrapping_row import WrappingRow


class PartRow(QWidget):
    """Items are (key, label) pairs; `chosen` with the key when a person picks another."""

    chosen = Signal(str)

    def __init__(self, items: list[tuple[str, str]], current: str, *, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        row = WrappingRow(self, spacing=4, from_start=True)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for key, words in items:
            button = QPushButton(words.replace("&", "&&"))
            button.setProperty("kind", "segment")
            button.setProperty("end", "only")
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            button.clicked.connect(partial(self._pick, key))
            self._group.addButton(button)
            self.buttons[key] = button
            row.addWidget(button)
        self.set_current(current)

    def _pick(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)

    def current(self) -> str:
        """The key of the part shown."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Show the part with this key, without a signal."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def first(self) -> QWidget:
        """The button of the part shown."""
        return self.buttons[self.current()]
