"""Which widget stands in a column of a repeat, by its kind."""

from collections.abc import Mapping

from strongcity_desktop.ui.worksheet.answer_widgets.amount import AmountAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.date import DateAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.decimal import DecimalAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.integer import IntegerAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.long_text import LongTextAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.range import RangeAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.register_choice import RegisterChoiceAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.select_multiple import SelectMultipleAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.select_one import SelectOneAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.text import TextAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.yes_partly_no import YesPartlyNoAnswer
from strongcity_desktop.worksheets.kinds import Kind

CELLS: Mapping[Kind, type[AnswerWidget]] = {
    Kind.TEXT: TextAnswer,
    Kind.LONG_TEXT: LongTextAnswer,
    Kind.INTEGER: IntegerAnswer,
    Kind.DECIMAL: DecimalAnswer,
    Kind.AMOUNT: AmountAnswer,
    Kind.DATE: DateAnswer,
    Kind.SELECT_ONE: SelectOneAnswer,
    Kind.SELECT_MULTIPLE: SelectMultipleAnswer,
    Kind.RANGE: RangeAnswer,
    Kind.YES_PARTLY_NO: YesPartlyNoAnswer,
    Kind.REGISTER_CHOICE: RegisterChoiceAnswer,
}
