"""Find anything, in the top bar: the field, its list of hits, and a button where it is narrow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.find.find_field import FindField
from strongcity_desktop.ui.find.places import findable_places
from strongcity_desktop.ui.parts.announce import announce
from strongcity_desktop.ui.parts.button import BarButton
from strongcity_desktop.ui.theme.icons import icon, icon_size
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.find_anything import Hit, Index
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.find.hit_list import HitList

KEY = "Ctrl K"
_LIST_WIDTH = 460


class FindBox(QWidget):
    """Emits `chosen` with the place of a hit and its arguments, `given_up` on Escape."""

    chosen = Signal(str, dict)
    given_up = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._index: Index | None = None
        self._hits: tuple[Hit, ...] = ()
        self._list: HitList | None = None
        self._is_narrow = False
        self._is_finding = False
        self._opens_when_found = False
        words = context.t("Find anything")
        self.field = FindField(words, KEY)
        self.button = BarButton("", self.begin, name=words)
        self.button.setToolTip(words)
        self.button.setIcon(icon("magnifying-glass", "ink", 20))
        self.button.setIconSize(icon_size(20))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.field)
        row.addWidget(self.button)
        self.button.hide()
        self.field.entered.connect(self._gather)
        self.field.textEdited.connect(lambda _text: self._search())
        self.field.moved.connect(self._move)
        self.field.opened.connect(self._open)
        self.field.given_up.connect(self._give_up)
        self.field.left.connect(self._fold)

    def begin(self) -> None:
        """Put the focus into the field (Ctrl K), unfolding it where it is narrow."""
        if not self.isVisible():
            return
        self.field.show()
        self.button.hide()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def set_narrow(self, narrow: bool) -> None:
        """Fold to the button with the magnifying glass, or show the field."""
        self._is_narrow = narrow
        self._fold()

    def hits(self) -> "tuple[Hit, ...]":
        """What is shown now, best first."""
        return self._hits

    def list(self) -> "HitList | None":
        """The list below the field; None before the first search."""
        return self._list

    # Searching

    def _gather(self) -> None:
        """Read the town anew each time the search begins: it may have changed."""
        if self._context.town is None:
            return
        t = self._context.t
        places = findable_places(t)

        def work(town: "TownFile") -> "Index":
            from strongcity_desktop.operations.find_anything import gather

            return gather(town, t, places)

        self._context.background.run(work, self._take, self._context.tell)

    def _take(self, index: "Index") -> None:
        self._index = index
        if self.field.hasFocus():
            opens = self._opens_when_found
            self._search()
            self._opens_when_found = opens and self._is_finding

    def _search(self) -> None:
        from strongcity_desktop.operations.find_anything import find

        typed = self.field.text()
        self._is_finding = self._opens_when_found = False
        if self._index is None or not typed.strip():
            self._hide_list()
            return
        first = find(self._index, typed)
        if first:
            self._show(first)
        self._find_rows(typed, self._index)

    def _find_rows(self, typed: str, index: "Index") -> None:
        """The rows of the registers are looked up in the town, and come a moment later."""
        if self._context.town is None:
            return
        t, self._is_finding = self._context.t, True

        def work(town: "TownFile") -> "tuple[str, tuple[Hit, ...]]":
            from strongcity_desktop.operations.find_anything import find_in_town

            return typed, find_in_town(town, index, typed, t)

        self._context.background.run(work, self._found, self._not_found)

    def _not_found(self, problem: Exception) -> None:
        self._is_finding = self._opens_when_found = False
        self._context.tell(problem)

    def _found(self, found: "tuple[str, tuple[Hit, ...]]") -> None:
        typed, hits = found
        if typed != self.field.text():
            return
        self._is_finding = False
        t = self._context.t
        nothing = t("Nothing found. Try another word.")
        self._show(hits)
        self._say(t.plural("{n} thing found", "{n} things found", len(hits)) if hits else nothing)
        if self._opens_when_found:
            self._opens_when_found = False
            self._open()

    def _show(self, hits: "tuple[Hit, ...]") -> None:
        self._hits = hits
        nothing = self._context.t("Nothing found. Try another word.")
        shown = self._shown_list()
        shown.show_hits(self._hits, nothing)
        self._place_list(shown)

    def _move(self, step: int) -> None:
        if self._list is None or self._list.isHidden() or not self._hits:
            return
        self._list.setCurrentRow((self._list.currentRow() + step) % len(self._hits))
        self._say(self._list.lit_text())

    def _open(self) -> None:
        is_waiting = self._index is None and bool(self.field.text().strip())
        if self._is_finding or is_waiting:  # Enter came before the rows, or the town, were read
            self._opens_when_found = True
        elif self._list is not None and not self._list.isHidden() and self._hits:
            self._go(self._list.currentRow())

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._hits):
            hit = self._hits[number]
            self._end()
            self.chosen.emit(hit.place, dict(hit.arguments))

    def _give_up(self) -> None:
        self._end()
        self.given_up.emit()

    # The list

    def _shown_list(self) -> "HitList":
        if self._list is None:
            bar = self.parentWidget()
            ground = bar.parentWidget() if bar is not None else None
            # Imported here: most starts look for nothing.
            from strongcity_desktop.ui.find.hit_list import HitList

            self._list = HitList(self._context.t("What was found"), ground or self.window())
            self._list.chosen.connect(self._go)
        return self._list

    def _place_list(self, shown: "HitList") -> None:
        """Under the field, its far edges in line, inside the window."""
        ground = shown.parentWidget()
        if ground is None:
            return
        corner = self.field.mapTo(ground, QPoint(0, self.field.height() + 4))
        width = min(max(self.field.width(), look().px(_LIST_WIDTH)), ground.width() - 16)
        left = corner.x() if look().is_rtl else corner.x() + self.field.width() - width
        left = min(max(8, left), ground.width() - width - 8)
        height = min(shown.wanted_height(), ground.height() - corner.y() - 8)
        shown.setGeometry(left, corner.y(), width, height)
        shown.show()
        shown.raise_()

    def _hide_list(self) -> None:
        self._hits = ()
        if self._list is not None:
            self._list.hide()

    def _end(self) -> None:
        self._is_finding = self._opens_when_found = False
        self.field.clear()
        self._hide_list()

    def _fold(self) -> None:
        self._end()
        folded = self._is_narrow and not self.field.hasFocus()
        self.field.setVisible(not folded)
        self.button.setVisible(folded)

    def _say(self, text: str) -> None:
        announce(self.field, text)
