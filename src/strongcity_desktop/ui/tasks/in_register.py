"""Tasks on the page of a register: the way back in the form, next steps that become tasks."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.row_work import RowWork
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import MakeTask
from strongcity_desktop.ui.tasks.origin_line import OriginLine

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.operations.origins import Origin
    from strongcity_desktop.store.town_file import TownFile


def join_tasks(context: Context, register: Register, form: RowForm, panel: TellingPanel | None,
               work: RowWork, page: Any) -> None:
    """On the page of tasks: show where each comes from, make tasks of what the panel lists, and
    keep the count of late ones true."""
    if register is not TASKS:
        return

    def origin(row: Row) -> OriginLine:
        line = OriginLine(context, row)
        line.go.connect(page.go)
        return line

    form.above.append(origin)
    for changed in (work.put, work.inserted, work.deleted):
        changed.connect(lambda *_: context.refresh_badges())
    if panel is not None:
        panel.wished.connect(lambda wish: _make(context, wish, page))


def add_way_back(context: Context, register: Register, page: Any, menu: QMenu) -> None:
    """In the menu of a task: the way back to where it comes from, if it comes from somewhere."""
    row = page.model.row_at(page.table.currentIndex())
    origin = row.values.get("origin") if row is not None else None
    if register is not TASKS or not origin:
        return
    t = context.t

    def go() -> None:
        def work(town: "TownFile") -> "Origin | None":
            from strongcity_desktop.operations.origins import origin_in_words

            return origin_in_words(town, str(origin), t)

        context.background.run(work, found, context.tell)

    def found(there: "Origin | None") -> None:
        if there is not None and there.place:
            page.go.emit(there.place, dict(there.arguments))
        elif there is not None:
            context.toast(t("Comes from: {origin}", origin=there.words))

    menu.addAction(t("Go to where it comes from"), go)


def _make(context: Context, wish: object, page: Any) -> None:
    if not isinstance(wish, MakeTask):
        return
    step, who = wish.step, context.who

    def work(town: "TownFile") -> "Kept":
        from strongcity_desktop.operations.make_task import make_task

        return make_task(town, step.name, who, due_on=step.due_on or None, origin=step.origin,
                         links=step.links)

    def made(kept: "Kept") -> None:
        t = context.t
        context.toast(t("It is a task now."), t("Undo"), context.undo)
        context.refresh_badges()
        page.rows.reload()

    context.background.run(work, made, context.tell)
