"""The answer in several sentences of one's own."""

from strongcity_desktop.ui.worksheet.answer_widgets.text import TextAnswer


class LongTextAnswer(TextAnswer):
    """Many lines, up to the limit of a text."""

    long = True
