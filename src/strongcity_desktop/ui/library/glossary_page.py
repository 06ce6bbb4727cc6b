"""The glossary: the terms of the method in plain words, found while one types."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.library.glossary import Term
from strongcity_desktop.operations.find_practices import terms_with
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.search_field import SearchField


class GlossaryPage(Page):
    """Every term with its meaning, in the order of the reader's alphabet."""

    def __init__(self, context: Context, search: str = "", **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        body = scroll.body
        body.addWidget(Label(t("Glossary"), "title"))
        body.addWidget(Label(t("Words of the method, and what is meant by them here."), "hint"))
        self._field = SearchField(t("Search the glossary"))
        self._field.setText(search)
        self._field.textChanged.connect(self._fill)
        shortcut = QShortcut(QKeySequence.fromString("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._field.setFocus)
        body.addWidget(self._field)
        self._place = QVBoxLayout()
        body.addLayout(self._place)
        body.addStretch(1)
        self._card: Card | None = None
        self._fill(search)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Glossary")

    def arguments(self) -> dict[str, Any]:
        """What is searched for."""
        return {**super().arguments(), "search": self._field.text()}

    def first_focus(self) -> QWidget | None:
        """The search."""
        return self._field

    def _fill(self, typed: str) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
        self._card = _card(self.context, terms_with(typed, self.context.t))
        self._place.addWidget(self._card)


def _card(context: Context, terms: tuple[Term, ...]) -> Card:
    t, card = context.t, Card()
    if not terms:
        card.body.addWidget(Label(t("No term holds these words. Try a shorter word."), "hint"))
    for line, term in enumerate(terms):
        if line:
            card.body.addWidget(Rule())
        card.body.addWidget(Label(term.name_in(t), "item"))
        card.body.addWidget(Label(term.text_in(t), "body").let_copy())
    return card
