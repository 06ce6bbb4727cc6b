"""Below the table of risks: how likely and how harmful each is, beside the panel that tells."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.charts.priority_matrix import priority_matrix
from strongcity_desktop.charts.wording import risk_matrix_words
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.matrix import matrix_cells
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import choice_label, options
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.theme.look import look

_BESIDE_FROM, _PAUSE_MS, _PANEL_HEIGHT = 860, 60, 300


class RiskChart(QWidget):
    """`row_chosen` and `row_opened` carry the id of the risk that a part stands for."""

    row_chosen = Signal(str)
    row_opened = Signal(str)

    def __init__(self, t: Translator, panel: QWidget | None) -> None:
        super().__init__()
        self._t = t
        self._rows: tuple[Row, ...] = ()
        self._selected: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)  # while the cursor runs
        self._soon.timeout.connect(self._draw)
        self.matrix = ChartCard(t, t("Likelihood and harm"),
                                t("Rate how likely and how harmful a risk is to see it here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.addWidget(self.matrix, 1)
        if panel is not None:
            panel.setMinimumHeight(look().px(_PANEL_HEIGHT))
            self._both.addWidget(panel, 1)
        column.addLayout(self._both)
        self.matrix.view.chosen.connect(lambda key: self.row_chosen.emit(self._row_id(key)))
        self.matrix.view.opened.connect(lambda key: self.row_opened.emit(self._row_id(key)))

    def fit(self, page_width: int) -> None:
        """Side by side where the page is wide enough, else one under the other."""
        beside = page_width >= look().px(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.TopToBottom)

    def show_rows(self, rows: Sequence[Row], neighbourhoods: Sequence[Row] = ()) -> None:
        """Draw these risks."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._draw()

    def select(self, row_id: str) -> None:
        """Mark a risk; an unknown id marks none."""
        number = next((row.number for row in self._rows if row.id == row_id), None)
        if number != self._selected:
            self._selected = number
            self.matrix.view.go_to(str(number))
            self._soon.start()

    def _draw(self) -> None:
        t, cells = self._t, matrix_cells(self._rows)
        words = risk_matrix_words(
            t, names={row.number: row_name(RISKS, row, t) for row in self._rows},
            likelihood=self._levels("likelihood"), harm=self._levels("impact"))
        self.matrix.show_chart(None if not cells else lambda width, palette, measure:
                               priority_matrix(cells, selected=self._selected, words=words,
                                               palette=palette, direction=t.direction,
                                               measure=measure, width=width))

    def _levels(self, key: str) -> list[str]:
        field = RISKS.field(key)
        return [choice_label(self._t, RISKS, field, level) for level in options(field)]

    def _row_id(self, key: str) -> str:
        return next((row.id for row in self._rows if str(row.number) == key), "")
