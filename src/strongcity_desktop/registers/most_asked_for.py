"""Which entry of a register is meant where nobody named one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from strongcity_desktop.registers.fields import Row

_STILL_TO_COME = frozenset({"planned", "invited"})


def most_asked_for(register_id: str, rows: Sequence[Row], today: date) -> Row | None:
    """The entry that is most likely wanted: of meetings and trainings the next one, else the
    last one held; of other registers the newest. None where there is none."""
    chosen = _RULES.get(register_id, _newest)(rows, today)
    return chosen or _newest(rows, today)


def _newest(rows: Sequence[Row], today: date) -> Row | None:
    return max(rows, key=lambda row: row.number, default=None)


def _meeting(rows: Sequence[Row], today: date) -> Row | None:
    dated = sorted((row for row in rows if row.values.get("held_on")),
                   key=lambda row: (row.values["held_on"], row.number))
    ahead = [row for row in dated if row.values.get("status") in _STILL_TO_COME
             and row.values["held_on"] >= today.isoformat()]
    held = [row for row in dated if row.values.get("status") == "held"]
    return next(iter((*ahead[:1], *held[-1:])), None)


_RULES: Mapping[str, Callable[[Sequence[Row], date], Row | None]] = {
    "meetings": _meeting, "trainings": _meeting}
