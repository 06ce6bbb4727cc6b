"""The pathway: where the town stands, what to do next and why, what is late and what is coming."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.home.facts import HomeFacts, gather
from strongcity_desktop.ui.home.foot import home_foot
from strongcity_desktop.ui.home.head import HomeHead
from strongcity_desktop.ui.home.late_card import LateCard
from strongcity_desktop.ui.home.next_card import NextCard
from strongcity_desktop.ui.home.stage_door import WITH_TOOLS, way_to_stage
from strongcity_desktop.ui.home.strip import PathwayStrip
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look

_SIDE_BY_SIDE_FROM = 860


class HomePage(Page):
    """Filled as soon as the town has been read; `facts` is None until then."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        self.facts: HomeFacts | None = None
        self.strip: PathwayStrip | None = None
        self._main: QWidget | None = None
        self._head: HomeHead | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=1240, margins=(24, 14, 24, 6))
        outer.addWidget(self._scroll)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        language = context.t.language
        context.background.run(lambda town: gather(town, language), self._show,
                               self.broken.emit)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Pathway")

    def first_focus(self) -> QWidget | None:
        """The one thing to do next."""
        return self._main

    def _show(self, facts: HomeFacts) -> None:
        self.facts = facts
        t, body, pathway = self.context.t, self._scroll.body, facts.pathway
        body.setSpacing(0)
        self._head = HomeHead(facts, t)
        body.addWidget(self._head)
        body.addSpacing(10)
        if not facts.is_readable:
            body.addWidget(self._unread())
            body.addSpacing(12)
        if pathway is not None:
            self.strip = PathwayStrip(pathway.stages, t)
            self.strip.opened.connect(self.open_stage)
            body.addWidget(self.strip)
            body.addSpacing(16)
            following = NextCard(pathway.next_things, t, self.open)
            self._main = following.main
            self._cards.addWidget(following, 2)
            self._cards.addWidget(LateCard(pathway.late, pathway.coming, t, self.open), 1)
            body.addLayout(self._cards, 1)
        else:
            body.addStretch(1)
        body.addSpacing(8)
        body.addWidget(home_foot(facts, self.context))
        self._fit()
        if self._main is not None and self.window().isActiveWindow():
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unread(self) -> MessageBand:
        t = self.context.t
        return MessageBand(t("Something in the town could not be read. Everything else opens "
                             "as usual. A backup can bring it back."), "look_again",
                           [(t("Restore from a backup"), partial(self.go.emit, "restore", {}))])

    # Ways

    def open(self, place: str, arguments: dict[str, Any]) -> None:
        """Go to a place of the pathway: one of the window, or a stage."""
        if place == "stage":
            self.open_stage(str(arguments["stage"]))
        else:
            self.go.emit(place, arguments)

    def open_stage(self, stage: str) -> None:
        """Go where one works on a stage."""
        if stage in WITH_TOOLS:
            place, arguments = WITH_TOOLS[stage]
            self.go.emit(place, dict(arguments))
            return
        who = self.context.who
        self.context.background.run(lambda town: way_to_stage(town, stage, who),
                                    self._go_to_worksheet, self.context.tell)

    def _go_to_worksheet(self, arguments: dict[str, Any]) -> None:
        self.go.emit("worksheet", arguments)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards, and title and legend, stand side by side only where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= look().px(_SIDE_BY_SIDE_FROM)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if is_wide
                                 else QBoxLayout.Direction.TopToBottom)
        if self._head is not None:
            self._head.fit(is_wide)
