"""The questions found in a survey: which to count, by which group, and what is not offered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.operations.import_survey import LeftBecause, Survey, SurveyQuestion
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

_MOST_SHOWN = 6


class QuestionsCard(Card):
    """`changed` whenever other counts are wanted."""

    changed = Signal()

    def __init__(self, context: Context, survey: Survey) -> None:
        super().__init__(context.t("Choose the questions"))
        self._t = context.t
        self.boxes: dict[str, CheckChoice] = {}
        t, px = self._t, look().px
        ways = QHBoxLayout()
        ways.setSpacing(px(16))
        ways.addWidget(LinkButton(t("Choose all questions"), lambda: self._set_all(True)))
        ways.addWidget(LinkButton(t("Choose none"), lambda: self._set_all(False)))
        ways.addStretch(1)
        self.body.addLayout(ways)
        for question in survey.questions:
            box = CheckChoice(question.label, self._about(question))
            box.setChecked(True)
            box.clicked.connect(lambda _=False: self.changed.emit())
            self.boxes[question.key] = box
            self.body.addWidget(box)
        self.group = self._built_groups(survey)
        self._show_left_out(survey)

    def chosen(self) -> list[str]:
        """The headings of the questions chosen, in the order of the file."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def first_field(self) -> QWidget:
        """The first question."""
        return next(iter(self.boxes.values()), self)

    def _about(self, question: SurveyQuestion) -> str:
        t, values = self._t, question.values
        named = t.list(values[:_MOST_SHOWN])
        if len(values) > _MOST_SHOWN:
            named = t("{answers} and others", answers=named)
        people = t.plural("{n} person answered", "{n} people answered", question.answers)
        if question.kind == "several":
            return t("{people}, several answers allowed: {answers}", people=people, answers=named)
        return t("{people}: {answers}", people=people, answers=named)

    def _built_groups(self, survey: Survey) -> ChoiceList:
        t = self._t
        groups = ChoiceList([(question.key, question.label) for question in survey.may_group()],
                            t("Everyone together"))
        groups.setMaximumWidth(look().px(420))
        label = Label(t("Count groups apart by (optional)"), "strong")
        label.setBuddy(groups)
        groups.setAccessibleName(label.text())
        groups.chosen.connect(lambda _: self.changed.emit())
        self.body.addWidget(Rule())
        self.body.addWidget(label)
        self.body.addWidget(groups)
        return groups

    def _show_left_out(self, survey: Survey) -> None:
        t = self._t
        reasons = {
            LeftBecause.WHO: t("may say who answered, like names, phone numbers or places"),
            LeftBecause.FREE_TEXT: t("written in people’s own words"),
            LeftBecause.FIGURES: t("figures that differ from person to person"),
            LeftBecause.DAYS: t("days"),
            LeftBecause.FEW: t("fewer than five people answered"),
            LeftBecause.NO_ANSWERS: t("nobody answered")}
        lines = []
        for because, words in reasons.items():
            names = [left.label for left in survey.left_out if left.because is because]
            if names:
                lines.append(t("{columns}: {reason}.", columns=t.list(names), reason=words))
        if survey.tool_columns:
            lines.append(t.plural("{n} column written by the survey tool itself.",
                                  "{n} columns written by the survey tool itself.",
                                  survey.tool_columns))
        if not lines:
            return
        self.body.addWidget(Rule())
        self.body.addWidget(Label(t("Not offered, so that nobody can be recognised"), "strong"))
        for line in lines:
            self.body.addWidget(Label(line, "hint"))

    def _set_all(self, on: bool) -> None:
        for box in self.boxes.values():
            box.setChecked(on)
        self.changed.emit()
