"""A cell that will change: what it would say, and below it what it says now, crossed out."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
"""What becomes of the cell: its words before and after, and what is to be mended."""
_PADDING = 8


class ChangeCells(QStyledItemDelegate):
    """Paints cells that have a `CELL_ROLE`; the others are Qt's own."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Paint both values, or why the new one cannot be taken."""
        cell = index.data(CELL_ROLE)
        if cell is None:
            super().paint(painter, option, index)
            return
        worn, rect = look(), QRect(option.rect)
        is_here = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, worn.colour("error-bg" if cell.trouble is not None
                                           else "accent-soft" if is_here else "surface"))
        painter.setPen(worn.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(worn.colour("focus"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        rect.adjust(worn.px(_PADDING), 2, -worn.px(_PADDING), -2)
        painter.setLayoutDirection(option.direction)
        token = "error" if cell.trouble is not None else "ink" if cell.changes else "ink-2"
        strong = role_font("control", strong=cell.changes and cell.trouble is None)
        if not cell.changes or not cell.before:
            _write(painter, option, rect, cell.after, strong, token)
        else:
            upper, lower = QRect(rect), QRect(rect)
            upper.setBottom(rect.center().y())
            lower.setTop(rect.center().y() + 1)
            _write(painter, option, upper, cell.after or "–", strong, token)
            crossed = QFont(role_font("hint"))
            crossed.setStrikeOut(True)
            _write(painter, option, lower, cell.before, crossed, "ink-2")
        painter.restore()


def _write(painter: QPainter, option: Any, rect: QRect, words: str, font: QFont, token: str
           ) -> None:
    painter.setFont(font)
    painter.setPen(look().colour(token))
    way = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    short = QFontMetrics(font).elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight,
                                          rect.width())
    painter.drawText(rect, way | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)
