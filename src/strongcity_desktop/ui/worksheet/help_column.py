"""The help column of a question: why we ask, what another town did, an example."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from strongcity_desktop.library.practices import practice
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.clear_viewport import clear_viewport
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.mirrored import margins
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class HelpColumn(QScrollArea):
    """Shows what belongs beside one question, or cards of the caller's own.

    `practice_chosen` carries the key of a practice to be read whole.
    """

    practice_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        clear_viewport(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(context.t("Help"))

    def show_question(self, question: Question) -> None:
        """Show the cards of a question."""
        t = self._context.t
        cards = []
        for title, icon, text in (
                (t("Why we ask"), "lightbulb", wording.why(t, question)),
                (t("Example"), "pencil-simple", wording.example(t, question))):
            if text:
                card = help_card(title, icon)
                card.body.addWidget(Label(text, "control"))
                cards.append(card)
        if question.practices:
            cards.insert(1, self._practice_card(*question.practices))
        self.show_cards(cards)

    def show_cards(self, cards: list[Card]) -> None:
        """Show these, one below the other."""
        px, inner = look().px, QWidget()
        inner.setProperty("ground", "clear")
        column = QVBoxLayout(inner)
        column.setContentsMargins(margins(4, 16, 20, 16))
        column.setSpacing(px(16))
        for card in cards:
            column.addWidget(card)
        keys = QHBoxLayout()
        keys.setSpacing(px(8))
        keys.addWidget(KeyCap("F1"))
        keys.addWidget(Label(self._context.t("Hide or show this column"), "hint"), 1)
        column.addLayout(keys)
        column.addStretch(1)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def _practice_card(self, key: str, *others: str) -> Card:
        """The first practice open, the others as links, so that the column stays calm."""
        t, told = self._context.t, practice(key)
        alone = t("From another town") if told.town else t("From another country")
        card = help_card(t("From elsewhere") if others else alone, "buildings")
        card.body.addWidget(Label(told.title_in(t), "strong"))
        card.body.addWidget(Label(told.place_in(t), "hint"))
        card.body.addWidget(Label(told.paragraphs_in(t)[0], "control"))
        card.body.addWidget(WrappingLink(t("Read the practice"),
                                         lambda: self.practice_chosen.emit(key)))
        if others:
            card.body.addWidget(Rule())
        for other in map(practice, others):
            card.body.addWidget(WrappingLink(
                t("{place}: {title}", place=other.place_in(t), title=other.title_in(t)),
                partial(self.practice_chosen.emit, other.key)))
        return card


def help_card(title: str, icon: str) -> Card:
    """A card of the column, with its title in the size of the column."""
    card = Card()
    row = QHBoxLayout()
    row.setSpacing(look().px(8))
    if icon:
        row.addWidget(IconMark(icon, "accent", 20))
    row.addWidget(Label(title, "item"), 1)
    card.body.addLayout(row)
    return card
