"""The bands under the top bar: what lasts, like a read-only copy, and what was refused just now."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.crash_report import write_report
from strongcity_desktop.ui.parts.message_band import MessageBand

if TYPE_CHECKING:
    from strongcity_desktop.operations.open_town import TownSummary


class Notices(QWidget):
    """One lasting band at a time, and one for the newest refusal; both are read out."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._lasting: MessageBand | None = None
        self._refused: MessageBand | None = None

    def show_lasting(self, summary: "TownSummary") -> None:
        """Say so when the town is shown from a copy."""
        t = self._context.t
        if not summary.read_only:
            return
        if summary.in_use_elsewhere and summary.copied_at is not None:
            text = t("This town is open elsewhere. You see a copy from {time}: you can read and "
                     "print it, but not change it.", time=t.time(summary.copied_at))
        else:
            text = t("The place of this file takes no changes. You can read and print it. "
                     "To work on it, make a copy on this computer.")
        self._lasting = MessageBand(text, "look_again")
        self._column.insertWidget(0, self._lasting)

    def tell(self, problem: Exception) -> None:
        """Say what was refused; anything unforeseen is put into a report on this computer."""
        t = self._context.t
        if isinstance(problem, Refusal):
            text = problem.in_words(t)
        else:
            report = write_report(type(problem), problem, problem.__traceback__)
            text = t("Something unforeseen happened, and this step may be missing. What you wrote "
                     "before is kept. A report without your data lies at {place}.",
                     place=str(report))
        self.say(text)

    def say(self, text: str) -> None:
        """Show a sentence that stays until it is closed."""
        t = self._context.t
        self.clear()
        self._refused = MessageBand(text, "look_again", [(t("Close this message"), self.clear)])
        self._column.addWidget(self._refused)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def clear(self) -> None:
        """Take the message about the newest refusal away."""
        if self._refused is not None:
            self._refused.hide()
            self._refused.deleteLater()
            self._refused = None

    def text(self) -> str:
        """The sentence of the newest refusal; empty when there is none."""
        return self._refused.text() if self._refused is not None else ""

    def lasting_text(self) -> str:
        """The sentence of the lasting band; empty when there is none."""
        return self._lasting.text() if self._lasting is not None else ""
