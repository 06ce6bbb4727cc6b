"""The texts elsewhere in the town that name a person, each ticked to be blanked or left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.erase_person import Mention
    from strongcity_desktop.store.erasure_note import Place


class MentionsCard(Card):
    """Whole names are ticked from the start, parts of a name are not: others may bear it."""

    def __init__(self, t: Translator) -> None:
        super().__init__(t("Other texts that name this person"), icon="magnifying-glass")
        self._t = t
        self.boxes: dict[Place, CheckChoice] = {}
        self.told = Label("", "hint")
        self.body.addWidget(self.told)
        self._list: QWidget | None = None

    def say_searching(self) -> None:
        """While the texts are searched."""
        self.told.set_text(self._t("Searching every text of the town…"))
        self._put(QWidget())
        self.boxes = {}

    def show_mentions(self, mentions: "Sequence[Mention]") -> None:
        """List the places, whole names first."""
        t = self._t
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for mention in mentions:
            hint = t("“{text}”", text=mention.excerpt)
            if mention.is_past:
                hint = t("{text} Only in the history.", text=hint)
            if mention.is_part:
                hint = t("{text} Only a part of the name: look again.", text=hint)
            box = CheckChoice(mention.where, hint)
            box.setChecked(not mention.is_part)
            self.boxes[mention.place] = box
            column.addWidget(box)
        self._put(held)
        self.told.set_text(
            t("Where there is a tick, the name, the e-mail and the telephone become “…”.")
            if mentions else t("No other text names this person."))

    def chosen(self) -> "tuple[Place, ...]":
        """The places to be blanked."""
        return tuple(place for place, box in self.boxes.items() if box.isChecked())

    def _put(self, held: QWidget) -> None:
        if self._list is not None:
            self._list.hide()
            self.body.removeWidget(self._list)
            self._list.deleteLater()
        self._list = held
        self.body.addWidget(held)
