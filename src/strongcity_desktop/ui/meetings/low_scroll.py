"""A column that scrolls for itself and asks for little height, so that the page need not scroll."""

from PySide6.QtCore import QSize

from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look

_LEAST = 96


class LowScroll(ScrollColumn):
    """Takes all the height there is, and is content with a few lines."""

    def sizeHint(self) -> QSize:
        """A few lines high."""
        return QSize(super().sizeHint().width(), look().px(_LEAST))

    def minimumSizeHint(self) -> QSize:
        """The same: with less, nothing could be read."""
        return QSize(super().minimumSizeHint().width(), look().px(_LEAST))
