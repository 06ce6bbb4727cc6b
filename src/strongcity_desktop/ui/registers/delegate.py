"""How cells are edited: an editor per kind of field, and the keys that end an edit."""


from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LONGEST_TEXT
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.registers.showing import part_names
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.registers.cell_editors import (
    ONE_OF,
    SEVERAL_OF,
    OneOf,
    OneRow,
    SeveralOf,
    offers,
    read_over,
    typed_text,
)
from strongcity_desktop.ui.registers.cell_painting import PaintedCells
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.levels_by_row import LevelsByRow
from strongcity_desktop.ui.registers.parts_editor import PartsEditor
from strongcity_desktop.ui.registers.row_picker import Finder, RowPicker
from strongcity_desktop.ui.registers.table_model import FIELD_ROLE, RegisterModel
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor

Index = QModelIndex | QPersistentModelIndex
_LISTED, _PAGE_LINES = 8, 5
CHOOSERS = (OneOf, SeveralOf, LevelsByRow, PartsEditor, RowPicker)
_BEGUN = "begun"  # what stood in an editor when it opened
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = {Qt.Key.Key_Tab: QStyledItemDelegate.EndEditHint.EditNextItem,
         Qt.Key.Key_Backtab: QStyledItemDelegate.EndEditHint.EditPreviousItem}
_NEW_LINE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class CellDelegate(PaintedCells):
    """`refused(sentence)` says why what was typed was not taken; `entered(1)` that Enter ended an
    edit, or with Shift `entered(-1)`."""

    refused = Signal(str)
    entered = Signal(int)

    def __init__(self, t: Translator, view: QTableView) -> None:
        super().__init__(view)
        self._t = t
        self._was_refused = False
        self.finder: Finder | None = None
        """Finds rows of a register that has too many to be listed."""
        self.large: frozenset[str] = frozenset()
        """The registers that have."""

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
        if field.register in self.large and self.finder is not None \
                and field.kind is FieldKind.REGISTER_CHOICE:
            picker = RowPicker(self._t, field.register, names, self.finder, parent)
            picker.left.connect(lambda: self._left(picker))
            return picker
        if not field.several:
            row = OneRow(offers(self._t, model.register, field, names), parent=parent)
            row.chosen.connect(lambda: self._done(row))
            return row
        if field.kind in SEVERAL_OF:
            return SeveralOf(offers(self._t, model.register, field, names), parent)
        if field.kind is FieldKind.LEVEL_BY_ROW:
            levels = LevelsByRow(self._t, offers(self._t, model.register, field, names), names,
                                 scrolls=True, parent=parent)
            levels.left.connect(lambda: self._left(levels))
            return levels
        if field.kind is FieldKind.PARTS:
            parts = PartsEditor(self._t, part_names(model.register, field, self._t, names),
                                scrolls=True, parent=parent)
            parts.left.connect(lambda: self._left(parts))
            return parts
        if field.kind is FieldKind.LONG_TEXT:
            page = PageEditor(parent)
            page.overfull.connect(self._too_long)
            return page
        if field.kind is FieldKind.DATE:
            day = DateLine(self._t, parent)
            day.picked.connect(lambda: self._done(day))
            return day
        line = LineEditor(parent)
        line.overfull.connect(self._too_long)
        return line

    def _too_long(self) -> None:
        self.refused.emit(self._t(
            "A text holds at most {limit} characters. Keep the rest in a document.",
            limit=LONGEST_TEXT))

    def _left(self, editor: QWidget) -> None:
        """Keep what was chosen, unless the editor is being closed already."""
        if self._view.state() == QAbstractItemView.State.EditingState:
            self._done(editor)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends an edit and goes on to the cell below, as in a spreadsheet; Tab to the next.

        In a long text Alt or Shift with Enter begins a new line.
        """
        if isinstance(editor, QLineEdit | QPlainTextEdit) and isinstance(event, QKeyEvent) \
                and event.type() == QEvent.Type.KeyPress and self._ended(editor, event):
            return True
        return super().eventFilter(editor, event)

    def _ended(self, editor: QLineEdit | QPlainTextEdit, event: QKeyEvent) -> bool:
        key, is_page = Qt.Key(event.key()), isinstance(editor, QPlainTextEdit)
        if key in _ENTER:
            if isinstance(editor, QPlainTextEdit) and event.modifiers() & _NEW_LINE:
                editor.insertPlainText("\n")
                return True
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._was_refused = False
            self._done(editor)
            if not self._was_refused:
                self.entered.emit(-1 if shifted else 1)
            return True
        if is_page and key in _TABS:  # elsewhere Qt does so by itself
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _TABS[key])
            return True
        return False

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
        elif isinstance(editor, LineEditor | PageEditor):
            editor.write(typed_text(self._t, model.register, field, value))
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
            self._was_refused = True
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
        elif isinstance(editor, OneOf):
            rect.setWidth(max(rect.width(), editor.sizeHint().width()))
        elif isinstance(editor, RowPicker):
            rect.setHeight((_LISTED + 2) * line)
            rect.setWidth(max(rect.width(), look().px(300)))
        elif isinstance(editor, LevelsByRow | PartsEditor):
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
