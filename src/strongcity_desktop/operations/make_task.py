"""Turn something that stands elsewhere into a task: the one door for every tool that offers it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import Kept, add_row, working_language
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.store.town_file import TownFile

_NO_LINKS: Mapping[str, Sequence[str]] = {}


def make_task(town: TownFile, name: LocalText | Mapping[str, Any] | str, who: str, *,
              due_on: date | str | None = None, origin: str | None = None,
              links: Mapping[str, Sequence[str]] = _NO_LINKS) -> Kept:
    """Add a task that knows where it comes from, as one step.

    `name` is a text, stored or not, or words in the town's language. `origin` is
    "<register>/<row id>" or "worksheet/<filled id>/<question>"; a row's may end in "/<field>", an
    answer's in "/<gap>".
    `links` holds ids of rows by field of the task. Raises RowRefusal when the name says nothing.
    """
    if isinstance(name, str):
        name = LocalText.of(name, working_language(town))
    values: dict[str, Any] = {
        TASKS.name_field: name.to_json() if isinstance(name, LocalText) else dict(name),
        "due_on": due_on.isoformat() if isinstance(due_on, date) else due_on,
        "origin": origin, **{key: list(ids) for key, ids in links.items()}}
    return add_row(town, TASKS.id, values, who)
