"""Shares of people, and how far the share of a whole town may lie from that of a random sample."""

from dataclasses import dataclass
from math import sqrt

CONFIDENCE = 0.95
_Z = 1.959963984540054
"""Of the normal curve, this many standard deviations on both sides hold 95 % of it."""


@dataclass(frozen=True)
class Interval:
    """From a share to a share, both between 0 and 1."""

    low: float
    high: float


def share(people: int, out_of: int) -> float | None:
    """The share, 0 to 1; None where nobody answered."""
    return people / out_of if out_of > 0 else None


def wilson(people: int, out_of: int) -> Interval | None:
    """The interval of Wilson's score at 95 %, without correction; None where nobody answered.

    It holds for a sample drawn at random, and stays within 0 and 1 also for small groups. Raises
    ValueError where more people are counted than answered, or fewer than none.
    """
    if not 0 <= people <= out_of:
        raise ValueError("counted are from none to all of those who answered")
    if out_of == 0:
        return None
    found, square = people / out_of, _Z * _Z
    middle = (found + square / (2 * out_of)) / (1 + square / out_of)
    half = (_Z / (1 + square / out_of)) * sqrt(
        found * (1 - found) / out_of + square / (4 * out_of * out_of))
    low = 0.0 if people == 0 else max(0.0, middle - half)
    high = 1.0 if people == out_of else min(1.0, middle + half)
    return Interval(low, high)
