"""Which columns stand in the table and in which order: ticked, and moved by keys or buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

_MOST_LINES = 12


def first_columns(register: Register) -> tuple[str, ...]:
    """The fields that are columns until a person chooses others."""
    return tuple(field.key for field in register.fields if field.in_table)


class ColumnsPanel(QFrame):
    """`changed` carries the keys ticked, in their order. The name is always there."""

    changed = Signal(object)
    fit_wanted = Signal()
    """The widths that a person chose are to be forgotten."""

    def __init__(self, t: Translator, register: Register, chosen: Sequence[str], parent: QWidget
                 ) -> None:
        super().__init__(parent)
        self._t, self._register = t, register
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("frame", "card")
        self.setAccessibleName(t("Columns"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(look().px(8))
        column.addWidget(Label(t("Columns"), "strong"))
        self.list = _Fields(self)
        self.list.setAccessibleName(t("Columns: Space shows or hides, Alt and an arrow moves"))
        column.addWidget(self.list)
        column.addWidget(Label(t("Space shows or hides. Alt with an arrow key moves."), "hint"))
        row = WrappingRow(spacing=4, from_start=True)
        self.up = QuietButton("", lambda: self.move_current(-1), icon="arrow-up", compact=True,
                              name=t("Move the column towards the start"))
        self.down = QuietButton("", lambda: self.move_current(1), icon="arrow-down", compact=True,
                                name=t("Move the column towards the end"))
        for button in (self.up, self.down, QuietButton(t("As at first"), self._as_at_first,
                                                       compact=True)):
            row.addWidget(button)
        column.addLayout(row)
        self._fill(chosen)
        self.list.itemChanged.connect(lambda _: self.changed.emit(self.keys()))
        self.setFocusProxy(self.list)

    def keys(self) -> tuple[str, ...]:
        """The keys ticked, in their order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items
                     if item.checkState() == Qt.CheckState.Checked)

    def move_current(self, by: int) -> None:
        """Move the field with the cursor up or down."""
        place = self.list.currentRow()
        if place < 0 or not 0 <= place + by < self.list.count():
            return
        blocked = self.list.blockSignals(True)
        self.list.insertItem(place + by, self.list.takeItem(place))
        self.list.setCurrentRow(place + by)
        self.list.blockSignals(blocked)
        self.changed.emit(self.keys())

    def _as_at_first(self) -> None:
        self._fill(first_columns(self._register))
        self.fit_wanted.emit()
        self.changed.emit(self.keys())

    def _fill(self, chosen: Sequence[str]) -> None:
        fields = {field.key: field for field in self._register.fields
                  if field.mark is not Mark.PERSONAL}  # shown and hidden with all contacts
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for key in dict.fromkeys((*(key for key in chosen if key in fields), *fields)):
            item = QListWidgetItem(label(self._t, self._register, fields[key]), self.list)
            item.setData(Qt.ItemDataRole.UserRole, key)
            names = key == self._register.name_field
            usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(usual if names else usual | Qt.ItemFlag.ItemIsUserCheckable)
            on = names or key in chosen
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        line = max(self.list.sizeHintForRow(0), look().px(30)) + 2
        self.list.setFixedHeight(min(_MOST_LINES, self.list.count()) * line + look().px(6))
        self.list.setMinimumWidth(self.list.sizeHintForColumn(0) + look().px(60))
        self.list.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape close; what was chosen holds already."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)


class _Fields(QListWidget):
    """Alt with an arrow moves a field."""

    def __init__(self, panel: ColumnsPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move, Space ticks."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._panel.move_current(step)
        else:
            super().keyPressEvent(event)
