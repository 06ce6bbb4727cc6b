"""A line in which something is typed and kept with Enter, again and again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor


class AddLine(LineEditor):
    """`add(words, refused)` keeps what was typed; it is empty again at once.

    What could not be kept stands there again.
    """

    def __init__(self, invitation: str, name: str,
                 add: Callable[[str, Callable[[], object]], object], *, can_write: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._add = add
        self.setPlaceholderText(invitation)
        self.setToolTip(invitation)
        self.setAccessibleName(name)
        self.setEnabled(can_write)
        self.returnPressed.connect(self.keep)

    def keep(self) -> None:
        """Keep what stands there, if anything does."""
        words = self.written().strip()
        if words:
            self.write("")
            self._add(words, partial(self._give_back, words))

    def _give_back(self, words: str) -> None:
        if not self.written().strip():
            self.write(words)
