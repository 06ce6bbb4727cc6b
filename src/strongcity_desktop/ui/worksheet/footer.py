"""The footer of a worksheet: back, what is kept, leave for later, continue."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look


class Footer(QWidget):
    """Shows the state of saving and the ways on; the page decides what each does."""

    back = Signal()
    later = Signal()
    onward = Signal()
    print_draft = Signal()
    try_again = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        t, px = context.t, look().px
        self.back_button = SecondButton(t("Back"), self.back.emit, icon="arrow-left")
        self._kept = IconMark("check-circle-fill", "accent", 16)
        self._words = Label("", "hint")
        self._again = LinkButton(t("Try again"), self.try_again.emit)
        self.later_button = QuietButton(t("Leave for later"), self.later.emit)
        self.print_button = SecondButton(t("Print a draft"), self.print_draft.emit, icon="printer")
        self.onward_button = MainButton(t("Continue"), self.onward.emit, icon="arrow-right",
                                        trailing=True)
        self.finish_button = MainButton(t("Finish"), self.onward.emit)
        self.onward_button.setToolTip("Ctrl+Enter")
        row = WrappingRow(self, spacing=px(12), margins=(px(24), 4, px(24), 4))
        for part in (self.back_button, self._built_said(), self.later_button, self.print_button,
                     self.onward_button, self.finish_button):
            row.addWidget(part)
        self._say("", kept=False)

    def _built_said(self) -> QWidget:
        """What is said about saving: it takes the room that the buttons leave."""
        px, said = look().px, QWidget()
        said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(said)
        row.setContentsMargins(px(8), 0, px(8), 0)
        row.setSpacing(px(12))
        row.addWidget(self._kept, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._again)
        self._words.setMinimumWidth(px(90))
        return said

    def words(self) -> str:
        """What is said about saving now."""
        return self._words.text()

    def show_saved(self, at: datetime) -> None:
        """Everything is in the town file since then."""
        t = self._context.t
        self._say(t("Saved at {time} on this computer", time=t.time(at)), kept=True)

    def show_waiting(self) -> None:
        """Something is on its way."""
        self._say(self._context.t("Not saved yet"), kept=False)

    def show_refused(self, sentence: str) -> None:
        """Something could not be written; what was typed is still there."""
        self._say(sentence, kept=False, attention=True)

    def show_quiet(self, words: str) -> None:
        """Nothing was changed here yet."""
        self._say(words, kept=False)

    def show_question(self) -> None:
        """The buttons of a question."""
        self._show_buttons(question=True)

    def show_check(self, finish_words: str, *, can_print: bool = True) -> None:
        """The buttons of the check page."""
        self.finish_button.set_text(finish_words)
        self._show_buttons(question=False)
        self.print_button.setVisible(can_print)

    def _show_buttons(self, *, question: bool) -> None:
        self.later_button.setVisible(question)
        self.onward_button.setVisible(question)
        self.print_button.setVisible(not question)
        self.finish_button.setVisible(not question)

    def _say(self, words: str, *, kept: bool, attention: bool = False) -> None:
        self._words.setProperty("role", "attention" if attention else "hint")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self._words.set_text(words)
        self._kept.setVisible(kept)
        self._again.setVisible(attention)
