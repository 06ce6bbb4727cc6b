"""What an empty log of risks shows: its first button, and ten common risks to tick."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.registers.common_risks import COMMON_RISKS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.store.changes import Changes
    from strongcity_desktop.store.town_file import TownFile


class RiskStart(EmptyState):
    """`begun` is called once the risks ticked are in the register."""

    def __init__(self, context: Context, said: tuple[str, str], icon: str, button: str,
                 on_click: Callable[[], object], begun: Callable[[], object], *, can_write: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(icon, *said, button, on_click, parent=parent)
        self._context, self._begun = context, begun
        t = context.t
        self.boxes: dict[str, CheckChoice] = {}
        if not can_write:
            return
        self.body.addWidget(Rule())
        self.body.addWidget(Label(t("Or begin with what often happens"), "section"))
        self.body.addWidget(Label(t("Tick what could happen in your town too. You can change every "
                                    "word later."), "hint"))
        for risk in COMMON_RISKS:
            self.boxes[risk.key] = box = CheckChoice(t(risk.name), t(risk.signs))
            box.toggled.connect(self._count)
            self.body.addWidget(box)
        row = QHBoxLayout()
        self.add_button = SecondButton("", self.add, icon="plus")
        row.addWidget(self.add_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._count()

    def chosen(self) -> list[str]:
        """The keys of the risks ticked."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _count(self, *_: Any) -> None:
        t, n = self._context.t, len(self.chosen())
        self.add_button.setEnabled(bool(n))
        self.add_button.set_text(t.plural("Add {n} risk", "Add {n} risks", n) if n
                                 else t("Add the risks ticked"))

    def add(self) -> None:
        """Put the risks ticked into the register."""
        keys, who = self.chosen(), self._context.who

        def work(town: "TownFile") -> "Changes":
            from strongcity_desktop.operations.begin_risks import begin_risks

            return begin_risks(town, keys, who)

        self._context.background.run(work, lambda _: self._begun(), self._context.tell)
