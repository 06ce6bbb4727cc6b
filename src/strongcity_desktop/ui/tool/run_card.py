"""One run of a worksheet in a list: its dates, how far it is, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.state_mark import StateMark
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_runs import RunSeen

Go = Callable[[str, dict[str, Any]], object]


class RunCard(Card):
    """`open_button` goes on with it; it is the main button where `is_main`.

    `finish` is what finishing is called and what does it; `prints` are verbs with the documents
    that tell of a run.
    """

    def __init__(self, context: Context, run: "RunSeen", go: Go,
                 finish: tuple[str, Callable[[str], object]], *,
                 prints: Sequence[tuple[str, str]] = (), is_main: bool) -> None:
        super().__init__()
        self._t, self._run, self._go = context.t, run, go
        self._can_write = context.town is not None and not context.town.read_only
        self._finish, self._prints = finish, prints
        t, px = context.t, look().px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(StateMark("done" if run.finished_on else "begun"))
        head.addWidget(Label(run.title, "section"), 1)
        self.body.addLayout(head)
        self.body.addWidget(Label(self._dates(), "control"))
        if run.is_readable:
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
        t, run = self._t, self._run
        form = t("Full form") if run.is_full else t("Short form")
        if run.finished_on:
            return t("{form}. Begun on {day}, finished on {end}.", form=form,
                     day=run.started_on, end=run.finished_on)
        return t("{form}. Begun on {day}.", form=form, day=run.started_on)

    def _show_progress(self) -> None:
        t, run, px = self._t, self._run, look().px
        said = progress_words(t, run)
        self.body.addWidget(ProgressBar(run.answered, run.asked, name=said))
        self.body.addWidget(Label(said, "hint"))
        if run.look_again:
            line = QHBoxLayout()
            line.setSpacing(px(8))
            line.addWidget(StateMark("look_again", 16))
            line.addWidget(Label(t.plural("Look again at {n} step", "Look again at {n} steps",
                                          run.look_again), "attention"), 1)
            self.body.addLayout(line)

    def _built_open(self, is_main: bool) -> SecondButton | MainButton:
        t, run = self._t, self._run
        verb = t("Open") if run.finished_on or not self._can_write else t("Continue")
        made = MainButton if is_main else SecondButton
        button = made(verb, partial(self._go, "worksheet", {"filled_id": run.id}),
                      name=self._named(verb))
        button.setEnabled(run.is_readable)
        return button

    def _others(self) -> list[QWidget]:
        t, run = self._t, self._run
        if not run.is_readable:
            return []
        found: list[QWidget] = []
        if not run.finished_on and self._can_write:
            verb, finish = self._finish
            found.append(self._way(verb, partial(finish, run.id), "check"))
        if run.before:
            found.append(self._way(t("Compare with last time"), partial(
                self._go, "compare", {"earlier": run.before, "later": run.id}), "scales"))
        for verb, document in self._prints:
            found.append(self._way(verb, partial(
                self._go, "documents", {"document_id": document, "filled_id": run.id}),
                "printer"))
        return found

    def _way(self, verb: str, on_click: Callable[[], object], icon: str) -> QuietButton:
        return QuietButton(verb, on_click, icon=icon, name=self._named(verb))

    def _named(self, verb: str) -> str:
        return self._t("{verb}: {thing}", verb=verb, thing=self._run.title)


def progress_words(t: "Translator", run: "RunSeen") -> str:
    """How far a run is: "3 of 4 steps done, 12 of 20 questions answered"."""
    return t("{done} of {steps} steps done, {answered} of {asked} questions answered",
             done=run.steps_done, steps=run.steps, answered=run.answered, asked=run.asked)
