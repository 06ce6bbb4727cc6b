"""The rows of a register as a table: their numbers are known, the rows are read as they are seen;
a last line adds a row."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.view import OWN_ORDER, Sort
from strongcity_desktop.registers.wording import chosen_label, hint, label
from strongcity_desktop.ui.registers.alignment import head_alignment
from strongcity_desktop.ui.registers.known_rows import PAGE, KnownRows
from strongcity_desktop.ui.registers.lines import Heading, Lines

Index = QModelIndex | QPersistentModelIndex
FIELD_ROLE = Qt.ItemDataRole.UserRole + 1
LATE_ROLE = Qt.ItemDataRole.UserRole + 2
NEW_ROLE = Qt.ItemDataRole.UserRole + 3
HEADING_ROLE = Qt.ItemDataRole.UserRole + 4
NUMBER_COLUMN = 0
LONG_AGO = timedelta(days=183)
UNREAD = "…"
_MOST_UNFIT = 80
_NO_PARENT = QModelIndex()
_SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class RegisterModel(QAbstractTableModel):
    """Column 0 is the lasting number; then a column per field shown. The last line adds a row.

    `change_wanted(row id, field key, value)` and `row_wanted(value of the name field)` ask for what
    was typed to be kept; a change is shown at once, and shown as it is kept by `put`.
    `rows_wanted(numbers)` asks for rows that are seen and not known yet, to be given to `learn`;
    `sort_wanted(Sort)` for another order.
    """

    change_wanted = QtSignal(str, str, object)
    row_wanted = QtSignal(object)
    rows_wanted = QtSignal(object)
    sort_wanted = QtSignal(object)

    def __init__(self, register: Register, t: Translator, today: date, *, can_write: bool = True,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register = register
        self.row_names: dict[str, dict[str, str]] = {}
        self.currency = ""
        self.translator = self._t = t
        self._long_ago = (today - LONG_AGO).isoformat()
        self.can_write = can_write
        self._columns = [field for field in register.fields if field.in_table]
        self.known = KnownRows()
        self.lines = Lines()
        self._asked: set[int] = set()  # the pages on their way

    # What is shown

    def show_rows(self, numbers: Sequence[int], rows: Iterable[Row],
                  headings: Sequence[Heading] = (), *, anew: bool = True) -> None:
        """Show the rows with these numbers, in this order; `rows` are those known of them.

        `anew` forgets what was known before, since it may be told otherwise by now.
        """
        self.beginResetModel()
        if anew:
            self.known.clear()
        self.known.put(rows)
        self._asked.clear()
        self.lines = Lines(numbers, headings, self.lines.folded)
        self.endResetModel()

    def learn(self, rows: Sequence[Row]) -> None:
        """Show rows that were asked for."""
        self.known.put(rows)
        self._asked.clear()
        lines = [line for row in rows if (line := self.lines.line_of(row.number)) is not None]
        if lines:
            self._tell_changed(min(lines), max(lines))

    def shown(self) -> Sequence[Row]:
        """The rows shown that are known, in their order."""
        found = (self.known.get(number) for number in self.lines.numbers)
        return [row for row in found if row is not None]

    def first_rows(self, most: int) -> Sequence[Row]:
        """The rows known among the first so many."""
        found = (self.known.get(number) for number in self.lines.numbers[:most])
        return [row for row in found if row is not None]

    def count(self) -> int:
        """How many rows are shown, known or not."""
        return len(self.lines.numbers)

    def put(self, row: Row) -> None:
        """Show a row as it is kept now; it stays in its place until the table is sorted again."""
        self.known.put([row])
        line = self.lines.line_of(row.number)
        if line is not None:
            self._tell_changed(line, line)

    def add(self, row: Row) -> None:
        """Show a new row behind all others, wherever it will stand later."""
        self.known.put([row])
        if self.line_of(row.id) is None:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines))
            self.lines = self.lines.with_added(row.number)
            self.endInsertRows()

    def remove(self, row_ids: Collection[str]) -> None:
        """Show these rows no more."""
        numbers = {number for row_id in row_ids
                   if (number := self.known.number_of(row_id)) is not None}
        self.beginResetModel()
        self.lines = self.lines.without(numbers)
        self.known.drop(row_ids)
        self.endResetModel()

    def fold(self, heading: Heading, *, is_folded: bool) -> None:
        """Hide the rows of a group, or show them."""
        now = self.lines.folded
        self.beginResetModel()
        self.lines = self.lines.with_folded(
            now | {heading.value} if is_folded else now - {heading.value})
        self.endResetModel()

    def set_columns(self, fields: Sequence[Field]) -> None:
        """Show these fields, in this order."""
        self.beginResetModel()
        self._columns = list(fields)
        self.endResetModel()

    def columns(self) -> Sequence[Field]:
        """The fields shown."""
        return self._columns

    def column_of(self, key: str) -> int | None:
        """The column of a field, if it is shown."""
        keys = [field.key for field in self._columns]
        return keys.index(key) + 1 if key in keys else None

    def line_of(self, row_id: str) -> int | None:
        """The line of a row, if it is known and shown."""
        number = self.known.number_of(row_id)
        return self.lines.line_of(number) if number is not None else None

    def row_at(self, index: Index) -> Row | None:
        """The row behind a cell; None on other lines, and while it is not known."""
        return self.known.get(self.lines.number_at(index.row())) if index.isValid() else None

    def heading_at(self, index: Index) -> Heading | None:
        """The heading of a group that stands there, if one does."""
        return self.lines.heading_at(index.row()) if index.isValid() else None

    def is_new_line(self, index: Index) -> bool:
        """Whether it is the line that adds a row."""
        return self.can_write and index.row() == len(self.lines)

    def field_at(self, index: Index) -> Field | None:
        """The field of a cell; None in the column of numbers."""
        return self._columns[index.column() - 1] if index.column() > 0 else None

    def move(self, row_id: str, by: int) -> Row | None:
        """Let a row change places with the one shown above (-1) or below (1) it, and return that.

        None where there is none. Only for rows in their own order.
        """
        place = self.line_of(row_id)
        if place is None or not 0 <= place + by < len(self.lines):
            return None
        other = self.known.get(self.lines.number_at(place + by))
        if other is not None:
            self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), place + by + (by > 0))
            self.lines = self.lines.moved(place, by)
            self.endMoveRows()
        return other

    def words(self, row: Row, field: Field) -> str:
        """What a cell says; a value of an unfit shape, which no one typed here, as it is."""
        value = row.values.get(field.key)
        try:
            return str(in_words(self.register, field, value, self._t, currency=self.currency,
                                row_names=self.row_names.get(field.register, {})))
        except Exception:  # while Qt paints, none may pass: it would end the app
            return str(value)[:_MOST_UNFIT]

    def _tell_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _ask_for(self, line: int) -> None:
        """Ask for the page of rows in which a line stands, once."""
        place = self.lines.place_at(line)
        if place is None or place // PAGE in self._asked:
            return
        page = place // PAGE
        self._asked.add(page)
        self.rows_wanted.emit(self.lines.numbers[page * PAGE:(page + 1) * PAGE])

    # The model's own duties

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The rows shown, headings, and the line that adds one."""
        return 0 if parent.isValid() else len(self.lines) + int(self.can_write)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """The number and the fields shown."""
        return 0 if parent.isValid() else len(self._columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the fields, with their hints as tooltips."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section <= len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return head_alignment(self.register, self._columns[section - 1] if section else None)
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
        names = field is not None and field.key == self.register.name_field
        there = self.row_at(index) is not None or (names and self.is_new_line(index))
        if self.can_write and there and field is not None and is_typed(field):
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
            return self.is_new_line(index)
        if row is None:
            return self._other_line(index, field, role)
        if field is None:
            return str(row.number) if role in _SPOKEN else None
        return self._cell(row, field, role)

    def _other_line(self, index: Index, field: Field | None, role: int) -> Any:
        """The line that adds a row, a heading, or a row that is not known yet."""
        if self.is_new_line(index):
            if role in _SPOKEN and field is not None and field.key == self.register.name_field:
                return self._t("Type a name here to add a row")
            return None
        heading = self.lines.heading_at(index.row())
        if heading is not None:
            if role == HEADING_ROLE:
                return heading
            return self.heading_words(heading) if role in _SPOKEN else None
        if role not in _SPOKEN:
            return None
        self._ask_for(index.row())
        return str(self.lines.number_at(index.row())) if field is None else UNREAD

    def heading_words(self, heading: Heading) -> str:
        """What the line of a group says."""
        return self._t("{group} ({count})", group=heading.words or self._t("Nothing said"),
                       count=heading.count)

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
            if value and self.is_new_line(index):
                self.row_wanted.emit(value)
            return bool(value) and self.is_new_line(index)
        if row.values.get(field.key) == value:
            return False
        if not is_typed(field) or (field.required and value is None):
            return False
        self.put(Row(row.id, row.number, {**row.values, field.key: value}))
        self.change_wanted.emit(row.id, field.key, value)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows in the order of a column; the line that adds a row stays last."""
        if 0 <= column < self.columnCount():
            key = self._columns[column - 1].key if column else OWN_ORDER
            self.sort_wanted.emit(Sort(key, order == Qt.SortOrder.DescendingOrder))


def is_typed(field: Field) -> bool:
    """Whether people write the field: not what is worked out, a file, or where it came from."""
    return field.is_read_back and not field.is_origin and not field.is_inner
