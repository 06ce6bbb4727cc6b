"""The focus ring: two pixels, with a gap of two, the same around every control."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.theme.tokens import RADIUS_CONTROL

RING, GAP = 2, 2
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)


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


class RingKeeper(QObject):
    """Moves one ring with the focus: after any key press everywhere, in fields always."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._by_key = False
        app.focusChanged.connect(self._focus_moved)

    @classmethod
    def of(cls, app: QApplication) -> "RingKeeper":
        """The one keeper of the application; made when it is first asked for."""
        kept = app.findChild(cls)
        return kept if isinstance(kept, cls) else cls(app)

    def watch(self, window: QWidget) -> None:
        """Notice keys and clicks of a window that was shown."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def ringed(self) -> QWidget | None:
        """The widget that wears the ring now."""
        if self._ring is None or not isValid(self._ring) or not self._ring.isVisible():
            return None
        return self._ring.widget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key shows the ring, a click hides it."""
        if event.type() == QEvent.Type.KeyPress and not self._by_key:
            self._by_key = True
            self._focus_moved(None, QApplication.focusWidget())
        elif event.type() == QEvent.Type.MouseButtonPress and self._by_key:
            self._by_key = False
            self._focus_moved(None, QApplication.focusWidget())
        return False

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        wanted = new if new is not None and self._wears_ring(new) else None
        if wanted is None:
            if self._ring is not None and isValid(self._ring):
                self._ring.setWidget(None)  # type: ignore[arg-type]
            return
        if self._ring is None or not isValid(self._ring):
            self._ring = FocusRing()
        self._ring.setWidget(wanted)

    def _wears_ring(self, widget: QWidget) -> bool:
        if widget.isWindow() or isinstance(widget, QAbstractItemView):
            return False  # a table draws the ring around its cell
        if getattr(widget, "draws_own_ring", False):
            return False  # a chart draws it around its part
        parent = widget.parentWidget()
        grandparent = parent.parentWidget() if parent is not None else None
        if isinstance(parent, QAbstractItemView) or isinstance(grandparent, QAbstractItemView):
            return False  # an editor inside a cell
        if isinstance(widget, _FIELDS):
            return True
        if isinstance(widget, QAbstractScrollArea):
            return False
        return self._by_key
