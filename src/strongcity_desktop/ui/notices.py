"""The bands under the top bar: what lasts, like a read-only copy, and what was refused just now."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.crash_report import write_report
from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.message_band import MessageBand


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

    def show_lasting(self, band: MessageBand | None) -> None:
        """Let this band stand in the place of the one before; None for none.

        One that says the same as before is not shown, and not read out, again.
        """
        if band is not None and band.text() == self.lasting_text():
            return
        if self._lasting is not None:
            self._lasting.hide()
            self._lasting.deleteLater()
        self._lasting = band
        if band is not None:
            self._column.insertWidget(0, band)
            announce(self, band.text())

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
        announce(self, text)

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
