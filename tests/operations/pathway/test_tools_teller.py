"""What the tools tell the pathway, as tables of small towns; and reading them of a real file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from operations.pathway.town_facts import TODAY, ago, ahead, row, run, ticked, town, words
from store_samples import DETAILS
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.fill_worksheet import answer, finish, start_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.pathway.facts import ToolRun, TownFacts
from strongcity_desktop.operations.pathway.pathway import pathway
from strongcity_desktop.operations.pathway.read_town import facts_of
from strongcity_desktop.operations.pathway.tools_teller import TELLER
from strongcity_desktop.operations.tool_tasks import task_of_gap
from strongcity_desktop.operations.tools import TOOLS
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets import loader
from strongcity_desktop.worksheets.kinds import Kind

BEGUN, FINISHED = run(started=ago(9)), run(started=ago(30), finished=ago(20))
BUSINESS = row(1, "Traders", sector="business")
T = english()


def facts(kept: Mapping[str, int] | None = None, *, ticks: dict[str, Any] | None = None,
          stakeholders: tuple[Any, ...] = (), **runs: tuple[ToolRun, ...]) -> TownFacts:
    made = town(ticks=ticks, stakeholders=stakeholders)
    return replace(made, runs=runs, kept=kept or {})


@pytest.mark.parametrize(("given", "expected"), [
    pytest.param(facts(), {}, id="no tool was begun: what was ticked stands"),
    pytest.param(facts(M1=(BEGUN,)), {"align": ("begun", "M1"), "strengthen": ("begun", "M1")},
                 id="begun"),
    pytest.param(facts(S2=(FINISHED,)), {"build_on": ("done", "S2")}, id="finished"),
    pytest.param(facts(S2=(FINISHED, run("f2"))), {"build_on": ("begun", "S2")},
                 id="begun once more"),
    pytest.param(facts(M1=(FINISHED,), C2=(BEGUN,)),
                 {"align": ("begun", "C2"), "strengthen": ("done", "M1"),
                  "continuous": ("begun", "C2")}, id="a point that two tools know"),
    pytest.param(facts(M1=(BEGUN,), C2=(FINISHED,)),
                 {"align": ("begun", "M1"), "strengthen": ("begun", "M1"),
                  "continuous": ("done", "C2")}, id="the other way round"),
    pytest.param(facts({"resources": 2}), {"resources": ("begun", "S4")},
                 id="a register of its own is a beginning"),
    pytest.param(facts({"actions": 1}),
                 dict.fromkeys(("levels", "roles", "carry_out"), ("begun", "I1")),
                 id="the first action begins the stage of actions"),
    pytest.param(facts(stakeholders=(row(1, "School", sector="education"),)), {},
                 id="no business is known"),
    pytest.param(facts(stakeholders=(BUSINESS,)), {"communities": ("begun", "C4")},
                 id="a business is known"),
    pytest.param(facts(stakeholders=(row(1, "Bus company", sector="business",
                                         asked_of=words("Late buses")),)),
                 {"communities": ("done", "C4")}, id="a business is asked for something"),
])
def test_points(given: TownFacts, expected: dict[str, tuple[str, str]]) -> None:
    told = TELLER.points(given)
    assert {point: (one.state, one.fed_by) for (_, point), one in told.items()} == expected


def test_what_a_tool_knows_wins_over_what_was_ticked() -> None:
    ticks = {"coordination_points": ticked("whole_society", "build_on", "durable")}
    stages = {stage.key: stage for stage in pathway(facts(ticks=ticks, S2=(BEGUN,)), T).stages}
    assert {point.key: (point.state, point.fed_by) for point in stages["coordination"].points} == {
        "whole_society": ("done", "P0"), "build_on": ("begun", "S2"), "durable": ("done", "P0")}


@pytest.mark.parametrize(("given", "expected"), [
    pytest.param(facts(), ["tool.begin.M1"], id="the first on the way"),
    pytest.param(facts(M1=(FINISHED,)), ["tool.begin.C2"], id="the next of the same stage"),
    pytest.param(facts(M1=(BEGUN,), S1=(run(started=ago(3)),)),
                 ["tool.continue.S1", "tool.begin.C2"], id="on with the one begun last"),
    pytest.param(facts(M1=(BEGUN,), ticks={"mandate_points": ticked("align", "continuous")}),
                 ["tool.continue.M1", "tool.begin.S1"], id="ticked by hand, and so not urged"),
])
def test_next_things(given: TownFacts, expected: list[str]) -> None:
    assert [thing.key for thing in TELLER.next_things(given, T)] == expected


@pytest.mark.parametrize(("given", "expected"), [
    pytest.param(facts(M1=(run(finished=ago(370)),)), [("The mandate", 5)],
                 id="a mandate older than a year"),
    pytest.param(facts(S2=(run(finished=ago(800)),)), [], id="a set-up does not grow old"),
    pytest.param(facts(S2=(run(finished=ago(90), look_again_on=ago(4)),)),
                 [("The institutional set-up", 4)], id="its day of review has passed"),
    pytest.param(facts(M1=(run(finished=ago(370), review_on=ahead(3)),)), [],
                 id="the day that the town set itself counts"),
    pytest.param(facts(M1=(run(finished=ago(90), review_on=ago(99)),)), [],
                 id="a day before the end of the work is none"),
    pytest.param(facts(M1=(run(finished=ago(370)), run("f2", started=ago(2)))),
                 [("The mandate", 5)], id="late until the new one is finished"),
])
def test_late(given: TownFacts, expected: list[tuple[str, int]]) -> None:
    assert [(without_isolates(late.title), late.days) for late in TELLER.late(given, T)] == [
        (f"Look again at “{name}”", days) for name, days in expected]
    assert TELLER.outdated(given) == {
        tool.stage for tool in TOOLS if tool.title in {name for name, _ in expected}}


def test_coming() -> None:
    given = facts(M1=(run(finished=ago(30), review_on=ahead(9)),),
                  S3=(run(started=ago(3), next_elections=ahead(480)),))
    assert [(one.date, without_isolates(one.title)) for one in TELLER.coming(given, T)] == [
        (ahead(9), "Look again at “The mandate”"), (ahead(480), "Local elections")]


def test_a_year_after_a_leap_day() -> None:
    given = facts(M1=(run(finished=date(2024, 2, 29)),))
    (late,) = TELLER.late(given, T)
    assert late.days == (TODAY - date(2025, 2, 28)).days


@pytest.mark.parametrize("tool", [one for one in TOOLS if one.review], ids=lambda one: one.id)
def test_the_day_of_review_is_asked_for(tool: Any) -> None:
    assert loader.all_worksheets()[tool.worksheet].question(tool.review).kind is Kind.DATE


# A real file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", DETAILS, "Clerk")
    yield made
    made.close()


def test_days_and_rows_are_read_of_the_file(file: TownFile) -> None:
    filled = file.run(lambda t: start_worksheet(t, "setup", who="Clerk", on=date(2026, 1, 2))).id
    file.run(lambda t: answer(t, filled, "look_again_on", "2027-03-04", who="Clerk"))
    file.run(lambda t: add_row(t, "goals", {"name": words("Calm matches")}, "Clerk"))
    read = file.run(facts_of)
    assert read.runs["S2"] == (ToolRun(filled, date(2026, 1, 2), None,
                                       {"look_again_on": date(2027, 3, 4)}),)
    assert (read.kept["goals"], read.kept["resources"], read.gap) == (1, 0, None)


def test_the_first_gap_of_the_tool_finished_last_is_told_until_it_is_a_task(file: TownFile) -> None:
    filled = file.run(lambda t: start_worksheet(t, "mandate", who="Clerk")).id
    sheet = loader.all_worksheets()["mandate"]
    table = next(q for q in sheet.questions if q.kind is Kind.YES_PARTLY_NO and q.gaps
                 and q.relevant is None)
    file.run(lambda t: answer(t, filled, table.key, "no", who="Clerk"))
    assert file.run(facts_of).gap is None  # not finished: its worksheet is not read
    file.run(lambda t: finish(t, filled, "Clerk"))
    told = file.run(facts_of).gap
    assert told is not None and told[0] == "M1" and told[1].question.key == table.key
    (thing,) = [one for one in TELLER.next_things(file.run(facts_of), T)
                if one.key.startswith("tool.gap")]
    assert (thing.place, thing.arguments) == ("tool", {"tool_id": "M1"})
    file.run(lambda t: task_of_gap(t, filled, told[1].key, "Clerk"))
    after = file.run(facts_of).gap
    assert after is None or after[1].key != told[1].key


def test_a_run_of_a_newer_app_has_no_gap_and_stays_a_run(file: TownFile) -> None:
    filled = file.run(lambda t: start_worksheet(t, "mandate", who="Clerk")).id
    file.run(lambda t: finish(t, filled, "Clerk"))

    def to_newer(t: TownFile) -> None:
        with t.step("Put") as step:
            step.update("filled_worksheet", filled, {"edition": 99})

    file.run(to_newer)
    read = file.run(facts_of)
    assert read.gap is None and [one.id for one in read.runs["M1"]] == [filled]


def test_the_home_page_reads_no_worksheet_of_a_tool_that_is_not_finished(
        file: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    for tool in TOOLS:
        if tool.worksheet:
            file.run(lambda t, id=tool.worksheet: start_worksheet(t, id, who="Clerk"))
    opened: list[str] = []
    load = loader.load_worksheet
    monkeypatch.setattr(loader, "load_worksheet",
                        lambda path: opened.append(path.parent.name) or load(path))
    loader.edition.cache_clear()
    pathway(file.run(facts_of), T)
    assert opened == ["diagnosis"]
