"""What follows by itself when a field is changed: a task that is done was done today."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from strongcity_desktop.registers.analysis.tasks import DONE
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.task import TASKS


def with_consequences(register: Register, before: Mapping[str, Any], changed: Mapping[str, Any],
                      today: date) -> dict[str, Any]:
    """The changes with what follows from them; `before` is the row as it stands, {} for a new one.

    What is changed by hand at the same time holds.
    """
    found = dict(changed)
    if register is not TASKS or "status" not in changed or changed.get("done_on") is not None:
        return found
    if changed["status"] == DONE:
        found["done_on"] = before.get("done_on") or today.isoformat()
    elif before.get("done_on") is not None:
        found["done_on"] = None
    return found
