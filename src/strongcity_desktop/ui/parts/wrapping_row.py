"""A row that goes on in a second line where there is no room: for titles with buttons, footers."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QWidget

from strongcity_desktop.ui.parts.reading_way import placed

_Line = list[tuple[QLayoutItem, int]]


class WrappingRow(QLayout):
    """Parts follow the reading way. A part whose policy expands takes what is left of its line;
    a line without one stands at its end side, since there the main button belongs.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 12,
                 margins: tuple[int, int, int, int] = (0, 0, 0, 0), from_start: bool = False,
                 ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._from_start = from_start
        self.setSpacing(spacing)
        self.setContentsMargins(*margins)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more part."""
        self._items.append(item)

    def count(self) -> int:
        """How many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at a place, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes the width it is given."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at this width."""
        around = self.contentsMargins()
        lines = self._lines(width - around.left() - around.right())
        heights = sum(_height(line) for line in lines) + self.spacing() * max(0, len(lines) - 1)
        return heights + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown)
        width += self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return _with(QSize(width, height), self.contentsMargins())

    def minimumSize(self) -> QSize:
        """As wide as the widest part, a line high."""
        shown = [item for item in self._items if not item.isEmpty()]
        return _with(QSize(max((_natural(item) for item in shown), default=0),
                           max((item.minimumSize().height() for item in shown), default=0)),
                     self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        """Place every part, the lines together in the middle of the height."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top() + max(0, rect.height() - self.heightForWidth(rect.width())) // 2
        for line in self._lines(inner.width()):
            height = _height(line)
            self._place(line, QRect(inner.left(), top, inner.width(), height))
            top += height + self.spacing()

    def _place(self, line: _Line, room: QRect) -> None:
        used = sum(width for _, width in line) + self.spacing() * (len(line) - 1)
        grows = any(_expands(item) for item, _ in line)
        across = 0 if grows or self._from_start else max(0, room.width() - used)
        owner = self.parentWidget()
        way = owner.layoutDirection() if owner else Qt.LayoutDirection.LeftToRight
        for item, width in line:
            height = min(room.height(), _item_height(item, width))
            own = QRect(room.left() + across, room.top() + (room.height() - height) // 2,
                        width, height)
            item.setGeometry(placed(way, room, own))
            across += width + self.spacing()

    def _lines(self, room: int) -> list[_Line]:
        """The parts with their widths, line by line."""
        lines: list[_Line] = []
        left = -1
        for item in self._items:
            if item.isEmpty():
                continue
            width = min(_natural(item), max(room, 1))
            if not lines or left < width + self.spacing():
                lines.append([])
                left = room + self.spacing()
            lines[-1].append((item, width))
            left -= width + self.spacing()
        return [self._filled(line, room) for line in lines]

    def _filled(self, line: _Line, room: int) -> _Line:
        """The line with what is left given to the parts that expand."""
        growing = [item for item, _ in line if _expands(item)]
        left = room - sum(width for _, width in line) - self.spacing() * (len(line) - 1)
        wider: dict[QLayoutItem, int] = {}
        for turn, item in enumerate(sorted(growing, key=_widest)):
            share = max(0, left) // (len(growing) - turn)
            wider[item] = max(0, min(share, _widest(item) - _natural(item)))
            left -= wider[item]
        return [(item, width + wider.get(item, 0)) for item, width in line]


def _widest(item: QLayoutItem) -> int:
    return item.maximumSize().width()


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _natural(item: QLayoutItem) -> int:
    """The width of a part in a line: a growing one is content with its least."""
    return item.minimumSize().width() if _expands(item) else item.sizeHint().width()


def _item_height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


def _height(line: _Line) -> int:
    return max((_item_height(item, width) for item, width in line), default=0)


def _with(size: QSize, around: QMargins) -> QSize:
    return size.grownBy(around)


def together(*parts: QWidget, grows: bool = False, spacing: int = 8) -> QWidget:
    """Parts that stay in one line; `grows` lets them take, with a gap after them, what is left."""
    held = QWidget()
    if grows:
        held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for part in parts:
        row.addWidget(part)
    if grows:
        row.addStretch(1)
    return held
