"""City practices: what other towns did, found while one types, and read on a plain page."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.library.filing import domain_words, level_words
from strongcity_desktop.library.practices import practice
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.library.practice_list import PracticeList, place_words
from strongcity_desktop.ui.library.way_back import way_back
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow

_LIST_WIDTH = 1100


class LibraryPage(Page):
    """The list of practices; with `practice="london"` that one alone, to read.

    `kept` are the keys that the filters of the list keep, such as {"domain": ["youth"]}; `back` is
    where the reader came from: {"place": …, "arguments": …}.
    """

    def __init__(self, context: Context, practice: str = "", search: str = "",
                 kept: Mapping[str, Collection[str]] | None = None,
                 back: dict[str, Any] | None = None, **arguments: Any) -> None:
        super().__init__(context, practice=practice, **arguments)
        self._back, self._key = back, practice
        self._list: PracticeList | None = None
        self._first: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn() if practice else ScrollColumn(max_width=_LIST_WIDTH)
        outer.addWidget(scroll)
        self._body = scroll.body
        if practice:
            self._show_one()
        else:
            self._show_list(search, kept or {})
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
        """The practice read or what is searched and kept, and the way back."""
        listed = self._list
        return {**super().arguments(), "back": self._back,
                "search": listed.field.text() if listed else "",
                "kept": listed.filters.kept() if listed else {}}

    def first_focus(self) -> QWidget | None:
        """The search, or the way back."""
        return self._list.field if self._list else self._first

    def _to_list(self) -> None:
        self.go.emit("library", {"back": self._back} if self._back else {})

    def _show_list(self, search: str, kept: Mapping[str, Collection[str]]) -> None:
        t = self.context.t
        self._body.addWidget(Label(t("City practices"), "title"))
        self._body.addWidget(Label(t("What other towns and countries did, told in a few lines. All "
                                     "of it is stored in the app."), "hint"))
        self._list = PracticeList(self.context, search, kept, self._open)
        self._body.addWidget(self._list)

    def _open(self, key: str) -> None:
        self.go.emit("library", {"practice": key, **({"back": self._back} if self._back else {})})

    def _show_one(self) -> None:
        t, one = self.context.t, practice(self._key)
        back = way_back(self.context, self._back, self.go.emit) or LinkButton(
            t("All city practices"), self._to_list, icon="arrow-left")
        self._first = back
        self._body.addWidget(back)
        card = Card()
        card.body.setSpacing(12)
        card.body.addWidget(Label(place_words(self.context, one), "hint"))
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
