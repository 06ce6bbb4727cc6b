"""Which widget shows which kind of question, on a page and in the cell of a repeat."""

from collections.abc import Mapping

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.cells import CELLS
from strongcity_desktop.ui.worksheet.answer_widgets.evidence import EvidenceAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.note import NoteView
from strongcity_desktop.ui.worksheet.answer_widgets.rating_table import RatingTable
from strongcity_desktop.ui.worksheet.answer_widgets.repeat import RepeatAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.special_pages import SPECIAL_PAGES
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Kind, Question

WIDGETS: Mapping[Kind, type[AnswerWidget]] = {
    **CELLS,
    Kind.RATING_TABLE: RatingTable,
    Kind.REPEAT: RepeatAnswer,
    Kind.EVIDENCE: EvidenceAnswer,
    Kind.NOTE: NoteView,
}


def answer_widget(question: Question, context: Context, words: TownWords) -> AnswerWidget:
    """The widget of a question, empty: the hand-made one where it names one."""
    made = SPECIAL_PAGES.get(question.special_page, WIDGETS[question.kind])
    return made(question, context, words)
