"""The page of one tool: its runs, what they tell, what it keeps and prints, what others did."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.operations.tools import shelf, tool
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.tool.businesses_card import businesses_card
from strongcity_desktop.ui.tool.documents_card import DocumentsCard
from strongcity_desktop.ui.tool.draft_card import DraftCard, draft_card
from strongcity_desktop.ui.tool.facts import gather
from strongcity_desktop.ui.tool.levels_card import levels_card
from strongcity_desktop.ui.tool.practices_card import PracticesCard
from strongcity_desktop.ui.tool.registers_card import RegistersCard
from strongcity_desktop.ui.tool.run_card import RunCard
from strongcity_desktop.ui.tool.run_work import RunWork
from strongcity_desktop.ui.tool.start_card import StartCard, StartWords
from strongcity_desktop.ui.tool.told_card import ToldCard
from strongcity_desktop.ui.tool.two_columns import TwoColumns
from strongcity_desktop.ui.tool.ways_card import ways_card

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_tools import ToolSeen

_WIDEST = 1180


class ToolPage(Page):
    """Filled as soon as the town has been read; `seen` is None until then."""

    def __init__(self, context: Context, tool_id: str, **arguments: Any) -> None:
        super().__init__(context, tool_id=tool_id, **arguments)
        self.tool = tool(tool_id)
        self.seen: ToolSeen | None = None
        self.cards: list[RunCard] = []
        self.start: StartCard | None = None
        self.draft: DraftCard | None = None
        self.told: ToldCard | None = None
        self.registers: RegistersCard | None = None
        self.documents: DocumentsCard | None = None
        self.practices: PracticesCard | None = None
        self.levels: ChartCard | None = None
        self._here = ("tool", {"tool_id": tool_id})
        self._work = RunWork(context, self, self.tool.worksheet, self._here)
        t, px = context.t, look().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=px(_WIDEST))
        outer.addWidget(self._scroll)
        body = self._scroll.body
        body.addWidget(Label(self.title(), "title"))
        body.addWidget(Label(t(self.tool.purpose), "hint"))
        self._both = TwoColumns()
        body.addWidget(self._both)
        body.addStretch(1)
        context.background.run(lambda town: gather(town, self.tool, t), self._show,
                               self.broken.emit)

    def title(self) -> str:
        """The name of the tool."""
        return self.tool.title_in(self.context.t)

    def entry(self) -> str:
        """The shelf."""
        return self.tool.shelf

    def crumbs(self) -> list[Crumb]:
        """The pathway, the shelf, then this."""
        t, of = self.context.t, self.tool.shelf
        crumbs: list[Crumb] = [(t("Pathway"), lambda: self.go.emit("home", {})),
                               (t(shelf(of).title), lambda: self.go.emit(*shelf(of).way))]
        return [*crumbs, (self.title(), None)]

    def first_focus(self) -> QWidget | None:
        """The newest run; the form to begin with while there is none."""
        if self.cards:
            return self.cards[0].open_button
        return self.start.first_field() if self.start else None

    def _show(self, seen: "ToolSeen") -> None:
        self.seen = seen
        self._show_runs(seen)
        self._show_around(seen)
        self._both.done()
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # The middle: what was done with it

    def _show_runs(self, seen: "ToolSeen") -> None:
        t = self.context.t
        if not self.tool.worksheet and not self.tool.view:
            self._both.middle.addWidget(self._way_to_its_page())
            return
        if not self.tool.worksheet:
            self._both.middle.addWidget(businesses_card(t, self.tool, self.go.emit))
            return
        runs = seen.seen.runs
        main = next((run.id for run in runs if run.finished_on is None), "")
        self.cards = [RunCard(
            self.context, run, self.go.emit, (t("Finish the worksheet"), self._work.finish),
            is_main=run.id == main) for run in runs]
        self.start = StartCard(self.context, seen.seen, self._start_words())
        self.start.started.connect(self._work.start)
        if seen.told.filled_id:
            self.told = ToldCard(self.context, seen.told, self.go.emit)
        self.levels = levels_card(self.context, seen.levels)
        ways = ways_card(self.context, self.tool, self.go.emit)
        self.draft = draft_card(self.context, self.tool, self._work.draft)
        first = () if self.cards else (self.draft, self.start)
        last = (self.start, self.draft) if self.cards else ()
        parts = (*first, *self.cards[:1], ways, self.levels, self.told, *self.cards[1:], *last)
        for part in parts:
            if part is not None:
                self._both.middle.addWidget(part)

    def _way_to_its_page(self) -> Card:
        """For a tool that is worked with on the page of its shelf."""
        t, of = self.context.t, shelf(self.tool.shelf)
        card = Card(t(of.title))
        card.body.addWidget(Label(t(of.told), "control"))
        card.body.addWidget(MainButton(t("Open “{place}”", place=t(of.title)),
                                       lambda: self.go.emit(*of.way)),
                            0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _start_words(self) -> StartWords:
        t = self.context.t
        return StartWords(
            t("Begin with the first questions"), t("Go through it again"),
            t("You can stop at any time and go on later. “I do not know” is an answer too."),
            t("One run is still under way. Go on with it, unless you want to begin afresh."),
            t("Begin the worksheet"), t("Begin a new run"))

    # The far side: what belongs to it

    def _show_around(self, seen: "ToolSeen") -> None:
        if seen.counts:
            self.registers = RegistersCard(self.context, seen.counts, self.go.emit,
                                           self.tool.view)
            self._both.far.addWidget(self.registers)
        self.documents = DocumentsCard(self.context, seen, self.go.emit)
        if self.documents.links:
            self._both.far.addWidget(self.documents)
        place, arguments = self._here
        if seen.practices:
            self.practices = PracticesCard(self.context, seen.practices, self.go.emit,
                                           {"place": place, "arguments": arguments})
            self._both.far.addWidget(self.practices)
        self._both.far.addWidget(self._about())

    def _about(self) -> Card:
        t, card = self.context.t, Card(self.context.t("About this tool"))
        card.body.addWidget(Label(t("Tool {id}, from chapter {chapter} of the guide for cities of "
                                    "the Strong Cities Network.", id=self.tool.id,
                                    chapter=self.tool.chapter), "hint"))
        return card
