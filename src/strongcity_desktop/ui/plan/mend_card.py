"""“Before you export”: what is still to be mended in the plan, each with a link to its place."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.plan_to_mend import PlanChecked

Go = Callable[[str, dict[str, Any]], object]


class MendCard(Card):
    """Filled anew each time the plan was looked through."""

    def __init__(self, t: Translator, go: Go) -> None:
        super().__init__(t("Before you export"))
        self._t, self._go = t, go
        self.links: dict[str, WrappingLink] = {}
        self._shown: QWidget | None = None
        self.calm = Label("", "body")
        self.body.addWidget(self.calm)

    def show_checked(self, checked: "PlanChecked") -> None:
        """Show what is to be mended."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.links = {}
        for one in checked.to_mend:
            self.links[one.key] = WrappingLink(
                one.sentence, partial(self._go, one.place, dict(one.arguments)), icon="flag")
            column.addWidget(self.links[one.key])
        said = [] if checked.to_mend else [self._t("Nothing is left to mend.")]
        if checked.names_nobody:
            said.append(self._t("No contact is named in the texts."))
        self.calm.set_text("\n".join(said))
        self.calm.setVisible(bool(said))
        if self._shown is not None:
            self._shown.hide()
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = held
        self.body.insertWidget(self.body.indexOf(self.calm), held)
        held.setVisible(bool(checked.to_mend))
