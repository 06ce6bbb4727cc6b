"""The road of the pathway: through every station, rings as full as they should be, mirrored."""

import pytest

from strongcity_desktop.charts.road import RADIUS, RoadColours, road, station
from strongcity_desktop.charts.shapes import Corner, Outline, reach

HUES = RoadColours("#FFFFFF", "#FBF9F4", "#ECE7DB", "#FEFEFE", "#DED8CA", "#0B5F68", "#FDFDFD",
                   "#857F70")
STATIONS: tuple[Corner, ...] = ((70.0, 56.0), (210.0, 41.0), (350.0, 56.0), (490.0, 41.0))


def filled(share: float, **how: bool) -> tuple[float, float, float, float]:
    """How far the filled part of a ring around (0, 0) reaches."""
    (part,) = [shape for shape in station(0, 0, "begun", share, HUES, **how)
               if isinstance(shape, Outline)]
    return reach(part)


def test_the_road_passes_every_station_from_edge_to_edge() -> None:
    drawing = road(560, 200, STATIONS, HUES)
    (way,) = [shape for shape in drawing.shapes
              if isinstance(shape, Outline) and shape.stroke == HUES.road]
    assert way.start[0] == 0
    ends = [leg[-2:] for leg in way.legs]
    assert ends[:-1] == list(STATIONS)
    assert ends[-1][0] == 560


def test_the_dashes_lie_on_the_road_and_are_evenly_long() -> None:
    dashes = [shape for shape in road(560, 200, STATIONS, HUES).shapes
              if isinstance(shape, Outline) and shape.stroke == HUES.dash]
    assert len(dashes) > 20
    for dash in dashes:
        left, top, right, lower = reach(dash)
        assert 41 <= top <= lower <= 56
        assert 5 < right - left < 14


def test_the_ground_stays_on_the_paper_and_below_the_sky() -> None:
    ground = road(560, 200, STATIONS, HUES).shapes[0]
    left, top, right, lower = reach(ground)
    assert (left, right, lower) == (0, 560, 200)
    assert top > 20


@pytest.mark.parametrize(("share", "left", "right", "lower"), [
    (0.25, 0, RADIUS, 0), (0.5, 0, RADIUS, RADIUS), (0.75, -RADIUS, RADIUS, RADIUS),
    (1.0, -RADIUS, RADIUS, RADIUS)])
def test_a_ring_fills_clockwise_from_the_top(share: float, left: float, right: float,
                                             lower: float) -> None:
    found = filled(share)
    assert found[0] == pytest.approx(left, abs=0.01)
    assert found[1] == pytest.approx(-RADIUS, abs=0.01)
    assert found[2] == pytest.approx(right, abs=0.01)
    assert found[3] == pytest.approx(lower, abs=0.01)


def test_mirrored_it_fills_the_other_way_round() -> None:
    found = filled(0.25, is_mirrored=True)
    assert (found[0], found[2]) == (pytest.approx(-RADIUS), pytest.approx(0, abs=0.01))


def test_a_tick_is_never_mirrored_and_nothing_begun_has_no_filled_part() -> None:
    assert station(9, 9, "done", 1, HUES) == station(9, 9, "done", 1, HUES, is_mirrored=True)
    assert not any(isinstance(shape, Outline) for shape in station(0, 0, "begun", 0, HUES))
    assert not any(isinstance(shape, Outline) for shape in station(0, 0, "not_begun", 0, HUES))
