"""The room of the plan: sections, pages and cards side by side, or below each other."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look

_COLUMN, _CARDS, _PAGES_LEAST, _PAGES_WITH_CARDS = 400, 232, 320, 460
_STACKED_SHARE, _NO_LIMIT = 0.9, 16_777_215


class PlanRoom(ScrollColumn):
    """The cards stand beside the pages where there is room, else below the sections."""

    def __init__(self, column: ScrollColumn, pages: QWidget, *cards: QWidget) -> None:
        super().__init__(max_width=None, margins=(0, 0, 0, 0))
        self._column, self._pages = column, pages
        self._cards = QWidget()
        below = QVBoxLayout(self._cards)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        for card in cards:
            below.addWidget(card)
        below.addStretch(1)
        self._side = ScrollColumn(max_width=None, margins=(8, 16, 16, 16))
        self._has_side: bool | None = None
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(column)
        self._both.addWidget(pages, 1)
        self._both.addWidget(self._side)
        self.body.addLayout(self._both, 1)
        self._put_cards(beside=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the pages stand below the choices."""
        super().resizeEvent(event)
        content, px = self._column.widget(), look().px
        bar = self._column.verticalScrollBar().sizeHint().width()
        wide = px(_COLUMN)
        if content is not None:
            wide = max(wide, content.minimumSizeHint().width() + bar)
        least = max(px(_PAGES_LEAST), self._pages.minimumSizeHint().width())
        cards = max(px(_CARDS), self._cards.minimumSizeHint().width() + px(24) + bar)
        beside = self.width() >= wide + least
        self._put_cards(beside=self.width() >= wide + cards + max(
            least, px(_PAGES_WITH_CARDS)))
        self._side.setFixedWidth(cards)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.TopToBottom)
        self._column.setMinimumWidth(wide if beside else 0)
        self._column.setMaximumWidth(wide if beside else _NO_LIMIT)
        for part in (self._column, self._pages):
            part.setMinimumHeight(0 if beside else round(self.height() * _STACKED_SHARE))

    def _put_cards(self, *, beside: bool) -> None:
        if beside == self._has_side:
            return
        self._has_side = beside
        self._side.setVisible(beside)
        if beside:
            self._side.body.insertWidget(0, self._cards)
        else:
            self._column.body.insertWidget(self._column.body.count() - 1, self._cards)
