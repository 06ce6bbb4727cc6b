"""Who was heard, who is only going to be, and who is not."""

from datetime import date

from strongcity_desktop.registers.analysis.voices import voices_unheard
from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import GROUPS

TODAY = date(2026, 2, 9)
PLACES = [Row("station", 1, {}), Row("harbour", 2, {}), Row("fields", 3, {})]
SOME = [FieldChoice(key, key) for key in ("all_residents", "women", "tenants", "workers")]


def consultation(held_on: str | None, groups: list[str] | None, places: list[str] | None) -> Row:
    return Row("c", 1, {"held_on": held_on, "groups": groups, "neighbourhoods": places})


def test_only_what_was_held_counts_as_heard() -> None:
    voices = voices_unheard([
        consultation("2026-02-09", ["women"], ["station"]),
        consultation("2026-02-10", ["women", "tenants"], ["harbour", "station"]),
    ], PLACES, today=TODAY, groups=SOME)
    assert [group.key for group in voices.groups] == ["tenants", "workers"]
    assert [place.id for place in voices.neighbourhoods] == ["harbour", "fields"]
    assert voices.planned_only == {"tenants", "harbour"}


def test_one_without_a_date_was_held() -> None:
    voices = voices_unheard([consultation(None, ["workers"], None)], PLACES, today=TODAY,
                            groups=SOME)
    assert [group.key for group in voices.groups] == ["women", "tenants"]
    assert list(voices.neighbourhoods) == PLACES


def test_all_residents_are_no_group() -> None:
    voices = voices_unheard([consultation("2025-01-01", ["all_residents"], [])], [], today=TODAY)
    assert {group.key for group in voices.groups} == {g.key for g in GROUPS} - {"all_residents"}
    assert voices.neighbourhoods == ()
    assert voices.planned_only == frozenset()
