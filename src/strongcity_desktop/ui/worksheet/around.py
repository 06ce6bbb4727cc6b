"""What stands around a question: the steps, the help column and the footer, drawn for a place."""

from functools import partial

from PySide6.QtCore import QObject
from shiboken6 import isValid

from strongcity_desktop.operations.fill_worksheet import Filled
from strongcity_desktop.operations.see_tools import ToolTold, run_told
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.tool.told_card import ToldCard
from strongcity_desktop.ui.worksheet.check_view import CheckView
from strongcity_desktop.ui.worksheet.footer import Footer
from strongcity_desktop.ui.worksheet.help_column import HelpColumn
from strongcity_desktop.ui.worksheet.since_last import SinceLast, SinceLastCard, read_since_last
from strongcity_desktop.ui.worksheet.step_list import StepList
from strongcity_desktop.ui.worksheet.ways_out import WaysOut, document_of
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.told import tells_something


class Around(QObject):
    """Belongs to one worksheet page, which puts its three parts into the window."""

    def __init__(self, context: Context, ways: WaysOut, *, read_only: bool) -> None:
        super().__init__(ways)
        self._context, self._ways, self._read_only = context, ways, read_only
        self.steps, self.help, self.footer = StepList(context), HelpColumn(context), Footer(context)
        self._check: CheckView | None = None
        self._document = ""
        self.help.practice_chosen.connect(ways.practice)
        self.footer.print_draft.connect(lambda: ways.document(self._document))

    @property
    def is_there(self) -> bool:
        """False once the page was left: its footer is taken away before the page itself."""
        return isValid(self.footer)

    def show_opened(self, sheet: Worksheet) -> None:
        """The worksheet was read: say how answers are kept, and where the way back leads."""
        self.steps.back_words = self._ways.up_words(sheet)
        t = self._context.t
        self.footer.show_quiet(t("Open for reading only") if self._read_only
                               else t("Every answer is saved as you go"))

    def show_steps(self, title: str, flow: Flow, place: str) -> None:
        """The step list as it stands now."""
        self.steps.show_flow(title, flow, place)

    def show_question(self, flow: Flow, place: str) -> None:
        """The help and the buttons of a question."""
        self._check = None
        self.footer.show_question()
        page = flow.page(place)
        if page is not None and page.question is not None:
            self.help.show_question(page.question)
        else:
            self.help.show_cards([])

    def show_check(self, view: CheckView, filled: Filled) -> None:
        """The cards and the buttons of the check page; what changed since last follows."""
        self._check = view
        self._document = document_of(filled.worksheet)
        self.footer.show_check(self._finish_words(filled), can_print=bool(self._document))
        self.footer.finish_button.setEnabled(not self._read_only)
        self.help.show_cards(view.side_cards())
        if tells_something(filled.worksheet):
            t = self._context.t
            self._context.background.run(lambda town: run_told(town, filled.id, t),
                                         partial(self._show_told, view), self._context.tell)
        self._context.background.run(lambda town: read_since_last(town, filled.id),
                                     partial(self._show_since, view), self._context.tell)

    def _finish_words(self, filled: Filled) -> str:
        """The word on the button that finishes, or reopens."""
        t = self._context.t
        if filled.worksheet.id == DIAGNOSIS:
            return t("Reopen the diagnosis") if filled.finished_on else t("Finish the diagnosis")
        return t("Reopen") if filled.finished_on else t("Finish")

    def _show_told(self, view: CheckView, told: ToolTold) -> None:
        if not isValid(self) or self._check is not view or not isValid(view):
            return
        if told.outcome or told.gaps:
            view.show_told(ToldCard(self._context, told, partial(self._ways.told, view)))

    def _show_since(self, view: CheckView, since: SinceLast | None) -> None:
        if since is None or not isValid(self) or self._check is not view or not isValid(self.help):
            return
        card = SinceLastCard(self._context, since)
        card.comparison_chosen.connect(partial(self._ways.comparison, since.earlier_id))
        self.help.show_cards(view.side_cards(card))
