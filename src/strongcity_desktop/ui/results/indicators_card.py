"""The indicators in a table: start, latest, target, how far, which way, and the next reading."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.result_words import (
    in_unit,
    progress_in_words,
    trend_in_words,
)
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.results.progress_cell import ProgressCell

_SHARES = (7, 2, 2, 2, 4, 2, 4)
_PROGRESS = 4
_NONE = "–"


class IndicatorsCard(Card):
    """`chosen(indicator_id)`, `opened(indicator_id)`, `bank_wanted`."""

    chosen = Signal(str)
    opened = Signal(str)
    bank_wanted = Signal()

    def __init__(self, t: Translator, *, can_write: bool) -> None:
        super().__init__(t("Indicators"))
        self._t = t
        self._ids: list[str] = []
        self.table = PlainTable(t("Indicators"))
        self.table.currentCellChanged.connect(lambda row, *_: self._chosen(row))
        self.table.cellActivated.connect(lambda row, _: self._opened(row))
        self.nothing = Label(t("No indicator yet. Take one from the bank, or write your own."),
                             "hint")
        self.look_again = Label("", "attention")
        self._flag = QWidget()
        flag = QHBoxLayout(self._flag)
        flag.setContentsMargins(0, 0, 0, 0)
        for part in (self.table, self.nothing):
            self.body.addWidget(part)
        flag.addWidget(IconMark("flag", "attention-mark", 16))
        flag.addWidget(self.look_again, 1)
        self.body.addWidget(self._flag)
        row = WrappingRow(spacing=12, from_start=True)
        self.bank_button = SecondButton(t("Take one from the bank"), self.bank_wanted.emit,
                                        icon="plus")
        self.bank_button.setEnabled(can_write)
        self.open_link = LinkButton(t("Open the indicator"), self._open_current)
        row.addWidget(self.bank_button)
        row.addWidget(self.open_link)
        self.body.addLayout(row)

    def show_told(self, indicators: Sequence[IndicatorTold], chosen: str) -> None:
        """Show these indicators, and which of them is drawn."""
        t = self._t
        self._ids = [one.row.id for one in indicators]
        self.table.blockSignals(True)
        self.table.show_words(
            (*(label(t, INDICATORS, INDICATORS.field(key)) for key in ("name", "baseline")),
             t("Latest"), label(t, INDICATORS, INDICATORS.field("target")), t("Progress"),
             t("Trend"), t("Next reading")), [self._line(one) for one in indicators], _SHARES)
        for place, one in enumerate(indicators):
            for column in (1, 2, 3):
                cell = self.table.item(place, column)
                if cell is not None:
                    cell.setTextAlignment(
                        Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            if one.progress is not None:
                words = progress_in_words(one, t)
                self.table.setCellWidget(place, _PROGRESS, ProgressCell(int(one.progress), words))
        if chosen in self._ids:
            self.table.setCurrentCell(self._ids.index(chosen), 0)
        self.table.blockSignals(False)
        self.table.setVisible(bool(indicators))
        self.nothing.setVisible(not indicators)
        self.open_link.setVisible(bool(indicators))
        self._tell(indicators)

    def _line(self, one: IndicatorTold) -> tuple[str, ...]:
        t, values = self._t, one.row.values
        figures = [in_unit(values, value, t) if value is not None else _NONE
                   for value in (one.start, one.latest, one.target)]
        due = t.short_date(one.due_on) if one.due_on is not None else _NONE
        return (row_name(INDICATORS, one.row, t), *figures,
                "" if one.progress is not None else progress_in_words(one, t) or _NONE,
                trend_in_words(one, t) or _NONE,
                t("{day}, late", day=due) if one.is_late else due)

    def _tell(self, indicators: Sequence[IndicatorTold]) -> None:
        t = self._t
        without = sum("start" in one.lacks for one in indicators)
        late = sum(one.is_late for one in indicators)
        said = [t.plural("{n} indicator has no start value.", "{n} indicators have no start value.",
                         without)] if without else []
        said += [t.plural("{n} reading is late.", "{n} readings are late.", late)] if late else []
        self.look_again.set_text(" ".join(said))
        self._flag.setVisible(bool(said))

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.chosen.emit(self._ids[row])

    def _opened(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.opened.emit(self._ids[row])

    def _open_current(self) -> None:
        self._opened(self.table.currentRow())
