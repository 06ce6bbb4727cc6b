"""Meetings on the pages of registers: the way to the page where a meeting is prepared and held."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.meetings.head import ENDING
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.title_row import TitleRow
from strongcity_desktop.ui.tasks.origin_line import OriginLine

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


def join_meetings(context: Context, register: Register, form: RowForm, head: TitleRow, page: Any
                  ) -> None:
    """In the form of a meeting, a point or a decision: the way to its meeting. Above the list of
    meetings: the dates ahead, saved for other calendars."""
    if register.id not in (MEETINGS.id, AGENDA_POINTS.id, DECISIONS.id):
        return
    t = context.t

    def way(row: Row) -> QWidget:
        meeting_id = row.id if register is MEETINGS else next(
            iter(row.values.get("meetings") or ()), "")
        button = SecondButton(t("Prepare, hold and follow up") if register is MEETINGS
                              else t("Open the meeting"),
                              partial(page.go.emit, "meeting", {"row_id": meeting_id}),
                              icon=MEETINGS.words.icon)
        button.setVisible(bool(meeting_id))
        return button

    def origin(row: Row) -> OriginLine:
        line = OriginLine(context, row)
        line.go.connect(page.go)
        return line

    form.above.append(way)
    if register is AGENDA_POINTS:
        form.above.append(origin)
    if register is MEETINGS:
        button = SecondButton(t("Dates ahead"), icon="calendar-blank",
                              name=t("Save the dates ahead for your calendar"))
        menu = QMenu(button)
        menu.addAction(t("Meetings, consultations, risks to look at again"),
                       partial(_ask_where, context, page, False))
        menu.addAction(t("The same, and the days of open tasks"),
                       partial(_ask_where, context, page, True))
        button.setMenu(menu)
        button.setToolTip(t("Save the dates ahead for your calendar"))
        opening = SecondButton(t("Open the meeting"), lambda: page.go.emit(
            "meeting", {"row_id": page.table.current_id() or ""}), icon="arrow-right")
        row = head.layout()
        if row is not None:
            row.removeWidget(head.add_button)
            row.addWidget(button)
            row.addWidget(opening)
            row.addWidget(head.add_button)  # the main button stays last


def _ask_where(context: Context, page: QWidget, with_tasks: bool) -> None:
    t = context.t
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    offered = f"{folder}/{without_isolates(t('Dates ahead'))}{ENDING}"
    chosen, _kind = QFileDialog.getSaveFileName(
        page, t("Save the dates ahead for your calendar"), offered, f"*{ENDING}")
    if not chosen:
        return
    target = Path(chosen if chosen.lower().endswith(ENDING) else chosen + ENDING)

    def work(town: "TownFile") -> int:
        from strongcity_desktop.operations.save_calendar import save_dates_ahead

        return save_dates_ahead(town, target, t, with_tasks=with_tasks)

    context.background.run(work, lambda n: context.toast(t.plural(
        "{n} date saved for your calendar: {place}", "{n} dates saved for your calendar: {place}",
        n, place=str(target))), context.tell)
