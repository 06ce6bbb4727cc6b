"""No small count can be worked out from what is printed: by hand, and by trying every value."""

import random
from itertools import product
from typing import Any

import pytest

from strongcity_desktop.registers.small_numbers import HeldTable, held_table, hold_back

Table = list[list[int | None]]


@pytest.mark.parametrize(("table", "rows", "columns", "expected"), [
    ([[12, 30]], True, False, ["shown shown"]),
    ([[3, 40]], False, False, ["small shown"]),
    ([[0, None, 4, 5]], False, False, ["shown shown small shown"]),
    # The smallest neighbour goes too, where the sum of the line is printed.
    ([[3, 40, 12]], True, False, ["small shown second"]),
    ([[3, 40], [9, 12]], False, True, ["small shown", "second shown"]),
    # Two small ones that can only be 4 and 4 need a third.
    ([[4, 4, 20]], True, False, ["small small second"]),
    ([[1, 3, 20]], True, False, ["small small shown"]),
    ([[1, 1, 20]], True, False, ["small small second"]),
    # Nobody is nobody, and hides no one.
    ([[3, 0, 40]], True, False, ["small shown second"]),
    # A ring of four, where lines are summed both ways.
    ([[3, 40, 60], [12, 9, 30], [7, 8, 9]], True, True,
     ["small second shown", "shown shown shown", "second second shown"]),
    ([], True, True, []),
])
def test_what_is_held_back(table: Table, rows: bool, columns: bool, expected: list[str]) -> None:
    held = hold_back(table, row_totals=rows, column_totals=columns)
    assert [" ".join(line) for line in held] == expected


def test_a_total_that_gives_its_whole_line_away_goes_too() -> None:
    held = held_table([[4, 4], [30, 50]], row_totals=True, column_totals=False)
    assert held.cells == (("small", "small"), ("shown", "shown"))
    assert held.row_totals == ("second", "shown")


def test_a_small_total_is_held_back() -> None:
    held = held_table([[1, 2], [30, 50]], row_totals=True, column_totals=False)
    assert held.row_totals == ("second", "shown")


def test_totals_stay_where_counts_can_go() -> None:
    held = held_table([[3, 40, 60], [12, 9, 30], [7, 8, 9]], row_totals=True, column_totals=True)
    assert {*held.row_totals, *held.column_totals, held.whole} == {"shown"}


def test_the_smallest_that_is_shown_can_be_another() -> None:
    assert hold_back([[8, 12]], row_totals=False, column_totals=False, smallest=10) == (
        ("small", "shown"),)


@pytest.mark.parametrize("seed", range(150))
def test_every_count_held_back_can_have_two_values(seed: int) -> None:
    chance = random.Random(seed)
    high, wide = chance.choice([(1, 1), (1, 2), (2, 1), (1, 3), (2, 2), (2, 2), (2, 3), (3, 2)])
    smallest = 3
    table: Table = [[chance.choice([None, *range(2 * smallest + 2), *range(smallest)])
                     for _ in range(wide)] for _ in range(high)]
    rows, columns = chance.random() < 0.7, chance.random() < 0.7
    held = held_table(table, row_totals=rows, column_totals=columns, smallest=smallest)
    for place, values in _possible(table, held, rows, columns, smallest).items():
        assert len(values) > 1, (table, held, place)
    for r, line in enumerate(table):
        for c, value in enumerate(line):
            is_small = value is not None and 0 < value < smallest
            assert (held.cells[r][c] == "small") == is_small


def _possible(table: Table, held: HeldTable, rows: bool, columns: bool,
              smallest: int) -> dict[Any, set[int]]:
    """Every value that a reader must hold possible for each count held back."""
    places = [(r, c) for r, line in enumerate(table) for c, _ in enumerate(line)
              if held.cells[r][c] != "shown"]
    most = max((value or 0 for line in table for value in line), default=0) + 2
    options = [range(1, smallest) if held.cells[r][c] == "small" else range(smallest, most)
               for r, c in places]
    real = [[value or 0 for value in line] for line in table]
    known = _sums(real, held, rows, columns)
    found: dict[Any, set[int]] = {place: set() for place in places}
    for values in product(*options):
        guess = [list(line) for line in real]
        for (r, c), value in zip(places, values, strict=True):
            guess[r][c] = value
        if _sums(guess, held, rows, columns) == known:
            for place, value in zip(places, values, strict=True):
                found[place].add(value)
    return found


def _sums(table: list[list[int]], held: HeldTable, rows: bool, columns: bool) -> list[int]:
    """The totals that are printed."""
    across = [sum(line) for line, how in zip(table, held.row_totals, strict=True)
              if rows and how == "shown"]
    down = [sum(column) for column, how in zip(zip(*table, strict=True), held.column_totals,
                                               strict=True) if columns and how == "shown"]
    whole = [sum(map(sum, table))] if rows and columns and held.whole == "shown" else []
    return [*across, *down, *whole]
