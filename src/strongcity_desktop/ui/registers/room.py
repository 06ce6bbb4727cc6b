"""Where the parts of a register page stand, and what gives way where there is little room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.filter_row import FilterRow
from strongcity_desktop.ui.registers.frame import TableFrame
from strongcity_desktop.ui.registers.side import Side
from strongcity_desktop.ui.registers.table_view import RegisterTable
from strongcity_desktop.ui.registers.title_row import TitleRow

_ROWS_ABOVE = 10


class Room:
    """Lays a page out: title and bands, filters and table with the far side, what stands below."""

    def __init__(self, page: QWidget, above: tuple[TitleRow, *tuple[QWidget, ...]],
                 filters: FilterRow, frame: TableFrame, empty: EmptyState, side: Side,
                 below: QWidget | None) -> None:
        self._filters, self._frame, self._empty = filters, frame, empty
        self._side, self._below, self._title = side, below, above[0]
        self.is_empty = False
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        whole = ScrollColumn(max_width=None, margins=(24, 16, 24, 16))
        outer.addWidget(whole)
        column = whole.body
        column.setSpacing(12)
        for part in above:
            column.addWidget(part)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(16)
        rows = QVBoxLayout()
        rows.setSpacing(12)
        rows.addWidget(filters)
        rows.addWidget(frame, 1)
        rows.addWidget(empty, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(rows, 1)
        self._body.addWidget(side)
        empty.hide()
        column.addLayout(self._body, 0 if below is not None else 1)
        if below is not None:
            column.addWidget(below)
            column.addStretch(1)

    def show_empty(self, on: bool) -> None:
        """Show what will be here instead of an empty table."""
        self.is_empty = on
        self._empty.setVisible(on)
        self._filters.setVisible(not on)
        self._title.add_button.setVisible(not on)  # the empty page has a main button of its own
        self.arrange()

    def arrange(self) -> None:
        """Give each part its room; where the side covers the table, the table waits."""
        covered = self._side.covers_table()
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if covered
                                else QBoxLayout.Direction.LeftToRight)
        self._body.setStretch(0, 0 if covered else 1)
        self._body.setStretch(1, 1 if covered else 0)
        self._frame.setVisible(not covered and not self.is_empty)
        self._filters.offer_panel(self._side.panel is not None and not self._side.is_beside)
        if self._below is not None:
            self._below.setVisible(not covered and not self.is_empty)

    def fit_rows(self, table: RegisterTable) -> None:
        """Let no row hide above what stands below the table, up to ten."""
        if self._below is not None:
            table.show_rows_up_to(_ROWS_ABOVE)
