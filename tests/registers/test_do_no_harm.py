"""The do-no-harm rule: which states of an action wait for its check."""

from datetime import date
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.registers.action import ACTIONS, AFTER_THE_CHECK
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.do_no_harm import CHECK, missing_of_check
from strongcity_desktop.registers.row_check import check_row, checker_of

TODAY = date(2026, 2, 9)
WRITTEN: dict[str, Any] = {
    "unwanted": text("Some feel watched"), "harmed": ["young_people"],
    "mitigation": text("Open doors"), "stop_by": text("Town clerk"), "checked_on": "2026-02-01"}
STATES = [choice.key for choice in ACTIONS.field("status").choices]


def refused(**values: Any) -> list[str]:
    row = {"name": text("Football"), **values}
    found = [one.field_key for one in check_row(ACTIONS, row, today=TODAY)]
    assert [one.field_key for one in checker_of(ACTIONS, today=TODAY)(row)] == found
    return found


@pytest.mark.parametrize("status", STATES)
def test_only_some_states_wait_for_the_check(status: str) -> None:
    assert refused(status=status) == (["status"] if status in AFTER_THE_CHECK else [])
    assert refused(status=status, **WRITTEN) == []


@pytest.mark.parametrize("missing", CHECK)
@pytest.mark.parametrize("status", AFTER_THE_CHECK)
def test_every_part_of_the_check_is_needed(status: str, missing: str) -> None:
    values = {key: value for key, value in WRITTEN.items() if key != missing}
    assert refused(status=status, **values) == ["status"]
    assert missing_of_check(values) == (missing,)


@pytest.mark.parametrize("empty", [text("  "), {"original": "en", "texts": {}}])
def test_an_empty_text_is_no_answer(empty: dict[str, Any]) -> None:
    assert refused(status="approved", **{**WRITTEN, "mitigation": empty}) == ["status"]


def test_other_registers_know_no_such_rule() -> None:
    assert not check_row(ACTIVITIES, {"name": text("Train"), "status": "done"}, today=TODAY)
