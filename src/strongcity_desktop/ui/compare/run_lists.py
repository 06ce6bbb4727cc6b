"""The lists in which a worksheet and two of its runs are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.compare.facts import CompareFacts
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

_LEAST_LETTERS = 16


class RunLists(QWidget):
    """Hidden until something is offered; `runs_chosen` tells the two ids, `worksheet_chosen` one.
    """

    worksheet_chosen = Signal(str)
    runs_chosen = Signal(str, str)

    def __init__(self, t: Translator) -> None:
        super().__init__()
        self._row = WrappingRow(self, spacing=16, from_start=True)
        self.worksheet, self.earlier, self.later = (
            ChoiceList((), "", optional=False) for _ in range(3))
        self._named_worksheet = self._add(t("Worksheet"), self.worksheet)
        self._named_runs = [self._add(t("From"), self.earlier), self._add(t("To"), self.later)]
        self.worksheet.chosen.connect(self.worksheet_chosen)
        for runs in (self.earlier, self.later):
            runs.chosen.connect(self._choose)

    def _add(self, words: str, choice: ChoiceList) -> QWidget:
        choice.setAccessibleName(words)
        choice.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        choice.setMinimumContentsLength(_LEAST_LETTERS)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        named = together(Label(words, "strong", wrap=False), choice)
        named.hide()
        self._row.addWidget(named)
        return named

    def offer(self, facts: CompareFacts, earlier: str, later: str) -> None:
        """Offer what there is; a worksheet is chosen where more than one was filled in twice."""
        for choice, offered, chosen in (
                (self.worksheet, facts.worksheets, facts.worksheet_id),
                (self.earlier, facts.assessments, earlier),
                (self.later, facts.assessments, later)):
            choice.clear()
            for one, name in offered.items():
                choice.addItem(name, one)
            choice.set_key(chosen)
        self._named_worksheet.setVisible(len(facts.worksheets) > 1)
        for part in self._named_runs:
            part.show()

    def _choose(self) -> None:
        self.runs_chosen.emit(self.earlier.key(), self.later.key())
