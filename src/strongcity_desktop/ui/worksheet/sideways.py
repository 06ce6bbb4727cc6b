"""Holds a wide table: as high as the table, scrolling sideways only where there is no room."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from strongcity_desktop.ui.parts.clear_viewport import clear_viewport


class SidewaysScroll(QScrollArea):
    """The page scrolls down, this area never does."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._content = content
        clear_viewport(self)
        self.setWidget(content)
        content.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as the content, and its bar where it needs one."""
        content = self._content
        narrowest = content.minimumSizeHint().width()
        width = max(self.width(), narrowest)
        height = content.sizeHint().height()
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth():
            height = max(layout.totalHeightForWidth(width), 0)
        bar = self.horizontalScrollBar().sizeHint().height() if self.width() < narrowest else 0
        return QSize(min(narrowest, 320), height + bar)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the rest is reached sideways."""
        return QSize(120, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the content."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Down and up belong to the page."""
        event.ignore()
