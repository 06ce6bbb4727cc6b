"""Prepare a council motion: drafts at hand, and a new one in the form and language of the council.
"""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.library.motions import usual_tradition
from strongcity_desktop.operations.tools import shelf, tool
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.motion.shape_card import ShapeCard
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.tool.run_card import RunCard
from strongcity_desktop.ui.tool.run_work import RunWork
from strongcity_desktop.ui.tool.two_columns import TwoColumns
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList
from strongcity_desktop.worksheets.wording import choice_hint, choice_label

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_runs import RunsSeen
    from strongcity_desktop.store.town_file import TownFile

PLACE = "council_motion"
_WORKSHEET, _TOOL = "council_motion", "M1"
_WIDEST = 1180


class MotionPage(Page):
    """Filled as soon as the town has been read; `form` and `language` are None until then."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        self.form: RadioList | None = None
        self.language: RadioList | None = None
        self.button: MainButton | None = None
        self.cards: list[RunCard] = []
        self.shape = ShapeCard(context)
        self._work = RunWork(context, self, _WORKSHEET, (PLACE, {}))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(_WIDEST))
        outer.addWidget(scroll)
        scroll.body.addWidget(Label(self.title(), "title"))
        scroll.body.addWidget(Label(t(
            "The draft takes over what the town has said of its mandate, its diagnosis and its "
            "platform. You can change every word before it is printed."), "hint"))
        self._both = TwoColumns()
        scroll.body.addWidget(self._both)
        scroll.body.addStretch(1)
        context.background.run(partial(_read, t=t), self._show, self.broken.emit)

    def title(self) -> str:
        """What is done here."""
        return self.context.t("Prepare a council motion")

    def entry(self) -> str:
        """The shelf of the tool it belongs to."""
        return tool(_TOOL).shelf

    def crumbs(self) -> list[Crumb]:
        """The pathway, the shelf, the tool, then this."""
        t, of = self.context.t, tool(_TOOL)
        return [(t("Pathway"), lambda: self.go.emit("home", {})),
                (t(shelf(of.shelf).title), lambda: self.go.emit(*shelf(of.shelf).way)),
                (of.title_in(t), lambda: self.go.emit("tool", {"tool_id": _TOOL})),
                (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """What was chosen so far."""
        if self.form is None or self.language is None:
            return super().arguments()
        return {"form": self.form.key(), "language": self.language.key()}

    def first_focus(self) -> QWidget | None:
        """The form."""
        return self.form.first_field() if self.form else None

    def _show(self, seen: "tuple[RunsSeen, str]") -> None:
        runs, language = seen
        self._both.middle.addWidget(self._choices(self._arguments.get("language") or language))
        t = self.context.t
        self.cards = [RunCard(
            self.context, run, self.go.emit, (t("Finish the worksheet"), self._work.finish),
            prints=[(t("Print the motion"), "council-motion")], is_main=False)
            for run in runs.runs]
        for card in self.cards:
            self._both.middle.addWidget(card)
        self._both.far.addWidget(self.shape)
        self._both.done()
        self._show_shape()
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choices(self, language: str) -> Card:
        """The card that begins a draft: form, language, and the button."""
        from strongcity_desktop.worksheets.loader import all_worksheets

        t, card = self.context.t, Card(self.context.t("A new draft"))
        asked = all_worksheets()[_WORKSHEET].question("tradition")
        self.form = RadioList(self.context, t("Form of the motion"), [
            Offered(choice.key, choice_label(t, asked, "choices", choice),
                    choice_hint(t, asked, "choices", choice)) for choice in asked.choices],
            optional=False)
        self.form.set_key(self._arguments.get("form") or usual_tradition(language))
        self.language = RadioList(self.context, t("Language of the motion"), [
            Offered(code, t.language_name(code)) for code in SHIPPED], optional=False)
        self.language.set_key(language)
        for words, choices in ((t("In which form does your council decide?"), self.form),
                               (t("In which language do you write it first?"), self.language)):
            card.body.addWidget(Label(words, "strong"))
            card.body.addWidget(choices)
            choices.chosen.connect(self._show_shape)
        card.body.addWidget(Label(t("Texts of the model come along in every language of the app."),
                                  "hint"))
        self.button = MainButton(t("Draft the motion"), self._draft)
        card.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        if self.context.town is None or self.context.town.read_only:
            self.button.setEnabled(False)
            card.body.addWidget(Label(t("This town is open for reading only."), "hint"))
        return card

    def _show_shape(self) -> None:
        if self.form is not None and self.language is not None:
            self.shape.show_shape(self.form.key(), self.language.key())

    def _draft(self) -> None:
        """Begin the draft and open it."""
        if self.form is None or self.language is None or self.button is None:
            return
        self.button.setEnabled(False)
        form, language, who = self.form.key(), self.language.key(), self.context.who

        def work(town: "TownFile") -> str:
            from strongcity_desktop.operations.drafting.draft_motion import draft_motion

            return draft_motion(town, form, language, who).id

        self.context.background.run(
            work, lambda filled_id: self.go.emit("worksheet", {"filled_id": filled_id}),
            self._refused)

    def _refused(self, problem: Exception) -> None:
        if self.button is not None:
            self.button.setEnabled(True)
        self.context.tell(problem)


def _read(town: "TownFile", t: "Translator") -> "tuple[RunsSeen, str]":
    """The drafts so far, and the working language of the town."""
    from strongcity_desktop.operations.keep_register import working_language
    from strongcity_desktop.operations.see_runs import runs_seen
    from strongcity_desktop.worksheets.loader import all_worksheets

    language = working_language(town)
    return (runs_seen(town, all_worksheets()[_WORKSHEET], t),
            language if language in SHIPPED else SHIPPED[0])
