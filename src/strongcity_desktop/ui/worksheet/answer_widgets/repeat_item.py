"""One item of a repeat: its fields in a row, or one below the other on a card of its own."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget

MOVE_WIDTH = 128


class RepeatItem(QFrame):
    """Holds the cells of one item. `moved` (-1 up, 1 down) and `removed` when the user asks so.

    Alt with the up or down arrow moves the item, from any of its fields.
    """

    changed = Signal()
    left = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, context: Context, item_id: str, cells: Mapping[str, AnswerWidget]) -> None:
        super().__init__()
        self.item_id = item_id
        self.cells = dict(cells)
        self._context = context
        self._labels = {key: Label(cell.name, "strong") for key, cell in cells.items()}
        self._heading = Label("", "item")
        t = context.t
        self.up = QuietButton("", lambda: self.moved.emit(-1), icon="arrow-up", compact=True,
                              name=t("Move up"))
        self.down = QuietButton("", lambda: self.moved.emit(1), icon="arrow-down", compact=True,
                                name=t("Move down"))
        self.remove = QuietButton("", self.removed.emit, icon="trash", compact=True,
                                  name=t("Remove"))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.up, self.down, self.remove):
            button.setToolTip(button.accessibleName())
            button.setFixedWidth(look().px(38))
            row.addWidget(button)
        self._grid = QGridLayout(self)
        for cell in self.cells.values():
            cell.value_changed.connect(lambda _: self.changed.emit())
            cell.left.connect(self.left)
        # Shortcuts, as some fields keep the key itself: a list opens at Alt and the down arrow.
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence.fromString(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.moved.emit, step))
        self.arrange(True)

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show the values of the item by column key."""
        for key, cell in self.cells.items():
            cell.set_value(values.get(key))

    def values(self) -> dict[str, Any]:
        """The item as it is stored, with its id."""
        given = {key: cell.value() for key, cell in self.cells.items()}
        return {"id": self.item_id, **{k: v for k, v in given.items() if v is not None}}

    def number(self, place: int, of: int) -> None:
        """Say which item this is, for the card and for those who hear the page."""
        t = self._context.t
        self._heading.set_text(str(place))
        for cell in self.cells.values():
            cell.rename(t("{field}, entry {place}", field=cell.name, place=place))
        names = ((self.up, t("Move entry {place} up", place=place)),
                 (self.down, t("Move entry {place} down", place=place)),
                 (self.remove, t("Remove entry {place}", place=place)))
        for button, name in names:
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.up.setEnabled(place > 1)
        self.down.setEnabled(place < of)

    def arrange(self, as_row: bool) -> None:
        """Side by side, or one below the other with labels."""
        while self._grid.count():
            self._grid.takeAt(0)
        px, labels = look().px, self._labels
        self.setProperty("frame", "" if as_row else "card")
        self.style().unpolish(self)
        self.style().polish(self)
        margin = px(4) if as_row else px(12)
        self._grid.setContentsMargins(0 if as_row else margin, margin, 0 if as_row else margin,
                                      margin)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        last = len(self.cells)
        top = Qt.AlignmentFlag.AlignTop
        for place, (key, cell) in enumerate(self.cells.items()):
            if as_row:
                self._grid.addWidget(cell, 0, place, top)
            else:
                self._grid.addWidget(labels[key], 1 + 2 * place, 0, 1, 2)
                self._grid.addWidget(cell, 2 + 2 * place, 0, 1, 2)
            labels[key].setVisible(not as_row)
            self._grid.setColumnStretch(place, 1 if as_row or place == 0 else 0)
        if as_row:
            self._grid.addWidget(self._buttons, 0, last, top)
        else:
            self._grid.addWidget(self._heading, 0, 0)
            self._grid.addWidget(self._buttons, 0, 1, Qt.AlignmentFlag.AlignTrailing)
        self._heading.setVisible(not as_row)

