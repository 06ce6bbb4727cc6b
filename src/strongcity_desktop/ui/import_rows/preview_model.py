"""The rows of a file as a table to look at: how each one stands, and its cells to be mended."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from strongcity_desktop.language.direction import isolate
from strongcity_desktop.operations.importing.import_preview import Preview, PreviewRow, RowState
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows import words
from strongcity_desktop.ui.theme.look import look

Index = QModelIndex | QPersistentModelIndex
TAKEN, NUMBER, STATE, FIRST_CELL = 0, 1, 2, 3
_Role = Qt.ItemDataRole
_LONGEST = 300


class PreviewModel(QAbstractTableModel):
    """Reads rows and cells when they are shown: twenty thousand cost no more than twenty.

    `mended` and `left_out` tell that the session knows something new.
    """

    mended = Signal()
    left_out = Signal()

    def __init__(self, context: Context, session: ImportSession, parent: QObject) -> None:
        super().__init__(parent)
        self._t, self._session = context.t, session
        self._all: tuple[PreviewRow, ...] = ()
        self._shown: Sequence[PreviewRow] = ()
        self.only: RowState | None = None
        self.columns = [at for at in range(len(session.shape.headings))
                        if session.columns[at] is not None]
        self._font = QFont()

    def show_preview(self, preview: Preview, only: RowState | None) -> None:
        """Show these rows, all or those in one state."""
        self.beginResetModel()
        self._all, self.only = preview.rows, only
        self._shown = self._all if only is None else [row for row in self._all
                                                      if row.state == only]
        self.endResetModel()

    def row_at(self, index: Index) -> PreviewRow | None:
        """The row of a cell."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) \
            else None

    def line_of(self, place: int) -> int:
        """The line in which a row stands; -1 when it is not shown."""
        return next((line for line, row in enumerate(self._shown) if row.place == place), -1)

    def next_to_look_at(self, after: int) -> int:
        """The next line that keeps the import back, from the top again at the end; -1 for none."""
        order = [*range(after + 1, len(self._shown)), *range(min(after + 1, len(self._shown)))]
        return next((line for line in order
                     if self._shown[line].state in ("look_again", "double")), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """A tick, the number, the state, and the columns that come in."""
        return 0 if parent.isValid() else FIRST_CELL + len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = _Role.DisplayRole) -> Any:
        """The headings of the file."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        t = self._t
        names = {TAKEN: t("Import"), NUMBER: t("Row"), STATE: t("State")}
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return names.get(section) or self._heading(section)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading(self, section: int) -> str:
        at = self.columns[section - FIRST_CELL]
        return self._session.shape.headings[at] or self._t("Column {n}", n=at + 1)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """What a cell shows."""
        row = self.row_at(index)
        if row is None:
            return None
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._text(row, index.column(), whole=role == _Role.EditRole)
        if role == _Role.CheckStateRole and index.column() == TAKEN:
            return Qt.CheckState.Unchecked if row.state == "left_out" else Qt.CheckState.Checked
        if role in (_Role.ToolTipRole, _Role.AccessibleDescriptionRole):
            return self._problem(row, index.column())
        if role == _Role.AccessibleTextRole:
            return self._spoken(row, index.column())
        return self._dress(row, index.column(), role)

    def _text(self, row: PreviewRow, column: int, *, whole: bool) -> str:
        if column == TAKEN:
            return ""
        if column == NUMBER:
            return str(row.row)
        if column == STATE:
            return words.state_name(self._t, row.state)
        text = self._session.cell(row.place, self.columns[column - FIRST_CELL])
        if whole:
            return text
        shown = " ".join(text[:_LONGEST].split())
        return isolate(shown, self._t.direction) if shown else ""

    def _spoken(self, row: PreviewRow, column: int) -> str:
        if column == TAKEN:
            return self._t("Import row {row}", row=str(row.row))
        return ", ".join(filter(None, (self._text(row, column, whole=False),
                                       self._problem(row, column))))

    def _problem(self, row: PreviewRow, column: int) -> str:
        if column == STATE:
            return " ".join(reason.in_words(self._t) for reason in row.problems.values())
        at = self.columns[column - FIRST_CELL] if column >= FIRST_CELL else -1
        reason = row.problems.get(at)
        return reason.in_words(self._t) if reason is not None else ""

    def _dress(self, row: PreviewRow, column: int, role: int) -> Any:
        """Colours go along with words, never alone."""
        worn = look()
        has_problem = column >= FIRST_CELL and self.columns[column - FIRST_CELL] in row.problems
        waits = row.state in ("look_again", "double")
        if role == _Role.BackgroundRole and (has_problem or (waits and column == STATE)):
            return QColor(worn.colour("attention-bg"))
        if role == _Role.ForegroundRole:
            token = "attention" if has_problem or (waits and column == STATE) else \
                "ink-2" if row.state in ("left_out", "same") else "ink"
            return QColor(worn.colour(token))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of the file can be written, the first column ticked."""
        flags = super().flags(index)
        if index.column() == TAKEN:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        row = self.row_at(index)
        if index.column() >= FIRST_CELL and row is not None and row.state != "left_out":
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Mend a cell, or leave its row out."""
        row = self.row_at(index)
        if row is None:
            return False
        if role == _Role.CheckStateRole and index.column() == TAKEN:
            self._session.leave_out(row.place, Qt.CheckState(value) is Qt.CheckState.Unchecked)
            self.left_out.emit()
            return True
        at = self.columns[index.column() - FIRST_CELL] if index.column() >= FIRST_CELL else -1
        if role != _Role.EditRole or at < 0 or str(value) == self._session.cell(row.place, at):
            return False
        self._session.mend(row.place, at, str(value))
        self.dataChanged.emit(index, index)
        self.mended.emit()
        return True

    def toggle(self, line: int) -> None:
        """Leave the row of a line out, or take it in after all."""
        index = self.index(line, TAKEN)
        row = self.row_at(index)
        if row is not None:
            out = row.state == "left_out"
            self.setData(index, Qt.CheckState.Checked if out else Qt.CheckState.Unchecked,
                         _Role.CheckStateRole)
