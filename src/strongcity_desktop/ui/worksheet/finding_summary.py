"""The summary above a question: what is to be mended before going on, with ways to the field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look


class FindingSummary(QFrame):
    """Takes the focus when it appears, and is read out whole."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setProperty("band", "finding")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._column = QVBoxLayout(self)
        px = look().px
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(4))
        self.links: list[LinkButton] = []
        self.hide()

    def show_sentences(self, said: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Show sentences, each with the way to its field, and take the focus; none hides it."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        self.setVisible(bool(said))
        if not said:
            return
        title = self._context.t("Look at this before you go on")
        self._column.addWidget(Label(title, "item"))
        for sentence, lead in said:
            link = LinkButton(sentence, lead)
            self.links.append(link)
            self._column.addWidget(link)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(sentence for sentence, _ in said))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
