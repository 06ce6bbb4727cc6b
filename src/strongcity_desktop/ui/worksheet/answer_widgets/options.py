"""Options side by side, each with what speaks for it, against it, and what goes for this town."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.keys import digit_of, is_plain
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine
from strongcity_desktop.ui.worksheet.answer_widgets.option_card import OptionCard
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question
from strongcity_desktop.worksheets.told import considerations_for

_CARD_WIDTH, _MOST_COLUMNS = 250, 3


class OptionsAnswer(AnswerWidget):
    """Stores the key of one option, or the keys of several in the order declared."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self._takes_one = question.kind is Kind.SELECT_ONE
        self._group = QButtonGroup(self)
        self._group.setExclusive(self._takes_one)
        self.cards = {option.key: self._built(option) for option in question.offered_choices}
        self._clear = LinkButton(context.t("Clear the answer"), self._take_back)
        self._clear.setAccessibleDescription(self.name)
        self._clear.hide()
        self._finding = FindingLine()
        self._grid, self._columns = QGridLayout(), 0
        self._grid.setSpacing(look().px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(8))
        column.addWidget(self._finding)
        column.addLayout(self._grid)
        column.addWidget(self._clear)
        self._arrange(1)

    def look_around(self, answers: Mapping[str, Any]) -> None:
        """Show what goes for this town, by the answers so far."""
        t, question = self.context.t, self.question
        for option in question.offered_choices:
            self.cards[option.key].show_own(t("For this town"), [
                wording.consideration(t, question, option, thought)
                for thought in considerations_for(option, answers)])

    def set_value(self, value: Any) -> None:
        """Show what is chosen."""
        chosen = value if isinstance(value, list) else [value]
        self._group.setExclusive(False)
        for key, card in self.cards.items():
            card.mark.setChecked(key in chosen)
        self._group.setExclusive(self._takes_one)
        self._show_clear()

    def value(self) -> Any:
        """The key chosen, or the keys; None for none."""
        chosen = [key for key, card in self.cards.items() if card.mark.isChecked()]
        if self._takes_one:
            return chosen[0] if chosen else None
        return chosen or None

    def show_findings(self, sentences: list[str]) -> None:
        """Above the options."""
        self._finding.show_sentences(sentences)

    def first_field(self) -> QWidget:
        """The option chosen, else the first one."""
        marks = [card.mark for card in self.cards.values()]
        return next((mark for mark in marks if mark.isChecked()), marks[0])

    def lock(self) -> None:
        """The options stay readable; none can be chosen."""
        for card in self.cards.values():
            card.mark.setEnabled(False)
        self._clear.setEnabled(False)

    def rename(self, name: str) -> None:
        """Each option has its own name already."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many options side by side as there is room for."""
        super().resizeEvent(event)
        room = self.width() + self._grid.spacing()
        fits = room // (look().px(_CARD_WIDTH) + self._grid.spacing())
        columns = max(1, min(fits, _MOST_COLUMNS, len(self.cards)))
        if len(self.cards) == columns + 1 and columns > 1:
            columns = -(-len(self.cards) // 2)  # no option alone in a line of its own
        if columns != self._columns:
            self._arrange(columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures choose by place, Del and Backspace take the choice back."""
        digit = digit_of(event) if is_plain(event) else None
        if digit is not None and 1 <= digit <= len(self.cards):
            mark = list(self.cards.values())[digit - 1].mark
            mark.setFocus(Qt.FocusReason.OtherFocusReason)
            mark.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value() is not None:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _built(self, option: Choice) -> OptionCard:
        t, question = self.context.t, self.question
        made = RadioChoice if self._takes_one else CheckChoice
        mark = made(wording.choice_label(t, question, "choices", option),
                    wording.choice_hint(t, question, "choices", option))
        mark.clicked.connect(lambda _=False: self._on_chosen())
        if self._takes_one:  # in a group Tab reaches one option only, the arrows the others
            self._group.addButton(mark)
        return OptionCard(self.context, mark, self.name, (
            (t("For"), wording.advantages(t, question, option)),
            (t("Against"), wording.drawbacks(t, question, option))))

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_chosen(self) -> None:
        self._show_clear()
        self.value_changed.emit(self.value())

    def _take_back(self) -> None:
        self.first_field().setFocus()
        self.set_value(None)
        self.value_changed.emit(None)

    def _show_clear(self) -> None:
        self._clear.setVisible(self._takes_one and self.value() is not None)
