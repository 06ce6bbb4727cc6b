"""The parts of a register page, made for its register and joined to each other by the page."""

from datetime import date

from PySide6.QtWidgets import QWidget

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import add_one, title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.assessment_choice import AssessmentChoice
from strongcity_desktop.ui.registers.carrying import Carrying
from strongcity_desktop.ui.registers.challenge_charts import ChallengeCharts
from strongcity_desktop.ui.registers.frame import FilterRow, TableFrame, TitleRow
from strongcity_desktop.ui.registers.room import Room
from strongcity_desktop.ui.registers.row_work import RowWork
from strongcity_desktop.ui.registers.side import Side
from strongcity_desktop.ui.registers.table_model import RegisterModel
from strongcity_desktop.ui.registers.table_view import RegisterTable
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import Asked, telling_of


class Parts:
    """What stands on one page: `charts` below the table of a register that is assessed, with the
    panel that tells among them; with any other register the panel stands beside the table."""

    def __init__(self, context: Context, declared: Register, page: QWidget, *, can_write: bool,
                 search: str, entry: bool, scope: str) -> None:
        t = context.t
        self.model = RegisterModel(declared, t, date.today(), can_write=can_write, parent=page)
        self.table = RegisterTable(self.model, t, is_dense=declared.is_assessed)
        self.table.setAccessibleName(title(t, declared))
        self.carrying = Carrying(context, declared, page)
        self.head = TitleRow(t, declared, self.carrying, can_write=can_write)
        self.band = MessageBand(t("How likely and how harmful a challenge is belongs to a "
                                  "diagnosis. Open the diagnosis to begin one."))
        self.band.hide()
        tell = telling_of(declared)
        self.panel = None if tell is None else TellingPanel(
            tell, Asked(t, (), (), date.today()), can_write=can_write, grows=declared.is_assessed)
        self.charts = ChallengeCharts(t, self.panel) if declared.is_assessed else None
        beside = self.panel if self.charts is None else None
        self.assessments = AssessmentChoice(t, scope, page)
        self.filters = FilterRow(t, declared, search, beside.title if beside else "",
                                 self.assessments.labelled, self.assessments.scope)
        self.frame = TableFrame(t, declared, self.table)
        self.side = Side(t, declared, beside, can_write=can_write, entry=entry)
        self.form = self.side.form
        said = words.empty(t, declared)
        self.empty = EmptyState(words.icon(declared), said[0], said[1],
                                add_one(t, declared) if can_write else "", self._begin)
        self.work = RowWork(context, declared, self.table, self.frame, self.form, page)
        self.keeper = self.work.keeper
        self.room = Room(page, (self.head, self.band), self.filters, self.frame, self.empty,
                         self.side, self.charts)

    def _begin(self) -> None:
        self.head.add_wanted.emit()
