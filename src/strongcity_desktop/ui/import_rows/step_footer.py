"""What stands below every step of an import: leave, back, why one cannot go on, continue."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look


class StepFooter(QWidget):
    """Never scrolls away."""

    left = Signal()
    back = Signal()
    onward = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._t = t = context.t
        px = look().px
        self._is_last = False
        row = WrappingRow(self, margins=(px(24), 4, px(24), 4))
        self.leave_button = QuietButton(t("Leave the import"), self.left.emit)
        self.back_button = SecondButton(t("Back"), self.back.emit, icon="arrow-left")
        self._reason = Label("", "hint")
        self._reason.setMinimumWidth(px(160))
        self.onward_button = MainButton(t("Continue"), self.onward.emit)
        self.onward_button.setToolTip("Ctrl+Enter")
        row.addWidget(self.leave_button)
        row.addWidget(self.back_button)
        policy = self._reason.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self._reason.setSizePolicy(policy)
        row.addWidget(self._reason)
        row.addWidget(self.onward_button)

    def show_step(self, step: int, *, is_last: bool) -> None:
        """Fit the buttons to a step."""
        self._is_last = is_last
        self.back_button.setEnabled(step > 1)

    def show_ready(self, reason: str, rows: int) -> None:
        """Say why one cannot go on ("" when one can); `rows` would be written by the last step."""
        t = self._t
        self._reason.set_text(reason)
        self.onward_button.set_text(
            t.plural("Import {n} row", "Import {n} rows", rows) if self._is_last and rows
            else t("Import the rows") if self._is_last else t("Continue"))
        self.onward_button.setEnabled(not reason)

    def hint(self, words: str) -> None:
        """Say something that keeps nobody back."""
        self._reason.set_text(words)

    def reason(self) -> str:
        """The sentence shown."""
        return self._reason.text()
