"""A table to read: plain words in rows, as high as they need, walked through by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from strongcity_desktop.ui.parts.change_mark import Change, change_icon
from strongcity_desktop.ui.theme.look import look

_NARROWEST, _WIDEST, _ACROSS, _DOWN, _MARGIN = 84, 300, 8, 5, 4


class PlainTable(QTableWidget):
    """Words wrap; columns share the width. Sideways it scrolls where it must."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[int, ...] = ()
        self._marked: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_dress())
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                                  | Qt.TextFlag.TextWordWrap)

    def show_words(self, head: Sequence[str], rows: Sequence[Sequence[str]],
                   shares: Sequence[int] = ()) -> None:
        """Show these rows under these heads.

        Columns have these `shares` of the width, or else what their longest words would like.
        """
        self._shares = tuple(shares)
        self.setColumnCount(len(head))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(head))
        for line, row in enumerate(rows):
            for column, words in enumerate(row):
                self.setItem(line, column, QTableWidgetItem(words))
        self.fit()

    def set_mark(self, line: int, column: int, change: Change) -> None:
        """Put a drawn mark before the words of a cell."""
        item = self.item(line, column)
        if item is not None:
            item.setIcon(change_icon(change))
            self._marked.add(column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew for the room there is."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def sizeHint(self) -> QSize:
        """All rows, without a scroll bar down the side."""
        frame, heads = 2 * self.frameWidth(), self.horizontalHeader()
        bar = self.horizontalScrollBar().sizeHint().height() \
            if heads.length() > self.viewport().width() else 0
        return QSize(look().px(320), heads.sizeHint().height() + self.verticalHeader().length()
                     + frame + bar)

    def minimumSizeHint(self) -> QSize:
        """Narrow, as high as its rows."""
        return QSize(look().px(200), self.sizeHint().height())

    def fit(self) -> None:
        """Give columns and rows the room that their words take."""
        heads = self.horizontalHeader()
        if not self.columnCount():
            return
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate(self._widths()):
            self.setColumnWidth(column, width)
        for line in range(self.rowCount()):
            self.setRowHeight(line, self._height(line))
        self.updateGeometry()

    def _widths(self) -> list[int]:
        """The share of each column, at least what it needs; who has most to spare gives first."""
        room, least, heads = self.viewport().width(), look().px(_NARROWEST), self.horizontalHeader()
        shares = self._shares or tuple(
            min(look().px(_WIDEST), max(1, self._advance(column)))
            for column in range(self.columnCount()))
        needs = [max(least if self._shares else shares[column] // 2, heads.sectionSizeHint(column),
                     self.sizeHintForColumn(column) if column in self._marked else 0,
                     self._advance(column, by_word=True)) for column in range(self.columnCount())]
        widths = [max(need, room * share // sum(shares))
                  for need, share in zip(needs, shares, strict=True)]
        for column in sorted(range(len(widths)), key=lambda one: needs[one] - widths[one]):
            spare = max(0, min(sum(widths) - room, widths[column] - needs[column]))
            widths[column] -= spare
        return widths

    def _advance(self, column: int, *, by_word: bool = False) -> int:
        """The width of the longest cell of a column, or of its longest word, with its padding."""
        measure = QFontMetrics(self.font())
        items = (self.item(line, column) for line in range(self.rowCount()))
        texts = [item.text() for item in items if item is not None]
        words = [word for text in texts for word in text.split()] if by_word else texts
        longest = max(map(measure.horizontalAdvance, words), default=0)
        return longest + 2 * look().px(_ACROSS) + 2 * _MARGIN

    def _height(self, line: int) -> int:
        """The height of a row with its words wrapped; the style reckons without the padding."""
        measure, ways = QFontMetrics(self.font()), Qt.TextFlag.TextWordWrap
        around = 2 * look().px(_ACROSS) + 2 * _MARGIN
        highest = measure.height()
        for column in range(self.columnCount()):
            item = self.item(line, column)
            icon = look().px(16) + 8 if column in self._marked else 0
            room = max(20, self.columnWidth(column) - around - icon)
            words = item.text() if item is not None else ""
            highest = max(highest, measure.boundingRect(0, 0, room, 10_000, ways, words).height())
        return highest + 2 * look().px(_DOWN) + 4


def _dress() -> str:
    """Room around the words and a line under each row."""
    worn = look()
    line, soft, ink = (worn.colour(token).name() for token in ("line", "accent-soft", "ink"))
    return (f"QTableView {{ border: 0; border-radius: 0; }}"
            f"QTableView::item {{ padding: {worn.px(_DOWN)}px {worn.px(_ACROSS)}px; "
            f"border-bottom: 1px solid {line}; }}"
            f"QTableView::item:selected {{ background: {soft}; color: {ink}; }}")
