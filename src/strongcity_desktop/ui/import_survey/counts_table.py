"""The counts as a table to read: question, answer, group, people, share, and the town's own."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.survey_figures import Figure, SurveyFigures
from strongcity_desktop.registers.survey_wording import interval_words
from strongcity_desktop.ui.theme.look import look

_ROW, _MOST_ROWS_HIGH, _WIDTHS = 30, 9, (220, 125, 110, 95, 105, 165)
_TOWN = 5
Line = tuple[str, str, str, str, str, str]
"""Question, answer, group, people, share, where the share of the town lies."""


class CountsTable(QTableWidget):
    """Arrow keys move in it; Tab leaves it."""

    def __init__(self, t: Translator) -> None:
        super().__init__(0, len(_WIDTHS))
        self.setHorizontalHeaderLabels([t("Question"), t("Answer"), t("Group"), t("People"),
                                        t("In per cent"), t("In the whole town")])
        self.setAccessibleName(t("Counts"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look().px(_ROW))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, look().px(width))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(look().px(80))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, as high as they are many, up to nine rows."""
        self.setColumnHidden(_TOWN, not any(line[_TOWN] for line in lines))
        self.setRowCount(len(lines))
        for place, line in enumerate(lines):
            for column, text in enumerate(line):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(place, column, item)
        rows = max(1, min(_MOST_ROWS_HIGH, len(lines)))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height()
                            + rows * look().px(_ROW) + bar + 4)
        if lines:
            self.setCurrentCell(0, 0)


def lines_of(t: Translator, surveys: Sequence[SurveyFigures]) -> list[Line]:
    """Every figure once, everyone before the groups."""
    return [_line(t, asked.asked, answer, group, figure)
            for survey in surveys for asked in survey.questions
            for place, family in enumerate(asked.families)
            for column, group in enumerate(family.groups) if group is not None or not place
            for answer, figures in zip(family.answers, family.figures, strict=True)
            if (figure := figures[column]) is not None]


def _line(t: Translator, asked: LocalText, answer: LocalText, group: LocalText | None,
          figure: Figure) -> Line:
    of = t("Everyone") if group is None else group.shown_in(t.language).text
    return (asked.shown_in(t.language).text, answer.shown_in(t.language).text, of,
            t("{people} of {all}", people=figure.people, all=figure.out_of),
            "" if figure.share is None else t.percent(figure.share),
            interval_words(t, figure.interval))
