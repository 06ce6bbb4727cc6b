"""An icon that stands beside a text and is not read out."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look


class IconMark(QWidget):
    """Paints one icon in the colour of a token."""

    def __init__(self, name: str, token: str = "ink-2", size: int = 20,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        edge = look().px(size)
        self.setFixedSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        density = self.devicePixelRatioF()
        painter.drawPixmap(0, 0, pixmap(self._name, self._token, self._size, density=density))
