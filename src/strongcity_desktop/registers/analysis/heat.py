"""Where each challenge is felt: one level per challenge and neighbourhood."""

from collections.abc import Sequence
from dataclasses import dataclass

from strongcity_desktop.registers.fields import Row

STRONG = 4


@dataclass(frozen=True)
class HeatMap:
    """`rows`: a challenge, and per neighbourhood a level of 1 to 5, or None for not known."""

    neighbourhoods: tuple[Row, ...]
    rows: tuple[tuple[Row, tuple[int | None, ...]], ...]


def heat_map(challenges: Sequence[Row], neighbourhoods: Sequence[Row]) -> HeatMap:
    """The levels of `felt` in a table; both orders are kept."""
    return HeatMap(tuple(neighbourhoods), tuple(
        (row, tuple(_level(row, place) for place in neighbourhoods)) for row in challenges))


def _level(challenge: Row, neighbourhood: Row) -> int | None:
    level = (challenge.values.get("felt") or {}).get(neighbourhood.id)
    return level if isinstance(level, int) else None


def where_strong(challenge: Row, neighbourhoods: Sequence[Row]) -> tuple[Row, ...]:
    """The neighbourhoods that feel the challenge strongly: at 4 or 5."""
    return tuple(place for place in neighbourhoods if (_level(challenge, place) or 0) >= STRONG)
