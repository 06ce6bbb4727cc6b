"""The parts of a register page, made for its register and joined to each other by the page."""

from datetime import date
from typing import Any

from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import add_one, title
from strongcity_desktop.ui.adopted.in_register import adopted_start, join_adopted
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.erasing.in_register import join_erasing
from strongcity_desktop.ui.evidence.in_register import join_evidence
from strongcity_desktop.ui.meetings.in_register import join_meetings
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.assessment_choice import AssessmentChoice
from strongcity_desktop.ui.registers.carrying import Carrying
from strongcity_desktop.ui.registers.challenge_charts import ChallengeCharts
from strongcity_desktop.ui.registers.filter_row import FilterRow
from strongcity_desktop.ui.registers.frame import TableFrame
from strongcity_desktop.ui.registers.risk_chart import RiskChart
from strongcity_desktop.ui.registers.risk_start import RiskStart
from strongcity_desktop.ui.registers.room import Room
from strongcity_desktop.ui.registers.row_work import RowWork
from strongcity_desktop.ui.registers.side import Side
from strongcity_desktop.ui.registers.table_model import RegisterModel
from strongcity_desktop.ui.registers.table_view import RegisterTable
from strongcity_desktop.ui.registers.telling_by_register import telling_of
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import Asked
from strongcity_desktop.ui.registers.title_row import TitleRow
from strongcity_desktop.ui.stakeholders.in_register import join_stakeholders
from strongcity_desktop.ui.stakeholders.panel import StakeholderPanel
from strongcity_desktop.ui.tasks.in_register import join_tasks
from strongcity_desktop.ui.thread.ways import join_thread


class Parts:
    """What stands on one page: `charts` below the table of a register that is assessed, with the
    panel that tells among them; with any other register the panel stands beside the table."""

    def __init__(self, context: Context, declared: Register, page: Any, *, can_write: bool,
                 search: str, entry: bool, scope: str) -> None:
        t = context.t
        self.model = RegisterModel(declared, t, date.today(), can_write=can_write, parent=page)
        self.table = RegisterTable(self.model, t,
                                   is_dense=declared.is_assessed or declared is RISKS)
        self.table.setAccessibleName(title(t, declared))
        self.carrying = Carrying(context, declared, page)
        self.head = TitleRow(t, declared, self.carrying, can_write=can_write)
        self.band = MessageBand(t("How likely and how harmful a challenge is belongs to a "
                                  "diagnosis. Open the diagnosis to begin one."))
        self.band.hide()
        self.asked = MessageBand("", "look_again", [
            (t("Show all entries"), lambda: page.rows.show_everything())])
        self.asked.hide()
        tell = telling_of(declared)
        nothing = Asked(t, (), (), date.today())
        self.panel = None if tell is None else StakeholderPanel(t, nothing, can_write=can_write) \
            if declared is STAKEHOLDERS else TellingPanel(
                tell, nothing, can_write=can_write,
                grows=declared.is_assessed)
        self.charts = ChallengeCharts(t, self.panel) if declared.is_assessed \
            else RiskChart(t, self.panel) if declared is RISKS else None
        beside = self.panel if self.charts is None else None
        self.assessments = AssessmentChoice(t, scope, page)
        self.filters = FilterRow(t, declared, search, beside.title if beside else "",
                                 self.assessments.labelled, self.assessments.scope)
        self.frame = TableFrame(t, declared, self.table)
        self.side = Side(t, declared, beside, can_write=can_write, entry=entry)
        self.form = self.side.form
        self.empty = self._start(context, declared, page, can_write=can_write)
        self.work = RowWork(context, declared, self.table, self.frame, self.form, page)
        self.keeper = self.work.keeper
        join_tasks(context, declared, self.form,
                   self.panel if isinstance(self.panel, TellingPanel) else None, self.work, page)
        join_erasing(context, declared, self.form, page, can_write=can_write)
        join_thread(context, declared, self.form, page)
        join_evidence(context, declared, self.form, self.head, page, can_write=can_write)
        join_meetings(context, declared, self.form, self.head, page)
        join_adopted(context, declared, self.form, self.head, self.work, page)
        join_stakeholders(context, declared, self, page, can_write=can_write)
        self.room = Room(page, (self.head, self.band, self.asked), self.filters, self.frame,
                         self.empty, self.side, self.charts)

    def _start(self, context: Context, declared: Register, page: Any, *, can_write: bool
               ) -> EmptyState:
        """What stands there instead of an empty table: one sentence and the way to begin."""
        said, icon = words.empty(context.t, declared), words.icon(declared)
        begin = add_one(context.t, declared) if can_write else ""
        if declared is RISKS:
            return RiskStart(context, said, icon, begin, self._begin,
                             lambda: page.rows.reload(), can_write=can_write)
        if declared is ADOPTED_VERSIONS:
            return adopted_start(context, said, page, self._begin, can_write=can_write)
        return EmptyState(icon, *said, begin, self._begin)

    def _begin(self) -> None:
        self.head.add_wanted.emit()
