"""One indicator over time: drawn as a line, as a table, told apart; and its periods."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.charts.indicator_chart import indicator_chart
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.see_results import ResultsSeen, drawn
from strongcity_desktop.registers.analysis.results import (
    PARTS_FIELDS,
    IndicatorTold,
    PeriodTold,
    parts_told,
)
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_words import in_unit, parts_in_a_sentence
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch

_ALL = "all"


class OverTimeCard(QWidget):
    """`opened(reading_id)`; `close_wanted(period_id, is_open)`."""

    opened = Signal(str)
    close_wanted = Signal(str, bool)

    def __init__(self, t: Translator, split: str, *, can_write: bool) -> None:
        super().__init__()
        self._t, self._can_write = t, can_write
        self._seen: ResultsSeen | None = None
        self._one: IndicatorTold | None = None
        self.switch = SegmentedSwitch(
            [(_ALL, t("All")), ("by_sex", t("Sex")), ("by_age", t("Age")),
             ("by_neighbourhood", t("Area"))], split if split in PARTS_FIELDS else _ALL,
            name=t("Told apart by"))
        self.switch.chosen.connect(lambda _: self._draw())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.card = ChartCard(t, t("Over time"), t("No reading to draw yet."))
        self.name = Label("", "strong")
        self.statement = Label("", "hint")
        self.parts = Label("", "hint")
        for place, part in enumerate((self.name, self.statement, self.switch), 1):
            self.card.body.insertWidget(place, part)
        self.card.body.addWidget(self.parts)
        column.addWidget(self.card)
        self.periods = Card(t("Period by period"))
        self._lines: QWidget | None = None
        column.addWidget(self.periods)

    def split(self) -> str:
        """How the figures are told apart; "" for all together."""
        chosen = self.switch.current()
        return chosen if chosen != _ALL else ""

    def show_told(self, seen: ResultsSeen, one: IndicatorTold) -> None:
        """Show this indicator."""
        t, self._seen, self._one = self._t, seen, one
        self.name.set_text(row_name(INDICATORS, one.row, t))
        statement = in_words(INDICATORS, INDICATORS.field("statement"),
                             one.row.values.get("statement"), t)
        self.statement.set_text(statement)
        self.statement.setVisible(bool(statement))
        self._draw()
        self._show_periods(one)

    def _draw(self) -> None:
        if self._seen is None or self._one is None:
            return
        t, split = self._t, self.split()
        line, words = drawn(self._seen, self._one, split, t)
        has_points = bool(line.splits) if split else bool(line.readings or line.start)
        self.card.show_chart((lambda width, palette, measure: indicator_chart(
            line, words=words, palette=palette, direction=t.direction, measure=measure,
            width=width)) if has_points else None)
        said = self._parts_told(self._one)
        self.parts.set_text(said)
        self.parts.setVisible(bool(said))

    def _parts_told(self, one: IndicatorTold) -> str:
        """What the newest reading leaves out of its parts, where it does."""
        if not one.readings:
            return ""
        reading, t = one.readings[-1], self._t
        said = [parts_in_a_sentence(parts_told(one.row.values, reading.values, key),
                                    label(t, READINGS, READINGS.field(key)), t)
                for key in PARTS_FIELDS]
        return "\n".join(filter(None, said))

    def _show_periods(self, one: IndicatorTold) -> None:
        if self._lines is not None:
            self._lines.hide()
            self.periods.body.removeWidget(self._lines)
            self._lines.deleteLater()
        self._lines = held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        for period in one.periods:
            column.addLayout(self._line(one, period))
        self.periods.body.addWidget(held)
        self.periods.setVisible(bool(one.periods))

    def _line(self, one: IndicatorTold, period: PeriodTold) -> QHBoxLayout:
        t, row = self._t, QHBoxLayout()
        name = row_name(PERIODS, period.row, t)
        figures = [in_unit(one.row.values, value, t) if value is not None else "–"
                   for value in (period.actual, period.target)]
        row.addWidget(Label(t("{period}: {actual}, target {target}", period=name,
                              actual=figures[0], target=figures[1]), "control"), 1)
        words = t("Open again") if period.is_closed else t("Close the period")
        link = LinkButton(words, partial(self.close_wanted.emit, period.row.id,
                                         not period.is_closed),
                          name=t("{verb}: {name}", verb=words, name=name))
        link.setEnabled(self._can_write)
        row.addWidget(link)
        return row
