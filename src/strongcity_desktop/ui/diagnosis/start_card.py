"""Start a new diagnosis: in the short or the full form, empty or from the answers of the last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis.facts import DiagnosesFacts
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList

COPIED, EMPTY = "copied", "empty"


class StartCard(Card):
    """`started` carries the form ("short", "full") and the id to copy from, or ""."""

    started = Signal(str, str)

    def __init__(self, context: Context, facts: DiagnosesFacts) -> None:
        t = context.t
        last = next((one for one in facts.assessments if one.is_readable), None)
        super().__init__(t("Start a new diagnosis") if facts.assessments
                         else t("Start the first diagnosis"))
        self._last = last.id if last else ""
        if not facts.assessments:
            self.body.addWidget(Label(t(
                "Ten steps show what divides people here, who feels it, and who can help. You can "
                "stop at any time and go on later."), "control"))
        elif facts.assessments[0].finished_on is None:
            self.body.addWidget(Label(t(
                "One is still under way. Go on with it, unless you want a fresh look at the "
                "town."), "control"))
        self.form = RadioList(context, t("Form"), [
            Offered("short", t("Short form, about {n} minutes", n=facts.short_minutes),
                    t("The questions no town should leave out.")),
            Offered("full", t("Full form, about {n} minutes", n=facts.full_minutes),
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
        under_way = any(one.finished_on is None for one in facts.assessments)
        words = t("Start the diagnosis") if last is None else t("Start a new diagnosis")
        self.button: MainButton | SecondButton = (SecondButton if under_way else MainButton)(
            words, self._start, icon="plus" if under_way else "")
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
