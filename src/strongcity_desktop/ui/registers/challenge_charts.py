"""Below the table of challenges: how likely and harmful, where felt, and what lacks a source."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.charts.heat_map_chart import HeatRow, heat_map_chart
from strongcity_desktop.charts.priority_matrix import priority_matrix
from strongcity_desktop.charts.wording import heat_words, matrix_words
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.heat import heat_map
from strongcity_desktop.registers.analysis.matrix import matrix_cells
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import choice_label, options
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.theme.look import look

_BESIDE_FROM, _PAUSE_MS = 860, 60


class ChallengeCharts(QWidget):
    """`row_chosen` and `row_opened` carry the id of the challenge that a part stands for."""

    row_chosen = Signal(str)
    row_opened = Signal(str)

    def __init__(self, t: Translator, panel: QWidget | None) -> None:
        """`panel` tells what lacks a source; it stands below the charts."""
        super().__init__()
        self._t = t
        self._rows: tuple[Row, ...] = ()
        self._neighbourhoods: tuple[Row, ...] = ()
        self._selected: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)  # while the cursor runs
        self._soon.timeout.connect(self._draw)
        self.matrix = ChartCard(t, t("Likelihood and impact"),
                                t("Rate how likely and how harmful a challenge is to see it here."))
        self.heat = ChartCard(t, t("Where each challenge is felt"),
                              t("Say in the entry of a challenge where it is felt to see it here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.addWidget(self.matrix, 5)
        self._both.addWidget(self.heat, 7)
        column.addLayout(self._both)
        if panel is not None:
            column.addWidget(panel)
        for card in (self.matrix, self.heat):
            card.view.chosen.connect(self._chosen)
            card.view.opened.connect(self._opened)

    def fit(self, page_width: int) -> None:
        """Side by side where the page is wide enough, else one under the other."""
        beside = page_width >= look().px(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.TopToBottom)

    def show_rows(self, rows: Sequence[Row], neighbourhoods: Sequence[Row]) -> None:
        """Draw these challenges, in this order."""
        if (tuple(rows), tuple(neighbourhoods)) != (self._rows, self._neighbourhoods):
            self._rows, self._neighbourhoods = tuple(rows), tuple(neighbourhoods)
            self._draw()

    def select(self, row_id: str) -> None:
        """Mark a challenge in both charts; an unknown id marks none."""
        number = next((row.number for row in self._rows if row.id == row_id), None)
        if number != self._selected:
            self._selected = number
            for card in (self.matrix, self.heat):
                card.view.go_to(str(number))
            self._soon.start()

    def _draw(self) -> None:
        self._draw_matrix()
        self._draw_heat()

    def _draw_matrix(self) -> None:
        t, cells = self._t, matrix_cells(self._rows)
        words = matrix_words(t, names={row.number: self._name(row) for row in self._rows},
                             likelihood=self._levels("likelihood"), impact=self._levels("impact"))
        self.matrix.show_chart(None if not cells else lambda width, palette, measure:
                               priority_matrix(cells, selected=self._selected, words=words,
                                               palette=palette, direction=t.direction,
                                               measure=measure, width=width))

    def _draw_heat(self) -> None:
        t, found = self._t, heat_map(self._rows, self._neighbourhoods)
        rows = [HeatRow(row.number, self._name(row), levels) for row, levels in found.rows]
        columns = [row_name(NEIGHBOURHOODS, row, t) for row in found.neighbourhoods]
        is_empty = not any(row.values.get("felt") for row in self._rows) or not columns
        words = heat_words(t, levels=self._levels("felt"))
        self.heat.show_chart(None if is_empty else lambda width, palette, measure:
                             heat_map_chart(rows, columns, selected=self._selected, words=words,
                                            palette=palette, direction=t.direction,
                                            measure=measure, width=width))

    def _levels(self, key: str) -> list[str]:
        field = CHALLENGES.field(key)
        return [choice_label(self._t, CHALLENGES, field, level) for level in options(field)]

    def _name(self, row: Row) -> str:
        return row_name(CHALLENGES, row, self._t)

    def _row_id(self, key: str) -> str:
        return next((row.id for row in self._rows if str(row.number) == key), "")

    def _chosen(self, key: str) -> None:
        self.row_chosen.emit(self._row_id(key))

    def _opened(self, key: str) -> None:
        self.row_opened.emit(self._row_id(key))
