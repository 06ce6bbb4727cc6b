"""Step 2 of an import: the sheet, the row of its headings, and what is left out around them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from strongcity_desktop.language.direction import isolate
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

_ROWS, _COLUMNS, _LONGEST, _HIGH, _WIDE = 25, 30, 60, 30, 140


class SheetStep(QWidget):
    """`changed` when another sheet or row was chosen."""

    changed = Signal()

    def __init__(self, context: Context, session: ImportSession) -> None:
        super().__init__()
        self._t, self._session = context.t, session
        t = self._t
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(16))
        card = Card(t("In which row do the headings stand?"))
        self.sheets = ChoiceList([(str(at), sheet.name) for at, sheet in
                                  enumerate(session.table.sheets)], "", optional=False)
        self.sheets.chosen.connect(self._choose_sheet)
        sheets = FieldFrame(t("Sheet"), "", self.sheets)
        sheets.setMaximumWidth(look().px(420))
        card.body.addWidget(sheets)
        if len(session.table.sheets) < 2:
            sheets.hide()
        card.body.addWidget(Label(t(
            "This was guessed. To choose another row, click on it, or go there with the arrow keys "
            "and press Enter."), "control"))
        self.rows = _Rows(t("The first rows of the sheet"))
        self.rows.row_chosen.connect(self._choose_heading)
        card.body.addWidget(self.rows)
        self.joined = CheckChoice(t("The headings go over two rows: the row above belongs to them"))
        self.joined.clicked.connect(lambda: self._choose_heading(session.shape.heading))
        card.body.addWidget(self.joined)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        card.body.addLayout(self._notes)
        column.addWidget(card)
        self._show()

    def first_focus(self) -> QWidget:
        """The rows."""
        return self.rows

    def notes(self) -> list[str]:
        """What is said of the rows that are no rows of the register."""
        t, session, shape = self._t, self._session, self._session.shape
        said = []
        if shape.above:
            said.append(t.plural("{n} row above the headings is left out, like a title.",
                                 "{n} rows above the headings are left out, like a title.",
                                 len(shape.above)))
        if shape.blank:
            said.append(t.plural("{n} empty row is left out.", "{n} empty rows are left out.",
                                 shape.blank))
        if shape.repeated:
            said.append(t.plural("{n} row repeats the headings and is left out.",
                                 "{n} rows repeat the headings and are left out.",
                                 len(shape.repeated)))
        for place in shape.sums:
            said.append(t("Row {row} looks like a sum, so it is left out. You can take it in in "
                          "the last step.", row=str(session.number(place))))
        rows = len(shape.rows) - len(shape.sums)
        said.append(t.plural("{n} row is left to import.", "{n} rows are left to import.", rows)
                    if rows else t("No row stands below these headings."))
        return said

    def _choose_sheet(self, at: str) -> None:
        self._session.choose_sheet(int(at))
        self._show()
        self.changed.emit()

    def _choose_heading(self, place: int) -> None:
        self._session.choose_heading(place, joined=self.joined.isChecked() and place > 0)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        session = self._session
        self.sheets.set_key(str(session.sheet_at))
        self.rows.show_rows(session, self._t("Headings"))
        self.joined.setChecked(session.shape.over is not None)
        self.joined.setEnabled(session.shape.heading > 0)
        while self._notes.count():
            item = self._notes.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for note in self.notes():
            self._notes.addWidget(Label(note, "hint"))


class _Rows(QTableWidget):
    """The first rows as the file has them; Enter or a click chooses the row of the headings."""

    row_chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setDefaultSectionSize(look().px(_WIDE))
        self.verticalHeader().setDefaultSectionSize(look().px(_HIGH))
        self.cellClicked.connect(lambda row, _column: self.row_chosen.emit(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) \
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.row_chosen.emit(self.currentRow())
            return
        super().keyPressEvent(event)

    def show_rows(self, session: ImportSession, headings: str) -> None:
        """Show the rows; those of the headings are marked by words and by their letters."""
        shape, rows = session.shape, session.sheet.rows
        shown = range(min(len(rows), max(_ROWS, shape.heading + 4)))
        self.setRowCount(len(shown))
        self.setColumnCount(min(_COLUMNS, max((len(rows[place]) for place in shown), default=1)))
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        numbers = []
        for place in shown:
            is_head = place in (shape.heading, shape.over)
            number = str(session.number(place))
            numbers.append(f"{number}  {headings}" if is_head else number)
            for at in range(self.columnCount()):
                text = " ".join(rows[place][at].split()) if at < len(rows[place]) else ""
                item = QTableWidgetItem(isolate(text[:_LONGEST], session.t.direction)
                                        if text else "")
                item.setToolTip(text[:400])
                if is_head:
                    item.setFont(strong)
                    item.setBackground(QColor(look().colour("accent-soft")))
                elif place < shape.heading or place in shape.sums or place in shape.repeated:
                    item.setForeground(QColor(look().colour("ink-2")))
                self.setItem(place, at, item)
        self.setVerticalHeaderLabels(numbers)
        self.setCurrentCell(shape.heading, 0)
        self.setFixedHeight(look().px(_HIGH) * min(9, max(3, len(shown))) + 4
                            + self.horizontalScrollBar().sizeHint().height())
