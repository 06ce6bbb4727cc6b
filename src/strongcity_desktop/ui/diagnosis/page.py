"""The diagnoses of the town, the newest first: go on, compare, print, or start a new one."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis.facts import DiagnosesFacts, gather
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.tool.registers_card import RegistersCard
from strongcity_desktop.ui.tool.run_card import RunCard
from strongcity_desktop.ui.tool.run_work import RunWork
from strongcity_desktop.ui.tool.start_card import StartCard, StartWords
from strongcity_desktop.ui.tool.two_columns import TwoColumns

_WIDEST = 1180


class DiagnosisPage(Page):
    """Filled as soon as the town has been read; `facts` is None until then."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        self.facts: DiagnosesFacts | None = None
        self.cards: list[RunCard] = []
        self.start: StartCard | None = None
        self.registers: RegistersCard | None = None
        self._work = RunWork(context, self, DIAGNOSIS, ("diagnosis", {}))
        t, px = context.t, look().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=px(_WIDEST))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(Label(self.title(), "title"))
        self._body.addWidget(Label(t(
            "Each diagnosis is one look at the town. Repeat it every year, and what changed can "
            "be seen."), "hint"))
        self._both = TwoColumns()
        self._body.addWidget(self._both)
        self._body.addStretch(1)
        context.background.run(lambda town: gather(town, t), self._show, self.broken.emit)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Diagnosis")

    def crumbs(self) -> list[Crumb]:
        """The pathway, then this."""
        return [(self.context.t("Pathway"), lambda: self.go.emit("home", {})),
                (self.title(), None)]

    def first_focus(self) -> QWidget | None:
        """The newest diagnosis; the form to start with while there is none."""
        if self.cards:
            return self.cards[0].open_button
        return self.start.first_field() if self.start else None

    def _show(self, facts: DiagnosesFacts) -> None:
        self.facts = facts
        t, runs = self.context.t, facts.seen.runs
        main = next((run.id for run in runs if run.finished_on is None), "")
        self.cards = [RunCard(
            self.context, run, self.go.emit, (t("Finish the diagnosis"), self._work.finish),
            prints=((t("Print the report"), "diagnosis-report"),
                    (t("Print the two-page summary"), "diagnosis-summary")),
            is_main=run.id == main) for run in runs]
        self.start = StartCard(self.context, facts.seen, self._start_words())
        self.start.started.connect(self._work.start)
        self.registers = RegistersCard(self.context, facts.counts, self.go.emit)
        for widget in ([*self.cards, self.start] if main or not self.cards
                       else [self.cards[0], self.start, *self.cards[1:]]):
            self._both.middle.addWidget(widget)
        self._both.far.addWidget(self.registers)
        self._both.far.addWidget(SecondButton(t("See the evidence thread"),
                                              lambda: self.go.emit("thread", {}),
                                              icon="link-simple"))
        self._both.done()
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_words(self) -> StartWords:
        t = self.context.t
        return StartWords(
            t("Start the first diagnosis"), t("Start a new diagnosis"),
            t("Ten steps show what divides people here, who feels it, and who can help. You can "
              "stop at any time and go on later."),
            t("One is still under way. Go on with it, unless you want a fresh look at the town."),
            t("Start the diagnosis"), t("Start a new diagnosis"))
