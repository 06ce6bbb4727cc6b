"""Two runs of a worksheet side by side: what became better or worse, what cannot be compared."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.charts.change_chart import Change, change_chart
from strongcity_desktop.charts.wording import change_words
from strongcity_desktop.operations.tools import TOOLS, Tool, shelf
from strongcity_desktop.ui.compare.counts import Counts
from strongcity_desktop.ui.compare.facts import DIAGNOSIS, CompareFacts, gather
from strongcity_desktop.ui.compare.run_lists import RunLists
from strongcity_desktop.ui.compare.told import (
    VERDICTS,
    Told,
    challenge_name,
    not_comparable,
    told_answers,
    told_challenges,
)
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.change_mark import OF_ANSWER, OF_VERDICT
from strongcity_desktop.ui.parts.chart_card import ChartCard
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.worksheets import wording

_VERDICT_COLUMN = 3
_SCORES, _WORDS = (5, 2, 2, 2, 4), (6, 6, 6, 3, 4)
_WIDEST = 1180


class ComparePage(Page):
    """Filled as soon as the town has been read; `facts` is None until then."""

    def __init__(self, context: Context, earlier: str = "", later: str = "",
                 worksheet_id: str = "", **arguments: Any) -> None:
        """Without runs the newest two are shown: of the worksheet named, else of the diagnosis."""
        super().__init__(context, **arguments)
        self._worksheet = worksheet_id
        self._t = context.t
        self._earlier, self._later = earlier, later
        self.facts: CompareFacts | None = None
        self.chart: ChartCard | None = None
        self.tables: list[PlainTable] = []
        self._way_on: EmptyState | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(self._head())
        self._lists = self._choice()
        self._body.addWidget(self._lists)
        self._shown: QWidget | None = None
        self._read()

    def _head(self) -> QWidget:
        t, head = self._t, QWidget()
        row = WrappingRow(head)
        row.addWidget(together(Label(self.title(), "title", wrap=False), grows=True))
        self.print_button = MainButton(t("Print the comparison"), self._print, icon="printer")
        self.print_button.hide()
        row.addWidget(self.print_button)
        return head

    def _choice(self) -> RunLists:
        """The lists in which the worksheet and its two runs are chosen."""
        lists = RunLists(self._t)
        self.worksheet_list, self.from_list, self.to_list = (
            lists.worksheet, lists.earlier, lists.later)
        lists.worksheet_chosen.connect(self._choose_worksheet)
        lists.runs_chosen.connect(self._choose)
        return lists

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return self._t("What changed")

    def crumbs(self) -> list[Crumb]:
        """The tool of the worksheet, then this."""
        tool, name = self._tool(), self.facts.name if self.facts else ""
        if tool is None:
            return [(self._t("Diagnosis"), self._open_tool), (self.title(), None)]
        return [(self._t(shelf(tool.shelf).title),
                 lambda: self.go.emit(*shelf(tool.shelf).way)),
                (name, self._open_tool), (self.title(), None)]

    def entry(self) -> str:
        """The shelf of the worksheet."""
        tool = self._tool()
        return tool.shelf if tool else DIAGNOSIS

    def _tool(self) -> Tool | None:
        """The tool of the worksheet; None for the diagnosis, which has a page of its own."""
        tool_id = self.facts.tool_id if self.facts else ""
        return next((one for one in TOOLS if one.id == tool_id), None)

    def _open_tool(self) -> None:
        tool = self._tool()
        self.go.emit(*(("tool", {"tool_id": tool.id}) if tool else ("diagnosis", {})))

    def arguments(self) -> dict[str, Any]:
        """The worksheet and its two runs."""
        return {**super().arguments(), "earlier": self._earlier, "later": self._later,
                "worksheet_id": self._worksheet}

    def first_focus(self) -> QWidget | None:
        """The first list; where there is nothing to compare yet, the way on."""
        if self.facts is None:
            return None
        return self.from_list if self._way_on is None else self._way_on.button

    # Read

    def _read(self) -> None:
        earlier, later, t, worksheet = self._earlier, self._later, self._t, self._worksheet
        self.context.background.run(lambda town: gather(town, earlier, later, t, worksheet),
                                    self._show, self.broken.emit)

    def _choose_worksheet(self, worksheet_id: str) -> None:
        self._worksheet, self._earlier, self._later = worksheet_id, "", ""
        self._read()

    def _choose(self, earlier: str, later: str) -> None:
        """Compare what is chosen now; the same twice means that the two change places."""
        if earlier == later:
            earlier, later = (self._later, later) if later == self._earlier \
                else (earlier, self._earlier)
        self._earlier, self._later = earlier, later
        self._read()

    def _show(self, facts: CompareFacts) -> None:
        is_first, before, self.facts = self.facts is None, self.facts, facts
        self._worksheet = facts.worksheet_id
        if facts.worksheet_id != (before.worksheet_id if before else DIAGNOSIS):
            self.surroundings_changed.emit()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.chart, self.tables = None, []
        if facts.compared is None:
            self._way_on = self._nothing_yet()
            column.addWidget(self._way_on)
        else:
            self._earlier, self._later = facts.compared.earlier.id, facts.compared.later.id
            self._lists.offer(facts, self._earlier, self._later)
            self.print_button.show()
            self._tell(column, facts)
        column.addStretch(1)
        if self._shown is not None:
            self._shown.hide()
            self._body.removeWidget(self._shown)
            self._shown.deleteLater()
        self._shown = shown
        self._body.addWidget(shown, 1)
        focus = self.first_focus()
        if is_first and focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing_yet(self) -> EmptyState:
        t = self._t
        if self._tool() is not None:
            return EmptyState(
                "scales", t("Nothing to compare yet"),
                t("A second time, a year later say, shows here what changed."),
                t("Open “{worksheet}”", worksheet=self.facts.name if self.facts else ""),
                self._open_tool)
        return EmptyState(
            "scales", t("Nothing to compare yet"),
            t("A second diagnosis, a year later say, shows here what changed."),
            t("Open the diagnosis"), self._open_tool)

    # Told

    def _tell(self, column: QVBoxLayout, facts: CompareFacts) -> None:
        t, compared = self._t, facts.compared
        if compared is None:
            return
        if facts.worksheet_id == DIAGNOSIS:
            column.addWidget(Counts(t, t("Challenges"), compared.counts, OF_VERDICT,
                                    t("No challenge was chosen in either of them.")))
        if compared.challenges:
            self.chart = self._chart(facts)
            column.addWidget(self.chart)
            column.addWidget(self._card(t("Challenges one by one"), t("Challenge"), facts,
                                        told_challenges(facts, t), _SCORES))
        column.addWidget(Counts(t, t("Answers"), compared.answer_counts, OF_ANSWER,
                                t("No question was answered in either of them.")))
        for step_key, lines in told_answers(facts, t).items():
            step = facts.steps[step_key]
            column.addWidget(self._card(
                t("{number}. {step}", number=step.number, step=wording.step_label(t, step)),
                t("Question"), facts, lines, _WORDS))
        reasons = not_comparable(facts, t)
        if reasons:
            column.addWidget(self._reasons(reasons))

    def _titles(self, facts: CompareFacts) -> tuple[str, str]:
        return facts.assessments[self._earlier], facts.assessments[self._later]

    def _chart(self, facts: CompareFacts) -> ChartCard:
        t = self._t
        before, after = self._titles(facts)
        words = change_words(t, before=before, after=after)
        changes = [Change(facts.names.numbers.get(one.challenge_id, 0), challenge_name(t, one),
                          one.score_before, one.score_after, t(VERDICTS[one.verdict]))
                   for one in (facts.compared.challenges if facts.compared else ())]
        card = ChartCard(t, words.name, "")
        card.show_chart(lambda width, palette, measure: change_chart(
            changes, words=words, palette=palette, direction=t.direction, measure=measure,
            width=width))
        card.view.opened.connect(self._open_challenge)
        return card

    def _card(self, title: str, about: str, facts: CompareFacts, lines: Sequence[Told],
              shares: tuple[int, ...]) -> Card:
        """A table of what changed; the column of reasons only where there are some."""
        t, (before, after) = self._t, self._titles(facts)
        has_reasons = any(line.why for line in lines)
        head = (about, before, after, t("Difference"), *((t("Why"),) if has_reasons else ()))
        card, table = Card(title), PlainTable(title)
        table.show_words(head, [line.cells()[:len(head)] for line in lines],
                         shares[:len(head)])
        for place, line in enumerate(lines):
            table.set_mark(place, _VERDICT_COLUMN, line.mark)
        table.fit()
        self.tables.append(table)
        card.body.addWidget(table)
        return card

    def _reasons(self, reasons: Mapping[str, Sequence[str]]) -> Card:
        """Why some answers cannot be compared."""
        t = self._t
        card = Card(t("What cannot be compared"))
        for why, names in reasons.items():
            card.body.addWidget(Label(why, "item"))
            card.body.addWidget(Label(t.list(names), "hint"))
        return card

    def _open_challenge(self, key: str) -> None:
        """The entry of the challenge with this number."""
        numbers = self.facts.names.numbers if self.facts is not None else {}
        row_id = next((row_id for row_id, number in numbers.items() if str(number) == key), "")
        if row_id:
            self.go.emit("register", {"register_id": "challenges", "row_id": row_id,
                                      "assessment": self._later, "entry": True})

    def _print(self) -> None:
        self.go.emit("documents", {"document_id": "assessment-comparison",
                                   "filled_id": self._later, "earlier": self._earlier})
