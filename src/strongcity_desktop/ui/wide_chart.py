"""A chart that is scrolled sideways where there is no room for it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent

from strongcity_desktop.ui.chart_view import ChartView


class WideChart(ChartView):
    """Its height is that of the drawing at the width it has."""

    def sizeHint(self) -> QSize:
        """As high as the drawing at the width it has: a wide one is less high."""
        return self.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What holds it asks again how much room it needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
