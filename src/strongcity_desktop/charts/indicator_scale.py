"""The scale at the side of a chart: a few round figures that hold all that is drawn."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MOST = 4
_HUNDRED = Decimal(100)


def ticks_for(figures: Sequence[Decimal], *, is_percent: bool = False) -> tuple[Decimal, ...]:
    """Round figures at even steps from below the least to above the most; 0 is always held.

    A scale of percent ends at 100 where no figure lies above.
    """
    low, high = min((*figures, Decimal(0))), max((*figures, Decimal(0)))
    if low == high:
        high = low + 1
    step = _round_step((high - low) / _MOST)
    first = (low / step).to_integral_value(ROUND_FLOOR) * step
    last = (high / step).to_integral_value(ROUND_CEILING) * step
    if is_percent and high <= _HUNDRED < last:
        last = _HUNDRED
    ticks = []
    while first < last:
        ticks.append(first)
        first += step
    return (*ticks, last)


def _round_step(least: Decimal) -> Decimal:
    """The smallest round step that is not below `least`."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * step for step in _STEPS if power * step >= least)
