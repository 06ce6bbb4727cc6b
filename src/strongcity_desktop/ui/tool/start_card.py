"""Start a run of a worksheet: in the short or the full form, empty or from the last answers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_runs import RunsSeen

COPIED, EMPTY = "copied", "empty"


@dataclass(frozen=True)
class StartWords:
    """What starting is called, for the first run and for a further one."""

    title_first: str
    title: str
    told_first: str
    """What waits there, for those who have not begun yet."""
    under_way: str
    """What is said while another run is not finished."""
    start_first: str
    start: str


class StartCard(Card):
    """`started` carries the form ("short", "full") and the id to copy from, or ""."""

    started = Signal(str, str)

    def __init__(self, context: Context, seen: "RunsSeen", words: StartWords) -> None:
        t = context.t
        last = next((run for run in seen.runs if run.is_readable), None)
        super().__init__(words.title if seen.runs else words.title_first)
        self._last = last.id if last else ""
        if not seen.runs:
            self.body.addWidget(Label(words.told_first, "control"))
        elif seen.runs[0].finished_on is None:
            self.body.addWidget(Label(words.under_way, "control"))
        self.form = RadioList(context, t("Form"), [
            Offered("short", t("Short form, about {n} minutes", n=seen.short_minutes),
                    t("The questions no town should leave out.")),
            Offered("full", t("Full form, about {n} minutes", n=seen.full_minutes),
                    t("All questions. You can change to it at any time; no answer is lost."))],
            optional=False)
        self.form.set_key("full" if last is not None and last.is_full else "short")
        self.body.addWidget(Label(t("Which form?"), "strong"))
        self.body.addWidget(self.form)
        self.source: RadioList | None = None
        if last is not None:
            self.source = RadioList(context, t("Begin with"), [
                Offered(COPIED, t("The answers of “{title}”", title=last.title),
                        t("Answers are copied; change what changed.")),
                Offered(EMPTY, t("Nothing"), t("Every question is open."))],
                optional=False)
            self.source.set_key(COPIED)
            self.body.addWidget(Label(t("Begin with what?"), "strong"))
            self.body.addWidget(self.source)
        under_way = any(run.finished_on is None for run in seen.runs)
        self.button: MainButton | SecondButton = (SecondButton if under_way else MainButton)(
            words.start_first if last is None else words.start, self._start,
            icon="plus" if under_way else "")
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        if context.town is None or context.town.read_only:
            self.button.setEnabled(False)
            self.body.addWidget(Label(t("This town is open for reading only."), "hint"))

    def first_field(self) -> QWidget:
        """The form."""
        return self.form.first_field()

    def _start(self) -> None:
        copied = self.source is not None and self.source.key() == COPIED
        self.started.emit(self.form.key() or "short", self._last if copied else "")
