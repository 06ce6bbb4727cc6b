"""The heads of a register's table, whose arrow points the way the values go: up from the lowest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

_ARROW = QStyleOptionHeader.SortIndicator
_TURNED = {_ARROW.SortUp: _ARROW.SortDown, _ARROW.SortDown: _ARROW.SortUp}


class Heads(QHeaderView):
    """Can be clicked to sort and moved by the user."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logical_index: int) -> None:
        """Qt points the arrow down where values rise; people read it the other way."""
        super().initStyleOptionForIndex(option, logical_index)
        arrow = option.sortIndicator
        option.sortIndicator = _TURNED.get(arrow, arrow)
