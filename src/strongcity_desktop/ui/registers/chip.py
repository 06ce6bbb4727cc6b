"""A chip: one filter. Set, it says what it hides and its × takes it away; else it opens a choice.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

_ICON, _EDGE, _GAP, _WIDEST = 14, 10, 6, 320


class Chip(QPushButton):
    """`opened` asks for the choice; `removed` for no filter of this field any more."""

    opened = Signal()
    removed = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._words = ""
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)

    def show_words(self, words: str, *, is_set: bool) -> None:
        """Say which filter it is, or which it would be."""
        self._words = words
        self.setChecked(is_set)
        edge = look().px(_EDGE) + look().px(_ICON) + look().px(_GAP)
        half = (look().px(28) + 2) // 2  # a larger radius is no radius to Qt
        self.setStyleSheet(  # Qt mirrors the padding with the reading way
            f"padding-left: {look().px(12)}px; padding-right: {edge}px; border-radius: {half}px;")
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight,
                                              look().px(_WIDEST))
        self.setText(short.replace("&", "&&"))
        self.setToolTip(words if short != words else "")
        self.setAccessibleName(words)
        self.setAccessibleDescription(
            self._t("Enter changes the filter, Delete takes it away.") if is_set
            else self._t("Filter by this field"))
        self.updateGeometry()

    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:
        """Its words, and the sign at the end."""
        edges = look().px(_EDGE) + look().px(_ICON) + look().px(_GAP) + look().px(12) + 2
        return QSize(self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&")) + edges,
                     super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """All of it."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign at the end: × where it is set, else that of a list."""
        super().paintEvent(event)
        name, token = ("x", "accent") if self.isChecked() else ("caret-down", "ink-2")
        QPainter(self).drawPixmap(self._sign().topLeft(), pixmap(
            name, token, _ICON, density=self.devicePixelRatioF()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the × takes the filter away."""
        reach = self._sign().adjusted(-look().px(_GAP), -20, look().px(_EDGE), 20)
        if self.isChecked() and reach.contains(event.position().toPoint()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or the down arrow opens the choice, Delete takes the filter away."""
        if self.isChecked() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        self.setChecked(not self.isChecked())  # it shows what the filter is, not what was clicked
        self.opened.emit()

    def _sign(self) -> QRect:
        edge, size = look().px(_EDGE), look().px(_ICON)
        left = edge if look().is_rtl else self.width() - size - edge
        return QRect(QPoint(left, (self.height() - size) // 2), QSize(size, size))
