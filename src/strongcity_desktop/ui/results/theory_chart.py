"""The drawing of a theory of change on screen: walked along its arrows, moved by keys and mouse."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.theory_boxes import COLUMNS, TheoryBox
from strongcity_desktop.charts.theory_of_change import theory_of_change
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.change_theory import TheorySeen
from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.wide_chart import WideChart

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class TheoryChart(WideChart):
    """Arrows walk along the links; with Ctrl they move the box. Enter edits it, Del removes it; L
    begins a link that Enter ends on another box, and Esc lets go.

    `placed(keys, column)` once a hand gave a column its order; `linked(begin, end)`,
    `delete_wanted(key)`.
    """

    narrowest = 780
    placed = Signal(list, int)
    linked = Signal(str, str)
    delete_wanted = Signal(str)

    def __init__(self, t: Translator, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._can_write = t, can_write
        self._seen: TheorySeen | None = None
        self._boxes: dict[str, TheoryBox] = {}
        self.link_from = ""
        self._pressed: tuple[str, QPointF] | None = None
        self._dragged = False
        self.selected = ""
        self.chosen.connect(self.select)

    def show_seen(self, seen: TheorySeen) -> None:
        """Draw this theory."""
        self._seen, self.link_from = seen, ""
        self._boxes = {box.key: box for box in seen.told.boxes}
        self._draw()
        self.go_to(self.selected)

    def select(self, key: str) -> None:
        """Mark a box as the chosen one."""
        self.selected = key
        self._draw()
        self.go_to(key)

    def _draw(self) -> None:
        if self._seen is None:
            return
        told, selected, direction = self._seen.told, self.selected, self._t.direction

        def make(width: float, palette: Palette, measure: Measure) -> Chart:
            return theory_of_change(told.boxes, told.asides, selected=selected, words=told.words,
                                    palette=palette, direction=direction, measure=measure,
                                    width=width)

        self.set_chart(make)

    # By keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along the links, move, link, remove; Enter opens as in any chart."""
        key, part = Qt.Key(event.key()), self.current_part()
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if part is None:
            super().keyPressEvent(event)
        elif self.link_from and key in _ENTER:
            self._end_link(part.key)
        elif self.link_from and key == Qt.Key.Key_Escape:
            self.link_from = ""
            self._say(self._t("Nothing is linked."))
        elif key in _ARROWS and held:
            self._move(part.key, self._step(key))
        elif key in _ARROWS and (to := self._next(part, self._step(key))) is not None:
            self._by_key = True
            self._move_to(self.chart().parts.index(to))
        elif key == Qt.Key.Key_L and self._can_write and part.key in self._boxes:
            self._begin_link(part)
        elif key == Qt.Key.Key_Delete and self._can_write:
            self.delete_wanted.emit(part.key)
        else:
            super().keyPressEvent(event)

    def _step(self, key: Qt.Key) -> tuple[int, int]:
        """Columns onwards and places down that an arrow stands for."""
        onward = Qt.Key.Key_Left if self._t.direction == "rtl" else Qt.Key.Key_Right
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return (1 if key == onward else -1), 0
        return 0, (1 if key == Qt.Key.Key_Down else -1)

    def _next(self, here: Part, step: tuple[int, int]) -> Part | None:
        """The box that an arrow leads to, the nearest of several; None to walk as in any chart."""
        across, down = step
        parts = [part for part in self.chart().parts if part.key in self._boxes]
        if here.key not in self._boxes:
            return None
        if down:
            beside = [part for part in parts if part.column == here.column
                      and (part.row - here.row) * down > 0]
            return min(beside, key=lambda part: abs(part.row - here.row), default=None)
        leads = self._boxes[here.key].leads_to
        joined = [part for part in parts if (part.key in leads if across > 0
                                             else here.key in self._boxes[part.key].leads_to)]
        return min(joined or [part for part in parts if part.column == here.column + across],
                   key=lambda part: abs(_middle(part) - _middle(here)), default=here)

    def column_of(self, column: int) -> list[str]:
        """The boxes of a column as they are drawn, from the top."""
        found = [part for part in self.chart().parts
                 if part.key in self._boxes and part.column == column]
        return [part.key for part in sorted(found, key=lambda part: part.top)]

    def _move(self, key: str, step: tuple[int, int]) -> None:
        if key not in self._boxes or not self._can_write:
            return
        across, down = step
        column = self._boxes[key].column
        keys = self.column_of(column)
        at = keys.index(key)
        if across and 0 <= column + across < COLUMNS:
            there = self.column_of(column + across)
            self.placed.emit([*there[:at], key, *there[at:]], column + across)
        elif down and 0 <= at + down < len(keys):
            keys[at], keys[at + down] = keys[at + down], keys[at]
            self.placed.emit(keys, column)

    def _begin_link(self, part: Part) -> None:
        self.link_from = part.key
        self._say(self._t("Go to the box that “{name}” leads to and press Enter. Esc lets go.",
                          name=self._boxes[part.key].name))

    def _end_link(self, key: str) -> None:
        begin, self.link_from = self.link_from, ""
        if key in self._boxes and key != begin:
            self.linked.emit(begin, key)

    def begin_link(self) -> None:
        """Begin a link at the chosen box, as L does."""
        part = self.current_part()
        if part is not None and part.key in self._boxes and self._can_write:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._begin_link(part)

    def _say(self, words: str) -> None:
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        announce(self, words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A link that was begun is let go."""
        self.link_from = ""
        super().focusOutEvent(event)

    # By the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses a box, ends a link, or begins to drag."""
        part = self.part_at(event.position())
        if self.link_from and part is not None:
            self._end_link(part.key)
            return
        super().mousePressEvent(event)
        is_box = part is not None and part.key in self._boxes and self._can_write
        self._pressed = (part.key, event.position()) if part is not None and is_box else None
        self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The hand closes once a box is dragged."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        far = (event.position() - self._pressed[1]).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the box where it was let go, in that column and among its boxes."""
        pressed, dragged = self._pressed, self._dragged
        self._pressed, self._dragged = None, False
        if pressed is not None and dragged:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            self._put_down(pressed[0], event.position())
        super().mouseReleaseEvent(event)

    def _put_down(self, key: str, point: QPointF) -> None:
        chart, scale = self.chart(), look().scale
        left, top = self.origin()
        x, y = (point.x() - left) / scale, (point.y() - top) / scale
        if self._t.direction == "rtl":
            x = chart.width - x
        column = int(x * COLUMNS // chart.width)
        if not 0 <= column < COLUMNS or not 0 <= y <= chart.height:
            return
        middles = {part.key: _middle(part) for part in chart.parts}
        before = self.column_of(column)
        there = [one for one in before if one != key]
        at = sum(middles[one] < y for one in there)
        keys = [*there[:at], key, *there[at:]]
        if keys != before:
            self.placed.emit(keys, column)


def _middle(part: Part) -> float:
    return part.top + part.height / 2
