"""A note: something to read before going on; it asks nothing."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class NoteView(AnswerWidget):
    """Shows the note; its value is always open."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        card = Card(self.name, icon="note")
        for text in (wording.hint(context.t, question), wording.why(context.t, question)):
            if text:
                card.body.addWidget(Label(text, "body"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def set_value(self, value: Any) -> None:
        """A note has no answer."""

    def value(self) -> Any:
        """A note has no answer."""
        return None

    def show_findings(self, sentences: list[str]) -> None:
        """Nothing can be found about a note."""

    def first_field(self) -> QWidget:
        """A note takes no focus."""
        return self
