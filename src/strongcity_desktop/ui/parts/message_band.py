"""A message that stays in the page: info, look again, or what must be mended."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label

BandTone = Literal["info", "look_again", "finding"]
Link = tuple[str, Callable[[], object]]


class MessageBand(QFrame):
    """A sentence with the links that help; read out when it appears."""

    def __init__(self, text: str, tone: BandTone = "info", links: Sequence[Link] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("band", tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        self._label = Label(text, "control")
        column.addWidget(self._label)
        for words, on_click in links:
            column.addWidget(LinkButton(words, on_click))

    def text(self) -> str:
        """The sentence shown."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        self._label.set_text(text)
