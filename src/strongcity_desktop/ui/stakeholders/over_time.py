"""How a stakeholder stood over time, in its form: a small chart, and its lines to correct."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.standing_over_time import Stood, standing_over_time
from strongcity_desktop.charts.wording import stood_words
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, label, options
from strongcity_desktop.ui.chart_view import ChartView
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.stakeholders.reading_form import ReadingForm

if TYPE_CHECKING:
    from strongcity_desktop.operations.dated_readings import Reading
    from strongcity_desktop.store.town_file import TownFile


class SmallChart(ChartView):
    """A chart that fits a form."""

    narrowest = 200


class OverTime(QWidget):
    """`changed` once a reading was added, corrected or deleted: the row may say otherwise."""

    changed = Signal()

    def __init__(self, context: Context, row: Row, *, can_write: bool) -> None:
        super().__init__()
        self._context, self._t, self._row_id = context, context.t, row.id
        self._can_write = can_write
        self.readings: tuple[Reading, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Rule())
        column.addWidget(Label(self._t("Over time"), "section"))
        self.chart = SmallChart()
        self.chart.hide()
        column.addWidget(self.chart)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        self._lines: list[QWidget] = []
        self.form: ReadingForm | None = None
        self.add_link = LinkButton(self._t("Add an earlier day"), lambda: self.edit(None))
        self.add_link.setEnabled(can_write)
        column.addWidget(self.add_link)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self.read()

    def read(self) -> None:
        """Read the readings again."""
        row_id = self._row_id

        def work(town: "TownFile") -> "tuple[Reading, ...]":
            from strongcity_desktop.operations.dated_readings import readings_of

            return readings_of(town, row_id)

        self._context.background.run(work, self._show, self._context.tell)

    def follow(self, row: Row) -> None:
        """The row says otherwise now, and so does its newest reading."""
        if row.id == self._row_id:
            self.read()

    def _show(self, readings: "tuple[Reading, ...]") -> None:
        self.readings = readings
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = [self._line(one) for one in reversed(readings)]
        if not readings:
            self._lines = [Label(self._t("Give trust or the relation, and its days are kept from "
                                         "then on."), "hint")]
        for line in self._lines:
            self._list.addWidget(line)
        stood = [Stood(one.on_day, one.values.get("trust"), one.values.get("relation"))
                 for one in readings]
        self.chart.setVisible(bool(stood))
        if stood:
            self._draw(stood)

    def _draw(self, stood: Sequence[Stood]) -> None:
        t = self._t
        words = stood_words(t, trust=_labels(t, "trust"), relations=dict(zip(
            (one.key for one in STAKEHOLDERS.field("relation").choices), _labels(t, "relation"),
            strict=True)))

        def make(width: float, palette: Palette, measure: Measure) -> Chart:
            return standing_over_time(stood, words=words, palette=palette, measure=measure,
                                      direction=t.direction, width=width)

        self.chart.set_chart(make)

    def _line(self, reading: "Reading") -> QWidget:
        """A day, what was thought on it, and a way to correct it."""
        t = self._t
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        day = t.date(reading.on_day)
        words.addWidget(Label(day, "control"))
        said = [t("{name}: {value}", name=label(t, STAKEHOLDERS, field),
                  value=in_words(STAKEHOLDERS, field, reading.values.get(field.key), t))
                for field in STAKEHOLDERS.fields
                if field.dated and reading.values.get(field.key) is not None]
        words.addWidget(Label(t.list(said), "hint"))
        row.addLayout(words, 1)
        correct = LinkButton(t("Correct"), lambda: self.edit(reading),
                             name=t("Correct what stands for {day}", day=day))
        correct.setEnabled(self._can_write)
        row.addWidget(correct)
        return held

    def edit(self, reading: "Reading | None") -> None:
        """Open the little form for a reading, or for a new one."""
        self._close()
        self.form = ReadingForm(self._context, self._row_id, reading,
                                is_only=len(self.readings) < 2)
        self.form.kept.connect(self._kept)
        self.form.closed.connect(self._close)
        self._place.addWidget(self.form)
        self.form.day.setFocus()

    def _close(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _kept(self) -> None:
        self._close()
        self.read()
        self.changed.emit()


def _labels(t: Translator, key: str) -> list[str]:
    declared = STAKEHOLDERS.field(key)
    return [choice_label(t, STAKEHOLDERS, declared, one) for one in options(declared)]


