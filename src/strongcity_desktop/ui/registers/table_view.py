"""The table of a register on screen: keys, selection, copying; it asks for what it cannot do."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.view import OWN_ORDER, Sort
from strongcity_desktop.ui.keys import digit_of, is_plain
from strongcity_desktop.ui.registers import copying, table_keys
from strongcity_desktop.ui.registers.column_widths import ColumnWidths
from strongcity_desktop.ui.registers.delegate import CellDelegate
from strongcity_desktop.ui.registers.heads import Heads
from strongcity_desktop.ui.registers.table_model import NUMBER_COLUMN, RegisterModel
from strongcity_desktop.ui.theme.look import look

_ROW_HEIGHT, _DENSE_HEIGHT = 34, 30


class RegisterTable(QTableView):
    """Dense rows, a cell at a time: Enter or F2 edits, typing begins to edit, digits rate."""

    delete_wanted = Signal()
    duplicate_wanted = Signal()
    copy_wanted = Signal(object, bool)
    """Rows with these numbers are to be copied that are not all known; with headings or not."""
    paste_wanted = Signal()
    fill_wanted = Signal()
    """Several rows are selected, and the first one's cell is to be taken over by the others."""
    move_wanted = Signal(int)
    """The row with the cursor is to go one line up (-1) or down (1)."""
    open_wanted = Signal()
    menu_wanted = Signal(object)
    """The menu of the rows selected, at a place on the screen."""
    current_changed = Signal()
    selection_changed = Signal()
    order_changed = Signal()
    """Columns were moved, or made wider or narrower."""
    sort_wanted = Signal(int, bool)

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
        self.setStyleSheet(  # the frame has both
            "QTableView { border: 0; border-radius: 0; }"
            "QAbstractScrollArea::corner { border: 0; background: transparent; }")
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dress_headers()
        model.modelReset.connect(self._first_rows_came)
        self.doubleClicked.connect(self._double_clicked)
        self.clicked.connect(self._clicked)
        self.delegate.entered.connect(self._step_on)
        self.selectionModel().currentChanged.connect(lambda *_: self._moved())
        self._soon = QTimer(self, singleShot=True, interval=30)  # while a selection grows
        self._soon.timeout.connect(self.selection_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self._soon.start())

    def _dress_headers(self) -> None:
        rows, heads = self.verticalHeader(), Heads(self)
        self.setHorizontalHeader(heads)
        # The heads show no selection; asked of 100,000 rows selected, painting them took seconds.
        heads.setSelectionModel(QItemSelectionModel(self._model, heads))
        rows.hide()
        rows.setDefaultSectionSize(self._row_height)
        rows.setMinimumSectionSize(self._row_height)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                                  | Qt.TextFlag.TextWordWrap)
        heads.setStretchLastSection(False)
        heads.sort_wanted.connect(self.sort_wanted)
        self._heads, self.widths = heads, ColumnWidths(self, self._model)
        heads.sectionMoved.connect(lambda *_: self.order_changed.emit())
        heads.sectionResized.connect(lambda *_: self.order_changed.emit())
        self.widths.fit()

    def _first_rows_came(self) -> None:
        """Fit the columns to what stands in them, once: later widths are the person's own."""
        if self._model.count():
            self._model.modelReset.disconnect(self._first_rows_came)
            self.widths.fit()

    # Columns

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """Mark in the heads what the rows are sorted by."""
        shown: dict[int, tuple[int, bool]] = {}
        for turn, sort in enumerate(sorts or (Sort(),), 1):
            column = NUMBER_COLUMN if sort.key == OWN_ORDER else self._model.column_of(sort.key)
            if column is not None:
                shown[column] = turn, sort.descending
        self._heads.show_sorts(shown)

    def keys_in_order(self) -> list[str]:
        """The keys of the fields shown, as the person put their columns."""
        places = (self._heads.logicalIndex(place) for place in range(self._model.columnCount()))
        return [self._model.columns()[column - 1].key for column in places if column > 0]

    def forget_moves(self) -> None:
        """Let the columns stand as the model has them."""
        blocked = self._heads.blockSignals(True)
        for column in range(self._model.columnCount()):
            self._heads.moveSection(self._heads.visualIndex(column), column)
        self._heads.blockSignals(blocked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what is left over to the last long text, or else to the name."""
        super().resizeEvent(event)
        self.widths.fill()

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

    def chosen_numbers(self) -> list[int]:
        """The numbers of the rows selected, from top to bottom; else of the one with the cursor."""
        lines = self._model.lines
        selection = self.selectionModel().selection()
        parts = [selection.at(place) for place in range(selection.count())]
        ranges = sorted({(part.top(), part.bottom()) for part in parts})
        found = dict.fromkeys(number for first, last in ranges
                              for number in lines.numbers_between(first, last))
        here = lines.number_at(self.currentIndex().row())
        return list(found) or ([here] if here is not None else [])

    def chosen_ids(self) -> list[str]:
        """The ids of those rows that are known by now."""
        known = self._model.known
        return [row.id for number in self.chosen_numbers()
                if (row := known.get(number)) is not None]

    def current_id(self) -> str:
        """The id of the row with the cursor; empty on other lines."""
        row = self._model.row_at(self.currentIndex())
        return row.id if row is not None else ""

    def current_key(self) -> str:
        """The key of the field with the cursor; empty in the column of numbers."""
        index = self.currentIndex()
        field = self._model.field_at(index) if index.isValid() else None
        return field.key if field is not None else ""

    def go_to(self, row_id: str, column: int = 1) -> None:
        """Put the cursor on a row."""
        line = self._model.line_of(row_id)
        if line is not None:
            self.setCurrentIndex(self._model.index(line, min(column,
                                                             self._model.columnCount() - 1)))

    def clear_cursor(self) -> None:
        """Put the cursor nowhere."""
        self.setCurrentIndex(QModelIndex())

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
        if editor is None and self.is_editing():
            focused = QGuiApplication.focusObject()
            while isinstance(focused, QWidget) and focused.parentWidget() is not self.viewport():
                focused = focused.parentWidget()
            editor = focused if isinstance(focused, QWidget) else None
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, CellDelegate.EndEditHint.NoHint)

    def is_editing(self) -> bool:
        """Whether a cell is being edited."""
        return self.state() == QAbstractItemView.State.EditingState

    def copy_rows(self, *, headings: bool = False) -> None:
        """Put the rows selected on the clipboard, once all of them are known."""
        known, numbers = self._model.known, self.chosen_numbers()
        rows = [row for number in numbers if (row := known.get(number)) is not None]
        if len(rows) < len(numbers):
            self.copy_wanted.emit(numbers, headings)
        else:
            self.copy_these(rows, headings=headings)

    def copy_these(self, rows: Sequence[Row], *, headings: bool) -> None:
        """Put these rows on the clipboard, in the columns shown."""
        copying.copy_rows(self._model, rows, self.keys_in_order(), headings=headings,
                          heading_of_numbers=self._t("No."))

    def copy_cell(self) -> None:
        """Put what the cell with the cursor says on the clipboard."""
        row, key = self._model.row_at(self.currentIndex()), self.current_key()
        if row is not None and key:
            copying.copy_rows(self._model, [row], [key])

    # Keys and menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What `table_keys` knows; the rest is Qt's own."""
        if table_keys.pressed(self, event) or self._rated(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes begins an edit, as typing does."""
        was_editing = self.is_editing()
        super().inputMethodEvent(event)
        table_keys.composed(self, event, was_editing=was_editing)

    def enter(self, *, shifted: bool) -> None:
        """Edit the cell, open the whole entry, or fold the group."""
        index = self.currentIndex()
        if self.is_editing():
            return  # the key that ends an edit comes by here as well
        if self.toggle_group(index):
            return
        if shifted or index.column() == NUMBER_COLUMN:
            self.open_wanted.emit()
        elif index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def toggle_group(self, index: QModelIndex, folded: bool | None = None) -> bool:
        """Fold or unfold the group whose heading stands there; whether one does."""
        heading = self._model.heading_at(index)
        if heading is None:
            return False
        line, column = index.row(), index.column()
        is_folded = heading.value in self._model.lines.folded
        self._model.fold(heading, is_folded=not is_folded if folded is None else folded)
        self.setCurrentIndex(self._model.index(line, column))
        return True

    def toggle_selected(self) -> None:
        """Take the row with the cursor into the selection, or out of it."""
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(self.currentIndex(), flags.Toggle | flags.Rows)

    def copy_from_above(self) -> None:
        """Take over what the cell above says, or in several rows what the first of them says."""
        if len(self.chosen_numbers()) > 1:
            self.fill_wanted.emit()
            return
        index = self.currentIndex()
        above = index.siblingAtRow(index.row() - 1)
        if self._model.row_at(index) is not None and self._model.row_at(above) is not None:
            self._model.setData(index, above.data(Qt.ItemDataRole.EditRole))

    def _step_on(self, by: int) -> None:
        """After an edit: the cell below, or above it."""
        index = self.currentIndex()
        beside = index.siblingAtRow(index.row() + by)
        if self._model.row_at(index) is not None and beside.isValid():
            self.setCurrentIndex(beside)

    def _double_clicked(self, index: QModelIndex) -> None:
        if index.column() == NUMBER_COLUMN and self._model.heading_at(index) is None:
            self.open_wanted.emit()

    def _clicked(self, index: QModelIndex) -> None:
        self.toggle_group(index)

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
        """What can be done with the rows selected."""
        if self.chosen_numbers():
            self.menu_wanted.emit(event.globalPos())
