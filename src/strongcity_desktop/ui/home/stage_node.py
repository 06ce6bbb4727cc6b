"""One stage of the road as a button: its ring, its name, how far it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from strongcity_desktop.charts.road import RoadColours, station
from strongcity_desktop.charts.shapes import Drawing
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.shape_painter import paint_drawing
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.pathway.pathway import StageView

_MIDDLES = (56, 41)
"""How far below the top the ring stands, in turn: the road goes up and down."""
_WORDS_FROM, _GAP, _TAG_GAP, _BELOW, _BESIDE = 88, 1, 6, 12, 4
_STATES = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up",
           Qt.Key.Key_Down: "down"}


def road_colours() -> RoadColours:
    """The colours of the road in the look worn now."""
    worn = look()
    road = "sunken" if worn.theme == "light" else "line"
    return RoadColours(*(worn.colour(token).name() for token in (
        "surface", "raised", road, "surface", "line", "accent", "on-accent", "line-strong")))


class StageNode(QAbstractButton):
    """Emits `clicked`, and `arrow` with the way of an arrow key."""

    arrow = Signal(str)

    def __init__(self, stage: "StageView", t: "Translator", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._number = t.number(stage.number)
        self._hovered = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_read_out(stage, t))
        points = "\n".join(t("{point}: {state}", point=point.label, state=_word(point.state, t))
                           for point in stage.points)
        self.setAccessibleDescription(points)
        self.setToolTip(points)
        self._label = self._words(Label(stage.label, "strong"))
        self._how_far = self._words(Label(_how_far(stage, t), "hint"))
        self._tag: QLabel | None = None
        if stage.needs_update:
            self._tag = Tag(t("To update"), "attention", self)
            self._tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _words(self, label: Label) -> Label:
        label.setParent(self)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return label

    # Room

    def least_width(self) -> int:
        """What its longest word, or its tag, takes."""
        parts = [self._label, self._how_far, *([self._tag] if self._tag else [])]
        return max(part.minimumSizeHint().width() for part in parts) + 2 * look().px(_BESIDE)

    def heights(self, width: int) -> tuple[int, int]:
        """What its name takes at a width, and what its line with its tag takes."""
        px, room = look().px, width - 2 * look().px(_BESIDE)
        tag = px(_TAG_GAP) + self._tag.sizeHint().height() if self._tag else 0
        return self._label.heightForWidth(room), self._how_far.heightForWidth(room) + tag

    def arrange(self, name: int) -> None:
        """Put its parts in their places; stages side by side give their names one height."""
        px, width = look().px, self.width()
        room, top = width - 2 * px(_BESIDE), px(_WORDS_FROM)
        self._label.setGeometry(px(_BESIDE), top, room, name)
        top += name + px(_GAP)
        line = self._how_far.heightForWidth(room)
        self._how_far.setGeometry(px(_BESIDE), top, room, line)
        if self._tag is not None:
            size = self._tag.sizeHint()
            wide = min(size.width(), room)
            self._tag.setGeometry(QRect((width - wide) // 2, top + line + px(_TAG_GAP), wide,
                                        size.height()))

    def middle(self) -> tuple[float, float]:
        """Where the road passes: the middle of the ring, in its own pixels."""
        return self.width() / 2, _MIDDLES[(self.stage.number - 1) % 2] * look().scale

    def sizeHint(self) -> QSize:
        """As narrow as it may be."""
        width = self.least_width()
        return QSize(width, height_of(self.heights(width)))

    # Paint and keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring with its number, and soft ground under the pointer."""
        painter, worn, (x, y) = QPainter(self), look(), self.middle()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hovered or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("accent-soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, worn.px(_WORDS_FROM - 4), 0,
                                                                -worn.px(4)), 4, 4)
        stage = self.stage
        shapes = station(x, y, stage.state, stage.done / max(1, stage.of), road_colours(),
                         unit=worn.scale, is_mirrored=worn.is_rtl)
        paint_drawing(painter, Drawing(self.width(), self.height(), shapes), 0, self.height(),
                      self.width())
        if stage.state != "done":
            begun = stage.state == "begun"
            painter.setFont(role_font("body", strong=True))
            painter.setPen(QColor(worn.colour("accent" if begun else "ink-2")))
            half = worn.px(22)
            painter.drawText(QRectF(x - half, y - half, 2 * half, 2 * half),
                             Qt.AlignmentFlag.AlignCenter, self._number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the stages beside, above and below; Enter opens."""
        way = _STATES.get(Qt.Key(event.key()))
        if way is not None:
            self.arrow.emit(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is on it."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has left."""
        self._hovered = False
        self.update()


def height_of(heights: tuple[int, int]) -> int:
    """How high a stage is whose name, and line with tag, are this high."""
    px = look().px
    return px(_WORDS_FROM) + heights[0] + px(_GAP) + heights[1] + px(_BELOW)


def _word(state: str, t: "Translator") -> str:
    return {"done": t("done"), "begun": t("begun")}.get(state) or t("not begun")


def _how_far(stage: "StageView", t: "Translator") -> str:
    if stage.state == "done":
        return t("Stage {n} · done", n=stage.number)
    if stage.state == "not_begun":
        return t("Stage {n} · not begun", n=stage.number)
    return t("Stage {n} · {done} of {of}", n=stage.number, done=stage.done, of=stage.of)


def _read_out(stage: "StageView", t: "Translator") -> str:
    values = {"n": stage.number, "stage": stage.label, "done": stage.done, "of": stage.of}
    if stage.needs_update:
        return t("Stage {n}, {stage}, {done} of {of}, to update", **values)
    return t("Stage {n}, {stage}, {done} of {of}", **values)
