"""The evidence thread in both directions, and the three lists of where it breaks."""

from typing import Any

import pytest

from strongcity_desktop.registers.analysis.thread import CHAIN, breaks, thread_of
from strongcity_desktop.registers.fields import Row


def _row(id: str, **values: Any) -> Row:
    return Row(id, 1, values)


TOWN = {
    "findings": (_row("f1", challenges=["c1"], origin="worksheet/x/trust"),
                 _row("f2", challenges=["c2"], source={"texts": {"en": "Survey"}}),
                 _row("f3", challenges=["c3"]),
                 _row("f4", challenges=[], data_sources=["d"], why_none={"texts": {"en": "x"}})),
    "challenges": (_row("c1", evidence={"texts": {"en": "seen"}}), _row("c2", sources=["d"]),
                   _row("c3")),
    "goals": (_row("g1", challenges=["c1"]), _row("g2", challenges=["c2"])),
    "actions": (_row("a1", challenges=["c1"], goals=["g1"]), _row("a2", goals=["g2"]),
                _row("a3", status="planned"), _row("a4", challenges=["c3"], status="stopped")),
    "indicators": (_row("i1", actions=["a1"]), _row("i2", goals=["g2"])),
    "readings": (_row("r1", indicators=["i1"]), _row("r2", indicators=["i2", "gone"])),
}


@pytest.mark.parametrize(("register_id", "row_id", "told"), [
    ("findings", "f1", "f1 c1 g1 a1 i1 r1"),
    ("challenges", "c2", "f2 c2 g2 a2 i2 r2"),
    ("goals", "g2", "f2 c2 g2 a2 i2 r2"),
    ("actions", "a1", "f1 c1 g1 a1 i1 r1"),
    ("actions", "a3", "a3"),
    ("indicators", "i1", "f1 c1 g1 a1 i1 r1"),
    ("readings", "r1", "f1 c1 g1 a1 i1 r1"),
    ("findings", "f4", "f4"),
])
def test_a_thread_is_followed_in_both_directions(register_id: str, row_id: str, told: str) -> None:
    thread = thread_of(TOWN, register_id, row_id)
    assert " ".join(row.id for register in CHAIN for row in thread.rows[register]) == told


def test_an_end_that_was_deleted_is_told_and_not_lost() -> None:
    thread = thread_of(TOWN, "readings", "r2")
    assert thread.gone["indicators"] == ("gone",)
    assert thread_of(TOWN, "goals", "away").gone["goals"] == ("away",)


def test_what_is_missing_in_a_thread_is_named_in_the_order_of_the_chain() -> None:
    assert thread_of(TOWN, "findings", "f3").missing == ("goals", "indicators", "readings")


def test_the_lists_name_each_break_once() -> None:
    found = breaks(TOWN)
    assert [row.id for row in found.actions_on_air] == ["a3"]
    assert [row.id for row in found.left_open] == ["f3"]
    assert [row.id for row in found.explained] == ["f4"]
    assert [row.id for row in found.findings_without_source] == ["f3"]
    assert [row.id for row in found.challenges_without_source] == ["c3"]
    assert found.count == 4


def test_a_kept_document_is_a_source() -> None:
    found = breaks(TOWN, proved={"f3", "c3"})
    assert found.findings_without_source == found.challenges_without_source == ()
