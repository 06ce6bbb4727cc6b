"""Numbers of people, such as ages, put into bands that hold several people each."""

from collections.abc import Sequence
from itertools import pairwise

AGES = (18, 25, 35, 50, 65)
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
_BANDS = 4
MOST_BANDS = 12


def usual_starts(numbers: Sequence[int], *, are_ages: bool) -> tuple[int, ...]:
    """Where bands begin: for ages as statistics do, else at round numbers that part the people.

    None of the bands is empty at either end, but the one below the first start.
    """
    if not numbers:
        return ()
    least, most = min(numbers), max(numbers)
    if not are_ages:
        return tuple(start for start in _round_starts(sorted(numbers)) if least < start <= most)
    ends = (*AGES[1:], most + 1)
    return tuple(start for start, end in zip(AGES, ends, strict=True) if start <= most
                 and end > least)


def _round_starts(numbers: Sequence[int]) -> tuple[int, ...]:
    spread = numbers[-1] - numbers[0]
    factor = 10 ** max(0, len(str(spread)) - 2)
    step = next((step * factor for step in _STEPS if step * factor * _BANDS >= spread), spread)
    cuts = [numbers[len(numbers) * part // _BANDS] for part in range(1, _BANDS)]
    return tuple(dict.fromkeys(max(1, round(cut / step)) * step for cut in cuts))


def starts_in(typed: str) -> tuple[int, ...] | None:
    """The starts that a person wrote, "18, 25, 35"; None where they are no rising numbers."""
    parts = [part for part in typed.replace("،", ",").replace(";", ",").replace(" ", ",").split(",")
             if part]
    if not parts or len(parts) >= MOST_BANDS or not all(part.isdecimal() and len(part) < 10
                                                        for part in parts):
        return None
    starts = tuple(map(int, parts))
    return starts if all(a < b for a, b in pairwise(starts)) else None


def band_of(number: int, starts: Sequence[int]) -> int:
    """The place of the band that holds a number; 0 lies below the first start."""
    return sum(number >= start for start in starts)


def band_names(numbers: Sequence[int], starts: Sequence[int]) -> tuple[str, ...]:
    """The names of the bands from the one below the first start on: "16–17", "18–24", "65+"."""
    least = min(numbers, default=0)
    if not starts:
        return (f"{least}+",)
    first = min(0, least)
    edges = (min(first, starts[0] - 1), *starts)
    return (*(_span(a, b - 1) for a, b in pairwise(edges)), f"{edges[-1]}+")


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"
