"""The answer as one of a few worded levels."""

from typing import Any

from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered
from strongcity_desktop.ui.worksheet.answer_widgets.select_one import SelectOneAnswer
from strongcity_desktop.worksheets import wording


class RangeAnswer(SelectOneAnswer):
    """Stores the place of the level, from 1."""

    def offered(self) -> list[Offered]:
        """The levels in words; each goes by its place among all of them."""
        t, question = self.context.t, self.question
        return [Offered(str(place), wording.choice_label(t, question, "levels", level),
                        wording.choice_hint(t, question, "levels", level))
                for place, level in question.offered_levels]

    def value(self) -> Any:
        """The level, 1 to the number of levels."""
        key = self._list.key()
        return int(key) if key else None
