"""The number at a place of the side bar: what waits there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class PlaceBadge(Tag):
    """Stands at the end of its button; on a folded one, in the corner."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__("", "badge", button)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(button)
        self._row.addStretch(1)
        self._row.addWidget(self)
        self.hide()

    def show_number(self, number: str, *, folded: bool) -> bool:
        """Show a number, "" none; whether it is another one than before."""
        if number == self.text():
            return False
        self.set_text(number)
        self.setVisible(bool(number))
        self.fit(folded=folded)
        return True

    def fit(self, *, folded: bool) -> None:
        """Find its place on a wide or a folded button."""
        edge = look().px(1 if folded else 6)
        self._row.setContentsMargins(edge, edge if folded else 0, edge, 0)
        self._row.setAlignment(self, Qt.AlignmentFlag.AlignTop if folded
                               else Qt.AlignmentFlag.AlignVCenter)

    def width_taken(self) -> int:
        """The room it needs beside the words of its button, in pixels."""
        return self.sizeHint().width() + look().px(8) if self.text() else 0


def count_late_tasks(context: Context, then: Callable[[int], object]) -> None:
    """Count them on the town's thread, without holding anyone up; nothing without a town."""
    if context.town is None:
        return

    def work(town: "TownFile") -> int:
        from strongcity_desktop.operations.late_tasks import late_tasks_of

        return late_tasks_of(town)

    context.background.run(work, then, lambda problem: None)
