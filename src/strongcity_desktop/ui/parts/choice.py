"""Choices with a mark of 20 pixels and a label that wraps and can be clicked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

# At run time a class may have one Qt base only: what both choices share is plain Python.
if TYPE_CHECKING:
    _Shared = QAbstractButton
else:
    _Shared = object

_MARK, _GAP, _PADDING, _NARROWEST = 20, 10, 6, 160
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


def _height_of(text: str, font: QFont, width: int) -> int:
    """The height of a text that wraps at `width` pixels."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(0, 0, width, 10_000, _WRAPPED, text).height()


class _Wrapped(_Shared):
    """What both choices share: measuring, painting the label, being clickable everywhere."""

    _hint = ""

    def _dress(self, text: str, hint: str) -> None:
        self._hint = hint
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setAccessibleDescription(hint)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def label(self) -> str:
        """The text as it was given."""
        return self.accessibleName()

    def set_hint(self, hint: str) -> None:
        """Say something else below the label."""
        self._hint = hint
        self.setAccessibleDescription(hint)
        self.updateGeometry()
        self.update()

    def _mark_edge(self) -> int:
        return look().px(_MARK)

    def _text_width(self, width: int) -> int:
        return max(40, width - self._mark_edge() - look().px(_GAP) - 4)

    def hasHeightForWidth(self) -> bool:
        """The label wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the mark, label and hint need at this width."""
        inner = self._text_width(width)
        text = _height_of(self.label(), role_font("body"), inner)
        hint = _height_of(self._hint, role_font("hint"), inner)
        return max(self._mark_edge(), text + hint) + 2 * look().px(_PADDING)

    def sizeHint(self) -> QSize:
        """One line where there is room."""
        widest = QFontMetrics(role_font("body")).horizontalAdvance(self.label())
        if self._hint:
            hint = QFontMetrics(role_font("hint")).horizontalAdvance(self._hint)
            widest = max(widest, min(hint, look().px(480)))
        width = min(widest, look().px(480)) + self._mark_edge() + look().px(_GAP) + 6
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any column."""
        own = self.sizeHint()
        width = min(own.width(), look().px(_NARROWEST))
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def hitButton(self, pos: QPoint) -> bool:
        """The label counts as the mark."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint mark, label and hint, following the reading way."""
        worn = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, top = self._mark_edge(), worn.px(_PADDING)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        mark_x = self.width() - edge - 2 if rtl else 2
        line = QFontMetrics(role_font("body")).height()
        self.paint_mark(painter, QRectF(mark_x, top + max(0, (line - edge) // 2), edge, edge))
        inner = self._text_width(self.width())
        area = QRect(0 if rtl else self.width() - inner, top, inner, self.height())
        self._paint_text(painter, area)

    def _paint_text(self, painter: QPainter, area: QRect) -> None:
        worn = look()
        ways = _WRAPPED | Qt.AlignmentFlag.AlignLeading
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(role_font("body"))
        painter.setPen(worn.colour("ink" if self.isEnabled() else "disabled"))
        painter.drawText(area, ways, self.label())
        if self._hint:
            area.setTop(area.top() + _height_of(self.label(), role_font("body"), area.width()))
            painter.setFont(role_font("hint"))
            painter.setPen(worn.colour("ink-2"))  # it says why where the choice is disabled
            painter.drawText(area, ways, self._hint)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """Paint the mark into a square box."""
        raise NotImplementedError


class RadioChoice(_Wrapped, QRadioButton):
    """One of several."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress(text, hint)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """A ring, with a dot when chosen."""
        worn, chosen = look(), self.isChecked()
        token = "accent" if chosen or self.underMouse() else "line-strong"
        painter.setPen(QPen(worn.colour(token if self.isEnabled() else "line"),
                            2 if chosen else 1))
        painter.setBrush(worn.colour("surface" if self.isEnabled() else "raised"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("accent" if self.isEnabled() else "disabled"))
            painter.drawEllipse(box.center(), box.width() * 0.27, box.width() * 0.27)


class CheckChoice(_Wrapped, QCheckBox):
    """Any number of several."""

    def __init__(self, text: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress(text, hint)

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """A box, filled with a tick when chosen."""
        worn, chosen = look(), self.isChecked()
        token = "accent" if chosen or self.underMouse() else "line-strong"
        if not self.isEnabled():
            token = "disabled" if chosen else "line"
        painter.setPen(QPen(worn.colour(token), 1))
        painter.setBrush(worn.colour(token if chosen else "surface"))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
        if chosen:
            pen = QPen(worn.colour("on-accent"), max(1.5, box.width() * 0.1))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            edge = box.width()
            painter.drawPolyline([QPointF(box.x() + x * edge, box.y() + y * edge)
                                  for x, y in ((0.28, 0.52), (0.44, 0.67), (0.73, 0.36))])
