"""Import survey results: choose the file, the questions and a group, look at the counts, keep."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import import_survey
from strongcity_desktop.operations.import_survey import SURVEY_RESULTS, Counts, Survey
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_survey.counts_table import CountsTable
from strongcity_desktop.ui.import_survey.questions_card import QuestionsCard
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList

ADD, REPLACE = "add", "replace"


class ImportSurveyPage(Page):
    """Belongs to one diagnosis. What the file holds is in memory only until the page is left."""

    def __init__(self, context: Context, filled_id: str, **arguments: Any) -> None:
        super().__init__(context, filled_id=filled_id, **arguments)
        self._filled_id = filled_id
        self.survey: Survey | None = None
        self.questions: QuestionsCard | None = None
        self.how: RadioList | None = None
        self._has_results = False
        self.counts = Counts(())
        t, px = context.t, look().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=px(860))
        outer.addWidget(scroll)
        scroll.body.addWidget(Label(self.title(), "title"))
        scroll.body.addWidget(Label(t(
            "Only counts are kept: how many people gave each answer. No person’s line is written "
            "to the town file."), "control"))
        scroll.body.addWidget(self._file_card())
        self._later = QVBoxLayout()
        self._later.setSpacing(px(16))
        scroll.body.addLayout(self._later)
        scroll.body.addStretch(1)
        self.keep_button = MainButton(t("Keep the counts"), self.keep)
        self._footer = self._built_footer()
        self._show_ready()
        context.background.run(lambda town: _has_results(town, filled_id), self._on_read,
                               context.tell)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Import survey results")

    def crumbs(self) -> list[Crumb]:
        """The diagnosis, then this."""
        return [(self.context.t("Diagnosis"), self._go_back), (self.title(), None)]

    def footer(self) -> QWidget | None:
        """Back, and keep."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """The button that chooses the file."""
        return self.choose_button

    # Building

    def _file_card(self) -> Card:
        t = self.context.t
        card = Card(t("Choose the file"))
        card.body.addWidget(Label(t(
            "Export the answers from KoboToolbox or ODK as CSV or XLSX: one row for each person "
            "asked, and the questions in the first row."), "control"))
        self.choose_button = SecondButton(t("Choose a file"), self.ask_which, icon="folder-open")
        self._said = Label("", "strong")
        self._said.hide()
        self._band = MessageBand("", "look_again")
        self._band.hide()
        card.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(self._said)
        card.body.addWidget(self._band)
        return card

    def _built_footer(self) -> QWidget:
        t, footer, px = self.context.t, QWidget(), look().px
        row = WrappingRow(footer, margins=(px(24), 4, px(24), 4))
        self._reason = Label("", "hint")
        self._reason.setMinimumWidth(px(160))
        row.addWidget(SecondButton(t("Back to the diagnosis"), self._go_back, icon="arrow-left"))
        row.addWidget(together(self._reason, grows=True))
        row.addWidget(self.keep_button)
        return footer

    # The file

    def ask_which(self) -> None:
        """Let the person choose a file, then look at it."""
        t = self.context.t
        chosen, _kind = QFileDialog.getOpenFileName(self, t("Choose the survey’s answers"), "",
                                                    t("Tables") + " (*.csv *.xlsx)")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """Read the file aside and show its questions; nothing is kept yet."""
        long = LongWork(self.context.t("Reading “{file}”…", file=source.name))
        self.context.background.run_aside(lambda: import_survey.look_at_survey(source),
                                          self._on_survey, self._on_refused, long)

    def _on_refused(self, problem: Exception) -> None:
        if not isinstance(problem, Refusal):
            self.context.tell(problem)
            return
        self._forget()
        self._band.set_text(problem.in_words(self.context.t))
        self._band.show()
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_survey(self, survey: Survey) -> None:
        t = self.context.t
        self._forget()
        self.survey = survey
        self._said.set_text(t("{file}: {people}", file=survey.name, people=t.plural(
            "{n} person", "{n} people", survey.people)))
        self._said.show()
        if not survey.questions:
            self._band.set_text(t(
                "No column of this file can be counted safely: each one is free text, figures, or "
                "may say who answered. Export the questions that have a list of answers."))
            self._band.show()
        self.questions = QuestionsCard(self.context, survey)
        self.questions.changed.connect(self._count)
        self._later.addWidget(self.questions)
        self._later.addWidget(self._counts_card())
        self._count()
        if survey.questions:
            self.questions.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        """Take away what belongs to the file before."""
        self.survey, self.questions, self.how = None, None, None
        self.counts = Counts(())
        self._band.hide()
        self._said.hide()
        while self._later.count():
            item = self._later.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._show_ready()

    # The counts

    def _counts_card(self) -> Card:
        t = self.context.t
        card = Card(t("Look at the counts"))
        self.small = MessageBand("", "info")
        self.small.hide()
        self.table = CountsTable(self.context)
        self._how_many = Label("", "hint")
        for part in (self.small, self.table, self._how_many):
            card.body.addWidget(part)
        if self._has_results:
            self.how = RadioList(self.context, t("The results there now"), [
                Offered(ADD, t("Add these to the results there now")),
                Offered(REPLACE, t("Put these in the place of the results there now"))],
                optional=False)
            self.how.set_key(ADD)
            card.body.addWidget(self.how)
        return card

    def _count(self) -> None:
        assert self.survey is not None and self.questions is not None
        t = self.context.t
        self.counts = import_survey.counts_of(self.survey, self.questions.chosen(),
                                              self.questions.group.key())
        small = self.counts.small_groups
        if small:
            self.small.set_text(t(
                "Not counted apart, so that nobody can be recognised: {groups}. At least five "
                "people must be in a group.", groups=t.list(small)))
        self.small.setVisible(bool(small))
        self.table.show_counts(self.counts)
        self._how_many.set_text(t.plural("{n} result", "{n} results", len(self.counts.rows)))
        self._show_ready()

    def _show_ready(self) -> None:
        t, town = self.context.t, self.context.town
        reason = ""
        if town is not None and town.read_only:
            reason = t("This town is open for reading only.")
        elif self.survey is None:
            reason = t("Choose a file first.")
        elif not self.counts.rows:
            reason = t("Choose at least one question.")
        self._reason.set_text(reason)
        self.keep_button.setEnabled(not reason)

    # Keeping

    def keep(self) -> None:
        """Write the counts in one step, then go back to the question."""
        if self.survey is None:
            return
        counts, file, who = self.counts, self.survey.name, self.context.who
        filled_id, replace = self._filled_id, self.how is not None and self.how.key() == REPLACE
        self.keep_button.setEnabled(False)
        self.context.background.run(
            lambda town: import_survey.keep_counts(town, filled_id, counts, file=file, who=who,
                                                   replace=replace),
            self._on_kept, self._on_not_kept)

    def _on_kept(self, _changes: Any) -> None:
        t = self.context.t
        self.context.toast(t("Survey results were imported."), t("Undo"), self.context.undo)
        self._go_back()

    def _on_not_kept(self, problem: Exception) -> None:
        self._show_ready()
        self.context.tell(problem)

    def _on_read(self, has_results: bool) -> None:
        self._has_results = has_results

    def _go_back(self) -> None:
        self.go.emit("worksheet", {"filled_id": self._filled_id, "place": SURVEY_RESULTS})


def _has_results(town: TownFile, filled_id: str) -> bool:
    from strongcity_desktop.operations.fill_worksheet import open_filled

    return bool(open_filled(town, filled_id).answers.get(SURVEY_RESULTS))


