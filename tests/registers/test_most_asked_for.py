"""Which entry is meant where nobody named one."""

from datetime import date

import pytest

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.most_asked_for import most_asked_for

TODAY = date(2026, 5, 4)


def meeting(number: int, status: str, held_on: str | None) -> Row:
    return Row(f"m{number}", number, {"status": status, "held_on": held_on})


@pytest.mark.parametrize(("rows", "meant"), [
    ((), None),
    (((1, "held", "2026-03-01"), (2, "planned", "2026-06-01"), (3, "invited", "2026-05-10")), "m3"),
    (((1, "planned", "2026-05-04"),), "m1"),
    (((1, "held", "2026-03-01"), (2, "held", "2026-01-01"), (3, "cancelled", "2026-06-01")), "m1"),
    (((1, "planned", "2026-01-01"), (2, "held", "2025-12-01")), "m2"),
    (((1, "cancelled", "2026-06-01"), (2, "planned", None)), "m2"),
])
def test_of_meetings_the_next_is_meant_else_the_last_one_held(
        rows: tuple[tuple[int, str, str | None], ...], meant: str | None) -> None:
    found = most_asked_for("meetings", [meeting(*row) for row in rows], TODAY)
    assert (found.id if found else None) == meant


def test_of_other_registers_the_newest_is_meant() -> None:
    rows = [Row("a", 2, {}), Row("b", 7, {}), Row("c", 3, {})]
    found = most_asked_for("goals", rows, TODAY)
    assert found is not None and found.id == "b"
