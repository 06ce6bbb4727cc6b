"""Likelihood times impact: which challenge stands where, and how pressing a score is."""

from collections.abc import Iterable, Mapping
from typing import Literal

from strongcity_desktop.registers.fields import Row

Place = tuple[int, int]
Priority = Literal["A", "B", "C"]

_STEPS_OF_HEAT, _SCORES_A_STEP = 5, 4
_LEAST_OF_A, _LEAST_OF_B = 13, 9


def matrix_cells(rows: Iterable[Row]) -> Mapping[Place, tuple[int, ...]]:
    """(likelihood, impact), both 1 to 5 -> the numbers of the challenges there, lowest first.

    Who lacks one of the two stands nowhere.
    """
    cells: dict[Place, list[int]] = {}
    for row in rows:
        likelihood, impact = row.values.get("likelihood"), row.values.get("impact")
        if likelihood and impact:
            cells.setdefault((likelihood, impact), []).append(row.number)
    return {place: tuple(sorted(numbers)) for place, numbers in sorted(cells.items())}


def heat_step(score: int) -> int:
    """The shade of a score of 1 to 25: 1 (up to 4), 2 (to 8), 3 (to 12), 4 (to 16), else 5."""
    return min(_STEPS_OF_HEAT, (score - 1) // _SCORES_A_STEP + 1)


def priority(score: int) -> Priority:
    """A from 13 on, B from 9 on, C below."""
    if score >= _LEAST_OF_A:
        return "A"
    return "B" if score >= _LEAST_OF_B else "C"
