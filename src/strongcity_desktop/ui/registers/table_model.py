"""The rows of a register as a table: searched and sorted here, with a last line that adds a row."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import chosen_label, hint, label
from strongcity_desktop.ui.registers.cell_marks import mark_of
from strongcity_desktop.ui.registers.row_order import in_order

Index = QModelIndex | QPersistentModelIndex
FIELD_ROLE = Qt.ItemDataRole.UserRole + 1
LATE_ROLE = Qt.ItemDataRole.UserRole + 2
NEW_ROLE = Qt.ItemDataRole.UserRole + 3
NUMBER_COLUMN = 0
LONG_AGO = timedelta(days=183)
CENTRED = (FieldKind.RANGE, FieldKind.YES_NO)
ENDWARDS = (FieldKind.INTEGER, FieldKind.AMOUNT)
_MOST_UNFIT = 80
_NO_PARENT = QModelIndex()


class RegisterModel(QAbstractTableModel):
    """Column 0 is the lasting number; then a column per field shown. The last line adds a row.

    Rows stand in the order they were given, unless sorted by a field: sorting by number shows it.
    `change_wanted(row id, field key, value)` and `row_wanted(value of the name field)` ask for what
    was typed to be kept; a change is shown at once, and shown as it is kept by `put`.
    """

    change_wanted = QtSignal(str, str, object)
    row_wanted = QtSignal(object)

    def __init__(self, register: Register, t: Translator, today: date, *, can_write: bool = True,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register = register
        self.row_names: Mapping[str, Mapping[str, str]] = {}
        self.currency = ""
        self._t = t
        self._long_ago = (today - LONG_AGO).isoformat()
        self.can_write = can_write
        self._columns = [field for field in register.fields if field.in_table]
        self._rows: list[Row] = []
        self._shown: list[Row] = []
        self._search = ""
        self._only: frozenset[str] | None = None
        self._sorted: tuple[int, Qt.SortOrder] = (NUMBER_COLUMN, Qt.SortOrder.AscendingOrder)

    # What is shown

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self._rows = list(rows)
        self._arrange()

    def rows(self) -> Sequence[Row]:
        """Every row, shown or not."""
        return self._rows

    def shown(self) -> Sequence[Row]:
        """The rows shown, in their order."""
        return self._shown

    def put(self, row: Row) -> None:
        """Show a row as it is kept now; it stays in its place until the table is sorted again."""
        for rows in (self._rows, self._shown):
            for place, old in enumerate(rows):
                if old.id == row.id:
                    rows[place] = row
        line = self.line_of(row.id)
        if line is not None:
            self.dataChanged.emit(self.index(line, 0), self.index(line, self.columnCount() - 1))

    def set_search(self, typed: str) -> None:
        """Show only the rows that hold these words in a column shown."""
        self._search = folded(typed)
        self._arrange()

    def set_only(self, row_ids: frozenset[str] | None) -> None:
        """Show only the rows with these ids; None shows all."""
        if row_ids != self._only:
            self._only = row_ids
            self._arrange()

    def set_columns(self, fields: Sequence[Field]) -> None:
        """Show these fields, in this order."""
        self._columns = list(fields)
        self._sorted = (NUMBER_COLUMN, Qt.SortOrder.AscendingOrder)
        self._arrange()

    def columns(self) -> Sequence[Field]:
        """The fields shown."""
        return self._columns

    def column_of(self, key: str) -> int | None:
        """The column of a field, if it is shown."""
        keys = [field.key for field in self._columns]
        return keys.index(key) + 1 if key in keys else None

    def line_of(self, row_id: str) -> int | None:
        """The line of a row, if it is shown."""
        return next((line for line, row in enumerate(self._shown) if row.id == row_id), None)

    def row_at(self, index: Index) -> Row | None:
        """The row behind a cell; None on the line that adds one."""
        line = index.row()
        return self._shown[line] if index.isValid() and line < len(self._shown) else None

    def field_at(self, index: Index) -> Field | None:
        """The field of a cell; None in the column of numbers."""
        return self._columns[index.column() - 1] if index.column() > 0 else None

    def order(self) -> Field | None:
        """The field that the rows are sorted by; None while they stand in their own order."""
        column = self._sorted[0]
        return self._columns[column - 1] if column > NUMBER_COLUMN else None

    def is_searched(self) -> bool:
        """Whether a search hides rows."""
        return bool(self._search)

    def move(self, row_id: str, by: int) -> int:
        """Let a row change places with the one shown above (-1) or below (1) it.

        Returns how many places that is down the whole list, negative upwards; 0 where there is
        none to change with. Only for rows in their own order.
        """
        line = self.line_of(row_id)
        if line is None or not 0 <= line + by < len(self._shown):
            return 0
        ids = [row.id for row in self._rows]
        start, end = ids.index(row_id), ids.index(self._shown[line + by].id)
        self.beginMoveRows(QModelIndex(), line, line, QModelIndex(), line + by + (by > 0))
        self._rows.insert(end, self._rows.pop(start))
        self._shown.insert(line + by, self._shown.pop(line))
        self.endMoveRows()
        return end - start

    def _arrange(self) -> None:
        field, descending = self.order(), self._sorted[1] == Qt.SortOrder.DescendingOrder
        shown = [row for row in self._rows if self._holds_search(row)]
        if field is not None:
            shown = in_order(shown, field, self.words, descending=descending)
        elif descending:
            shown.reverse()
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def _holds_search(self, row: Row) -> bool:
        if self._only is not None and row.id not in self._only:
            return False
        if not self._search:
            return True
        words = folded(" ".join(self.words(row, field) for field in self._columns))
        return all(word in words for word in self._search.split())

    def words(self, row: Row, field: Field) -> str:
        """What a cell says; a value of an unfit shape, which no one typed here, as it is."""
        value = row.values.get(field.key)
        try:
            return str(in_words(self.register, field, value, self._t, currency=self.currency,
                                row_names=self.row_names.get(field.register, {})))
        except Exception:  # while Qt paints, none may pass: it would end the app
            return str(value)[:_MOST_UNFIT]

    # The model's own duties

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The rows shown, and the line that adds one."""
        return 0 if parent.isValid() else len(self._shown) + int(self.can_write)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The number and the fields shown."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the fields, with their hints as tooltips."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.register, self._columns[section - 1] if section else None)
        if section == NUMBER_COLUMN:
            return self._t("No.") if role == Qt.ItemDataRole.DisplayRole else None
        field = self._columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return label(self._t, self.register, field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return hint(self._t, self.register, field) or None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every field can be edited that is not worked out; of the last line, the name only."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        field = self.field_at(index)
        is_new = self.row_at(index) is None
        names = field is not None and field.key == self.register.name_field
        if self.can_write and field is not None and not field.derived and (names or not is_new):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, what is edited in it, and how it stands out."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row, field = self.row_at(index), self.field_at(index)
        if role == FIELD_ROLE:
            return field
        if role == NEW_ROLE:
            return row is None
        if row is None:
            return self._new_line(field, role)
        if field is None:
            return str(row.number) if role in _SPOKEN else None
        return self._cell(row, field, role)

    def _new_line(self, field: Field | None, role: int) -> Any:
        if role in _SPOKEN and field is not None and field.key == self.register.name_field:
            return self._t("Type a name here to add a row")
        return None

    def _cell(self, row: Row, field: Field, role: int) -> Any:
        value = row.values.get(field.key)
        late = field.key == "last_met" and (value or "") < self._long_ago
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == LATE_ROLE:
            return late
        if role in _SPOKEN:
            words = self.words(row, field)
            return self._t("Never") if late and not words else words
        if role == Qt.ItemDataRole.ToolTipRole:
            if field.kind is FieldKind.RANGE and isinstance(value, int) \
                    and 0 < value <= len(field.levels):
                return chosen_label(self._t, self.register, field, field.levels[value - 1].key)
            return self.words(row, field) or None
        return None

    def setData(self, index: Index, value: Any,
                role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show a stored value at once and ask for it to be kept."""
        field, row = self.field_at(index), self.row_at(index)
        if role != Qt.ItemDataRole.EditRole or field is None or not self.can_write:
            return False
        if row is None:
            if value:
                self.row_wanted.emit(value)
            return bool(value)
        if row.values.get(field.key) == value:
            return False
        if field.derived or (field.required and value is None):
            return False
        self.put(Row(row.id, row.number, {**row.values, field.key: value}))
        self.change_wanted.emit(row.id, field.key, value)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; the line that adds a row stays last."""
        if 0 <= column < self.columnCount():
            self._sorted = (column, order)
            self._arrange()


def _alignment(register: Register, field: Field | None) -> int:
    """How a heading stands: over numbers at their side, over levels and badges in the middle."""
    way = Qt.AlignmentFlag.AlignLeading
    mark = mark_of(register.id, field.key) if field is not None else None
    if mark is not None and mark.instead:
        way = Qt.AlignmentFlag.AlignHCenter
    elif field is not None and field.kind in ENDWARDS:
        way = Qt.AlignmentFlag.AlignTrailing
    elif field is not None and field.kind in CENTRED:
        way = Qt.AlignmentFlag.AlignHCenter
    return way.value | Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextWordWrap.value


_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
