"""Import survey results: file and form, what columns hold, groups, the counts; then keep."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.importing import import_survey
from strongcity_desktop.operations.importing.import_survey import (
    SURVEY_RESULTS,
    ColumnType,
    Counts,
    Survey,
)
from strongcity_desktop.operations.importing.match_places import Place, places_of
from strongcity_desktop.registers.analysis.survey_figures import survey_figures
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_survey.about_card import AboutCard
from strongcity_desktop.ui.import_survey.columns_card import ColumnsCard, about
from strongcity_desktop.ui.import_survey.counts_card import CountsCard
from strongcity_desktop.ui.import_survey.file_card import FileCard
from strongcity_desktop.ui.import_survey.groups_card import GroupsCard
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look


@dataclass(frozen=True)
class _Facts:
    """What the town holds: results of before, and the neighbourhoods of the register."""

    has_results: bool = False
    places: tuple[Place, ...] = ()


class _Cards:
    """The cards of one survey, from its columns to its counts."""

    def __init__(self, context: Context, survey: Survey, facts: _Facts) -> None:
        self.columns = ColumnsCard(context, survey)
        self.groups = GroupsCard(context, facts.places)
        self.about = AboutCard(context, survey)
        self.counts = CountsCard(context, has_results=facts.has_results)
        self.groups.show_survey(survey)
        self.all = (self.columns, self.groups, self.about, self.counts)


class ImportSurveyPage(Page):
    """Belongs to one diagnosis. What the file holds is in memory only until the page is left."""

    def __init__(self, context: Context, filled_id: str, **arguments: Any) -> None:
        super().__init__(context, filled_id=filled_id, **arguments)
        self._filled_id = filled_id
        self.survey: Survey | None = None
        self.cards: _Cards | None = None
        self.counts = Counts(())
        self._source: Path | None = None
        self._form: Path | None = None
        self._facts = _Facts()
        t, px = context.t, look().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=px(860))
        outer.addWidget(scroll)
        scroll.body.addWidget(Label(self.title(), "title"))
        scroll.body.addWidget(Label(t(
            "Only counts are kept: how many people gave each answer. No person’s line is written "
            "to the town file."), "control"))
        self.file = FileCard(context)
        self.file.chosen.connect(self.look_at)
        self.file.form_chosen.connect(self.look_with)
        scroll.body.addWidget(self.file)
        self._later = QVBoxLayout()
        self._later.setSpacing(px(16))
        scroll.body.addLayout(self._later)
        scroll.body.addStretch(1)
        self.keep_button = MainButton(t("Keep the counts"), self.keep)
        self._footer = self._built_footer()
        self._show_ready()
        context.background.run(lambda town: _read(town, filled_id), self._on_read, context.tell)

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
        return self.file.choose_button

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

    def look_with(self, form: Path) -> None:
        """Take this form, and read the answers anew where they were chosen already."""
        self._form = form
        self.file.say_form(form)
        if self._source is not None:
            self.look_at(self._source)

    def look_at(self, source: Path) -> None:
        """Read the file aside and show its columns; nothing is kept yet."""
        self._source = source
        form = self._form
        long = LongWork(self.context.t("Reading “{file}”…", file=source.name))
        self.context.background.run_aside(
            lambda: import_survey.look_at_survey(source, form), self._on_survey, self._on_refused,
            long)

    def _on_refused(self, problem: Exception) -> None:
        if not isinstance(problem, Refusal):
            self.context.tell(problem)
            return
        self._forget()
        self._source = self._form = None
        self.file.say_form(None)
        self.file.warn(problem.in_words(self.context.t))
        self.file.focus()

    def _on_survey(self, survey: Survey) -> None:
        self._forget()
        self.survey = survey
        self.file.say(survey.name, survey.people)
        if not survey.questions:
            self.file.warn(self.context.t(
                "No column of this file can be counted safely: each one is free text, a date, or "
                "may say who answered. Export the questions that have a list of answers."))
        cards = self.cards = _Cards(self.context, survey, self._facts)
        cards.columns.changed.connect(self._count)
        cards.columns.retyped.connect(self._retype)
        cards.groups.changed.connect(self._count)
        cards.groups.banded.connect(self._band_numbers)
        cards.about.changed.connect(self._count)
        for card in cards.all:
            self._later.addWidget(card)
        self._count()
        if survey.questions:
            cards.columns.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _retype(self, key: str, wanted: str) -> None:
        if self.survey is None or self.cards is None:
            return
        self.survey = self.survey.retyped(key, ColumnType(wanted))
        self.cards.columns.show_survey(self.survey, key)
        self.cards.groups.show_survey(self.survey)
        self._count()

    def _band_numbers(self, key: str, starts: tuple[int, ...]) -> None:
        if self.survey is None or self.cards is None \
                or starts == self.survey.column(key).starts:
            return
        self.survey = self.survey.banded(key, starts)
        self.cards.columns.show_survey(self.survey, key)
        self.cards.groups.boxes[key].set_hint(about(self.context.t, self.survey.question(key)))
        self._count()

    def _forget(self) -> None:
        """Take away what belongs to the file before."""
        self.survey = self.cards = None
        self.counts = Counts(())
        self.file.forget()
        while self._later.count():
            item = self._later.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._show_ready()

    # The counts

    def _count(self) -> None:
        if self.survey is None or self.cards is None:
            return
        cards, language = self.cards, self.context.t.language
        self.counts = import_survey.counts_of(self.survey, cards.columns.chosen(),
                                              cards.groups.chosen(), cards.groups.names())
        cards.counts.show_counts(self.counts, survey_figures(
            import_survey.results_of(self.counts, cards.about.about(), language)))
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
        if self.survey is None or self.cards is None:
            return
        counts, file, who = self.counts, self.survey.name, self.context.who
        said, replace = self.cards.about.about(), self.cards.counts.replaces()
        filled_id = self._filled_id
        self.keep_button.setEnabled(False)
        self.context.background.run(
            lambda town: import_survey.keep_counts(town, filled_id, counts, said, file=file,
                                                   who=who, replace=replace),
            self._on_kept, self._on_not_kept)

    def _on_kept(self, _changes: Any) -> None:
        t = self.context.t
        self.context.toast(t("Survey results were imported."), t("Undo"), self.context.undo)
        self._go_back()

    def _on_not_kept(self, problem: Exception) -> None:
        self._show_ready()
        self.context.tell(problem)

    def _on_read(self, facts: _Facts) -> None:
        self._facts = facts

    def _go_back(self) -> None:
        self.go.emit("worksheet", {"filled_id": self._filled_id, "place": SURVEY_RESULTS})


def _read(town: TownFile, filled_id: str) -> _Facts:
    from strongcity_desktop.operations.fill_worksheet import open_filled

    return _Facts(bool(open_filled(town, filled_id).answers.get(SURVEY_RESULTS)), places_of(town))
