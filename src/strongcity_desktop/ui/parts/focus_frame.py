"""The ring itself, drawn around one widget; loaded once a key or a field wants it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.theme.tokens import RADIUS_CONTROL

RING, GAP = 2, 2


class _RingStyle(QProxyStyle):
    """Asks Qt to lay the frame above the control, and as far out as ring and gap need."""

    def styleHint(self, hint: QStyle.StyleHint, option: QStyleOption | None = None,
                  widget: QWidget | None = None,
                  returnData: QStyleHintReturn | None = None) -> int:
        """The frame lies above."""
        if hint is QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint is QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    def pixelMetric(self, metric: QStyle.PixelMetric, option: QStyleOption | None = None,
                    widget: QWidget | None = None) -> int:
        """How far the frame reaches beyond the control."""
        if metric in (QStyle.PixelMetric.PM_FocusFrameHMargin,
                      QStyle.PixelMetric.PM_FocusFrameVMargin):
            return RING + GAP
        return super().pixelMetric(metric, option, widget)


class FocusRing(QFocusFrame):
    """Draws the ring around the widget it was given."""

    def __init__(self) -> None:
        super().__init__()
        self._style = _RingStyle("fusion")
        self.setStyle(self._style)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("focus"), RING))
        half = RING / 2
        radius = RADIUS_CONTROL + GAP
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half),
                                radius, radius)
