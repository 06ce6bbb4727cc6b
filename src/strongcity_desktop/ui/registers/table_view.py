"""The table of a register on screen: keys, sorting, copying; it asks for what it cannot do."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.ui.keys import digit_of, is_plain
from strongcity_desktop.ui.registers.cell_marks import mark_of
from strongcity_desktop.ui.registers.delegate import CellDelegate
from strongcity_desktop.ui.registers.heads import Heads
from strongcity_desktop.ui.registers.table_model import NUMBER_COLUMN, RegisterModel
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_ROW_HEIGHT, _DENSE_HEIGHT = 34, 30
_NARROWEST_NAME = 220
_HEADING_MARGIN = 32
_WIDTHS = {FieldKind.TEXT: 220, FieldKind.LONG_TEXT: 260, FieldKind.NAME: 150,
           FieldKind.RANGE: 64, FieldKind.DATE: 116, FieldKind.SELECT_MULTIPLE: 140,
           FieldKind.INTEGER: 100, FieldKind.AMOUNT: 100, FieldKind.YES_NO: 70}

_DERIVED_TEXT = 150
# Dates and choices are short enough to be read whole; what is longer has its tooltip.
_SHORT = frozenset({FieldKind.DATE, FieldKind.SELECT_ONE})
_MEASURED_ROWS, _WIDEST_SHORT, _CELL_MARGIN = 60, 170, 24


def _width(register: Register, field: Field) -> int:
    """The width at 100 % that a column needs for what stands in it."""
    mark = mark_of(register.id, field.key)
    if mark is not None:
        return mark.column
    if field.derived and field.kind is FieldKind.TEXT:
        return _DERIVED_TEXT
    return _WIDTHS.get(field.kind, 120)


def _on_two_lines(heading: str) -> int:
    """The width at which a heading stands on two lines at most."""
    measure, words = QFontMetrics(role_font("hint", strong=True)), heading.split()
    ways = [(" ".join(words[:cut]), " ".join(words[cut:]))
            for cut in range(1, len(words) + 1)]
    return min((max(map(measure.horizontalAdvance, lines)) for lines in ways), default=0)


def _parted_by_tabs(cells: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a spreadsheet takes them from the clipboard."""
    return "\n".join("\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in row)
                     for row in cells)


class RegisterTable(QTableView):
    """Dense rows, a cell at a time: Enter or F2 edits, typing begins to edit, digits rate."""

    delete_wanted = Signal()
    duplicate_wanted = Signal()
    move_wanted = Signal(int)
    """The row with the cursor is to go one line up (-1) or down (1)."""
    open_wanted = Signal()
    current_changed = Signal()

    def __init__(self, model: RegisterModel, t: Translator, *, is_dense: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = look().px(_DENSE_HEIGHT if is_dense else _ROW_HEIGHT)
        self._t = t
        self.rows = self._model = model
        self.delegate = CellDelegate(t, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked
                             | QAbstractItemView.EditTrigger.AnyKeyPressed
                             | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView { border: 0; border-radius: 0; }")  # the frame has both
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        model.modelReset.connect(self._first_rows_came)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentChanged.connect(lambda *_: self._moved())

    def _dress_headers(self) -> None:
        rows, heads = self.verticalHeader(), Heads(self)
        self.setHorizontalHeader(heads)
        rows.hide()
        rows.setDefaultSectionSize(self._row_height)
        rows.setMinimumSectionSize(self._row_height)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                                  | Qt.TextFlag.TextWordWrap)
        heads.setSortIndicator(NUMBER_COLUMN, Qt.SortOrder.AscendingOrder)
        heads.setStretchLastSection(False)
        self.setSortingEnabled(True)
        self.fit_columns()

    def _first_rows_came(self) -> None:
        """Fit the columns to what stands in them, once: later widths are the person's own."""
        if self._model.rows():
            self._model.modelReset.disconnect(self._first_rows_came)
            self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column the width its kind needs; the name takes what is left."""
        heads = self.horizontalHeader()
        heads.setMinimumSectionSize(look().px(44))
        self.setColumnWidth(NUMBER_COLUMN, look().px(58))
        for column, field in enumerate(self._model.columns(), 1):
            named = field.key == self._model.register.name_field
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            room = _on_two_lines(self._heading(column)) + look().px(_HEADING_MARGIN)
            wanted = max(look().px(_width(self._model.register, field)),
                         self._shown_width(column, field))
            self.setColumnWidth(column, max(room, wanted) if not named else wanted)
        self._fill_width()
        heads.setFixedHeight(self._heading_height() + look().px(14))

    def _shown_width(self, column: int, field: Field) -> int:
        """The width of what stands in a column of short words, up to a limit; else 0."""
        if field.kind not in _SHORT:
            return 0
        measure, mark = QFontMetrics(role_font("control")), mark_of(self._model.register.id,
                                                                    field.key)
        rows = range(min(self._model.rowCount(), _MEASURED_ROWS))
        widest = max((measure.horizontalAdvance(str(self._model.index(row, column).data() or ""))
                      for row in rows), default=0)
        beside = look().px(_CELL_MARGIN + (mark.width + 8 if mark is not None else 0))
        return min(widest + beside, look().px(_WIDEST_SHORT)) if widest else 0

    def _heading(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))

    def _heading_height(self) -> int:
        """The height of the highest heading, wrapped in its column."""
        measure = QFontMetrics(role_font("hint", strong=True))
        ways = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        return max(measure.boundingRect(
            0, 0, self.columnWidth(column) - look().px(_HEADING_MARGIN) + 2, 1000, ways,
            self._heading(column)).height() for column in range(self._model.columnCount()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left over to the last long text, or else to the name."""
        super().resizeEvent(event)
        self._fill_width()

    def _fill_width(self) -> None:
        long = [place for place, field in enumerate(self._model.columns(), 1)
                if field.kind is FieldKind.LONG_TEXT]
        column = long[-1] if long else self._model.column_of(self._model.register.name_field)
        if column is None:
            return
        heads = self.horizontalHeader()
        others = sum(heads.sectionSize(place) for place in range(self._model.columnCount())
                     if place != column)
        left_over = self.viewport().width() - others
        self.setColumnWidth(column, max(look().px(_NARROWEST_NAME), left_over))

    def sizeHint(self) -> QSize:
        """Room for a few rows; it takes whatever is left over."""
        return QSize(look().px(320), self._row_height * 5)

    def show_rows_up_to(self, most: int) -> None:
        """Be as high as its rows at least, up to so many, where something stands below it."""
        rows, heads = min(self._model.rowCount(), most), self.horizontalHeader()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(heads.height() + rows * self._row_height
                              + (bar if heads.length() > self.viewport().width() else 0))

    def _moved(self) -> None:
        self.viewport().update()
        self.current_changed.emit()

    # Rows

    def chosen_ids(self) -> list[str]:
        """The ids of the rows selected, from top to bottom."""
        lines = sorted({index.row() for index in self.selectionModel().selectedRows()}
                       | {self.currentIndex().row()})
        found = (self._model.row_at(self._model.index(line, 0)) for line in lines if line >= 0)
        return [row.id for row in found if row is not None]

    def current_id(self) -> str:
        """The id of the row with the cursor; empty on the line that adds one."""
        row = self._model.row_at(self.currentIndex())
        return row.id if row is not None else ""

    def go_to(self, row_id: str, column: int = 1) -> None:
        """Put the cursor on a row."""
        line = self._model.line_of(row_id)
        if line is not None:
            self.setCurrentIndex(self._model.index(line, min(column,
                                                             self._model.columnCount() - 1)))

    def begin_new_row(self) -> None:
        """Put the cursor on the last line and begin to type a name."""
        column = self._model.column_of(self._model.register.name_field)
        index = self._model.index(self._model.rowCount() - 1, column or 1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.edit(index)

    def finish_editing(self) -> None:
        """Take over what stands in an open editor."""
        editor = self.indexWidget(self.currentIndex())
        if editor is None and self.state() == QAbstractItemView.State.EditingState:
            focused = QGuiApplication.focusObject()
            while isinstance(focused, QWidget) and focused.parentWidget() is not self.viewport():
                focused = focused.parentWidget()
            editor = focused if isinstance(focused, QWidget) else None
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, CellDelegate.EndEditHint.NoHint)

    def copy_rows(self) -> None:
        """Put the rows selected on the clipboard, cells parted by tabs."""
        heads = self.horizontalHeader()
        order = [heads.logicalIndex(place) for place in range(self._model.columnCount())]
        lines = [self._model.line_of(row_id) for row_id in self.chosen_ids()]
        cells = [[str(self._model.index(line, column).data() or "") for column in order]
                 for line in lines if line is not None]
        QGuiApplication.clipboard().setText(_parted_by_tabs(cells))

    # Keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Del deletes, digits rate; Ctrl D copies from above, Alt and arrows move."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain(event):
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_D \
                and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._copy_from_above()
        elif step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if self.state() != QAbstractItemView.State.EditingState:
                self.move_wanted.emit(step)
        elif not self._rated(event):
            super().keyPressEvent(event)
            return
        event.accept()

    def _enter(self, shifted: bool) -> None:
        index = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState:
            return  # the key that ends an edit comes by here as well
        if shifted or index.column() == NUMBER_COLUMN:
            self.open_wanted.emit()
        elif index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def _copy_from_above(self) -> None:
        """Take over what the cell above says."""
        index = self.currentIndex()
        above = index.siblingAtRow(index.row() - 1)
        if self._model.row_at(index) is not None and above.isValid():
            self._model.setData(index, above.data(Qt.ItemDataRole.EditRole))

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() == NUMBER_COLUMN:
            self.open_wanted.emit()

    def _rated(self, event: QKeyEvent) -> bool:
        """A digit in a cell of levels sets the level; 0 takes it away."""
        index = self.currentIndex()
        field = self._model.field_at(index) if index.isValid() else None
        if field is None or field.kind is not FieldKind.RANGE or not is_plain(event) \
                or self._model.row_at(index) is None:
            return False
        digit = digit_of(event)
        if digit is None or digit > len(field.levels):
            return False
        self._model.setData(index, digit or None)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the row under the pointer or the cursor."""
        if self.current_id():
            self.row_menu().popup(event.globalPos())

    def row_menu(self) -> QMenu:
        """The menu of the rows selected."""
        t, menu = self._t, QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(t("Open the whole entry"), self.open_wanted.emit)
        menu.addAction(t("Copy the cells"), self.copy_rows)
        copy = menu.addAction(t("Make a second one like it"), self.duplicate_wanted.emit)
        delete = menu.addAction(t("Delete"), self.delete_wanted.emit)
        writable = bool(self._model.flags(self._model.index(0, 1)) & Qt.ItemFlag.ItemIsEditable)
        copy.setEnabled(writable)
        delete.setEnabled(writable)
        return menu
