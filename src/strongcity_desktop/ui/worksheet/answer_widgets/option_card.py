"""One option of several: its mark and name, what speaks for and against it, and for this town."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look

_BULLET = "•"


class OptionCard(QFrame):
    """A click anywhere on the card chooses; the mark is what keys reach and what is read out."""

    def __init__(self, context: Context, mark: RadioChoice | CheckChoice, name: str,
                 parts: Sequence[tuple[str, Sequence[str]]]) -> None:
        """`name` is that of the question; `parts` are headings with their points."""
        super().__init__()
        self.mark, self._context, self._name = mark, context, name
        self._hint = mark.accessibleDescription()
        self._fixed, self._own = list(parts), QWidget()
        self.setProperty("frame", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        px = look().px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(8), px(12), px(12))
        self._column.setSpacing(px(8))
        self._column.addWidget(mark)
        for heading, points in parts:
            if points:
                self._column.addWidget(_part(heading, points))
        self._column.addWidget(self._own)
        self._column.addStretch(1)
        mark.toggled.connect(self._show_chosen)
        self.show_own("", ())
        self._show_chosen(False)

    def show_own(self, heading: str, points: Sequence[str]) -> None:
        """Show what goes for this town, in a part of its own; nothing takes it away."""
        shown = _part(heading, points)
        shown.setProperty("band", "info")
        self._column.replaceWidget(self._own, shown)
        self._own.hide()
        self._own.deleteLater()
        self._own = shown
        shown.setVisible(bool(points))
        self._tell([*self._fixed, (heading, points)])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is the mark."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside and self.mark.isEnabled():
            self.mark.setFocus(Qt.FocusReason.MouseFocusReason)
            self.mark.click()

    def _tell(self, parts: Sequence[tuple[str, Sequence[str]]]) -> None:
        """What is seen on the card is heard at its mark."""
        t = self._context.t
        said = [t("{name}: {value}", name=heading, value=" ".join(points))
                for heading, points in parts if points]
        self.mark.setAccessibleDescription(
            " ".join(part for part in (self._name, self._hint, *said) if part))

    def _show_chosen(self, chosen: bool) -> None:
        self.setProperty("chosen", "true" if chosen else "false")
        self.style().unpolish(self)
        self.style().polish(self)


def _part(heading: str, points: Sequence[str]) -> QFrame:
    px, part = look().px, QFrame()
    column = QVBoxLayout(part)
    column.setContentsMargins(px(8), px(6), px(8), px(6))
    column.setSpacing(px(2))
    column.addWidget(Label(heading, "strong"))
    for point in points:
        line = QHBoxLayout()
        line.setSpacing(px(6))
        line.addWidget(Label(_BULLET, "control", wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Label(point, "control"), 1)
        column.addLayout(line)
    return part
