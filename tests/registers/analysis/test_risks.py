"""High risks without an answer, days to look again, who watches, who is exposed."""

from datetime import date
from typing import Any

from register_samples import text
from strongcity_desktop.registers.analysis.risks import (
    high_and_unanswered,
    most_exposed,
    nobody_watches,
    open_risks,
    to_look_at_again,
)
from strongcity_desktop.registers.common_risks import COMMON_RISKS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS

TODAY = date(2026, 3, 10)


def risk(number: int, **values: Any) -> Row:
    return Row(str(number), number, {"name": text(f"Risk {number}"), "status": "open", **values})


def numbers(rows: tuple[Row, ...]) -> list[int]:
    return [row.number for row in rows]


def test_only_high_open_risks_with_nothing_done_are_told_the_highest_first() -> None:
    rows = [risk(1, likelihood=4, impact=4), risk(2, likelihood=5, impact=5),
            risk(3, likelihood=5, impact=5, mitigation=text("We talk")),
            risk(4, likelihood=3, impact=4), risk(5, likelihood=5),
            risk(6, likelihood=5, impact=5, status="closed"),
            risk(7, likelihood=4, impact=4, mitigation=text("  "))]
    assert numbers(high_and_unanswered(rows)) == [2, 1, 7]


def test_days_to_look_again_and_posts_that_are_missing() -> None:
    rows = [risk(1, review_on="2026-03-09"), risk(2, review_on="2026-03-10"),
            risk(3, review_on="2025-03-09", owner=text("Clerk"), stop_by=text("Mayor")),
            risk(4, review_on="2025-01-01", status="closed")]
    assert numbers(to_look_at_again(rows, TODAY)) == [3, 1]
    assert numbers(nobody_watches(rows)) == [1, 2]
    assert numbers(open_risks(rows)) == [1, 2, 3]


def test_groups_named_most_often_come_first() -> None:
    rows = [risk(1, groups=["women", "newcomers"]), risk(2, groups=["newcomers"]),
            risk(3, groups=["tenants"], status="closed"), risk(4)]
    assert [(group.key, n) for group, n in most_exposed(rows)] == [("newcomers", 2), ("women", 1)]


def test_the_common_risks_fit_the_register() -> None:
    kinds = {choice.key for choice in RISKS.field("kind").choices}
    groups = {choice.key for choice in RISKS.field("groups").choices}
    assert len({one.key for one in COMMON_RISKS}) == len(COMMON_RISKS) == 10
    for one in COMMON_RISKS:
        assert one.kind in kinds and groups.issuperset(one.groups)
        assert one.name and one.signs and one.mitigation
