"""What is told beside the stakeholders, from plain rows; each line with a way on."""

from datetime import date
from typing import Any

from register_samples import text
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.ui.registers.tellings import AddRow, Line, ShowRow, ShowThese
from strongcity_desktop.ui.stakeholders.telling import AskedOfStakeholders, voices_missing

TODAY = date(2026, 11, 23)


def row(number: int, **values: Any) -> Row:
    return Row(f"r{number}", number, {"name": text(f"Body {number}"), **values})


def told(*rows: Row, **more: Any) -> list[Line]:
    telling = voices_missing(AskedOfStakeholders(translator("en"), rows, (), TODAY, **more))
    return [line for part in telling.parts for line in part.lines]


def complete() -> list[Row]:
    """A register in which nothing is missing."""
    groups = [group.key for group in GROUPS]
    return [row(n, sector=sector.key, groups=groups, last_met="2026-11-01")
            for n, sector in enumerate(SECTORS, 1)]


def test_groups_and_sectors_without_anyone_can_be_added() -> None:
    wishes = [line.wish for line in told(row(1, sector="police", groups=["women"]))]
    assert AddRow("groups", ["children"]) in wishes and AddRow("groups", ["women"]) not in wishes
    assert AddRow("sector", "health") in wishes and AddRow("sector", "police") not in wishes


def test_where_nothing_is_missing_nothing_is_told() -> None:
    assert told(*complete()) == []


def test_who_was_not_met_is_shown_by_a_filter() -> None:
    old, never = complete()[0], complete()[1]
    old.values["last_met"], never.values["last_met"] = "2026-01-01", None
    found = told(old, never, *complete()[2:])
    assert [line.wish for line in found] == [
        ShowThese((Filter("last_met", "before", ("2026-05-24",)),)),
        ShowThese((Filter("last_met", "empty"),))]


def test_a_fall_says_from_where_to_where() -> None:
    found = told(*complete(), readings={"r2": (
        (date(2026, 1, 1), {"trust": 4}), (date(2026, 9, 1), {"trust": 2}))})
    assert [(line.wish, without_isolates(line.more)) for line in found] == [
        (ShowRow("r2"), "Trust: High, then Low")]


def test_one_post_that_keeps_too_much_is_named_with_its_links() -> None:
    rows = complete()
    for one in rows[:5]:
        one.values["kept_by"] = text("Youth officer")
    line, = told(*rows)
    assert without_isolates(line.words) == "Youth officer keeps 5 links"
    assert line.wish == ShowThese((Filter("kept_by", "holds", ("Youth officer",)),))


def test_no_contact_is_written_out() -> None:
    rows = complete()
    for one in rows[:3]:
        one.values.update(email="desk@example.org", consent=True, contact_purpose=text("Mail"))
    line, = told(*rows)
    assert line.wish == ShowRow("r1") and "example" not in line.words + line.more + line.spoken


def test_late_steps_and_contacts_without_a_purpose_lead_to_their_entry() -> None:
    rows = complete()
    rows[0].values.update(next_step=text("Call"), next_step_on="2026-11-01")
    rows[1].values.update(phone="1", consent=False)
    assert [line.wish for line in told(*rows)] == [ShowRow("r1"), ShowRow("r2")]
