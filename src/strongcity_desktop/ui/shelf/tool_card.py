"""One tool on its shelf: what it is for, how far it is, what it tells first, and the way on."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.state_mark import StateMark
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.tool.documents_card import prints_of
from strongcity_desktop.ui.tool.run_card import Go, progress_words

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_tools import ToolSeen

_FIRST_GAPS = 3


class ToolCard(Card):
    """`button` is the way on, the page's main one where `is_main`; `link` leads to the tool."""

    def __init__(self, context: Context, seen: "ToolSeen", go: Go, *, is_main: bool) -> None:
        super().__init__()
        self._t, self._seen, self._go = context.t, seen, go
        self.is_main = is_main
        self._can_write = context.town is not None and not context.town.read_only
        t, tool = context.t, seen.tool
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark(tool.icon, "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        self.name = tool.title_in(t)
        head.addWidget(Label(self.name, "section"), 1)
        head.addWidget(_state(context, seen), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(Label(t(tool.purpose), "control"))
        self._show_progress()
        self._show_told()
        verb, place, arguments = self._way_on()
        made = MainButton if is_main else SecondButton
        self.button: MainButton | SecondButton = made(
            verb, partial(go, place, arguments), name=self._named(verb))
        self.link = LinkButton(t("See all of it"), partial(go, "tool", {"tool_id": tool.id}),
                               name=self._named(t("See all of it")))
        ways = QWidget()
        row = WrappingRow(ways, spacing=12, from_start=True)
        for way in (self.button, self.link):
            row.addWidget(way)
        self.link.setVisible(place != "tool")
        self.body.addWidget(ways)
        self._show_links(self._registers())
        self._show_links(self._prints())

    def _named(self, verb: str) -> str:
        return self._t("{verb}: {thing}", verb=verb, thing=self.name)

    def _way_on(self) -> tuple[str, str, dict[str, Any]]:
        """The verb of the main button, with the place where it leads."""
        t, seen = self._t, self._seen
        here = {"tool_id": seen.tool.id}
        newest = seen.seen.runs[0] if seen.seen.runs else None
        if newest is None:
            return (t("Begin") if seen.tool.worksheet and self._can_write else t("Open"),
                    "tool", here)
        if newest.finished_on is None and newest.is_readable and self._can_write:
            return t("Continue"), "worksheet", {"filled_id": newest.id}
        return t("Open"), "tool", here

    def _show_progress(self) -> None:
        t, seen = self._t, self._seen
        newest = seen.seen.runs[0] if seen.seen.runs else None
        if newest is None and seen.tool.worksheet:
            self.body.addWidget(Label(t(
                "The short form takes about {n} minutes.", n=seen.seen.short_minutes), "hint"))
        if newest is not None and newest.finished_on is not None:
            self.body.addWidget(Label(t("Finished on {date}", date=t.date(newest.finished_on)),
                                      "hint"))
        elif newest is not None and newest.is_readable:
            said = progress_words(t, newest)
            self.body.addWidget(ProgressBar(newest.answered, newest.asked, name=said))
            self.body.addWidget(Label(said, "hint"))

    def _show_told(self) -> None:
        t, told = self._t, self._seen.told
        if told.outcome:
            self.body.addWidget(Label(told.outcome, "strong"))
        waiting = [gap for gap in told.gaps if not gap.task]
        for gap in waiting[:_FIRST_GAPS]:
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(StateMark("look_again", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(gap.label, "control"), 1)
            self.body.addLayout(line)
        if len(waiting) > _FIRST_GAPS:
            self.body.addWidget(Label(t.plural(
                "{n} more thing to look at again", "{n} more things to look at again",
                len(waiting) - _FIRST_GAPS), "hint"))

    def _registers(self) -> Iterator[QWidget]:
        t = self._t
        for register_id, n in self._seen.counts.items():
            declared = REGISTERS[register_id]
            view = {"view": dict(self._seen.tool.view)} if self._seen.tool.view else {}
            words = t("{name}: {value}", name=title(t, declared), value=t.number(n))
            yield self._link(declared.words.icon, words, partial(
                self._go, "register", {"register_id": register_id, **view}))

    def _prints(self) -> Iterator[QWidget]:
        for words, arguments in prints_of(self._t, self._seen):
            yield self._link("printer", words, partial(self._go, "documents", arguments))

    def _link(self, icon: str, words: str, on_click: Callable[[], object]) -> QWidget:
        return together(IconMark(icon, "ink-2", 16), LinkButton(words, on_click), spacing=4)

    def _show_links(self, links: Iterator[QWidget]) -> None:
        held = QWidget()
        row = WrappingRow(held, spacing=12, from_start=True)
        for link in links:
            row.addWidget(link)
        if row.count():
            self.body.addWidget(held)


def _state(context: Context, seen: "ToolSeen") -> QWidget:
    """How far the tool is, as a mark and a word."""
    t = context.t
    word = {"done": t("Done"), "begun": t("Begun"), "not_begun": t("Not begun")}[seen.state]
    return together(StateMark(seen.state), Label(word, "hint", wrap=False), spacing=6)
