"""The diagnoses of the town, the newest first: go on, compare, print, or start a new one."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis.assessment_card import AssessmentCard
from strongcity_desktop.ui.diagnosis.facts import DiagnosesFacts, gather
from strongcity_desktop.ui.diagnosis.start_card import StartCard
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look


class DiagnosisPage(Page):
    """Filled as soon as the town has been read; `facts` is None until then."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        self.facts: DiagnosesFacts | None = None
        self.cards: list[AssessmentCard] = []
        self.start: StartCard | None = None
        t, px = context.t, look().px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=px(860))
        outer.addWidget(scroll)
        self._body = scroll.body
        self._body.addWidget(Label(self.title(), "title"))
        self._body.addWidget(Label(t(
            "Each diagnosis is one look at the town. Repeat it every year, and what changed can "
            "be seen."), "hint"))
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
        main = next((one.id for one in facts.assessments if one.finished_on is None), "")
        for one in facts.assessments:
            card = AssessmentCard(self.context, one, self.go.emit, self.finish,
                                  is_main=one.id == main)
            self.cards.append(card)
        self.start = StartCard(self.context, facts)
        self.start.started.connect(self._start)
        under_way = bool(main)
        for widget in ([*self.cards, self.start] if under_way or not self.cards
                       else [self.cards[0], self.start, *self.cards[1:]]):
            self._body.addWidget(widget)
        self._body.addStretch(1)
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self, filled_id: str) -> None:
        """Date a diagnosis as finished today."""
        who = self.context.who

        def work(town: TownFile) -> None:
            from strongcity_desktop.operations.fill_worksheet import finish

            finish(town, filled_id, who)

        self.context.background.run(work, self._on_finished, self.context.tell)

    def _on_finished(self, _nothing: None) -> None:
        t = self.context.t
        self.context.toast(t("Finished. Everything is kept."), t("Undo"), self.context.undo)
        self.go.emit("diagnosis", {})

    def _start(self, form: str, source: str) -> None:
        who = self.context.who

        def work(town: TownFile) -> str:
            from strongcity_desktop.operations.fill_worksheet import start_worksheet

            return start_worksheet(town, DIAGNOSIS, depth=form, who=who,
                                   from_filled=source or None).id

        self.context.background.run(work, self._on_started, self.context.tell)

    def _on_started(self, filled_id: str) -> None:
        self.go.emit("worksheet", {"filled_id": filled_id})
