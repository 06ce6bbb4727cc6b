"""Step 4 of an import: every row as it would come in, mended, merged or left out."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QPushButton,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from strongcity_desktop.operations.importing.import_preview import (
    STATES,
    Preview,
    PreviewRow,
    all_different,
    fill_gaps,
    take_theirs,
)
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows import words
from strongcity_desktop.ui.import_rows.double_card import DoubleCard, RowCard
from strongcity_desktop.ui.import_rows.preview_model import (
    FIRST_CELL,
    NUMBER,
    STATE,
    TAKEN,
    PreviewModel,
)
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

_HIGH, _LEAST, _WIDTHS, _WIDE = 30, 230, {TAKEN: 70, NUMBER: 64, STATE: 120}, 170
_MOST_SAID = 4


class PreviewStep(QWidget):
    """`changed` when the session knows something new and the rows must be worked out again."""

    changed = Signal()

    def __init__(self, context: Context, session: ImportSession) -> None:
        super().__init__()
        self._context, self._t, self._session = context, context.t, session
        self.preview = Preview(())
        self.card: DoubleCard | RowCard | None = None
        self._place = -1
        t, px = self._t, look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.band = MessageBand("", "look_again")
        self.band.hide()
        column.addWidget(self.band)
        column.addLayout(self._built_chips())
        self.model = PreviewModel(context, session, self)
        self.table = _PreviewTable(self.model, t("Rows of the file"))
        self.model.mended.connect(self.changed.emit)
        self.model.left_out.connect(self.changed.emit)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        column.addWidget(self.table, 1)
        column.addLayout(self._built_ways())
        self._detail = QVBoxLayout()
        column.addLayout(self._detail)

    def _built_chips(self) -> WrappingRow:
        row = WrappingRow(from_start=True, spacing=8)
        self.chips: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for key in ("", *STATES):
            chip = QPushButton()
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.clicked.connect(lambda _=False: self._show())
            self._group.addButton(chip)
            self.chips[key] = chip
            row.addWidget(chip)
        self.chips[""].setChecked(True)
        return row

    def _built_ways(self) -> WrappingRow:
        t = self._t
        row = WrappingRow(from_start=True, spacing=look().px(16))
        self.next_button = SecondButton(t("Next row to look at"), self.go_to_next,
                                        icon="flag-fill", compact=True)
        row.addWidget(self.next_button)
        self._bulk_label = Label(t("For every open double:"), "hint", wrap=False)
        self.bulk = [
            LinkButton(t("merge, and only fill what is empty"), lambda: self._bulk(fill_gaps)),
            LinkButton(t("merge, and take what the file says"), lambda: self._bulk(take_theirs)),
            LinkButton(t("both are different"), lambda: self._bulk(all_different))]
        for part in (self._bulk_label, *self.bulk):
            row.addWidget(part)
        return row

    def first_focus(self) -> QWidget:
        """The table."""
        return self.table

    def show_preview(self, preview: Preview) -> None:
        """Show what would become of every row."""
        self.preview = preview
        t = self._t
        counts: dict[str, int] = {state: preview.count(state) for state in STATES}
        counts[""] = len(preview.rows)
        for key, chip in self.chips.items():
            name = next((words.state_name(t, state) for state in STATES if state == key),
                        t("All rows"))
            chip.setText(t("{name}: {n}", name=name, n=counts[key]))
            chip.setAccessibleName(chip.text())
            chip.setVisible(bool(counts[key]) or not key)
            if chip.isChecked() and not counts[key]:
                self.chips[""].setChecked(True)
        said = [refusal.in_words(t) for refusal in (*preview.refusals, *preview.notes)]
        self.band.set_text("\n".join(said[:_MOST_SAID]))
        self.band.setVisible(bool(said))
        self.next_button.setVisible(bool(counts["look_again"] or counts["double"]))
        for part in (self._bulk_label, *self.bulk):
            part.setVisible(counts["double"] > 1)
        self._show()

    def _show(self) -> None:
        only = next((state for state in STATES if self.chips[state].isChecked()), None)
        place, column = self._place, max(STATE, self.table.currentIndex().column())
        self.model.show_preview(self.preview, only)
        line = self.model.line_of(place)
        if line < 0 and self.model.rowCount():
            line = 0
        if line >= 0:
            self.table.setCurrentIndex(self.model.index(line, column))
        else:
            self._show_row(None)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._show_row(self.model.row_at(index))

    def _show_row(self, row: PreviewRow | None) -> None:
        self._place = row.place if row is not None else -1
        if self.card is not None:
            self._detail.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        if row is None:
            return
        if row.problems or (row.hints and row.twin is None):
            self.card = RowCard(self._context, self._session, row)
        elif row.twin is not None:
            card = DoubleCard(self._context, self._session, row)
            card.decided.connect(self._decided)
            self.card = card
        if self.card is not None:
            self._detail.addWidget(self.card)
            self.card.show()
            self._make_room()

    def _make_room(self) -> None:
        """At once, up to the column that scrolls: nothing is painted over anything meanwhile."""
        part: QWidget | None = self
        while part is not None and not isinstance(part, QScrollArea):
            layout = part.layout()
            if layout is not None:
                layout.activate()
            part = part.parentWidget()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _decided(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _bulk(self, answer: object) -> None:
        assert callable(answer)
        answer(self._session, self.preview)
        self._decided()

    def go_to_next(self) -> None:
        """Go to the next row that keeps the import back, to the cell that has to be mended."""
        line = self.model.next_to_look_at(self.table.currentIndex().row())
        if line < 0:
            self.chips[""].setChecked(True)
            self._show()
            line = self.model.next_to_look_at(-1)
        row = self.model.row_at(self.model.index(line, 0)) if line >= 0 else None
        if row is None:
            return
        troubled = [place for place, at in enumerate(self.model.columns) if at in row.problems]
        self.table.setCurrentIndex(self.model.index(
            line, FIRST_CELL + troubled[0] if troubled else STATE))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class _PreviewTable(QTableView):
    """Arrow keys move, F2 mends a cell, Space ticks the row; Tab leaves the table."""

    def __init__(self, model: PreviewModel, name: str) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked
                             | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look().px(_HIGH))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultSectionSize(look().px(_WIDE))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, max(look().px(width), head.sectionSizeHint(column)))
        self.setMinimumHeight(look().px(_LEAST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row wherever the cursor stands in it, Enter mends a cell."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self._model.toggle(index.row())
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() \
                and index.column() >= FIRST_CELL:
            self.edit(index)
            return
        super().keyPressEvent(event)
