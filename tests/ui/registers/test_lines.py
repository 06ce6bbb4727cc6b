"""Which row stands on which line, with groups, folded groups, and rows behind them."""

import pytest

from strongcity_desktop.ui.registers.lines import Heading, Lines

GROUPS = (Heading("a", "A", 2, 0), Heading("b", "B", 1, 2), Heading("", "Nothing", 2, 3))


def told(lines: Lines) -> list[object]:
    return [lines.heading_at(line).words if lines.heading_at(line)  # type: ignore[union-attr]
            else lines.number_at(line) for line in range(len(lines))]


def test_without_groups_a_line_is_a_row() -> None:
    lines = Lines([7, 5, 9])
    assert told(lines) == [7, 5, 9] and lines.line_of(9) == 2 and lines.line_of(8) is None
    assert list(lines.numbers_between(1, 5)) == [5, 9]
    assert told(lines.with_added(1).without([7]).moved(0, 2)) == [9, 1, 5]


def test_headings_stand_before_their_rows() -> None:
    lines = Lines([1, 2, 3, 4, 5], GROUPS)
    assert told(lines) == ["A", 1, 2, "B", 3, "Nothing", 4, 5]
    assert [lines.line_of(number) for number in (1, 3, 5)] == [1, 4, 7]
    assert list(lines.numbers_between(2, 4)) == [2, 3]


@pytest.mark.parametrize(("folded", "wanted"), [
    (("a",), ["A", "B", 3, "Nothing", 4, 5]), (("",), ["A", 1, 2, "B", 3, "Nothing"]),
    (("a", "b", ""), ["A", "B", "Nothing"])])
def test_folded_groups_keep_their_rows_to_themselves(folded: tuple[str, ...],
                                                     wanted: list[object]) -> None:
    lines = Lines([1, 2, 3, 4, 5], GROUPS).with_folded(folded)
    assert told(lines) == wanted
    assert all(lines.line_of(number) == wanted.index(number) for number in wanted
               if isinstance(number, int))
    assert (lines.line_of(1) is None) == ("a" in folded)
    added = lines.with_added(6)
    assert told(added) == [*wanted, 6] and added.line_of(6) == len(wanted)


def test_rows_that_go_take_an_empty_heading_with_them() -> None:
    lines = Lines([1, 2, 3, 4, 5], GROUPS).without([1, 3])
    assert told(lines) == ["A", 2, "Nothing", 4, 5]
    assert [heading.start for heading in lines.headings] == [0, 1]
    assert told(Lines([1], [Heading("a", "A", 1, 0)]).without([1])) == []
