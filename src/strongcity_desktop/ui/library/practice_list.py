"""The list of city practices, narrowed while one types and by filters beside it."""

from collections.abc import Callable, Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.library.filing import domain_words, region_words
from strongcity_desktop.library.practices import Practice
from strongcity_desktop.operations.find_practices import practice_counts, practices_with
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.library.practice_filters import PracticeFilters
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.theme.look import look

_BESIDE_FROM, _FILTERS_WIDTH = 760, 270


class PracticeList(QWidget):
    """`field` is the search, `filters` what is kept; a practice opens by `open_one(key)`."""

    def __init__(self, context: Context, search: str, kept: Mapping[str, Collection[str]],
                 open_one: Callable[[str], object]) -> None:
        super().__init__()
        self._context, self._open_one = context, open_one
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(16)
        self.field = SearchField(t("Search the practices"))
        self.field.setText(search)
        self.field.textChanged.connect(self._fill)
        shortcut = QShortcut(QKeySequence.fromString("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.field.setFocus)
        outer.addWidget(self.field)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(24)
        outer.addLayout(self._both)
        self.filters = PracticeFilters(t, kept)
        self.filters.changed.connect(self._fill)
        self._both.addWidget(self.filters)
        listed = QVBoxLayout()
        self._both.addLayout(listed, 1)
        self._count = Label("", "hint")
        listed.addWidget(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        listed.addLayout(self._list)
        listed.addStretch(1)
        self._cards: dict[str, Card] = {}
        self._fill()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters stand beside the list where there is room, above it where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < look().px(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow
                                else QBoxLayout.Direction.LeftToRight)
        self.filters.setMaximumWidth(16_777_215 if is_narrow else look().px(_FILTERS_WIDTH))
        self.filters.setMinimumWidth(0 if is_narrow else look().px(_FILTERS_WIDTH))
        self.filters.fit(is_narrow)

    def _fill(self) -> None:
        t, typed, kept = self._context.t, self.field.text(), self.filters.kept()
        found = practices_with(typed, t, kept)
        self.filters.tell(practice_counts(typed, t, kept))
        if found:
            self._count.set_text(t.plural("{n} practice", "{n} practices", len(found)))
        elif kept:
            self._count.set_text(t("No practice is left. Try a shorter word, or take a filter "
                                   "away."))
        else:
            self._count.set_text(t("No practice holds these words. Try a shorter word."))
        self._show(found)

    def _show(self, found: Collection[Practice]) -> None:
        while self._list.count():
            self._list.takeAt(0)
        for one in found:
            if one.key not in self._cards:
                self._cards[one.key] = self._entry(one)
            self._list.addWidget(self._cards[one.key])
        left = {one.key for one in found}
        for key, card in self._cards.items():
            card.setVisible(key in left)

    def _entry(self, one: Practice) -> Card:
        t, card = self._context.t, Card(parent=self)
        card.body.addWidget(WrappingLink(one.title_in(t), partial(self._open_one, one.key)))
        card.body.addWidget(Label(t("{place} · {domain}", place=place_words(self._context, one),
                                    domain=domain_words(t, one.domain)), "hint"))
        card.body.addWidget(Label(one.paragraphs_in(t)[0], "control"))
        return card


def place_words(context: Context, one: Practice) -> str:
    """Where it was, and in which part of the world."""
    t = context.t
    return t("{place} · {region}", place=one.place_in(t), region=region_words(t, one.region))
