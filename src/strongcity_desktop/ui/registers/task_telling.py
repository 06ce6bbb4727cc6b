"""What the panel beside the tasks tells: what is late or near, who has how much, what is no task
yet."""

from collections.abc import Iterable

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.tasks import (
    due_soon,
    late_tasks,
    load_per_post,
    without_anyone,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.ui.registers.tellings import (
    Asked,
    Line,
    MakeTask,
    Part,
    SortBy,
    Telling,
    row_line,
)


def tasks_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    return Telling(t("What waits"), (
        Part(t("Late"), _due(t, late_tasks(rows, asked.today))),
        Part(t("Due in the next 30 days"), _due(t, due_soon(rows, asked.today), "calendar-blank")),
        Part(t("Nobody does it yet"),
             tuple(row_line(t, TASKS, row) for row in without_anyone(rows))),
        Part(t("Open tasks for each post"), _load(asked)),
        Part(t("Not yet a task"), _elsewhere(asked)),
    ), t("Nothing is late, and nothing waits."))


def _due(t: Translator, rows: Iterable[Row], icon: str = "clock") -> tuple[Line, ...]:
    return tuple(row_line(t, TASKS, row, _when_and_who(t, row), icon=icon) for row in rows)


def _when_and_who(t: Translator, row: Row) -> str:
    day = t.date(row.values["due_on"])
    owner = row.values.get("owner")
    if not owner or LocalText.from_json(owner).is_empty:
        return t("Due on {date}", date=day)
    return t("Due on {date}: {who}", date=day, who=_shown(t, LocalText.from_json(owner)))


def _load(asked: Asked) -> tuple[Line, ...]:
    t = asked.t
    return tuple(
        Line(name, t("Sort"), t("Sort the tasks by who does them"), SortBy("owner"), "users",
             t.plural("{n} open task", "{n} open tasks", n))
        for post, n in load_per_post(asked.rows) for name in (_shown(t, post),))


def _elsewhere(asked: Asked) -> tuple[Line, ...]:
    t = asked.t
    return tuple(
        Line(name, t("Make it a task"), t("Make it a task: {name}", name=name), MakeTask(step),
             "list", t("By {date}", date=t.date(step.due_on)) if step.due_on else "")
        for step in asked.next_steps for name in (_shown(t, step.name),))


def _shown(t: Translator, text: LocalText) -> str:
    return " ".join(text.shown_in(t.language).text.split())
