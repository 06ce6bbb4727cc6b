"""What the panels of the registers tell, from plain rows."""

from datetime import date
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.analysis.documents import DocumentLinks
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.registers.telling_by_register import telling_of
from strongcity_desktop.ui.registers.tellings import (
    AddRow,
    Asked,
    Line,
    ShowRow,
)

PLACES = (Row("n1", 1, {"name": text("Station")}), Row("n2", 2, {"name": text("Harbour")}))


def told(register_id: str, *rows: Row, **beside: tuple[Row, ...]) -> list[Line]:
    tell = telling_of(register(register_id))
    assert tell is not None
    telling = tell(Asked(translator("en"), rows, PLACES, date(2026, 11, 23), beside=beside))
    return [line for part in telling.parts for line in part.lines]


def row(number: int, **values: Any) -> Row:
    return Row(f"r{number}", number, {"name": text(f"Row {number}"), **values})


def test_consultations_tell_whose_voice_was_not_heard_and_what_is_planned() -> None:
    lines = told("consultations",
                 row(1, held_on="2026-09-12", groups=["women"], neighbourhoods=["n1"]),
                 row(2, held_on="2027-01-12", groups=["children"], neighbourhoods=["n2"]))
    wishes = {line.words: line for line in lines}
    assert "Women" not in wishes and "Station" not in wishes
    assert wishes["Children and under-18s"].more and wishes["Harbour"].more
    assert wishes["Workers"].more == ""
    assert wishes["Harbour"].wish == AddRow("neighbourhoods", ["n2"])


def test_sources_tell_why_they_want_care() -> None:
    lines = told("data_sources", row(1, quality="good"),
                 row(2, quality="thin", groups_missing=["women"], biases=text("Only\nonline")))
    assert [line.wish for line in lines] == [ShowRow("r2")]
    said = lines[0].more.translate({0x2068: None, 0x2069: None}).split("\n")
    assert [one.split(": ")[1] for one in said] == ["Thin", "Women", "Only online"]


def test_challenges_tell_which_scores_have_no_ground() -> None:
    lines = told("challenges", row(1, likelihood=4, impact=3), row(2),
                 row(3, likelihood=2, impact=2, sources=["s"], quality="thin"))
    assert [line.wish for line in lines] == [ShowRow("r1"), ShowRow("r3")]


def test_without_gaps_there_is_nothing_to_tell() -> None:
    assert told("challenges", row(1, likelihood=1, impact=1, evidence=text("Seen"))) == []


@pytest.mark.parametrize("register_id", ["neighbourhoods", "mechanisms"])
def test_some_registers_have_no_panel(register_id: str) -> None:
    assert telling_of(register(register_id)) is None


def test_documents_are_told_that_are_unused_thin_late_delicate_or_lack_their_file() -> None:
    tell = telling_of(register("evidence_files"))
    assert tell is not None
    rows = (row(1), row(2, quality="thin"), row(3, keep_until="2026-11-22"),
            row(4, sensitivity="confidential"), row(5, keep_until="2026-11-23"), row(6))
    links = DocumentLinks(frozenset({"r2", "r3", "r4", "r5", "r6"}), frozenset({"r2"}),
                          frozenset({"r6"}))
    telling = tell(Asked(translator("en"), rows, (), date(2026, 11, 23), links))
    assert [[line.words for line in part.lines] for part in telling.parts] == [
        ["6. Row 6"], ["3. Row 3"], ["2. Row 2"], ["4. Row 4"], ["1. Row 1"]]
    assert all(isinstance(line.wish, ShowRow) for part in telling.parts for line in part.lines)


WHOLE_GOAL = {"challenges": ["c1"], "how_seen": text("Fewer fights"), "owner": text("Sports")}


def test_goals_tell_what_answers_nothing_and_what_nothing_answers() -> None:
    lines = told(
        "goals", row(1, **WHOLE_GOAL), row(2, **{**WHOLE_GOAL, "challenges": []}),
        row(3, **{**WHOLE_GOAL, "by_when": "2026-11-22"}),
        row(4, **{**WHOLE_GOAL, "how_seen": None}),
        row(5, **{**WHOLE_GOAL, "owner": text("")}),
        row(6, **{**WHOLE_GOAL, "by_when": "2026-11-22", "status": "reached", "owner": None}),
        row(7, status="dropped"),
        challenges=(Row("c1", 1, {"name": text("Fights"), "likelihood": 5, "impact": 5}),
                    Row("c2", 2, {"name": text("Rumours"), "likelihood": 4, "impact": 4}),
                    Row("c3", 3, {"name": text("Noise"), "likelihood": 2, "impact": 2}),
                    Row("c4", 4, {"name": text("Not rated")})))
    assert [line.wish for line in lines] == [
        AddRow("challenges", ["c2"]), AddRow("challenges", ["c3"]), ShowRow("r2"), ShowRow("r3"),
        ShowRow("r4"), ShowRow("r5")]
    assert (lines[0].words, lines[0].verb) == ("Rumours", "Add")


def test_definitions_tell_what_is_not_settled() -> None:
    agreed = {"text": text("Hurting others"), "status": "agreed", "agreed_by": text("Platform"),
              "agreed_on": "2026-02-01"}
    lines = told("definitions", row(1, **agreed), row(2, status="proposed"),
                 row(3, **{**agreed, "status": "proposed"}),
                 row(4, **{**agreed, "agreed_on": None}),
                 row(5, **{**agreed, "agreed_by": None}))
    assert [line.wish for line in lines] == [ShowRow(f"r{n}") for n in (2, 3, 4, 5)]


def test_decisions_tell_what_became_of_them() -> None:
    going = {"status": "doing", "owner": text("Housing"), "due_on": "2026-12-01"}
    lines = told("decisions", row(1, **going), row(2, **{**going, "due_on": "2026-11-01"}),
                 row(3, **{**going, "owner": None}), row(4, **{**going, "due_on": None}),
                 row(5, **{**going, "status": "done"}),
                 row(6, **{**going, "status": "done", "outcome": text("Lights stand")}),
                 row(7, status="dropped"))
    assert [line.wish for line in lines] == [ShowRow(f"r{n}") for n in (2, 3, 4, 5)]
