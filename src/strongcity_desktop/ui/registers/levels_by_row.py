"""A level for each row of another register: a compact line per neighbourhood."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.cell_editors import Offer, OneOf
from strongcity_desktop.ui.theme.look import look


class LevelsByRow(QFrame):
    """`chosen` when a level was; `left` when the focus has gone somewhere else."""

    chosen = Signal()
    left = Signal()

    def __init__(self, t: Translator, levels: Sequence[Offer], row_names: Mapping[str, str],
                 *, scrolls: bool = False, parent: QWidget | None = None) -> None:
        """`scrolls` where there may be less height than it takes; else each name stands above its
        list, since there is little width."""
        super().__init__(parent)
        self.setProperty("frame", "card")
        self._lists: dict[str, OneOf] = {}
        self._others: dict[str, Any] = {}
        self._add_lines(t, levels, row_names, scrolls)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _add_lines(self, t: Translator, levels: Sequence[Offer], row_names: Mapping[str, str],
                   scrolls: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        held = QWidget()
        column.addWidget(ScrollColumn(held, max_width=None, margins=(0, 0, 0, 0))
                         if scrolls else held)
        grid = QGridLayout(held)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(look().px(8))
        grid.setVerticalSpacing(look().px(2))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3 if scrolls else 0)
        for line, row_id in enumerate(t.sorted(row_names, key=lambda one: row_names[one])):
            choice = OneOf(levels)
            choice.setAccessibleName(row_names[row_id])
            choice.chosen.connect(self.chosen)
            name = Label(row_names[row_id], "hint")
            name.setBuddy(choice)
            grid.addWidget(name, line if scrolls else 2 * line, 0)
            grid.addWidget(choice, *((line, 1) if scrolls else (2 * line + 1, 0)))
            self._lists[row_id] = choice
        if not row_names:
            grid.addWidget(Label(t("Add the neighbourhoods first."), "hint"), 0, 0, 1, 2)
        else:
            self.setFocusProxy(next(iter(self._lists.values())))

    def value(self) -> dict[str, Any] | None:
        """The stored value: a level, or that nobody knows, by row; None for nothing said."""
        said = {row_id: choice.value() for row_id, choice in self._lists.items()
                if choice.value() is not None}
        return {**self._others, **said} or None

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        """Show a stored value; what it says of rows not offered here is kept as it is."""
        given = value or {}
        self._others = {row_id: level for row_id, level in given.items()
                        if row_id not in self._lists}
        for row_id, choice in self._lists.items():
            choice.set_value(given.get(row_id))

    def lists(self) -> Mapping[str, OneOf]:
        """The list of each row."""
        return self._lists

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(old) and new is not None and not self._holds(new):
            self.left.emit()

    def _holds(self, part: QWidget | None) -> bool:
        """Whether a part stands in here, or in a list that opened from here."""
        while part is not None and part is not self:
            part = part.parentWidget()
        return part is self
