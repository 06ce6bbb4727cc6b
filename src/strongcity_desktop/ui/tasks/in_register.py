"""Tasks on the page of a register: the way back in the form, next steps that become tasks."""

from typing import TYPE_CHECKING, Any

from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import MakeTask
from strongcity_desktop.ui.tasks.origin_line import OriginLine

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile


def join_tasks(context: Context, register: Register, form: RowForm, panel: TellingPanel | None,
               page: Any) -> None:
    """On the page of tasks: show where each comes from, and make tasks of what the panel lists."""
    if register is not TASKS:
        return

    def origin(row: Row) -> OriginLine:
        line = OriginLine(context, row)
        line.go.connect(page.go)
        return line

    form.above.append(origin)
    work = page.parts.work if hasattr(page, "parts") else None
    if work is not None:
        work.put.connect(context.refresh_badges)
    if panel is not None:
        panel.wished.connect(lambda wish: _make(context, wish, page))


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
        page.rows.reload()

    context.background.run(work, made, context.tell)
