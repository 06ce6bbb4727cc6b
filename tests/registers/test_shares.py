"""Wilson's interval, against what others published."""

import pytest

from strongcity_desktop.registers.analysis.shares import Interval, share, wilson


@pytest.mark.parametrize(("people", "out_of", "low", "high"), [
    # Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
    # Agresti and Coull, The American Statistician 52 (1998), and the mirror of the third
    (20, 20, 0.8389, 1.0), (29, 29, 0.8830, 1.0),
    # by the formula with figures of four places
    (10, 20, 0.2993, 0.7007),
])
def test_the_interval_is_the_published_one(people: int, out_of: int, low: float, high: float
                                           ) -> None:
    found = wilson(people, out_of)
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@pytest.mark.parametrize(("people", "out_of"), [(0, 5), (5, 5), (3, 7), (400, 1000), (1, 10**6)])
def test_the_share_lies_within_and_the_interval_is_mirrored(people: int, out_of: int) -> None:
    found, mirrored = wilson(people, out_of), wilson(out_of - people, out_of)
    assert found is not None
    assert mirrored is not None
    assert 0 <= found.low <= people / out_of <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high)


def test_more_people_make_it_narrower() -> None:
    widths = [found.high - found.low for n in (10, 100, 1000)
              if (found := wilson(n // 2, n)) is not None]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) == 3


def test_nobody_has_no_share_and_no_interval() -> None:
    assert share(0, 0) is None
    assert wilson(0, 0) is None
    assert share(1, 4) == 0.25
    assert wilson(0, 5) != Interval(0, 0)


@pytest.mark.parametrize(("people", "out_of"), [(6, 5), (-1, 5), (1, 0), (0, -3)])
def test_what_cannot_be_a_count_is_refused(people: int, out_of: int) -> None:
    with pytest.raises(ValueError, match="counted are"):
        wilson(people, out_of)
