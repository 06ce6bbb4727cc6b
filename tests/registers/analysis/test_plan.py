"""The parts of the plan: the order of the rows, and the usual place of what has none."""

from typing import Any

from register_samples import text
from strongcity_desktop.registers.analysis.plan import (
    USUAL_ORDER,
    PlanPart,
    parts_of,
    plan_title,
)
from strongcity_desktop.registers.fields import Row


def row(number: int, section: str | None, **values: Any) -> Row:
    return Row(f"r{number}", number, {"name": text(f"Row {number}"), "section": section, **values})


def keys(parts: tuple[PlanPart, ...]) -> list[str]:
    return [part.key for part in parts]


def test_a_town_without_rows_has_the_usual_order() -> None:
    parts = parts_of([])
    assert keys(parts) == list(USUAL_ORDER)
    assert [part.key for part in parts if not part.printed] == ["minutes"]
    assert {part.title for part in parts} == {part.words for part in parts} == {None}
    assert plan_title(parts) is None


def test_the_rows_decide_order_title_words_and_print() -> None:
    parts = parts_of([
        row(1, "cover"), row(2, "risks", printed=False), row(3, "own", for_staff_only=True),
        row(4, "summary", words=text("In short"))])
    said = {part.key: part for part in parts}
    assert [key for key in keys(parts) if key in ("cover", "risks", "r3", "summary")] == \
        ["cover", "risks", "r3", "summary"]
    assert plan_title(parts) is not None and said["cover"].title == plan_title(parts)
    assert not said["risks"].printed and said["r3"].for_staff_only and said["r3"].is_own
    assert said["summary"].words is not None and said["summary"].row_id == "r4"
    assert not said["summary"].for_staff_only


def test_a_section_without_a_row_stands_after_the_one_before_it() -> None:
    parts = keys(parts_of([row(1, "annexes"), row(2, "own"), row(3, "summary")]))
    assert parts[:3] == ["cover", "contents", "foreword"]
    assert parts.index("annexes") < parts.index("r2") < parts.index("summary")
    assert parts.index("diagnosis") == parts.index("summary") + 1
    assert sorted(parts) == sorted([*USUAL_ORDER, "r2"])


def test_a_second_row_of_a_section_is_one_of_its_own() -> None:
    parts = parts_of([row(1, "risks"), row(2, "risks"), row(3, None), row(4, "unheard-of")])
    assert [part.key for part in parts if part.is_own] == ["r2", "r3", "r4"]


def test_minutes_are_for_council_and_staff_in_any_case() -> None:
    (minutes,) = [part for part in parts_of([row(1, "minutes")]) if part.section == "minutes"]
    assert minutes.printed and minutes.for_staff_only


def test_an_empty_title_is_none() -> None:
    parts = parts_of([Row("r1", 1, {"section": "cover", "name": {"original": "en", "texts": {}}})])
    assert plan_title(parts) is None
