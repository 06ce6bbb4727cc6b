"""What is late, due, without anyone; who has how much to do."""

from datetime import date
from typing import Any

from register_samples import text
from strongcity_desktop.registers.analysis.tasks import (
    due_soon,
    late_tasks,
    load_per_post,
    open_tasks,
    without_anyone,
)
from strongcity_desktop.registers.consequences import with_consequences
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.task import TASKS

TODAY = date(2026, 3, 10)


def task(number: int, due: str | None = None, status: str | None = "to_do", **values: Any) -> Row:
    return Row(str(number), number, {"name": text(f"Task {number}"), "due_on": due,
                                     "status": status, **values})


def numbers(rows: tuple[Row, ...]) -> list[int]:
    return [row.number for row in rows]


def test_what_is_done_or_dropped_is_neither_late_nor_due() -> None:
    rows = [task(1, "2026-03-09"), task(2, "2026-02-01", "doing"), task(3, "2026-01-01", "done"),
            task(4, "2026-03-10"), task(5, "2026-04-09", None), task(6, "2026-04-10"), task(7),
            task(8, "2026-03-12", "dropped")]
    assert numbers(open_tasks(rows)) == [1, 2, 4, 5, 6, 7]
    assert numbers(late_tasks(rows, TODAY)) == [2, 1]
    assert numbers(due_soon(rows, TODAY)) == [4, 5]


def test_the_load_counts_a_post_once_however_it_is_written() -> None:
    rows = [task(1, owner=text("Youth officer")), task(2, owner=text("youth  OFFICER")),
            task(3, owner=text("Clerk")), task(4, status="done", owner=text("Clerk")),
            task(5, owner=text(" ")), task(6)]
    assert [(post.texts["en"], n) for post, n in load_per_post(rows)] == [
        ("Youth officer", 2), ("Clerk", 1)]
    assert numbers(without_anyone(rows)) == [5, 6]


def test_a_task_that_is_done_was_done_today_unless_said_otherwise() -> None:
    def change(before: dict[str, Any], **changed: Any) -> dict[str, Any]:
        return with_consequences(TASKS, before, changed, TODAY)

    assert change({}, status="done") == {"status": "done", "done_on": "2026-03-10"}
    assert change({"done_on": "2026-01-02"}, status="done")["done_on"] == "2026-01-02"
    assert change({}, status="done", done_on="2026-03-01")["done_on"] == "2026-03-01"
    assert change({"done_on": "2026-01-02"}, status="doing") == {"status": "doing", "done_on": None}
    assert change({}, status="doing") == {"status": "doing"}
    assert change({"status": "done", "done_on": "2026-01-02"}, note=None) == {"note": None}
    assert with_consequences(RISKS, {}, {"status": "closed"}, TODAY) == {"status": "closed"}
