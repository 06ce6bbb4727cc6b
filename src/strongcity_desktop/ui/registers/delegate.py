"""How cells are painted and edited: an editor per kind of field, the ring around the cell."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.registers.cell_editors import (
    ONE_OF,
    SEVERAL_OF,
    OneOf,
    SeveralOf,
    offers,
    read_over,
    typed_text,
)
from strongcity_desktop.ui.registers.cell_marks import CellMark, mark_of
from strongcity_desktop.ui.registers.levels_by_row import LevelsByRow
from strongcity_desktop.ui.registers.table_model import (
    CENTRED,
    ENDWARDS,
    FIELD_ROLE,
    LATE_ROLE,
    NEW_ROLE,
    RegisterModel,
)
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

Index = QModelIndex | QPersistentModelIndex
_PADDING, _LISTED, _PAGE_LINES = 8, 8, 5
CHOOSERS = (OneOf, SeveralOf, LevelsByRow)
_BEGUN = "begun"  # what stood in an editor when it opened


class CellDelegate(QStyledItemDelegate):
    """`refused(sentence)` says why what was typed was not taken."""

    refused = Signal(str)

    def __init__(self, t: Translator, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._t = t
        self._view = view

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell by the tokens of the look worn."""
        worn, rect = look(), QRect(option.rect)
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

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem,
                     index: Index) -> QWidget:
        """The editor of the cell's kind."""
        model, field = index.model(), index.data(FIELD_ROLE)
        assert isinstance(model, RegisterModel)
        editor = self._editor(model, field, parent)
        editor.setAccessibleName(label(self._t, model.register, field))
        return editor

    def _editor(self, model: RegisterModel, field: Field, parent: QWidget) -> QWidget:
        names = dict(model.row_names.get(field.register, {}))
        if field.kind in ONE_OF:
            one = OneOf(offers(self._t, model.register, field, names), parent=parent)
            one.chosen.connect(lambda: self._done(one))
            return one
        if field.kind in SEVERAL_OF:
            return SeveralOf(offers(self._t, model.register, field, names), parent)
        if field.kind is FieldKind.LEVEL_BY_ROW:
            levels = LevelsByRow(self._t, offers(self._t, model.register, field, names), names,
                                 scrolls=True, parent=parent)
            levels.left.connect(lambda: self._left(levels))
            return levels
        if field.kind is FieldKind.LONG_TEXT:
            return QPlainTextEdit(parent)
        line = QLineEdit(parent)
        line.setMaxLength(1_000_000)
        line.setFrame(True)
        return line

    def _left(self, editor: QWidget) -> None:
        """Keep what was chosen, unless the editor is being closed already."""
        if self._view.state() == QAbstractItemView.State.EditingState:
            self._done(editor)

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds."""
        model, field = index.model(), index.data(FIELD_ROLE)
        assert isinstance(model, RegisterModel)
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, CHOOSERS):
            editor.set_value(value)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(typed_text(self._t, model.register, field, value))
        elif isinstance(editor, QLineEdit):
            editor.setText(typed_text(self._t, model.register, field, value))
        editor.setProperty(_BEGUN, _written(editor))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Read what was chosen or typed, and hand it to the model."""
        assert isinstance(model, RegisterModel)
        field, before = index.data(FIELD_ROLE), index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, CHOOSERS):
            model.setData(index, editor.value())
            return
        typed = _written(editor)
        if typed == editor.property(_BEGUN):
            return
        try:
            model.setData(index, read_over(self._t, model.register, field, typed, before))
        except Refusal as reason:
            self.refused.emit(self._t("{field}, “{typed}”: {reason}",
                                      field=label(self._t, model.register, field),
                                      typed=typed[:200], reason=reason.in_words(self._t)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem,
                             index: Index) -> None:
        """In the cell; lists and long texts reach below it, within the table."""
        rect = QRect(option.rect)
        line = QFontMetrics(role_font("control")).height() + look().px(10)
        if isinstance(editor, SeveralOf):
            rect.setSize(rect.size().expandedTo(editor.sizeHint().boundedTo(rect.size())))
            rect.setHeight(min(editor.count(), _LISTED) * line)
            rect.setWidth(max(rect.width(), look().px(220)))
        elif isinstance(editor, LevelsByRow):
            rect.setHeight(min(len(editor.lists()), _LISTED) * (line + look().px(4)) + 20)
            rect.setWidth(max(rect.width(), look().px(400)))
        elif isinstance(editor, QPlainTextEdit):
            rect.setHeight(_PAGE_LINES * line)
            rect.setWidth(max(rect.width(), look().px(320)))
        editor.setGeometry(_within(rect, self._view.viewport().rect()))


def _written(editor: QWidget) -> str:
    """What stands in an editor in which one types."""
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _within(rect: QRect, frame: QRect) -> QRect:
    """The rectangle moved so that it lies inside the frame, as far as it can."""
    if rect.bottom() > frame.bottom():
        rect.moveBottom(frame.bottom())
    if rect.right() > frame.right():
        rect.moveRight(frame.right())
    rect.moveTop(max(rect.top(), frame.top()))
    rect.moveLeft(max(rect.left(), frame.left()))
    return rect


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
