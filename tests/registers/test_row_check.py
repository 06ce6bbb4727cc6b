"""The rules of one row, as small tables."""

from datetime import date
from typing import Any

import pytest

from register_samples import EVERY_KIND, every_kind, text
from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.row_check import check_row, checker_of, tidy
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

TODAY = date(2026, 11, 23)


def test_a_whole_row_has_nothing_to_mend() -> None:
    assert check_row(EVERY_KIND, every_kind().values, today=TODAY) == ()


@pytest.mark.parametrize(("key", "value"), [
    ("text", None), ("text", "plain"), ("text", {"texts": {}}), ("text", text("x" * 30_001)),
    ("text", {"original": "en", "texts": {"../x": "y"}}),
    ("text", {"original": "en", "texts": {"en": "y"}, "outdated": 5}),
    ("name", 7), ("name", "x" * 30_001),
    ("integer", -1), ("integer", True), ("integer", 10**13), ("integer", "5"),
    ("amount", "12,5"), ("amount", 12), ("date", "09/02/2026"), ("date", "2026-02-30"),
    ("select_one", "foe"), ("select_one", ["ally"]), ("select_multiple", ["ally", "foe"]),
    ("select_multiple", "ally"), ("range", 0), ("range", 4), ("range", "2"), ("yes_no", "yes"),
    ("register_choice", [1]), ("colour", "red"), ("level_by_row", {"a": 4}),
    ("level_by_row", {"a": 0}), ("level_by_row", {"a": True}), ("level_by_row", {"a": "high"}),
    ("level_by_row", [["a", 3]]), ("level_by_row", {1: 3}), ("level_by_row", "a: 3"),
])
def test_what_does_not_fit_is_named_by_its_field(key: str, value: Any) -> None:
    findings = check_row(EVERY_KIND, {**every_kind().values, key: value}, today=TODAY)
    assert [(finding.field_key, finding.strength) for finding in findings] == [(key, "must")]
    assert str(findings[0].as_refusal()).endswith(".")


def test_a_day_to_come_is_only_asked_about() -> None:
    values = {"name": text("Radio"), "last_met": "2027-01-01"}
    (finding,) = check_row(STAKEHOLDERS, values, today=TODAY)
    assert (finding.field_key, finding.strength) == ("last_met", "should")


def test_what_is_planned_may_lie_ahead() -> None:
    values = {"name": text("Walk"), "held_on": "2027-01-01", "told_back_on": "2027-02-01"}
    assert check_row(CONSULTATIONS, values, today=TODAY) == ()


def test_what_is_worked_out_cannot_be_written() -> None:
    findings = check_row(CHALLENGES, {"name": text("Rumours"), "score": 25}, today=TODAY)
    assert [(finding.field_key, finding.strength) for finding in findings] == [("score", "must")]


@pytest.mark.parametrize(("key", "value", "kept"), [
    ("text", LocalText.of("A\x00b", "en"), {"original": "en", "texts": {"en": "Ab"}}),
    ("text", text("   "), None), ("name", "  01\u0007 99  ", "01 99"), ("name", " ", None),
    ("select_multiple", ["no", "ally", "no"], ["ally", "no"]), ("select_multiple", [], None),
    ("yes_no", False, False), ("integer", 0, 0), ("date", "", None), ("text", 5, 5),
    ("level_by_row", {"a": 3, "b": None}, {"a": 3}), ("level_by_row", {"b": None}, None),
])
def test_values_are_tidied(key: str, value: Any, kept: Any) -> None:
    assert tidy(EVERY_KIND, {key: value}) == {key: kept}


@pytest.mark.parametrize(("said", "fits"), [
    ({"original": "en", "texts": {"en": "North"}}, True),
    ({"original": "en", "texts": {"en": "x" * LONGEST_TEXT}}, True),
    ({"original": "en", "texts": {"en": "x" * (LONGEST_TEXT + 1)}}, False),
    ({"original": "en", "texts": {"en": "North", "fr": "y" * (LONGEST_TEXT + 1)}}, False),
    ({"original": "../x", "texts": {"../x": "North"}}, False),
    ({"original": "en", "texts": {"en": "North", "Not a code": "x"}}, False),
    ({"original": "en", "texts": {"en": "North"}, "outdated": ["No code"]}, False),
    ({"original": "en", "texts": ["North"]}, False),
    ({"original": 1, "texts": {1: "North"}}, False),
])
def test_the_usual_text_is_held_to_the_same_rules(said: Any, fits: bool) -> None:
    day = date(2026, 3, 2)
    found = check_row(STAKEHOLDERS, {"name": said}, today=day)
    assert found == checker_of(STAKEHOLDERS, today=day)({"name": said})
    assert (found == ()) is fits
