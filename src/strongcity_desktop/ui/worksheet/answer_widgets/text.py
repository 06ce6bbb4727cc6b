"""The answer in a line of one's own words."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.written_text import WrittenText
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question


class TextAnswer(AnswerWidget):
    """One line, in any of the town's languages."""

    typed = True
    long = False

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self.written = WrittenText(context, words, self.name, long=self.long,
                                   with_languages=not cell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.written)
        self.written.changed.connect(lambda: self.value_changed.emit(self.value()))
        self.written.left.connect(self.left)

    def set_value(self, value: Any) -> None:
        """Show a stored text."""
        self.written.set_text(value)

    def value(self) -> Any:
        """The text as it is stored."""
        return self.written.text()

    def show_findings(self, sentences: list[str]) -> None:
        """Under the field."""
        self.written.show_findings(sentences)

    def first_field(self) -> QWidget:
        """The field."""
        return self.written.editor
