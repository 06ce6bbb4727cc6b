"""A table to read: plain words in rows, as high as they need, walked through by the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
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

_NARROWEST = 84


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
        """Show these rows under these heads; `shares` of the width, else the first has more."""
        self._shares = tuple(shares) or (3, *(1,) * (len(head) - 1))
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
        room, least = self.viewport().width(), look().px(_NARROWEST)
        for column, share in enumerate(self._shares):
            wanted = room * share // sum(self._shares)
            words = self.sizeHintForColumn(column) if column in self._marked else 0
            self.setColumnWidth(column, max(least, heads.sectionSizeHint(column), wanted, words))
        self.resizeRowsToContents()
        self.updateGeometry()


def _dress() -> str:
    """Room around the words and a line under each row."""
    worn = look()
    line, soft, ink = (worn.colour(token).name() for token in ("line", "accent-soft", "ink"))
    return (f"QTableView {{ border: 0; border-radius: 0; }}"
            f"QTableView::item {{ padding: {worn.px(5)}px {worn.px(8)}px; "
            f"border-bottom: 1px solid {line}; }}"
            f"QTableView::item:selected {{ background: {soft}; color: {ink}; }}")
