"""Whose ratings a register shows: the list of assessments, and whether of all rows or its own."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSizePolicy

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.registers.facts import ALL, OWN, Assessment
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList


class AssessmentChoice(QObject):
    """`assessment_chosen` carries its id; `scope_chosen` whether the rows are its own or all.

    `labelled` and `scope` stand in a row that wraps.
    """

    assessment_chosen = Signal(str)
    scope_chosen = Signal(str)

    def __init__(self, t: Translator, scope: str, parent: QObject) -> None:
        super().__init__(parent)
        self.list = ChoiceList((), "", optional=False)
        self.list.setAccessibleName(t("Ratings from"))
        self.list.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.list.setMinimumContentsLength(14)
        self.list.chosen.connect(self.assessment_chosen)
        self.labelled = together(Label(t("Ratings from"), "hint", wrap=False), self.list)
        self.scope = SegmentedSwitch([(OWN, t("In this diagnosis")), (ALL, t("All challenges"))],
                                     scope, name=t("Challenges shown"))
        self.scope.chosen.connect(self.scope_chosen)
        self.labelled.hide()
        self.scope.hide()

    def offer(self, assessments: Sequence[Assessment], chosen: str) -> None:
        """Offer these, the newest first; with one there is nothing to choose between."""
        if [one.id for one in assessments] != self._offered()[::-1]:
            self.list.clear()
            for one in reversed(assessments):
                self.list.addItem(one.title, one.id)
        self.list.set_key(chosen)
        self.labelled.setVisible(len(assessments) > 1)
        self.scope.setVisible(bool(assessments))

    def _offered(self) -> list[str]:
        return [str(self.list.itemData(place)) for place in range(self.list.count())]
