"""City practices: what other towns did, found while one types, and read on a plain page."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.library.filing import domain_words, level_words, region_words
from strongcity_desktop.library.practices import Practice, practice
from strongcity_desktop.operations.find_practices import practices_with
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.library.way_back import way_back
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow


class LibraryPage(Page):
    """The list of practices; with `practice="london"` that one alone, to read.

    `back` is where the reader came from: {"place": …, "arguments": …}.
    """

    def __init__(self, context: Context, practice: str = "", search: str = "",
                 back: dict[str, Any] | None = None, **arguments: Any) -> None:
        super().__init__(context, practice=practice, **arguments)
        self._back, self._key = back, practice
        self._field: SearchField | None = None
        self._list: QVBoxLayout | None = None
        self._first: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        self._body = scroll.body
        if practice:
            self._show_one()
        else:
            self._show_list(search)
        self._body.addStretch(1)

    def title(self) -> str:
        """The page's name, or the practice's."""
        t = self.context.t
        return practice(self._key).title_in(t) if self._key else t("City practices")

    def crumbs(self) -> list[Crumb]:
        """The list, then the practice."""
        if not self._key:
            return super().crumbs()
        return [(self.context.t("City practices"), self._to_list), (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """The practice read or what is searched, and the way back."""
        return {**super().arguments(), "back": self._back,
                "search": self._field.text() if self._field else ""}

    def first_focus(self) -> QWidget | None:
        """The search, or the way back."""
        return self._field or self._first

    def _to_list(self) -> None:
        self.go.emit("library", {"back": self._back} if self._back else {})

    # The list

    def _show_list(self, search: str) -> None:
        t = self.context.t
        self._body.addWidget(Label(t("City practices"), "title"))
        self._body.addWidget(Label(t("What other towns and countries did, told in a few lines. All "
                                     "of it is stored in the app."), "hint"))
        self._field = SearchField(t("Search the practices"))
        self._field.setText(search)
        self._field.textChanged.connect(self._fill)
        shortcut = QShortcut(QKeySequence.fromString("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._field.setFocus)
        self._body.addWidget(self._field)
        self._count = Label("", "hint")
        self._body.addWidget(self._count)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._body.addLayout(self._list)
        self._fill(search)

    def _fill(self, typed: str) -> None:
        if self._list is None:
            return
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        t, found = self.context.t, practices_with(typed, self.context.t)
        self._count.set_text(t.plural("{n} practice", "{n} practices", len(found)) if found else
                             t("No practice holds these words. Try a shorter word."))
        for one in found:
            self._list.addWidget(self._entry(one))

    def _entry(self, one: Practice) -> Card:
        t, card = self.context.t, Card()
        card.body.addWidget(WrappingLink(one.title_in(t), partial(self._open, one.key)))
        card.body.addWidget(Label(_place(self.context, one), "hint"))
        card.body.addWidget(Label(one.paragraphs_in(t)[0], "control"))
        return card

    def _open(self, key: str) -> None:
        self.go.emit("library", {"practice": key, **({"back": self._back} if self._back else {})})

    # One practice

    def _show_one(self) -> None:
        t, one = self.context.t, practice(self._key)
        back = way_back(self.context, self._back, self.go.emit) or LinkButton(
            t("All city practices"), self._to_list, icon="arrow-left")
        self._first = back
        self._body.addWidget(back)
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(Label(_place(self.context, one), "hint"))
        card.body.addWidget(Label(one.title_in(t), "title"))
        tags = WrappingRow(spacing=8, from_start=True)
        if one.level:
            tags.addWidget(Tag(level_words(t, one.level), "soft"))
        tags.addWidget(Tag(domain_words(t, one.domain), "neutral"))
        card.body.addLayout(tags)
        for paragraph in one.paragraphs_in(t):
            card.body.addWidget(Label(paragraph, "body").let_copy())
        card.body.addWidget(Label(t("Source: {source}", source=one.source_in(t)), "hint"))
        self._body.addWidget(card)


def _place(context: Context, one: Practice) -> str:
    t = context.t
    return t("{place} · {region}", place=one.place_in(t), region=region_words(t, one.region))
