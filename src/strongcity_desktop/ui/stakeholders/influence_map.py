"""The influence map on screen: pins are dragged to another cell, or taken and moved by keys."""

from functools import partial

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.influence_map import Carried, Place, cell_at, influence_map
from strongcity_desktop.charts.wording import influence_words
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.stakeholders import influence_cells
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, options
from strongcity_desktop.ui.chart_view import ChartView
from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.theme.look import look

_WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1),
         Qt.Key.Key_Down: (0, -1)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEVELS = 5


class InfluenceMap(ChartView):
    """Enter takes a pin, arrows move it, Enter puts it down, Esc lets go; or drag it.

    `moved(number, interest, influence)` once it was put down elsewhere; `wanted(number)` asks for
    a stakeholder's entry, `cell_wanted(interest, influence)` for those of a cell.
    """

    narrowest = 220
    moved = Signal(int, int, int)
    wanted = Signal(int)
    cell_wanted = Signal(int, int)

    def __init__(self, t: Translator, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._can_write = t, can_write
        self._rows: tuple[Row, ...] = ()
        self._names: dict[int, str] = {}
        self._selected: int | None = None
        self.carried: Carried | None = None
        self._taken_at: Place | None = None
        self._pressed: tuple[int, QPointF] | None = None
        self.menu: QMenu | None = None
        self.opened.connect(self._open)

    def show_rows(self, rows: tuple[Row, ...], selected: int | None) -> None:
        """Draw these stakeholders, one of them marked by its number."""
        names = {row.number: row_name(STAKEHOLDERS, row, self._t) for row in rows}
        changed = rows != self._rows
        self._rows, self._names, self._selected = rows, names, selected
        if changed:
            self._forget()
        self._draw()
        if selected is not None and self.carried is None:
            self.go_to(str(selected))

    def _draw(self) -> None:
        t, cells = self._t, influence_cells(self._rows)
        words = influence_words(t, names=self._names, interest=self._levels("interest"),
                                influence=self._levels("influence"))
        carried, selected = self.carried, self._selected

        def make(width: float, palette: Palette, measure: Measure) -> Chart:
            return influence_map(cells, selected=selected, carried=carried, words=words,
                                 palette=palette, direction=t.direction, measure=measure,
                                 width=width)

        self.set_chart(make)
        if carried is not None:
            self.go_to(str(carried.number))

    def _levels(self, key: str) -> list[str]:
        declared = STAKEHOLDERS.field(key)
        return [choice_label(self._t, STAKEHOLDERS, declared, one) for one in options(declared)]

    # By keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pin, move it, put it down, let it go; else walk as in any chart."""
        key = Qt.Key(event.key())
        if self.carried is None:
            part = self.current_part()
            if key in _ENTER and part is not None and part.key.isdigit() and self._can_write:
                self._take(int(part.key))
            else:
                super().keyPressEvent(event)
        elif key in _ENTER:
            self._put_down()
        elif key == Qt.Key.Key_Escape:
            self._let_go()
        elif key in _WAYS:
            self._carry_on(*_WAYS[key])

    def _take(self, number: int) -> None:
        row = next((row for row in self._rows if row.number == number), None)
        if row is None:
            return
        place = (int(row.values["interest"]), int(row.values["influence"]))
        self.carried, self._taken_at = Carried(number, place), place
        self._draw()
        self._announce(self._t("{name} is taken. The arrows move it, Enter puts it down, Esc lets "
                               "it go.", name=self._names.get(number, "")))

    def _carry_on(self, across: int, up: int) -> None:
        if self.carried is None:
            return
        across = -across if self._t.direction == "rtl" else across
        interest, influence = self.carried.place
        self._carry_to((min(_LEVELS, max(1, interest + across)),
                        min(_LEVELS, max(1, influence + up))))

    def _carry_to(self, place: Place) -> None:
        if self.carried is None or place == self.carried.place:
            return
        self.carried = Carried(self.carried.number, place)
        self._draw()
        part = self.current_part()
        if part is not None:
            self._announce(part.name)

    def _put_down(self) -> None:
        carried, was = self.carried, self._taken_at
        self._forget()
        if carried is None:
            return
        if carried.place == was:
            self._draw()
            self._announce(self._t("It stands where it stood."))
        else:
            self._announce(self._t("{name} is put down.",
                                   name=self._names.get(carried.number, "")))
            self.moved.emit(carried.number, *carried.place)

    def _let_go(self) -> None:
        self._forget()
        self._draw()
        self._announce(self._t("It stands where it stood."))

    def _forget(self) -> None:
        self.carried, self._taken_at, self._pressed = None, None, None

    def _announce(self, words: str) -> None:
        self.setAccessibleDescription(words)
        announce(self, words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A pin still in the hand goes back."""
        if self.carried is not None and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._let_go()
        super().focusOutEvent(event)

    # By the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses a pin, which can be dragged from here."""
        if self.carried is not None:
            self._let_go()
        super().mousePressEvent(event)
        part = self.part_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or part is None:
            return
        if part.key.isdigit():
            self._pressed = (int(part.key), event.position()) if self._can_write else None
        elif part.key.startswith("more:"):
            self._list(part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pin follows the mouse from cell to cell."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        number, began = self._pressed
        far = (event.position() - began).manhattanLength()
        if self.carried is None and far >= QApplication.startDragDistance():
            self._take(number)
            self._pressed = (number, began)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        place = self._place_at(event.position())
        if place is not None:
            self._carry_to(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the pin down in the cell under the mouse; outside of the map it goes back."""
        dragged = self._pressed is not None and self.carried is not None
        self._pressed = None
        if dragged:
            self.setCursor(Qt.CursorShape.ArrowCursor)
            if self._place_at(event.position()) is None:
                self._let_go()
            else:
                self._put_down()
        super().mouseReleaseEvent(event)

    def _place_at(self, point: QPointF) -> Place | None:
        chart, scale = self.chart(), look().scale
        left, top = self.origin()
        return cell_at(chart, (point.x() - left) / scale, (point.y() - top) / scale)

    # What a part opens

    def _open(self, key: str) -> None:
        if key.isdigit():
            self.wanted.emit(int(key))
        elif key.startswith("cell:"):
            interest, influence = key.removeprefix("cell:").split(",")
            self.cell_wanted.emit(int(interest), int(influence))
        else:
            part = self.current_part()
            if part is not None:
                self._list(part)

    def _list(self, part: Part) -> None:
        """The stakeholders that have no pin of their own, to choose from."""
        menu = QMenu(self)
        menu.setAccessibleName(part.name)
        for number in map(int, part.key.removeprefix("more:").split(",")):
            words = self._t("{number}. {name}", number=number, name=self._names.get(number, ""))
            menu.addAction(words.replace("&", "&&"), partial(self.chosen.emit, str(number)))
        self.menu = menu
        left, top, _, height = self.part_frame(part)
        menu.popup(self.mapToGlobal(QPoint(round(left), round(top + height))))
