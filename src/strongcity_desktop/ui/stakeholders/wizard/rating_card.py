"""A quick round of rating: one stakeholder at a time, five worded levels, keys 1 to 5."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, hint
from strongcity_desktop.ui.keys import digit_of
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

_ASKED = {"influence": mark("How much can it move in the town?"),
          "interest": mark("How much does it care about this work?")}


class RatingCard(Card):
    """`rated(level)` with a key or a click; `passed` when nobody knows."""

    rated = Signal(int)
    passed = Signal()

    def __init__(self, t: Translator, key: str, row: Row, place: int, of: int) -> None:
        super().__init__()
        declared = STAKEHOLDERS.field(key)
        self.body.addWidget(Label(t("{place} of {all}", place=place, all=of), "hint"))
        self.body.addWidget(Label(row_name(STAKEHOLDERS, row, t), "title"))
        self.body.addWidget(Label(t(_ASKED[key]), "body"))
        explained = hint(t, STAKEHOLDERS, declared)
        # The card itself, so that no Enter from before gives a level.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(t("{name}: {value}", name=row_name(STAKEHOLDERS, row, t),
                                 value=t(_ASKED[key])))
        self.setAccessibleDescription(explained)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        self.levels: list[SecondButton] = []
        for level, option in enumerate(declared.levels, 1):
            words = t("{level} – {words}", level=level,
                      words=choice_label(t, STAKEHOLDERS, declared, option))
            button = SecondButton(words, lambda one=level: self.rated.emit(one),  # type: ignore[misc]
                                  name=t("{name}: {value}", name=row_name(STAKEHOLDERS, row, t),
                                         value=words))
            self.levels.append(button)
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addLayout(buttons)
        self.body.addWidget(Label(t("Press 1 to 5, or 0 if you do not know."), "hint"))
        self.body.addWidget(LinkButton(t("Not known"), self.passed.emit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit rates, 0 passes."""
        digit = digit_of(event)
        if digit == 0:
            self.passed.emit()
        elif digit is not None and digit <= len(self.levels):
            self.rated.emit(digit)
        else:
            super().keyPressEvent(event)
