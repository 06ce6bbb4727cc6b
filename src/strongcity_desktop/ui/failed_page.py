"""What stands in the place of a page that could not be shown: plain words and the ways on."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.places import HOME, WELCOME


class FailedPage(Page):
    """Stands for `place`; its arguments are those of that page, so that it can be tried again."""

    def __init__(self, context: Context, place: str, arguments: dict[str, Any]) -> None:
        super().__init__(context, **arguments)
        self.fills_window = context.town is None
        self.place = place
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconMark("flag-fill", "attention-mark", 24))
        head.addWidget(Label(self.title(), "section"), 1)
        card.body.addLayout(head)
        card.body.addWidget(Label(t("Something on this page could not be read. The rest of the "
                                    "town is kept and opens as usual. A backup can bring this "
                                    "page back.")))
        self.first = self._way_out()
        for button in (self.first,
                       SecondButton(t("Restore from a backup"), self._restore,
                                    icon="clock-counter-clockwise"),
                       QuietButton(t("Try this page again"), self._again)):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            card.body.addLayout(row)
        scroll.body.addWidget(card)
        scroll.body.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("This page could not be shown")

    def first_focus(self) -> QWidget | None:
        """The way out."""
        return self.first

    def _way_out(self) -> MainButton:
        t = self.context.t
        if self.context.town is None or self.place == HOME:
            return MainButton(t("Go to the start"), self._to_start)
        return MainButton(t("Open the pathway"), lambda: self.go.emit(HOME, {}))

    def _to_start(self) -> None:
        self.close_town.emit() if self.context.town is not None else self.go.emit(WELCOME, {})

    def _restore(self) -> None:
        self.go.emit("restore", {})

    def _again(self) -> None:
        self.go.emit(self.place, self.arguments())
