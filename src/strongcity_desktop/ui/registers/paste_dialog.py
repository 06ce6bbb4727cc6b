"""“What will change”: each cell of a paste with what it says now and would say, before it does."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.change_cells import CELL_ROLE, ChangeCells
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.paste_rows import PastedCell, PastedRow, PastePlan

Index = QModelIndex | QPersistentModelIndex
_ROW_COLUMN = 0
_NO_PARENT = QModelIndex()


class PasteDialog(DialogFrame):
    """Accepted when the person wants it; `left_out()` are the lines unticked."""

    def __init__(self, t: Translator, register: Register, plan: "PastePlan",
                 parent: QWidget | None) -> None:
        super().__init__(t("What will change"), t("Paste the rows"), t("Leave it"), parent)
        self._t, self._register, self._plan = t, register, plan
        self.summary = Label("", "body")
        self.body.addWidget(self.summary)
        if plan.left_out:
            self.body.addWidget(Label(t("Left out: {columns}", columns=t.list(plan.left_out)),
                                      "hint"))
        self.model = PlanModel(t, register, plan, self)
        self.model.ticks_changed.connect(self._tell)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegate(ChangeCells(self.table))
        self.table.setAccessibleName(t("What will change"))
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        heads, rows = self.table.horizontalHeader(), self.table.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(look().px(46))
        heads.setDefaultSectionSize(look().px(170))
        heads.setHighlightSections(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(_ROW_COLUMN, QHeaderView.ResizeMode.Interactive)
        self.table.setColumnWidth(_ROW_COLUMN, look().px(250))
        self.body.addWidget(self.table, 1)
        self.cell = Label("", "hint")
        self.body.addWidget(self.cell)
        self.without = QuietButton(t("Leave out the rows with something to mend"),
                                   self.model.untick_problems, compact=True)
        self.body.addWidget(self.without, 0, Qt.AlignmentFlag.AlignLeading)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._show_cell(now))
        self.resize(look().px(860), look().px(480))
        self._tell()
        self._go_to_first()

    def left_out(self) -> frozenset[int]:
        """The lines that are not pasted."""
        return self.model.unticked()

    def _go_to_first(self) -> None:
        """Begin at the first thing to mend, else at the first row."""
        line = next((line for line, row in enumerate(self.model.rows) if row.state == "problem"), 0)
        column = 1
        if self.model.rows and self.model.rows[line].state == "problem":
            keys = [field.key for field in self.model.fields]
            column = next((keys.index(key) + 1 for key, cell in self.model.rows[line].cells.items()
                           if cell.trouble is not None and key in keys), 1)
        self.table.setCurrentIndex(self.model.index(line, column))
        self.table.setFocus()

    def _tell(self) -> None:
        t, without = self._t, self.left_out()
        new, changed = self._plan.count("new", without), self._plan.count("changed", without)
        troubled = self._plan.count("problem", without)
        said = [t.plural("{n} new row.", "{n} new rows.", new)] if new else []
        if changed:
            said.append(t.plural("{n} row changes.", "{n} rows change.", changed))
        if troubled:
            said.append(t.plural("{n} row has something to mend.",
                                 "{n} rows have something to mend.", troubled))
        self.summary.set_text("   ".join(said) or t("Nothing changes."))
        n = new + changed
        self.do.setEnabled(n > 0 and not troubled)
        self.do.set_text(t.plural("Paste {n} row", "Paste {n} rows", n) if n
                         else t("Paste the rows"))
        self.without.setVisible(troubled > 0)
        self.say(t("Nothing is written while a row has something to mend. Untick it, or mend it "
                   "where you copied it.") if troubled else "")

    def _show_cell(self, index: QModelIndex) -> None:
        cell = index.data(CELL_ROLE)
        self.cell.set_text(self.model.in_words(index) if cell is not None
                           else str(index.data() or ""))


class PlanModel(QAbstractTableModel):
    """A line per row of the plan that says anything new; its first column has the tick."""

    ticks_changed = QtSignal()

    def __init__(self, t: Translator, register: Register, plan: "PastePlan", parent: QObject
                 ) -> None:
        super().__init__(parent)
        self._t, self._register = t, register
        self.rows: list[PastedRow] = [row for row in plan.rows if row.state != "unchanged"]
        shown = {field.key for field in plan.fields}
        needed = {key for row in self.rows for key, cell in row.cells.items()
                  if cell.trouble is not None}
        self.fields = [field for field in register.fields if field.key in shown | needed]
        self._unticked: set[int] = set()

    def unticked(self) -> frozenset[int]:
        """The lines of the paste that are left out."""
        return frozenset(self._unticked)

    def untick_problems(self) -> None:
        """Leave out every row with something to mend."""
        self._unticked |= {row.line for row in self.rows if row.state == "problem"}
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.fields)))
        self.ticks_changed.emit()

    def in_words(self, index: Index) -> str:
        """What happens to a cell, in a sentence."""
        cell: PastedCell | None = index.data(CELL_ROLE)
        if cell is None:
            return ""
        t, field = self._t, self._register.field(cell.key)
        name = label(t, self._register, field)
        if cell.trouble is not None:
            return t("{field}: {reason}", field=name, reason=cell.trouble.in_words(t))
        if not cell.changes:
            return t("{field}: {value}, as it is", field=name, value=cell.after or "–")
        if not cell.before:
            return t("{name}: {value}", name=name, value=cell.after)
        return t("{field}: from {before} to {after}", field=name, before=cell.before,
                 after=cell.after or "–")

    # The model's own duties

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """The rows with something new."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """What becomes of the row, then a column per field."""
        return 0 if parent.isValid() else len(self.fields) + 1

    def headerData(self, section: int, orientation: Qt.Orientation,
                   role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the fields."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._t("Row") if section == _ROW_COLUMN \
            else label(self._t, self._register, self.fields[section - 1])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == _ROW_COLUMN else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What becomes of a row; what a cell says and said."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if index.column() == _ROW_COLUMN:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if row.line in self._unticked \
                    else Qt.CheckState.Checked
            return self._state(row) if role == Qt.ItemDataRole.DisplayRole else None
        cell = row.cells.get(self.fields[index.column() - 1].key)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.after if cell is not None else ""
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.in_words(index)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a row."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != _ROW_COLUMN:
            return False
        line = self.rows[index.row()].line
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._unticked.discard(line)
        else:
            self._unticked.add(line)
        self.dataChanged.emit(index, self.index(index.row(), len(self.fields)))
        self.ticks_changed.emit()
        return True

    def _state(self, row: "PastedRow") -> str:
        t = self._t
        if row.state == "problem":
            return t("Look again: {name}", name=row.name or t("line {line}", line=row.line))
        if row.row is None:
            return t("New: {name}", name=row.name)
        return t("{number}. {name}", number=row.row.number, name=row.name)
