"""The side bar: the places of the town, in words, or folded to icons."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from strongcity_desktop.operations.tools import (
    DIAGNOSIS_TOOL,
    SHARED_REGISTERS,
    SHELVES,
    home_of,
    tool,
)
from strongcity_desktop.operations.tools import shelf as shelf_of_id
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.place_badge import PlaceBadge, count_late_tasks
from strongcity_desktop.ui.places import HOME, PLACES
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.icons import button_icon, button_icon_size, icon, icon_size
from strongcity_desktop.ui.theme.look import look

PLAN = "plan"
"""The shelf of the plan and of all prints: it stands apart from the others, further down."""
WIDTH, FOLDED_WIDTH, _MARGIN = 208, 56, 8


class SideBar(QFrame):
    """Emits `chosen` with the place and its arguments."""

    chosen = Signal(str, dict)

    def __init__(self, context: Context, folded: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bar", "side")
        self._context = context
        self._folded = folded
        self._buttons: dict[str, tuple[QPushButton, str, str]] = {}
        self._badges: dict[str, PlaceBadge] = {}
        self._heads: list[Label] = []
        self._group = QButtonGroup(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=None, margins=(_MARGIN, 8, _MARGIN, 8))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._scroll)
        self._column = self._scroll.body
        self._column.setSpacing(1)
        self._build()
        self.set_folded(folded)
        context.refresh_badges = self.refresh_badges

    def _build(self) -> None:
        t = self._context.t
        self._add("home", t("Pathway"), "house", HOME)
        self._add("diagnosis", t("Diagnosis"), "compass", "worksheet")
        for shelf in SHELVES:
            if shelf.id != PLAN:
                self._add(shelf.id, t(shelf.title), shelf.icon, *shelf.way)
        self._head(t("Registers"))
        for register in map(REGISTERS.__getitem__, SHARED_REGISTERS):
            self._add(register.id, title(t, register), register.words.icon,
                      "register", {"register_id": register.id})
        self._head(t("Print and learn"))
        printed = shelf_of_id(PLAN)
        self._add(PLAN, t(printed.title), printed.icon, *printed.way)
        self._add("library", t("City practices"), "books", "library")
        self._add("glossary", t("Glossary"), "text-aa", "glossary")
        self._column.addStretch(1)
        self._add("history", t("History"), "clock-counter-clockwise", "history")
        self._add("settings", t("Settings"), "gear", "settings")

    def _head(self, text: str) -> None:
        head = Label(text, "hint", wrap=False)
        head.setContentsMargins(10, 8, 10, 2)
        self._heads.append(head)
        self._column.addWidget(head)

    def _add(self, key: str, text: str, icon_name: str, place: str,
             arguments: dict[str, str] | None = None) -> None:
        """Offer a place, once the window has it."""
        if place not in PLACES:
            return
        button = QPushButton()
        button.setProperty("kind", "place")
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.chosen.emit(place, arguments or {}))
        self._buttons[key] = (button, text, icon_name)
        self._column.addWidget(button)

    def refresh_badges(self) -> None:
        """Count anew what waits: the tasks that are late."""
        count_late_tasks(self._context, self._show_late)

    def _show_late(self, n: int) -> None:
        entry = self._buttons.get(TASKS.id)
        if entry is None:
            return
        button, text, _ = entry
        t = self._context.t
        badge = self._badges.get(TASKS.id)
        if badge is None:
            if not n:
                return
            badge = self._badges[TASKS.id] = PlaceBadge(button)
        changed = badge.show_number(t.number(n) if n else "", folded=self._folded)
        button.setAccessibleName(
            t.plural("{place}, {n} late", "{place}, {n} late", n, place=text) if n else text)
        if changed:
            self._fit_width()

    def keys(self) -> list[str]:
        """The keys of the places in their order: what Ctrl 1 to Ctrl 9 open."""
        return list(self._buttons)

    def press(self, index: int) -> None:
        """Open the place with this number, counted from nought; none there, nothing happens."""
        keys = self.keys()
        if 0 <= index < len(keys):
            self._buttons[keys[index]][0].click()

    def mark_place(self, key: str) -> None:
        """Show which place is open now."""
        self.refresh_badges()
        self.mark_entry(_entry_of(key))

    def mark_entry(self, key: str) -> None:
        """Show the entry with this key as the one that is open."""
        for name, (button, text, icon_name) in self._buttons.items():
            here = name == key
            button.setProperty("here", "true" if here else "false")
            self._dress(button, text, icon_name, here)
            button.style().unpolish(button)
            button.style().polish(button)

    def set_folded(self, folded: bool) -> None:
        """Fold to icons, or show the words."""
        self._folded = folded
        for head in self._heads:
            head.setVisible(not folded)
        for button, text, icon_name in self._buttons.values():
            self._dress(button, text, icon_name, button.property("here") == "true")
        for badge in self._badges.values():
            badge.fit(folded=folded)
        self._fit_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the places do not fit one below the other, the scroll bar gets room of its own."""
        super().resizeEvent(event)
        # Later: the places are laid out for this size once this event is over.
        QTimer.singleShot(0, self, self._fit_width)

    def _fit_width(self) -> None:
        least = look().px(FOLDED_WIDTH if self._folded else WIDTH)
        places = self._scroll.column.minimumSizeHint().height() + 2 * _MARGIN
        bar = self._scroll.verticalScrollBar().sizeHint().width() if places > self.height() else 0
        self.setFixedWidth(max(least, self._needed() + 1) + bar)

    def _needed(self) -> int:
        """The width that the longest name takes, or an icon with its margins."""
        plain, strong = (QFontMetrics(role_font("control", strong=strong))
                         for strong in (False, True))
        widest = 0
        for name, (button, text, _) in self._buttons.items():
            here = 0 if self._folded or button.property("here") == "true" \
                else strong.horizontalAdvance(text) - plain.horizontalAdvance(text)
            badge = self._badges.get(name)
            beside = badge.width_taken() if badge is not None and not self._folded else 0
            widest = max(widest, button.minimumSizeHint().width() + here + beside)
        return widest + 2 * _MARGIN

    def is_folded(self) -> bool:
        """True while only icons are shown."""
        return self._folded

    def _dress(self, button: QPushButton, text: str, icon_name: str, here: bool) -> None:
        name = f"{icon_name}-fill" if here and icon_name in _FILLED else icon_name
        token = "accent" if here else "ink-2"
        button.setToolTip(text if self._folded else "")
        button.setText("" if self._folded else text.replace("&", "&&"))
        if self._folded:
            button.setIcon(icon(name, token, 20))
            button.setIconSize(icon_size(20))
        else:
            button.setIcon(button_icon(name, token, 20, not look().is_rtl))
            button.setIconSize(button_icon_size(20))


_FILLED = frozenset({"house", "compass", "buildings", "users-three", "list-bullets", "printer",
                     "gear", "map-trifold", "handshake", "lifebuoy"})


def _entry_of(place: str) -> str:
    """The key of the entry to which a place without an entry of its own belongs."""
    if place in ("worksheet", "compare", "thread"):
        return "diagnosis"
    if place == "documents":
        return PLAN
    if place not in REGISTERS or place in SHARED_REGISTERS:
        return place
    home = home_of(place)
    if home == DIAGNOSIS_TOOL:
        return "diagnosis"
    return tool(home).shelf if home else REGISTERS[place].within
