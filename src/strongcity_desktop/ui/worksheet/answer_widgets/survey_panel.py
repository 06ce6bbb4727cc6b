"""One survey in the diagnosis: how far it speaks for the town, its bars, its counts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.registers.analysis.survey_figures import AskedFigures, SurveyFigures
from strongcity_desktop.registers.survey_wording import about_words, missing_words, sample_words
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_survey.counts_table import CountsTable, lines_of
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList
from strongcity_desktop.ui.worksheet.answer_widgets.survey_chart import chart_of, said

_LIST_WIDE = 420


class SurveyPanel(QWidget):
    """`sample_chosen` when people were chosen in another way, `removed` to take the survey out.

    Lines written `by_hand` can be looked at only: they are changed in the list below.
    """

    sample_chosen = Signal(str)
    removed = Signal()

    def __init__(self, context: Context, survey: SurveyFigures, *, by_hand: bool = False) -> None:
        super().__init__()
        t = self._t = context.t
        self._survey = survey
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(8), 0, look().px(8))
        column.setSpacing(look().px(8))
        title = said(survey.title, t) if survey.title is not None else t("Survey without a name")
        if not by_hand:
            column.addWidget(Label(title, "section"))
        about = about_words(t, survey)
        if about:
            column.addWidget(Label(about, "control"))
        self.sample, self.question, self.family = self._built_lists(title)
        if not by_hand:
            column.addWidget(MessageBand(sample_words(t, survey.sample), "info"))
        column.addLayout(self._built_grid(by_hand))
        self.chart = ChartCard(t, t("Shares"), t("There is nothing to draw yet."))
        self.missing = Label("", "hint")
        self.table = CountsTable(t)
        self.table.hide()
        self.all_counts = LinkButton(t("Show all counts"), self._turn_table)
        for part in (self.chart, self.missing, self.all_counts, self.table):
            column.addWidget(part)
        self.remove_button = LinkButton(t("Remove the results of this survey"), self.removed.emit)
        self.remove_button.setAccessibleDescription(title)
        column.addWidget(self.remove_button)
        self.remove_button.setVisible(not by_hand)
        self._show_question()

    def lock(self) -> None:
        """Only to be looked at; the lists that choose what is drawn stay open."""
        self.sample.setEnabled(False)
        self.remove_button.hide()

    def place(self) -> tuple[str, str]:
        """What is drawn: question and family."""
        return self.question.key(), self.family.key()

    def go_to(self, question: str, family: str) -> None:
        """Draw this again, where it is still there."""
        if self.question.findData(question) >= 0:
            self.question.set_key(question)
            self._show_question()
        if self.family.findData(family) >= 0:
            self.family.set_key(family)
            self._show_chart()

    def _built_lists(self, title: str) -> tuple[ChoiceList, ChoiceList, ChoiceList]:
        t = self._t
        sample = ChoiceList([("random", t("Yes, by lot")), ("not_random", t("No")),
                             ("unknown", t("Not known"))], "", optional=False)
        sample.set_key(self._survey.sample or "unknown")
        sample.setAccessibleName(t("Were the people of “{survey}” chosen by lot?", survey=title))
        sample.chosen.connect(self.sample_chosen)
        question = ChoiceList([(str(place), said(asked.asked, t)) for place, asked
                               in enumerate(self._survey.questions)], "", optional=False)
        question.setAccessibleName(t("Question of “{survey}” to look at", survey=title))
        question.set_key("0")
        question.chosen.connect(lambda _: self._show_question())
        family = ChoiceList([], "", optional=False)
        family.setAccessibleName(t("Groups of “{survey}” to look at", survey=title))
        family.chosen.connect(lambda _: self._show_chart())
        return sample, question, family

    def _built_grid(self, by_hand: bool) -> QGridLayout:
        t, grid = self._t, QGridLayout()
        grid.setHorizontalSpacing(look().px(12))
        self._apart = Label(t("Counted apart by"), "strong", wrap=False)
        rows = [(Label(t("Question"), "strong", wrap=False), self.question),
                (self._apart, self.family)]
        if not by_hand:
            rows.insert(0, (Label(t("Chosen by lot"), "strong", wrap=False), self.sample))
        for line, (label, field) in enumerate(rows):
            field.setMaximumWidth(look().px(_LIST_WIDE))
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1)
        grid.setColumnStretch(1, 10)
        grid.setColumnStretch(2, 1)
        return grid

    def _asked(self) -> AskedFigures:
        return self._survey.questions[int(self.question.key() or 0)]

    def _show_question(self) -> None:
        t, asked = self._t, self._asked()
        before = self.family.currentText()
        self.family.clear()
        for place, family in enumerate(asked.families):
            name = said(family.by, t) if family.by is not None else t("All groups")
            self.family.addItem(name, str(place))
        self.family.setCurrentIndex(max(0, self.family.findText(before)))
        has_choice = len(asked.families) > 1
        self.family.setVisible(has_choice)
        self._apart.setVisible(has_choice)
        missing = missing_words(t, asked)
        self.missing.set_text(missing)
        self.missing.setVisible(bool(missing))
        self._show_chart()

    def _show_chart(self) -> None:
        asked = self._asked()
        family = asked.families[int(self.family.key() or 0)]
        self.chart.show_chart(chart_of(self._t, asked, family, is_random=self._survey.is_random))

    def _turn_table(self) -> None:
        is_shown = self.table.isHidden()
        if is_shown:
            self.table.show_lines(lines_of(self._t, (self._survey,)))
        self.table.setVisible(is_shown)
        self.all_counts.set_text(self._t("Hide all counts") if is_shown
                                 else self._t("Show all counts"))
