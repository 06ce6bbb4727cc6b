"""The answer as yes, partly or no."""

from strongcity_desktop.ui.worksheet.answer_widgets.select_one import SelectOneAnswer


class YesPartlyNoAnswer(SelectOneAnswer):
    """Stores "yes", "partly" or "no"; the worksheet words each of them."""
