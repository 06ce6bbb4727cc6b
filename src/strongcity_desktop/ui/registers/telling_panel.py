"""The panel that tells what a register lacks, with a way on at each line."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.button import LinkButton, QuietButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.tellings import AddRow, Asked, Line, Telling


class TellingPanel(Card):
    """`wished(AddRow, ShowRow or SortBy)` asks for what a line offers.

    Beside a table it scrolls alone; below one it `grows` with what it tells.
    """

    wished = Signal(object)

    def __init__(self, tell: Callable[[Asked], Telling], nothing: Asked, *, can_write: bool,
                 grows: bool = False, parent: QWidget | None = None) -> None:
        """`nothing` is what it works from before the rows are read."""
        super().__init__(parent=parent)
        self.title = tell(nothing).title
        self._tell, self._can_write, self._grows = tell, can_write, grows
        self.telling: Telling | None = None
        self.body.setContentsMargins(0, 12, 0, 8)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.addWidget(Label(self.title, "section"))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._shown: QWidget | None = None

    def show_what(self, asked: Asked) -> None:
        """Work out anew what there is to tell, unless it is told already."""
        telling = self._tell(asked)
        if telling == self.telling:
            return
        self.telling = telling
        scroll = None if self._grows else ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        shown: QWidget = scroll or QWidget()
        column = scroll.body if scroll is not None else QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._fill(column, telling)
        column.addStretch(1)
        if self._shown is not None:
            self._shown.hide()
            self.body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = shown
        self.body.addWidget(shown, 1)

    def _fill(self, column: QVBoxLayout, telling: Telling) -> None:
        if telling.asks:
            column.addWidget(_padded(Label(telling.asks, "strong")))
            column.addWidget(Rule())
        parts = [part for part in telling.parts if part.lines]
        for part in parts:
            if part.sentence:
                column.addWidget(_padded(Label(part.sentence, "hint")))
            for line in part.lines:
                column.addWidget(self._line(line))
                column.addWidget(Rule())
        if not parts:
            column.addWidget(_padded(Label(telling.all_well, "hint")))

    def _line(self, line: Line) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        is_tight = isinstance(line.wish, AddRow) and not line.more  # its button is high enough
        row.setContentsMargins(16, 2 if is_tight else 8, 8, 2 if is_tight else 8)
        row.setSpacing(8)
        way = Qt.AlignmentFlag.AlignTop if line.more else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconMark(line.icon, "attention-mark", 20), 0, way)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(line.words, "control"))
        if line.more:
            words.addWidget(Label(line.more, "hint"))
        row.addLayout(words, 1)
        row.addWidget(self._offer(line), 0, way)
        return held

    def _offer(self, line: Line) -> QWidget:
        if not isinstance(line.wish, AddRow):
            return LinkButton(line.verb, lambda: self.wished.emit(line.wish), name=line.spoken)
        add = QuietButton(line.verb, lambda: self.wished.emit(line.wish), compact=True,
                          name=line.spoken)
        add.setEnabled(self._can_write)
        return add


def _padded(label: Label) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(16, 10, 16, 6)
    row.addWidget(label)
    return box
