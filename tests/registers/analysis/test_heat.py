"""Where challenges are felt: what is not known stays not known."""

from strongcity_desktop.registers.analysis.heat import heat_map, where_strong
from strongcity_desktop.registers.fields import Row

STATION, HARBOUR, OLD = (Row(name, n, {}) for n, name in enumerate(("s", "h", "o"), 1))
RUMOURS = Row("r", 2, {"felt": {"s": 5, "h": "unknown", "gone": 4}})
FIGHTS = Row("f", 1, {"felt": {"s": 3, "h": 4, "o": 4}})
NEW = Row("n", 3, {})


def test_levels_stand_in_the_order_given() -> None:
    made = heat_map([RUMOURS, FIGHTS, NEW], [OLD, STATION, HARBOUR])
    assert made.neighbourhoods == (OLD, STATION, HARBOUR)
    assert made.rows == ((RUMOURS, (None, 5, None)), (FIGHTS, (4, 3, 4)), (NEW, (None,) * 3))


def test_without_neighbourhoods_or_challenges_nothing_is_felt() -> None:
    assert heat_map([], [OLD]).rows == ()
    assert heat_map([RUMOURS], []).rows == ((RUMOURS, ()),)


def test_four_and_five_are_strong() -> None:
    places = [STATION, HARBOUR, OLD]
    assert where_strong(RUMOURS, places) == (STATION,)
    assert where_strong(FIGHTS, places) == (HARBOUR, OLD)
    assert where_strong(NEW, places) == ()
