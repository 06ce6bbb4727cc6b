"""The parts of a figure: a line for each, to be typed, and what they make together."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL
from strongcity_desktop.registers.figures import figure_in_words, figures_among, tidy_figure
from strongcity_desktop.registers.reading import read_part
from strongcity_desktop.registers.showing import part_in_words
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor


class PartsEditor(QFrame):
    """`chosen` when parts were changed and Enter was pressed, or the focus has gone somewhere else,
    so that all of them can be typed first; then `left`."""

    chosen = Signal()
    left = Signal()

    def __init__(self, t: Translator, names: Mapping[str, str], *, scrolls: bool = False,
                 parent: QWidget | None = None) -> None:
        """`names` are those of the parts by key; `scrolls` where there may be little height."""
        super().__init__(parent)
        self.setProperty("frame", "card")
        self._t = t
        self._lines: dict[str, LineEditor] = {}
        self._said: dict[str, str] = {}
        self._others: dict[str, str] = {}
        self._has_changed = False
        self._told = Label("", "hint")
        self._add_lines(names, scrolls)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _add_lines(self, names: Mapping[str, str], scrolls: bool) -> None:
        t, held = self._t, QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(ScrollColumn(held, max_width=None, margins=(0, 0, 0, 0))
                         if scrolls else held)
        grid = QGridLayout(held)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setHorizontalSpacing(look().px(8))
        grid.setVerticalSpacing(look().px(2))
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for place, (key, name) in enumerate(names.items()):
            line = LineEditor()
            line.setAccessibleName(name)
            line.setAccessibleDescription(t("A number, or “?” when nobody knows"))
            line.edited.connect(self._tell)
            line.left.connect(lambda key=key: self._read(key))
            line.returnPressed.connect(lambda key=key: self._done(key))
            label = Label(name, "hint")
            label.setBuddy(line)
            grid.addWidget(label, place, 0)
            grid.addWidget(line, place, 1)
            self._lines[key] = line
        if names:
            self.setFocusProxy(next(iter(self._lines.values())))
        else:
            self._told.set_text(t("Add the neighbourhoods first."))
        grid.addWidget(self._told, len(names), 0, 1, 2)

    def value(self) -> dict[str, str] | None:
        """The stored value: a figure, or that nobody knows it, by part; None for nothing said."""
        found = dict(self._others)
        for key, line in self._lines.items():
            try:
                part = read_part(line.written(), self._t) if line.written().strip() else None
            except Refusal:
                part = self._said.get(key)
            if part is not None:
                found[key] = part
        return found or None

    def set_value(self, value: Mapping[str, Any] | None) -> None:
        """Show a stored value; what it says of parts not offered here is kept as it is."""
        given = value or {}
        self._has_changed = False
        self._said = {key: part for key, part in given.items() if key in self._lines}
        self._others = {key: part for key, part in given.items() if key not in self._lines}
        for key, line in self._lines.items():
            line.write(part_in_words(given[key], self._t) if key in given else "")
        self._tell()

    def lists(self) -> Mapping[str, LineEditor]:
        """The line of each part."""
        return self._lines

    def told(self) -> str:
        """What stands below the lines."""
        return self._told.text()

    def _read(self, key: str) -> None:
        """Keep what stands in a line that was left, or say there why it cannot be kept."""
        line, before = self._lines[key], self._said.get(key)
        typed = line.written()
        try:
            part = read_part(typed, self._t) if typed.strip() else None
        except Refusal as reason:
            self._told.set_text(reason.in_words(self._t))
            return
        if part == before:
            return
        if part is None:
            self._said.pop(key, None)
        else:
            self._said[key] = part
            line.write(part_in_words(part, self._t))
        self._has_changed = True
        self._tell()

    def _done(self, key: str) -> None:
        """Ask for what was changed to be kept."""
        self._read(key)
        if self._has_changed:
            self._has_changed = False
            self.chosen.emit()

    def _tell(self) -> None:
        """Say what the parts make together, and that some are not known."""
        if not self._lines:
            return
        parts = self.value() or {}
        if not parts:
            self._told.set_text(self._t("“?” says that nobody knows."))
            return
        figures = figures_among(parts)
        total = figure_in_words(tidy_figure(format(sum(figures.values()), "f")), self._t)
        open_ones = sum(part == UNKNOWN_LEVEL for part in parts.values())
        self._told.set_text(self._t.plural(
            "Together {total}, and {n} part not known", "Together {total}, and {n} parts not known",
            open_ones, total=total) if open_ones else self._t("Together {total}", total=total))

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(old) and new is not None and not self._holds(new):
            if self._has_changed:
                self._has_changed = False
                self.chosen.emit()
            self.left.emit()

    def _holds(self, part: QWidget | None) -> bool:
        return part is not None and (part is self or self.isAncestorOf(part))
