"""Values that nobody could have entered are told as not there, and stay in the file."""

from typing import Any

import pytest

from strongcity_desktop.store import rows
from strongcity_desktop.store.town_file import TownFile

NAME = {"original": "fr", "texts": {"fr": "Réunion"}}


def put(town: TownFile, table: str, column: str, value: Any) -> None:
    """Write as another program would."""
    town.raw.execute(f'UPDATE "{table}" SET "{column}" = ?', (value,))
    town.raw.commit()


@pytest.mark.parametrize(("register_id", "table", "field", "odd", "told"), [
    ("meetings", "meeting", "held_on", "nonsense", None),
    ("meetings", "meeting", "held_on", "2026-02-30", None),
    ("meetings", "meeting", "held_on", "2026-02-28", "2026-02-28"),
    ("meetings", "meeting", "begins", "quarter to", "quarter to"),
    ("meetings", "meeting", "others_present", -5, None),
    ("meetings", "meeting", "others_present", "many", None),
    ("meetings", "meeting", "invited", '{"a": 1}', None),
    ("meetings", "meeting", "invited", '["no-such-row"]', ["no-such-row"]),
    ("meetings", "meeting", "purpose", "{}", None),
    ("meetings", "meeting", "name", "{}", {"original": "en", "texts": {}}),
    ("meetings", "meeting", "name", None, {"original": "en", "texts": {}}),
    ("resources", "resource", "amount", "12,5 k", None),
    ("resources", "resource", "amount", "1e400", None),
    ("resources", "resource", "amount", "38000", "38000"),
    ("stakeholders", "stakeholder", "influence", 9, None),
])
def test_what_does_not_fit_its_field_is_not_told(town: TownFile, register_id: str, table: str,
                                                 field: str, odd: Any, told: Any) -> None:
    def change(opened: TownFile) -> None:
        with opened.step("Added", who="Clerk") as step:
            rows.insert(step, register_id, {"name": NAME})
        put(opened, table, field, odd)

    town.run(change)
    (row,) = town.run(lambda opened: rows.rows(opened, register_id))
    assert row.values[field] == told
    assert town.run(lambda opened: opened.raw.execute(
        f'SELECT "{field}" FROM "{table}"').fetchone()[0]) == odd
