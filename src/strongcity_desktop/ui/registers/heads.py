"""The heads of a register's table: clicked to sort, moved by the user, with drawn sort arrows."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_ARROW, _END, _DIGIT = 7, 4, 8


class Heads(QHeaderView):
    """`sort_wanted(column, adds)`: a click sorts by a column, with Shift by it as well."""

    sort_wanted = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sorts: Mapping[int, tuple[int, bool]] = {}
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(False)  # Qt's arrow points down where values rise
        self.sectionClicked.connect(self._clicked)

    def show_sorts(self, sorts: Mapping[int, tuple[int, bool]]) -> None:
        """Mark columns as sorted by: each with its turn, from 1, and whether the highest is first.
        """
        self._sorts = dict(sorts)
        self.viewport().update()

    def sorts(self) -> Mapping[int, tuple[int, bool]]:
        """The columns marked."""
        return self._sorts

    def _clicked(self, section: int) -> None:
        shift = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_wanted.emit(section, bool(shift))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """The words, and at the end an arrow that points the way the values go."""
        super().paintSection(painter, rect, logicalIndex)
        if logicalIndex not in self._sorts:
            return
        worn, (turn, descending) = look(), self._sorts[logicalIndex]
        edge, shift = worn.px(_ARROW), worn.px(_END)
        turns = worn.px(_DIGIT) if len(self._sorts) > 1 else 0
        left = rect.left() + shift + turns if worn.is_rtl else rect.right() - shift - edge - turns
        middle = rect.center().y() + 1
        tip, base = (edge * 0.35, -edge * 0.35) if descending else (-edge * 0.35, edge * 0.35)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.colour("ink"))
        painter.drawPolygon(QPolygonF([
            QPointF(left, middle + base), QPointF(left + edge, middle + base),
            QPointF(left + edge / 2, middle + tip)]))
        if turns:
            painter.setPen(worn.colour("ink"))
            painter.setFont(role_font("tick"))
            across = left - turns if worn.is_rtl else left + edge
            painter.drawText(QRect(across, rect.top(), turns + 2, rect.height()),
                             Qt.AlignmentFlag.AlignCenter, str(turn))
        painter.restore()
