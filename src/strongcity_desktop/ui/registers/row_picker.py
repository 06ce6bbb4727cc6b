"""Rows of a large register, chosen by typing: what is ticked stands first, then what was found."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.registers.cell_editors import SeveralOf

Finder = Callable[[str, str, Callable[[dict[str, str]], object]], None]
"""Finds rows by register and what was typed, and hands over their names by id later."""
_PAUSE_MS = 120


class RowPicker(QFrame):
    """`chosen` when a row was ticked or unticked; `left` when the focus has gone somewhere else."""

    chosen = Signal()
    left = Signal()

    def __init__(self, t: Translator, register_id: str, names: Mapping[str, str], finder: Finder,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "card")
        self._t, self._register_id, self._finder = t, register_id, finder
        self._names = dict(names)
        self._ticked: list[str] = []
        self._found: dict[str, str] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        self.search = SearchField(t("Search by name"))
        self.search.setMaximumWidth(16_777_215)
        column.addWidget(self.search)
        self.list = SeveralOf(())
        self.list.setAccessibleName(t("Found"))
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.search)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.look_for)
        self.search.textChanged.connect(lambda _: self._soon.start())
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.chosen.connect(self._chosen)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.look_for()

    def setAccessibleName(self, name: str) -> None:
        """Name the field, and the search in it."""
        super().setAccessibleName(name)
        self.search.setAccessibleName(self._t("{field}: search by name", field=name))
        self.list.setAccessibleName(name)

    def value(self) -> list[str] | None:
        """The ids of the rows ticked; None for none."""
        return list(self._ticked) or None

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Tick rows, without a signal."""
        self._ticked = [one for one in value or () if isinstance(one, str)]
        self._offer()

    def look_for(self) -> None:
        """Look for what was typed."""
        self._finder(self._register_id, self.search.text(), self.show_found)

    def show_found(self, found: dict[str, str]) -> None:
        """Offer these rows."""
        self._names.update(found)
        self._found = found
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow goes from the search to what was found."""
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _offer(self) -> None:
        ids = dict.fromkeys((*self._ticked, *self._found))
        self.list.offer([(one, self._names.get(one, one)) for one in ids])
        self.list.set_value(self._ticked)

    def _chosen(self) -> None:
        offered = set(self.list.offered())
        ticked = self.list.value() or []
        self._ticked = [*(one for one in self._ticked if one not in offered), *ticked]
        self.chosen.emit()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(old) and new is not None and not self._holds(new):
            self.left.emit()

    def _holds(self, part: QWidget | None) -> bool:
        return part is not None and (part is self or self.isAncestorOf(part))
