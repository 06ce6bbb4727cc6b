"""What the actions cover: a card each for levels, domains, places, groups, leads and money."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.tool.two_columns import TwoColumns

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_coverage import Counted, Coverage
    from strongcity_desktop.store.town_file import TownFile

_BAR = 96


class CoverageView(QWidget):
    """`add_wanted(challenge_id)` asks for an action that answers a challenge without one;
    `shown_wanted(key, value)` for the actions with this level, domain, neighbourhood or group.
    """

    add_wanted = Signal(str)
    shown_wanted = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._t = context, context.t
        self.coverage: Coverage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        column.addWidget(self._scroll)
        self._shown: QWidget | None = None

    def reload(self) -> None:
        """Read the figures again."""
        t = self._t

        def work(town: "TownFile") -> "Coverage":
            from strongcity_desktop.operations.see_coverage import see_coverage

            return see_coverage(town, t)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, coverage: "Coverage") -> None:
        self.coverage = coverage
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        t, both = self._t, TwoColumns()
        if coverage.uncovered:
            both.middle.addWidget(self._uncovered(coverage.uncovered))
        both.middle.addWidget(self._domains(coverage.domains))
        both.middle.addWidget(self._counts(t("Groups"), "groups", coverage.groups))
        both.far.addWidget(self._levels(coverage.levels))
        both.far.addWidget(self._money(coverage))
        if coverage.neighbourhoods:
            both.far.addWidget(self._counts(t("Neighbourhoods"), "neighbourhoods",
                                            coverage.neighbourhoods))
        if coverage.leads:
            both.far.addWidget(self._leads(coverage.leads))
        both.done()
        self._shown = both
        self._scroll.body.addWidget(both)

    def _uncovered(self, challenges: "Sequence[Counted]") -> Card:
        t = self._t
        card = Card(t("Challenges without an action"), icon="flag-fill",
                    icon_token="attention-mark")
        for one in challenges:
            link = WrappingLink(t("Add an action for “{challenge}”", challenge=one.words),
                                partial(self.add_wanted.emit, one.key))
            card.body.addWidget(link)
        return card

    def _domains(self, domains: "Sequence[Counted]") -> Card:
        t = self._t
        card = self._counts(t("Domains"), "domain", domains)
        empty = sum(not one.count for one in domains)
        card.head.addWidget(Label(t.plural("{n} of {all} without an action",
                                           "{n} of {all} without an action", empty,
                                           all=len(domains)), "hint", wrap=False))
        return card

    def _levels(self, levels: "Sequence[Counted]") -> Card:
        t = self._t
        card = self._counts(t("Levels of prevention"), "level", levels)
        if any(one.key == "tertiary" and not one.count for one in levels):
            card.body.addWidget(Label(t("None at the third level: is it the town’s part?"),
                                      "hint"))
        return card

    def _leads(self, leads: "Sequence[Counted]") -> Card:
        t = self._t
        return self._card(t("Who carries how much"), [
            (one.words or t("Nobody leads it yet"), one.count, None) for one in leads])

    def _counts(self, title: str, key: str, counted: "Sequence[Counted]") -> Card:
        return self._card(title, [
            (one.words, one.count,
             partial(self.shown_wanted.emit, key, one.key) if one.count else None)
            for one in counted])

    def _card(self, title: str, lines: Sequence[tuple[str, int, Callable[[], object] | None]]
              ) -> Card:
        """A line each: its name, a bar beside the others, its count in words."""
        t, card, grid = self._t, Card(title), QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        most = max((count for _, count, _ in lines), default=0)
        for place, (words, count, on_click) in enumerate(lines):
            name = WrappingLink(words, on_click) if on_click else Label(words, "control")
            grid.addWidget(name, place, 0)
            bar = ProgressBar(count, max(most, 1), name=t("{name}: {n}", name=words, n=count))
            bar.setFixedWidth(self._context.theme.px(_BAR))
            grid.addWidget(bar, place, 1)
            grid.addWidget(self._count(count), place, 2,
                           Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(grid)
        return card

    def _count(self, count: int) -> QWidget:
        t = self._t
        if count:
            return Label(t.number(count), "strong", wrap=False)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(IconMark("flag-fill", "attention-mark", 14))
        row.addWidget(Label(t("none"), "attention", wrap=False))
        return held

    def _money(self, coverage: "Coverage") -> Card:
        t, money, currency = self._t, coverage.money, coverage.currency
        card, grid = Card(t("Money")), QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(4)
        lines = ((t("Needed"), money.planned), (t("Secured"), money.secured),
                 (t("Asked for"), money.sought), (t("Still to find"), money.open),
                 (t("Spent"), money.spent))
        for place, (words, amount) in enumerate(lines):
            role = "strong" if words == t("Still to find") else "body"
            grid.addWidget(Label(words, role), place, 0)  # type: ignore[arg-type]
            grid.addWidget(Label(t.amount(amount, currency), role, wrap=False),  # type: ignore[arg-type]
                           place, 1, Qt.AlignmentFlag.AlignTrailing)
        card.body.addLayout(grid)
        if coverage.over:
            card.body.addWidget(Rule())
        for name, over in coverage.over:
            card.body.addWidget(Label(t("“{action}” spent {amount} more than planned.", action=name,
                                        amount=t.amount(over.over, currency)), "attention"))
        return card
