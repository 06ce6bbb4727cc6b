"""The evidence thread: what one entry rests on and leads to, and where the thread breaks."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.analysis.thread import CHAIN
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import SecondButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.evidence_thread import BreaksSeen, Mark, ThreadSeen
    from strongcity_desktop.store.town_file import TownFile

_WIDEST = 860


class ThreadPage(Page):
    """Filled as soon as the town has been read. Without an entry it tells of the whole town.

    `links` are the ways to entries, by id; `lists` the three lists of breaks, by key.
    """

    def __init__(self, context: Context, register_id: str = "", row_id: str = "",
                 **arguments: Any) -> None:
        super().__init__(context, register_id=register_id, row_id=row_id, **arguments)
        self._register_id, self._row_id = register_id, row_id
        self.links: dict[str, WrappingLink] = {}
        self.lists: dict[str, Card] = {}
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(Label(t("Evidence thread"), "title"))
        self._body.addWidget(Label(
            t("What was found, which challenge it speaks of, what the town does about it, and how "
              "it will know. A council sees here what the plan rests on."), "hint"))
        self._print = SecondButton(t("Print the thread"), self._go_to_print, icon="printer")
        self._body.addWidget(self._print, 0, Qt.AlignmentFlag.AlignLeading)
        context.background.run(self._gather, self._show, self.broken.emit)

    def title(self) -> str:
        """The name of the page."""
        return self.context.t("Evidence thread")

    def entry(self) -> str:
        """It belongs to what was found."""
        return "diagnosis"

    def crumbs(self) -> list[Crumb]:
        """The diagnosis, then this."""
        t = self.context.t
        return [(t("Diagnosis"), lambda: self.go.emit("diagnosis", {})), (self.title(), None)]

    def first_focus(self) -> QWidget | None:
        """The first entry to look at."""
        return next(iter(self.links.values()), self._print)

    def _go_to_print(self) -> None:
        self.go.emit("documents", {"document_id": "evidence-thread"})

    def _gather(self, town: "TownFile") -> "tuple[ThreadSeen | None, BreaksSeen]":
        from strongcity_desktop.operations.evidence_thread import breaks_seen, thread_seen

        t = self.context.t
        seen = thread_seen(town, self._register_id, self._row_id, t) if self._row_id else None
        return seen, breaks_seen(town, t)

    def _show(self, found: "tuple[ThreadSeen | None, BreaksSeen]") -> None:
        seen, breaks = found
        if seen is not None:
            self._show_thread(seen)
        self._show_breaks(breaks)
        self._body.addStretch(1)
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # The thread of one entry

    def _show_thread(self, seen: "ThreadSeen") -> None:
        t = self.context.t
        card = Card(t("The thread of “{name}”", name=seen.name))
        for register_id in CHAIN:
            card.body.addWidget(self._step(register_id, seen.marks[register_id]))
        self._body.addWidget(card)

    def _step(self, register_id: str, marks: "tuple[Mark, ...]") -> QWidget:
        """A register of the chain with its entries; a hollow mark where the thread breaks."""
        declared, t = REGISTERS[register_id], self.context.t
        told = QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(title(t, declared), "strong"))
        for mark in marks:
            column.addWidget(self._way(mark))
        if not marks:
            column.addWidget(Label(t("Look again: the thread breaks here."), "hint"))
            column.addWidget(WrappingLink(
                t("Open “{register}” to link an entry", register=title(t, declared)),
                partial(self.go.emit, "register", {"register_id": register_id})))
        return together(IconMark("flag-fill" if not marks else declared.words.icon,
                                 "attention-mark" if not marks else "accent", 20),
                        told, spacing=12)

    def _way(self, mark: "Mark") -> QWidget:
        if not mark.row_id:
            return Label(mark.name, "hint")
        if mark.row_id == self._row_id:
            return Label(mark.name, "item")
        link = WrappingLink(mark.name, partial(self.go.emit, "thread", {
            "register_id": mark.register_id, "row_id": mark.row_id}))
        self.links[mark.row_id] = link
        return link

    # Where it breaks

    def _show_breaks(self, breaks: "BreaksSeen") -> None:
        t = self.context.t
        self._list("actions", t("Actions that answer nothing that was found"),
                   breaks.actions_on_air, t("Every action answers a finding."))
        self._list("findings", t("Findings that no action answers"), breaks.left_open,
                   t("Every finding is answered, or the town says why not."))
        self._list("sources", t("Claims without a source"), breaks.without_source,
                   t("Every finding and every challenge names its source."))
        if breaks.explained:
            self._list("explained", t("Left open, with a reason"), breaks.explained, "")

    def _list(self, key: str, head: str, marks: "tuple[Mark, ...]", none: str) -> None:
        card = self.lists[key] = Card(head)
        for mark in marks:
            link = WrappingLink(mark.name, partial(self.go.emit, "register", {
                "register_id": mark.register_id, "row_id": mark.row_id, "entry": True}))
            self.links.setdefault(mark.row_id, link)
            card.body.addWidget(link)
        if not marks:
            card.body.addWidget(Label(none, "hint"))
        self._body.addWidget(card)
