"""How an action is measured: its indicators with their latest figures, and the way to them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.result_words import in_unit
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_actions import ActionSeen

_NONE = "–"
_SHARES = (5, 2, 2)


class MeasuredCard(Card):
    """A line of the table opens its indicator among the results of the action."""

    def __init__(self, context: Context, seen: "ActionSeen",
                 go: Callable[[str, dict[str, Any]], object]) -> None:
        t = context.t
        super().__init__(t("Measured by"))
        self._t, self._go, self._action = t, go, seen.action.id
        self._ids = [one.row.id for one in seen.indicators]
        self.table = PlainTable(t("Measured by"))
        if seen.indicators:
            self.table.show_words(
                (label(t, INDICATORS, INDICATORS.field("name")), t("Latest"),
                 label(t, INDICATORS, INDICATORS.field("target"))),
                [self._line(one) for one in seen.indicators], _SHARES)
            self.table.cellActivated.connect(lambda row, _: self.open(self._ids[row]))
            self.body.addWidget(self.table)
        else:
            self.body.addWidget(Label(
                t("No indicator yet. Take one from the bank, or write your own."), "hint"))
        self.link = LinkButton(t("Open its results"), self.open)
        self.body.addWidget(self.link)

    def open(self, indicator_id: str = "") -> None:
        """Go to the results of the action, with one of its indicators drawn."""
        chosen = {"indicator": indicator_id} if indicator_id else {}
        self._go("results", {"action": self._action, **chosen})

    def _line(self, one: IndicatorTold) -> tuple[str, ...]:
        figures = (in_unit(one.row.values, value, self._t) if value is not None else _NONE
                   for value in (one.latest, one.target))
        return (row_name(INDICATORS, one.row, self._t), *figures)
