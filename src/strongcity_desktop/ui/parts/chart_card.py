"""A card with a chart, which a link turns into the same in words and back."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from strongcity_desktop.charts.chart import MakeChart
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.chart_view import ChartView
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable


class ChartCard(Card):
    """`view` holds the chart; `nothing` is said instead while there is nothing to draw."""

    def __init__(self, t: Translator, title: str, nothing: str, parent: QWidget | None = None
                 ) -> None:
        super().__init__(title, parent=parent)
        self._t, self._title = t, title
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.link = LinkButton("", self._turn)
        self.head.addWidget(self.link)
        self.view = ChartView()
        self.table = PlainTable(title)
        self._nothing = Label(nothing, "hint")
        for part in (self.view, self.table, self._nothing):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.is_table, self._is_empty = False, True
        self._arrange()

    def show_chart(self, make: MakeChart | None) -> None:
        """Show a chart; None where there is nothing to draw."""
        self._is_empty = make is None
        if make is not None:
            self.view.set_chart(make)
            self._fill_table()
        self._arrange()

    def _turn(self) -> None:
        self.is_table = not self.is_table
        self._fill_table()
        self._arrange()

    def _fill_table(self) -> None:
        if self.is_table:
            self.table.show_words(*self.view.as_table())

    def _arrange(self) -> None:
        t = self._t
        self.link.set_text(t("As a chart") if self.is_table else t("As a table"))
        self.link.setAccessibleName(t("{chart}: {view}", chart=self._title,
                                      view=self.link.text()))
        self.link.setVisible(not self._is_empty)
        self.view.setVisible(not self._is_empty and not self.is_table)
        self.table.setVisible(not self._is_empty and self.is_table)
        self._nothing.setVisible(self._is_empty)
