"""The far side of the stakeholders: the influence map, and below it whose voice is missing."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.stakeholders import Standing
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import Asked
from strongcity_desktop.ui.stakeholders.influence_map import InfluenceMap
from strongcity_desktop.ui.stakeholders.telling import (
    AskedOfStakeholders,
    voices_missing,
)

_PAUSE_MS = 60
_MOST_DRAWN = 1000


class StakeholderPanel(QWidget):
    """`wished` asks for what a line offers; `readings_wanted` for the readings to tell from, once
    there are rows."""

    wished = Signal(object)
    readings_wanted = Signal()

    def __init__(self, t: Translator, nothing: Asked, *, can_write: bool,
                 parent: QWidget | None = None) -> None:
        """`nothing` is what it works from before the rows are read."""
        super().__init__(parent)
        self._t = t
        self._asked: Asked | None = None
        self._readings: dict[str, tuple[Standing, Standing]] = {}
        self._selected: int | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)  # while the cursor runs
        self._soon.timeout.connect(self._draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        column.addWidget(scroll)
        self.map = InfluenceMap(t, can_write=can_write)
        scroll.body.addWidget(self._map_card())
        self.lines = TellingPanel(voices_missing, nothing, can_write=can_write, grows=True)
        self.title = self.lines.title
        self.lines.wished.connect(self.wished)
        scroll.body.addWidget(self.lines)
        scroll.body.addStretch(1)

    def _map_card(self) -> Card:
        t = self._t
        card = Card(t("Influence and interest"))
        card.body.setContentsMargins(12, 12, 12, 12)
        card.body.setSpacing(4)
        self._turn_link = LinkButton("", self._turn)
        card.head.addWidget(self._turn_link)
        self._table = PlainTable(t("Influence and interest"))
        self._nothing = Label(t("Give stakeholders their influence and interest to see them "
                                "here."), "hint")
        self._unplaced = Label("", "hint")
        for part in (self.map, self._table, self._nothing, self._unplaced):
            card.body.addWidget(part)
        self._is_table = False
        self._arrange()
        return card

    def show_what(self, asked: Asked) -> None:
        """Tell of these rows, and draw them."""
        self._asked = asked
        self._tell()
        self._draw()
        self.readings_wanted.emit()

    def take_readings(self, readings: dict[str, tuple[Standing, Standing]]) -> None:
        """Tell from these readings as well."""
        if readings != self._readings:
            self._readings = readings
            self._tell()

    def select(self, number: int | None) -> None:
        """Mark a stakeholder by its number."""
        if number != self._selected:
            self._selected = number
            self._soon.start()

    def row(self, number: int) -> Row | None:
        """The stakeholder with this number, among those told of."""
        return next((row for row in self._rows() if row.number == number), None)

    def _rows(self) -> Sequence[Row]:
        return self._asked.rows if self._asked is not None else ()

    def _tell(self) -> None:
        if self._asked is not None:
            asked = self._asked
            self.lines.show_what(AskedOfStakeholders(
                asked.t, asked.rows, asked.neighbourhoods, asked.today, readings=self._readings))

    def _draw(self) -> None:
        if self.map.carried is None:
            self.map.show_rows(self._drawn(), self._selected)
        self._arrange()

    def _drawn(self) -> tuple[Row, ...]:
        """The stakeholders on the map: none, where they are too many to be told apart."""
        rows = self._rows()
        return tuple(rows) if len(rows) <= _MOST_DRAWN else ()

    def _turn(self) -> None:
        self._is_table = not self._is_table
        self._arrange()

    def _arrange(self) -> None:
        t, rows = self._t, self._drawn()
        self._nothing.set_text(
            t("These are too many for a map: it shows up to {most} stakeholders.",
              most=_MOST_DRAWN) if len(self._rows()) > _MOST_DRAWN
            else t("Give stakeholders their influence and interest to see them here."))
        placed = sum(bool(row.values.get("influence") and row.values.get("interest"))
                     for row in rows)
        if self._is_table:
            self._table.show_words(*self.map.as_table())
        self._turn_link.set_text(t("As a chart") if self._is_table else t("As a table"))
        self._turn_link.setVisible(bool(placed))
        self.map.setVisible(bool(placed) and not self._is_table)
        self._table.setVisible(bool(placed) and self._is_table)
        self._nothing.setVisible(not placed)
        left_out = len(rows) - placed
        self._unplaced.set_text(t.plural("{n} without influence or interest yet",
                                         "{n} without influence or interest yet", left_out))
        self._unplaced.setVisible(bool(placed and left_out))
