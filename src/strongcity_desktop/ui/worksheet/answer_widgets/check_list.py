"""Any number of choices with boxes to tick, in two columns where there is room."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered

_ONE_COLUMN_UP_TO, _TWO_COLUMNS_FROM = 6, 560


class CheckList(QWidget):
    """`changed` when the user ticked or unticked a box."""

    changed = Signal()

    def __init__(self, name: str, offered: Sequence[Offered]) -> None:
        super().__init__()
        self.name = name
        self.setAccessibleName(name)
        self.choices: dict[str, CheckChoice] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look().px(24))
        self._grid.setVerticalSpacing(look().px(2))
        self._columns = 0
        for choice in offered:
            self.add(choice)
        self._arrange(1)

    def add(self, choice: Offered) -> None:
        """One more choice, at the end."""
        box = CheckChoice(choice.label, choice.hint)
        box.setAccessibleDescription(f"{self.name} {choice.hint}".strip())
        box.clicked.connect(lambda _=False: self.changed.emit())
        self.choices[choice.key] = box
        self._arrange(max(1, self._columns))

    def keys(self) -> list[str]:
        """The keys ticked, in the order declared."""
        return [key for key, box in self.choices.items() if box.isChecked()]

    def set_keys(self, keys: Sequence[str]) -> None:
        """Tick exactly these."""
        for key, box in self.choices.items():
            box.setChecked(key in keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        wide = self.width() >= look().px(_TWO_COLUMNS_FROM)
        columns = 2 if wide and len(self.choices) > _ONE_COLUMN_UP_TO else 1
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        """Down the first column, then down the second: the order of Tab."""
        self._columns = columns
        rows = -(-len(self.choices) // columns)
        for place, box in enumerate(self.choices.values()):
            self._grid.addWidget(box, place % max(1, rows), place // max(1, rows))
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
