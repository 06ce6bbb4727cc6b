"""What the registers of training tell: needs without a session, distances to go, what it costs."""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from strongcity_desktop.registers.fields import Row

_MET, _CANCELLED = "met", "cancelled"


def needs_to_meet(needs: Iterable[Row]) -> tuple[Row, ...]:
    """The needs that are not met, the furthest from their level first; those unrated at the end."""
    still = [row for row in needs if row.values.get("status") != _MET]
    return tuple(sorted(still, key=lambda row: (-(distance(row) or 0), row.number)))


def distance(need: Row) -> int | None:
    """How many levels lie between now and needed; None while one of the two is not known."""
    now, needed = need.values.get("level_now"), need.values.get("level_needed")
    return int(needed) - int(now) if now and needed else None


def needs_without_training(needs: Iterable[Row], trainings: Iterable[Row]) -> tuple[Row, ...]:
    """The needs not met that no session answers; one that was cancelled answers none."""
    answered = {need for row in trainings if row.values.get("status") != _CANCELLED
                for need in row.values.get("needs") or ()}
    return tuple(row for row in needs_to_meet(needs) if row.id not in answered)


def by_day(trainings: Iterable[Row]) -> tuple[Row, ...]:
    """The sessions, the earliest first; those without a day at the end."""
    return tuple(sorted(trainings, key=lambda row: (
        not row.values.get("held_on"), row.values.get("held_on") or "", row.number)))


def cost_of(trainings: Iterable[Row]) -> Decimal | None:
    """What the sessions that were not cancelled cost together; None where no cost is noted."""
    costs = [cost for row in trainings if row.values.get("status") != _CANCELLED
             if (cost := _amount(row.values.get("cost"))) is not None]
    return sum(costs, Decimal(0)) if costs else None


def _amount(value: object) -> Decimal | None:
    try:
        return Decimal(str(value)) if value not in (None, "") else None
    except InvalidOperation:
        return None
