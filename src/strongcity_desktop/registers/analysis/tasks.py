"""What the tasks tell together: what is late, what is due soon, who has how much to do."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.folding import folded

DONE = "done"
_CLOSED = frozenset({DONE, "dropped"})
SOON = timedelta(days=30)


def open_tasks(tasks: Iterable[Row]) -> tuple[Row, ...]:
    """Those neither done nor dropped; one without a state is open."""
    return tuple(row for row in tasks if row.values.get("status") not in _CLOSED)


def late_tasks(tasks: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The open tasks whose day has passed, the latest first."""
    return _by_day(row for row in open_tasks(tasks) if _due(row) and _due(row) < today.isoformat())


def due_soon(tasks: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The open tasks due today or in the next thirty days, the next first."""
    first, last = today.isoformat(), (today + SOON).isoformat()
    return _by_day(row for row in open_tasks(tasks) if first <= _due(row) <= last)


def without_anyone(tasks: Iterable[Row]) -> tuple[Row, ...]:
    """The open tasks of which nobody said who does them."""
    return tuple(row for row in open_tasks(tasks) if not _owner(row))


def load_per_post(tasks: Iterable[Row]) -> tuple[tuple[LocalText, int], ...]:
    """Who has how many open tasks, the most first; a post counts once however it is written."""
    counts: Counter[str] = Counter()
    called: dict[str, LocalText] = {}
    for row in open_tasks(tasks):
        if owner := _owner(row):
            counts[owner] += 1
            called.setdefault(owner, LocalText.from_json(row.values["owner"]))
    return tuple((called[owner], n) for owner, n in
                 sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _due(row: Row) -> str:
    return str(row.values.get("due_on") or "")


def _by_day(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: (_due(row), row.number)))


def _owner(row: Row) -> str:
    """The post, folded, as it was written first; "" where there is none."""
    stored = row.values.get("owner")
    if not stored:
        return ""
    text = LocalText.from_json(stored)
    return folded(text.shown_in(text.original).text)
