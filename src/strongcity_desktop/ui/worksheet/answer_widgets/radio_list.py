"""One of a few choices, each with its mark and label; figures choose too, Del takes it back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.keys import digit_of, is_plain
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.theme.look import look


@dataclass(frozen=True)
class Offered:
    """One choice as it is shown."""

    key: str
    label: str
    hint: str = ""


class RadioList(QWidget):
    """`chosen` carries the key, or "" when the choice was taken back."""

    chosen = Signal(str)

    def __init__(self, context: Context, name: str, offered: Sequence[Offered], *,
                 optional: bool = True) -> None:
        """Where it is not `optional`, a choice once made can be changed but not taken back."""
        super().__init__()
        self._optional = optional
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(2))
        self.choices: dict[str, RadioChoice] = {}
        for choice in offered:
            radio = RadioChoice(choice.label, choice.hint)
            radio.setAccessibleDescription(f"{name} {choice.hint}".strip())
            radio.clicked.connect(lambda _=False, key=choice.key: self._on_chosen(key))
            column.addWidget(radio)
            self.choices[choice.key] = radio
        self._clear = LinkButton(context.t("Clear the answer"), self._take_back)
        self._clear.setAccessibleDescription(name)
        column.addWidget(self._clear)
        self._clear.hide()

    def key(self) -> str:
        """The key chosen; "" for none."""
        return next((key for key, radio in self.choices.items() if radio.isChecked()), "")

    def set_key(self, key: str) -> None:
        """Show a choice; "" shows none."""
        for radio in self.choices.values():
            radio.setAutoExclusive(False)
            radio.setChecked(False)
        for own, radio in self.choices.items():
            radio.setAutoExclusive(True)
            if own == key:
                radio.setChecked(True)
        self._clear.setVisible(bool(key) and self._optional)

    def first_field(self) -> QWidget:
        """The choice made, else the first one."""
        return self.choices.get(self.key()) or next(iter(self.choices.values()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose by place, Del and Backspace take the choice back."""
        digit = digit_of(event) if is_plain(event) else None
        if digit is not None and 1 <= digit <= len(self.choices):
            key = list(self.choices)[digit - 1]
            self.choices[key].setChecked(True)
            self.choices[key].setFocus()
            self._on_chosen(key)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.key() \
                and self._optional:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, key: str) -> None:
        self._clear.setVisible(self._optional)
        self.chosen.emit(key)

    def _take_back(self) -> None:
        self.first_field().setFocus()
        self.set_key("")
        self.chosen.emit("")
