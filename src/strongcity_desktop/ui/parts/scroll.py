"""A column that scrolls down: running text and forms, no wider than is good to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.clear_viewport import clear_viewport
from strongcity_desktop.ui.theme.look import look

COLUMN_WIDTH = 720


class ScrollColumn(QScrollArea):
    """Holds a widget, or fill `body`. `max_width` in pixels, or None for the whole width;
    `margins` are at the start, the top, the end and the bottom.

    Sideways it scrolls only when the content cannot be made narrower: nothing is ever cut.
    """

    def __init__(self, content: QWidget | None = None, *, max_width: int | None = COLUMN_WIDTH,
                 margins: tuple[int, int, int, int] = (24, 16, 24, 24),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        clear_viewport(self)
        inner = QWidget()
        inner.setProperty("ground", "clear")
        row = QHBoxLayout(inner)
        start, top, end, bottom = margins
        row.setContentsMargins(*((end, top, start, bottom) if look().is_rtl else margins))
        row.setSpacing(0)
        self.column = QWidget()
        if max_width is not None:
            self.column.setMaximumWidth(max_width)
        self.body = QVBoxLayout(self.column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        row.addWidget(self.column, 1)
        if max_width is not None:
            row.addStretch(0)
        if content is not None:
            self.body.addWidget(content)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)
