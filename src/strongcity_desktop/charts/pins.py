"""Where pins stand in a cell: side by side, smaller where there are many, the rest as a count."""

from dataclasses import dataclass

LARGE, SMALL = 26.0, 20.0
_GAPS = {LARGE: 3.0, SMALL: 2.0}
_AIR = 2.0
# A matrix grows downwards in these steps before it counts instead of showing.
HEIGHTS = (46.0, 68.0, 90.0)


@dataclass(frozen=True)
class Pins:
    """The pins of a cell: diameter, middles counted from its start and top, who has no room."""

    diameter: float
    places: tuple[tuple[float, float], ...]
    numbers: tuple[int, ...]
    hidden: tuple[int, ...]


def height_for(fullest: int, width: float) -> float:
    """The height of all cells, so that the fullest one shows its pins if any height can."""
    for height in HEIGHTS:
        if _room(width, height, SMALL) >= fullest:
            return height
    return HEIGHTS[-1]


def _across(length: float, diameter: float) -> int:
    gap = _GAPS[diameter]
    return max(1, int((length - _AIR + gap) // (diameter + gap)))


def _room(width: float, height: float, diameter: float) -> int:
    return _across(width, diameter) * _across(height, diameter)


def pins_in(numbers: tuple[int, ...], width: float, height: float, first: int | None) -> Pins:
    """The pins of one cell; `first` is shown whoever is not. The count takes the last place."""
    diameter = LARGE if _room(width, height, LARGE) >= len(numbers) else SMALL
    room = _room(width, height, diameter)
    shown = numbers
    if len(numbers) > room:
        wanted = sorted(numbers, key=lambda number: number != first)[:room - 1]
        shown = tuple(number for number in numbers if number in wanted)
    hidden = tuple(number for number in numbers if number not in shown)
    places = _places(len(shown) + bool(hidden), width, height, diameter)
    return Pins(diameter, places, shown, hidden)


def _places(count: int, width: float, height: float, diameter: float
            ) -> tuple[tuple[float, float], ...]:
    step, most = diameter + _GAPS[diameter], _across(width, diameter)
    lines = -(-count // most)
    most = -(-count // lines) if lines else most
    found = []
    for place in range(count):
        line, at = divmod(place, most)
        in_line = min(most, count - line * most)
        found.append((width / 2 + (at - (in_line - 1) / 2) * step,
                      height / 2 + (line - (lines - 1) / 2) * step))
    return tuple(found)
