"""The answer as one of the choices: round marks, or a list when there are many."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question

MOST_RADIOS = 7


class SelectOneAnswer(AnswerWidget):
    """Stores the key of the choice."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        offered = self.offered()
        self._list: RadioList | ChoiceList
        if cell or len(offered) > MOST_RADIOS:
            self._list = ChoiceList([(o.key, o.label) for o in offered], context.t("Choose…"))
            self._list.setAccessibleName(self.name)
            if not cell:
                self._list.setMaximumWidth(look().px(420))
        else:
            self._list = RadioList(context, self.name, offered)
        self._list.chosen.connect(lambda _: self.value_changed.emit(self.value()))
        self._finding = FindingLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._finding)

    def offered(self) -> list[Offered]:
        """The choices in words."""
        t, question = self.context.t, self.question
        return [Offered(c.key, wording.choice_label(t, question, "choices", c),
                        wording.choice_hint(t, question, "choices", c))
                for c in question.offered_choices]

    def set_value(self, value: Any) -> None:
        """Show a choice."""
        self._list.set_key(str(value or ""))

    def value(self) -> Any:
        """The key of the choice."""
        return self._list.key() or None

    def show_findings(self, sentences: list[str]) -> None:
        """Under the choices."""
        self._finding.show_sentences(sentences)

    def first_field(self) -> QWidget:
        """The choice made, else the first; or the list."""
        return self._list.first_field() if isinstance(self._list, RadioList) else self._list
