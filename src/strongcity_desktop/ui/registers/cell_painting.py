"""How a cell of a register is painted: its words, marks, the ring around it, headings of groups."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from strongcity_desktop.registers.fields import Field
from strongcity_desktop.ui.registers.alignment import CENTRED, ENDWARDS
from strongcity_desktop.ui.registers.cell_marks import CellMark, mark_of
from strongcity_desktop.ui.registers.lines import Heading
from strongcity_desktop.ui.registers.table_model import (
    FIELD_ROLE,
    HEADING_ROLE,
    LATE_ROLE,
    NEW_ROLE,
    RegisterModel,
)
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

Index = QModelIndex | QPersistentModelIndex
_PADDING = 8


class PaintedCells(QStyledItemDelegate):
    """Paints by the tokens of the look worn."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell by the tokens of the look worn."""
        worn, rect = look(), QRect(option.rect)
        heading = index.data(HEADING_ROLE)
        if isinstance(heading, Heading):
            self._paint_heading(painter, option, index, heading)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        ground = "accent-soft" if selected else "raised" if hovered else "surface"
        painter.fillRect(rect, worn.colour(ground))
        painter.setPen(worn.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._is_current(index):
            self._paint_ring(painter, rect)
        self._paint_words(painter, option, index, selected)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index,
                       heading: Heading) -> None:
        """This cell's part of a line that goes across all of them."""
        worn, rect, heads = look(), QRect(option.rect), self._view.horizontalHeader()
        start = heads.logicalIndex(0)
        line = QRect(heads.sectionViewportPosition(start), rect.top(), heads.length(),
                     rect.height())
        if worn.is_rtl:
            line.moveRight(heads.sectionViewportPosition(start) + heads.sectionSize(start) - 1)
        model = index.model()
        is_folded = isinstance(model, RegisterModel) and heading.value in model.lines.folded
        painter.save()
        painter.setClipRect(rect)
        is_here = self._view.currentIndex().row() == index.row() and self._view.hasFocus()
        painter.fillRect(rect, worn.colour("accent-soft" if is_here else "raised"))
        painter.setPen(worn.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._is_current(index):
            self._paint_ring(painter, rect)
        line.adjust(worn.px(_PADDING), 0, -worn.px(_PADDING), 0)
        line = _paint_icon(painter, line, "caret-right" if is_folded else "caret-down", "ink-2",
                           Qt.AlignmentFlag.AlignLeading, option)
        painter.setFont(role_font("control", strong=True))
        painter.setPen(worn.colour("ink"))
        painter.setLayoutDirection(option.direction)
        way = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | way | Qt.TextFlag.TextSingleLine,
                         str(index.data()))
        painter.restore()

    def _is_current(self, index: Index) -> bool:
        return self._view.hasFocus() and self._view.currentIndex() == index

    def _paint_ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), 2))
        painter.setBrush(look().colour("surface"))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 4, 4)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: Index,
                     selected: bool) -> None:
        worn = look()
        field: Field | None = index.data(FIELD_ROLE)
        model = index.model()
        is_new, late = bool(index.data(NEW_ROLE)), bool(index.data(LATE_ROLE))
        rect = QRect(option.rect).adjusted(worn.px(_PADDING), 0, -worn.px(_PADDING), 0)
        if is_new and field is None:
            _paint_icon(painter, rect, "plus", "accent", Qt.AlignmentFlag.AlignHCenter, option)
            return
        if late:
            rect = _paint_icon(painter, rect, "clock", "attention-mark",
                               Qt.AlignmentFlag.AlignLeading, option)
        mark, value = self._mark(model, field), index.data(Qt.ItemDataRole.EditRole)
        if mark is not None and value is not None:
            rect = _paint_mark(painter, rect, mark, value, option)
            if mark.instead:
                return
        token = "attention" if late else "ink-2" if is_new or field is None else "ink"
        names = isinstance(model, RegisterModel) and field is not None \
            and field.key == model.register.name_field
        font = role_font("control", strong=bool(selected and names))
        painter.setFont(font)
        painter.setPen(worn.colour(token))
        painter.setLayoutDirection(option.direction)
        way = Qt.AlignmentFlag.AlignHCenter if field is None or field.kind in CENTRED \
            else QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight
                                        if field.kind in ENDWARDS else Qt.AlignmentFlag.AlignLeft)
        words = str(index.data() or "").replace("\n", " ")
        short = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | way
                         | Qt.TextFlag.TextSingleLine, short)

    def _mark(self, model: QAbstractItemModel, field: Field | None) -> CellMark | None:
        if field is None or not isinstance(model, RegisterModel):
            return None
        return mark_of(model.register.id, field.key)


def _paint_mark(painter: QPainter, rect: QRect, mark: CellMark, value: Any,
                option: QStyleOptionViewItem) -> QRect:
    """Paint a mark; returns what is left of the rectangle behind it, the reading way."""
    size = QSize(look().px(mark.width), look().px(mark.height))
    way = Qt.AlignmentFlag.AlignHCenter if mark.instead else Qt.AlignmentFlag.AlignLeading
    box = QStyle.alignedRect(option.direction, way | Qt.AlignmentFlag.AlignVCenter, size, rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark.paint(painter, QRectF(box), value)
    painter.restore()
    return _behind(rect, size.width(), option)


def _behind(rect: QRect, width: int, option: QStyleOptionViewItem) -> QRect:
    """What is left of a rectangle behind something this wide, the reading way."""
    shift = width + look().px(6)
    return rect.adjusted(0, 0, -shift, 0) \
        if option.direction == Qt.LayoutDirection.RightToLeft else rect.adjusted(shift, 0, 0, 0)


def _paint_icon(painter: QPainter, rect: QRect, name: str, token: str,
                way: Qt.AlignmentFlag, option: QStyleOptionViewItem) -> QRect:
    """Paint an icon; returns what is left of the rectangle behind it, the reading way."""
    icon = pixmap(name, token, 16)
    edge = look().px(16)
    square = QStyle.alignedRect(option.direction, way | Qt.AlignmentFlag.AlignVCenter,
                                icon.size(), rect)
    painter.drawPixmap(square.topLeft(), icon)
    return _behind(rect, edge, option)
