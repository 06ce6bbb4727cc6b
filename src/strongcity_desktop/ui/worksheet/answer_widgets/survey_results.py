"""The results of surveys: those taken in from files as charts, those written by hand as a list."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from strongcity_desktop.registers.analysis.survey_figures import (
    SurveyFigures,
    parted,
    survey_figures,
)
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.repeat import RepeatAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.survey_panel import SurveyPanel
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question

_BY_HAND = -1


class SurveyResults(RepeatAnswer):
    """Stores what every repeat stores; lines that an import filled in stay as they came."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        self._imported: list[dict[str, Any]] = []
        self._by_hand: list[Mapping[str, Any]] = []
        self.panels: dict[int, SurveyPanel] = {}
        self._locked = False
        filled_in = {column.key for column in question.columns if column.by_import}
        self._filled_in = filled_in
        typed = tuple(column for column in question.columns if column.key not in filled_in)
        super().__init__(replace(question, columns=typed), context, words, cell=cell)
        self.import_button = SecondButton(context.t("Import survey results"), self._import,
                                          icon="table")
        self.import_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._surveys = QVBoxLayout()
        self._surveys.setSpacing(look().px(12))
        self.column.insertWidget(0, self.import_button)
        self.column.insertLayout(1, self._surveys)
        self._hand_head = Label(context.t("Results written by hand"), "section")
        self._hand_head.hide()
        self._hand_chart = QVBoxLayout()
        self.column.insertWidget(2, self._hand_head)
        self.column.insertLayout(3, self._hand_chart)
        self.left.connect(self._draw_by_hand)

    def set_value(self, value: Any) -> None:
        """Show stored lines: charts for those of a file, fields for the others."""
        lines = value if isinstance(value, list) else []
        self._imported = [line for line in lines if self._is_filled_in(line)]
        super().set_value([line for line in lines if not self._is_filled_in(line)])
        self._draw()

    def value(self) -> Any:
        """The lines of files, then those written by hand."""
        return [*self._imported, *(super().value() or [])] or None

    def lock(self) -> None:
        """Only to be read; the charts can still be walked through."""
        self._locked = True
        self.import_button.setEnabled(False)
        self.add_button.setEnabled(False)
        for item in self.items:
            item.setEnabled(False)
        for panel in self.panels.values():
            panel.lock()

    def _is_filled_in(self, line: Mapping[str, Any]) -> bool:
        return any(line.get(key) is not None for key in self._filled_in)

    def _import(self) -> None:
        self.go_asked.emit("import_survey", {"filled_id": self.words.filled_id})

    # The surveys

    def _draw(self) -> None:
        """A panel for each survey, at the question and groups it showed before."""
        figured, _ = parted(self._imported)
        for place in [*self.panels]:
            if place != _BY_HAND:
                self._take(place)
        for place, survey in enumerate(survey_figures(figured)):
            panel = SurveyPanel(self.context, survey)
            panel.sample_chosen.connect(partial(self._set_sample, survey))
            panel.removed.connect(partial(self._remove_survey, survey))
            self._put(place, panel)
        self._hand_head.setVisible(bool(self._imported))
        self._draw_by_hand()

    def _draw_by_hand(self) -> None:
        """The lines written by hand as a chart too, as far as they are whole."""
        figured, _ = parted(super().value() or [])
        if figured == self._by_hand:
            return
        self._by_hand = figured
        shown = self.panels[_BY_HAND].place() if _BY_HAND in self.panels else ("", "")
        self._take(_BY_HAND)
        if figured:
            panel = SurveyPanel(self.context, survey_figures(figured)[0], by_hand=True)
            self._put(_BY_HAND, panel)
            panel.go_to(*shown)

    def _put(self, place: int, panel: SurveyPanel) -> None:
        self.panels[place] = panel
        (self._hand_chart if place == _BY_HAND else self._surveys).addWidget(panel)
        if self._locked:
            panel.lock()

    def _take(self, place: int) -> None:
        panel = self.panels.pop(place, None)
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _set_sample(self, survey: SurveyFigures, sample: str) -> None:
        self._imported = [{**line, "sample": sample} if self._is_of(line, survey) else line
                          for line in self._imported]
        self._change(survey)

    def _remove_survey(self, survey: SurveyFigures) -> None:
        self._imported = [line for line in self._imported if not self._is_of(line, survey)]
        self._change(survey)

    def _change(self, survey: SurveyFigures) -> None:
        shown = {place: panel.place() for place, panel in self.panels.items()}
        self._draw()
        for place, what in shown.items():
            if place in self.panels:
                self.panels[place].go_to(*what)
        self._tell_at_once()
        (self.panels[0].sample if self.panels.get(0) else self.import_button).setFocus()

    @staticmethod
    def _is_of(line: Mapping[str, Any], survey: SurveyFigures) -> bool:
        title = survey.title.to_json() if survey.title is not None else None
        return bool(line.get("survey") == title)
