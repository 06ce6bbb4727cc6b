"""One diagnosis in the list: its dates, how far it is, and what can be done with it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis.facts import AssessmentFacts
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.state_mark import StateMark
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

Go = Callable[[str, dict[str, Any]], object]


class AssessmentCard(Card):
    """`open_button` goes on with it; it is the main button where `is_main`."""

    def __init__(self, context: Context, facts: AssessmentFacts, go: Go,
                 finish: Callable[[str], object], *, is_main: bool) -> None:
        super().__init__()
        self._t, self._facts, self._go = context.t, facts, go
        self._can_write = context.town is not None and not context.town.read_only
        self._finish = finish
        t, px = context.t, look().px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(StateMark("done" if facts.finished_on else "begun"))
        head.addWidget(Label(facts.title, "section"), 1)
        self.body.addLayout(head)
        self.body.addWidget(Label(self._dates(), "control"))
        if facts.is_readable:
            self._show_progress()
        else:
            self.body.addWidget(Label(t(
                "It was begun with a newer version of the app. Its answers are kept; open them "
                "with that version."), "attention"))
        buttons = QWidget()
        row = WrappingRow(buttons, spacing=px(8), from_start=True)
        self.open_button = self._built_open(is_main)
        for button in (self.open_button, *self._others()):
            row.addWidget(button)
        self.body.addWidget(buttons)

    def _dates(self) -> str:
        t, facts = self._t, self._facts
        form = t("Full form") if facts.is_full else t("Short form")
        if facts.finished_on:
            return t("{form}, begun on {day}, finished on {end}", form=form, day=facts.started_on,
                     end=facts.finished_on)
        return t("{form}, begun on {day}", form=form, day=facts.started_on)

    def _show_progress(self) -> None:
        t, facts, px = self._t, self._facts, look().px
        said = t("{done} of {steps} steps done, {answered} of {asked} questions answered",
                 done=facts.steps_done, steps=facts.steps, answered=facts.answered,
                 asked=facts.asked)
        self.body.addWidget(ProgressBar(facts.answered, facts.asked, name=said))
        self.body.addWidget(Label(said, "hint"))
        if facts.look_again:
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(StateMark("look_again", 16))
            line.addWidget(Label(t.plural("Look again at {n} step", "Look again at {n} steps",
                                          facts.look_again), "attention"), 1)
            self.body.addLayout(line)

    def _built_open(self, is_main: bool) -> SecondButton | MainButton:
        t, facts = self._t, self._facts
        verb = t("Open") if facts.finished_on or not self._can_write else t("Continue")
        made = MainButton if is_main else SecondButton
        button = made(verb, partial(self._go, "worksheet", {"filled_id": facts.id}),
                      name=self._named(verb))
        button.setEnabled(facts.is_readable)
        return button

    def _others(self) -> list[QWidget]:
        t, facts = self._t, self._facts
        if not facts.is_readable:
            return []
        found: list[QWidget] = []
        if not facts.finished_on and self._can_write:
            found.append(self._way(t("Finish the diagnosis"), partial(self._finish, facts.id),
                                   "check"))
        if facts.before:
            found.append(self._way(t("Compare with the one before"), partial(
                self._go, "compare", {"earlier": facts.before, "later": facts.id}), "scales"))
        for verb, document in ((t("Print the report"), "diagnosis-report"),
                               (t("Print the two-page summary"), "diagnosis-summary")):
            found.append(self._way(verb, partial(
                self._go, "documents", {"document_id": document, "filled_id": facts.id}),
                "printer"))
        return found

    def _way(self, verb: str, on_click: Callable[[], object], icon: str) -> QuietButton:
        return QuietButton(verb, on_click, icon=icon, name=self._named(verb))

    def _named(self, verb: str) -> str:
        return self._t("{verb}: {thing}", verb=verb, thing=self._facts.title)
