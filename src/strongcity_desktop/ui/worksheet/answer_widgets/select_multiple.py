"""The answer as any number of the choices."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.check_list import CheckList
from strongcity_desktop.ui.worksheet.answer_widgets.check_menu import CheckMenu
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class SelectMultipleAnswer(AnswerWidget):
    """Stores the keys of the choices, in the order declared."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self.list: CheckList | CheckMenu = (
            CheckMenu(context, self.name, self.offered()) if cell
            else CheckList(self.name, self.offered()))
        self.list.changed.connect(lambda: self.value_changed.emit(self.value()))
        self._finding = FindingLine()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.list)
        self.column.addWidget(self._finding)

    def offered(self) -> list[Offered]:
        """The choices in words."""
        t, question = self.context.t, self.question
        return [Offered(c.key, wording.choice_label(t, question, "choices", c),
                        wording.choice_hint(t, question, "choices", c))
                for c in question.offered_choices]

    def set_value(self, value: Any) -> None:
        """Show the choices."""
        self.list.set_keys(value if isinstance(value, list) else [])

    def value(self) -> Any:
        """The keys of the choices."""
        return self.list.keys() or None

    def show_findings(self, sentences: list[str]) -> None:
        """Under the choices."""
        self._finding.show_sentences(sentences)

    def first_field(self) -> QWidget:
        """The first choice."""
        if isinstance(self.list, CheckMenu):
            return self.list
        return next(iter(self.list.choices.values()), self)
