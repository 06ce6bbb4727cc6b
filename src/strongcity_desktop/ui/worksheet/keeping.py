"""What is kept of a filled worksheet beside its answers: the place, the form, the day it ended."""

from collections.abc import Callable

from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.fill_worksheet import Filled
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.context import Context
from strongcity_desktop.worksheets.kinds import Depth


class Keeping:
    """Writes to one filled worksheet, off the window's thread."""

    def __init__(self, context: Context, filled_id: str) -> None:
        self._context, self._filled_id = context, filled_id

    def place(self, place: str) -> None:
        """Remember the question. When that fails nothing is said: saving an answer will tell."""
        filled_id = self._filled_id
        self._context.background.run(
            lambda town: fill_worksheet.move_to(town, filled_id, place), None, lambda _: None)

    def depth(self, depth: Depth, refused: Callable[[Exception], object]) -> None:
        """Choose the short or the full form."""
        filled_id, who = self._filled_id, self._context.who
        self._context.background.run(
            lambda town: fill_worksheet.set_depth(town, filled_id, depth, who=who), None, refused)

    def finish_or_reopen(self, filled: Filled, then: Callable[[Filled], object]) -> None:
        """Date it today, or take its date away; then hand over how it stands."""
        filled_id, who = self._filled_id, self._context.who
        write = fill_worksheet.reopen if filled.finished_on else fill_worksheet.finish

        def work(town: TownFile) -> Filled:
            write(town, filled_id, who)
            return fill_worksheet.open_filled(town, filled_id)

        self._context.background.run(work, then, self._context.tell)
