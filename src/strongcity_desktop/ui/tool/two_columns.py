"""What is worked on, and beside it what belongs to it; below it where it is narrow."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.theme.look import look

_SIDE_BY_SIDE_FROM = 800


class TwoColumns(QWidget):
    """Fill `middle`, twice as wide, and `far`; then `done` keeps both at the top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self.middle, self.far = QVBoxLayout(), QVBoxLayout()
        for column, share in ((self.middle, 2), (self.far, 1)):
            column.setSpacing(16)
            self._both.addLayout(column, share)

    def done(self) -> None:
        """Both columns are filled."""
        for column in (self.middle, self.far):
            column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns stand side by side only where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= look().px(_SIDE_BY_SIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if is_wide
                                else QBoxLayout.Direction.TopToBottom)
