"""The languages of a town's people: suggestions to tick, and any other to add."""

from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.language import countries
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look


class SpokenLanguages(QWidget):
    """Ticks for the likely languages, each in its own name, and a list for all others."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ticks: dict[str, CheckChoice] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._columns = 3 if look().scale <= 1.3 else 1
        for number in range(self._columns):
            self._grid.setColumnStretch(number, 1)
        column.addLayout(self._grid)
        column.addLayout(self._adding())
        self.suggest(SHIPPED)

    def _adding(self) -> WrappingRow:
        t = self._context.t
        row = WrappingRow(spacing=8)
        self._others = QComboBox()
        self._others.setAccessibleName(t("Another language"))
        self._others.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._others.setMinimumContentsLength(12)
        first = t("Choose another language")
        self._others.addItem(first, "")
        words = QFontMetrics(role_font("control")).horizontalAdvance(first)
        self._others.setMinimumWidth(words + look().px(44))
        self._others.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for code, name in countries.language_names(t.language):
            self._others.addItem(name, code)
        row.addWidget(self._others)
        row.addWidget(SecondButton(t("Add this language"), self._add_other))
        return row

    def suggest(self, codes: Sequence[str]) -> None:
        """Show these languages to tick; those ticked already stay."""
        chosen = self.chosen()
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self._ticks = {}
        for code in dict.fromkeys((*chosen, *codes)):
            self._offer(code, code in chosen)

    def set_chosen(self, codes: Sequence[str]) -> None:
        """Tick exactly these."""
        for code in codes:
            if code not in self._ticks:
                self._offer(code, True)
        for code, tick in self._ticks.items():
            tick.setChecked(code in codes)

    def chosen(self) -> tuple[str, ...]:
        """The codes ticked, in the order shown."""
        return tuple(code for code, tick in self._ticks.items() if tick.isChecked())

    def _offer(self, code: str, ticked: bool) -> None:
        tick = CheckChoice(self._context.t.language_name(code))
        tick.setChecked(ticked)
        place = len(self._ticks)
        self._ticks[code] = tick
        self._grid.addWidget(tick, place // self._columns, place % self._columns)

    def _add_other(self) -> None:
        code = str(self._others.currentData() or "")
        if not code:
            return
        if code not in self._ticks:
            self._offer(code, True)
        self._ticks[code].setChecked(True)
