"""Small towns, and what the pathway says of each: stages, next things, late ones, coming ones."""

from dataclasses import replace
from datetime import date

import pytest

from operations.pathway.town_facts import (
    OPEN_STEPS,
    TODAY,
    ago,
    ahead,
    assessment,
    row,
    step,
    ticked,
    town,
    words,
)
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import SHIPPED, english, translator
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.pathway import TELLERS, pathway
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.operations.pathway.told import Coming, NextThing, PointTold, Teller
from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS

EVERY_GROUP = [group.key for group in GROUPS]
ALL_SECTORS = tuple(row(n, sector.label, sector=sector.key, groups=EVERY_GROUP, last_met=ago(9))
                    for n, sector in enumerate(SECTORS, start=1))
HEARD_ALL = row(1, "Round of the town", held_on=ago(20), groups=EVERY_GROUP, reached=90,
                neighbourhoods=["r1"])
RATED = row(1, "Rumours", likelihood=4, impact=4, quality="good", sources=["s"])
ALL_TICKED = {f"{stage.key}_points": ticked(*(point.key for point in stage.points))
              for stage in STAGES}
WELL = {"stakeholders": ALL_SECTORS, "consultations": (HEARD_ALL,)}


def told(facts: TownFacts):  # type: ignore[no-untyped-def]
    return pathway(facts, english())


def keys(facts: TownFacts) -> list[str]:
    return [thing.key for thing in told(facts).next_things]


def points(facts: TownFacts) -> dict[str, str]:
    return {point.key: point.state for point in told(facts).stages[0].points}


@pytest.mark.parametrize(("facts", "expected"), [
    pytest.param(town(), ["diagnosis.start", "consultations.first", "stakeholders.first",
                          "tool.begin.M1"], id="an empty town"),
    pytest.param(town(assessment(steps=OPEN_STEPS)),
                 ["diagnosis.continue", "consultations.first", "stakeholders.first",
                  "tool.begin.M1"], id="its first day"),
    pytest.param(town(assessment(gaps=2), ticks=ALL_TICKED, **WELL), ["diagnosis.check"],
                 id="all answered, with gaps"),
    pytest.param(town(assessment(), ticks=ALL_TICKED, **WELL), ["diagnosis.finish"],
                 id="all answered"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, **WELL), [],
                 id="all done"),
    pytest.param(town(assessment(finished=ago(400)), ticks=ALL_TICKED, **WELL),
                 ["diagnosis.begin_again"], id="an old diagnosis"),
    pytest.param(town(assessment(finished=ago(30), review_on=ago(3).isoformat()),
                      ticks=ALL_TICKED, **WELL), ["diagnosis.begin_again"],
                 id="a review date that has passed"),
    pytest.param(town(assessment("d1", finished=ago(400)), assessment("d2", steps=OPEN_STEPS),
                      ticks=ALL_TICKED, **WELL), ["diagnosis.continue"], id="two years"),
    pytest.param(town(assessment(finished=ahead(300)), ticks=ALL_TICKED, **WELL), [],
                 id="a clock that was wrong"),
    pytest.param(town(assessment(finished=ago(10), challenges_faced=["r1", "r2"]),
                      ticks=ALL_TICKED, challenges=(RATED, row(2, "Violent films")), **WELL),
                 ["challenges.rate"], id="a challenge not rated"),
    pytest.param(town(assessment(finished=ago(10), challenges_faced=["r1"]), ticks=ALL_TICKED,
                      challenges=(RATED, row(2, "Of another year")), **WELL), [],
                 id="a challenge of another year is not rated"),
    pytest.param(town(assessment(finished=ago(10), challenges_faced=["r1"]), ticks=ALL_TICKED,
                      challenges=(row(1, "Rumours", likelihood=3, impact=5, quality="thin",
                                      sources=["s"]),), **WELL),
                 ["challenges.source"], id="thin evidence"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, stakeholders=ALL_SECTORS,
                      consultations=(replace(HEARD_ALL, values={
                          **HEARD_ALL.values, "held_on": ago(61).isoformat()}),)),
                 ["consultations.tell_back"], id="nobody was told what came of it"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, stakeholders=ALL_SECTORS,
                      consultations=(replace(HEARD_ALL, values={
                          **HEARD_ALL.values, "held_on": ago(61).isoformat(),
                          "told_back": words("You said, we did")}),)),
                 [], id="they were told"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED,
                      stakeholders=ALL_SECTORS[1:], consultations=(HEARD_ALL,)),
                 ["stakeholders.sectors"], id="a sector is missing"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, stakeholders=tuple(
        row(n, sector.label, sector=sector.key, groups=EVERY_GROUP[:-1],
            last_met=ago(9 if n else 200)) for n, sector in enumerate(SECTORS)),
                      consultations=(HEARD_ALL,)),
                 ["stakeholders.groups", "stakeholders.unmet"],
                 id="a group without a voice, someone not met for long"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED,
                      neighbourhoods=(row(1, "Harbour"), row(2, "Hillside")), **WELL),
                 ["consultations.neighbourhoods"], id="a neighbourhood nobody has heard"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, stakeholders=ALL_SECTORS,
                      consultations=(row(1, "Meeting", held_on=ago(5), reached=9,
                                         groups=EVERY_GROUP[:-1]),)),
                 ["consultations.groups"], id="a group nobody has heard"),
    pytest.param(town(assessment(finished=ago(10)), ticks=ALL_TICKED, stakeholders=ALL_SECTORS,
                      consultations=(HEARD_ALL, row(2, "Visit", held_on=ahead(5),
                                                    neighbourhoods=["r2"])),
                      neighbourhoods=(row(1, "Harbour"), row(2, "Hillside"))),
                 [], id="one that is about to be heard"),
    pytest.param(town(assessment(finished=ago(10)), **WELL,
                      ticks={**ALL_TICKED, "approach_points": ticked("principles", "formalise")}),
                 ["tool.begin.S1"], id="a point that a tool knows is open"),
    pytest.param(town(assessment(finished=ago(10)), **WELL,
                      ticks={**ALL_TICKED, "sharing_points": ticked("transparent")}),
                 ["stage.sharing.promote"], id="a point that no tool knows is open"),
])
def test_what_is_worth_doing_next(facts: TownFacts, expected: list[str]) -> None:
    assert keys(facts) == expected


def test_the_step_to_go_on_with_is_named_with_its_time() -> None:
    (first, *_) = told(town(assessment(started=date(2026, 1, 3), steps=OPEN_STEPS))).next_things
    assert without_isolates(first.title) == "Continue the 2026 diagnosis"
    assert without_isolates(first.reason).startswith("Step 2 of 3: Trust.")
    assert without_isolates(first.effort) == "5 min"
    assert (first.place, first.arguments) == ("worksheet", {"filled_id": "d1"})


@pytest.mark.parametrize(("place", "named", "arguments"), [
    ("holds_together", "Trust", {}), ("left", "Contributors", {}),
    ("done_already", "Contributors", {"place": "first"}), ("check", "Contributors",
                                                           {"place": "first"})])
def test_one_goes_on_where_one_left_off_unless_that_is_done(
        place: str, named: str, arguments: dict[str, str]) -> None:
    steps = (step("contributors", "begun", 1, 3, asks=("left",)),
             step("trust", "look_again", asks=("holds_together",)),
             step("partners", asks=("done_already",)))
    sheet = replace(assessment(steps=steps), place=place, doors={"contributors": "first"})
    (first, *_) = told(town(sheet)).next_things
    assert f": {named}." in without_isolates(first.reason)
    assert first.arguments == {"filled_id": "d1", **arguments}


def test_the_highest_challenge_on_thin_ground_comes_first() -> None:
    facts = town(assessment(challenges_faced=["r1", "r2", "r3"]), ticks=ALL_TICKED, **WELL,
                 challenges=(row(1, "Low", likelihood=1, impact=2, quality="thin", sources=["s"]),
                             row(2, "High", likelihood=5, impact=4),
                             row(3, "Sure", likelihood=5, impact=5, sources=["s"])))
    found = next(thing for thing in told(facts).next_things if thing.key == "challenges.source")
    assert found.arguments == {"register_id": "challenges", "row_id": "r2"}
    assert "“High”" in without_isolates(found.title)
    assert "20 of 25, and nothing says how you know" in without_isolates(found.reason)


def test_groups_left_aside_are_named_first() -> None:
    facts = town(assessment(), stakeholders=ALL_SECTORS,
                 consultations=(row(1, "Walk", held_on=ago(3), groups=["women"]),))
    heard = next(thing for thing in told(facts).next_things if thing.key == "consultations.groups")
    assert without_isolates(heard.title) == "Listen to: Minorities and Newcomers"
    assert heard.effort == "One meeting"


@pytest.mark.parametrize(("facts", "expected"), [
    pytest.param(town(), ("not_begun",) * 4, id="an empty town"),
    pytest.param(town(assessment(steps=OPEN_STEPS)),
                 ("not_begun", "not_begun", "begun", "not_begun"), id="step 1 done, nobody heard"),
    pytest.param(town(assessment(challenges_faced=["r1"]), challenges=(row(1, "Rumours"),)),
                 ("begun", "done", "begun", "not_begun"), id="named, not rated"),
    pytest.param(town(assessment(challenges_faced=["r1"], minorities_heard="partly"),
                      challenges=(RATED,), consultations=(HEARD_ALL,)),
                 ("done",) * 4, id="everything"),
    pytest.param(town(assessment(minorities_heard="no"), consultations=(HEARD_ALL,)),
                 ("not_begun", "done", "done", "begun"), id="heard, but said not to be"),
    pytest.param(town(assessment(minorities_heard="yes"), consultations=(
        row(1, "Visit", held_on=ago(2), groups=["young_people"]),)),
        ("not_begun", "done", "done", "begun"), id="said to be heard, but where"),
    pytest.param(town(assessment(), consultations=(row(1, "Visit", held_on=ahead(2)),)),
                 ("not_begun", "done", "begun", "not_begun"), id="planned only"),
    pytest.param(town(stakeholders=ALL_SECTORS),
                 ("not_begun", "begun", "not_begun", "not_begun"), id="stakeholders only"),
])
def test_what_the_tools_know_of_the_first_stage(facts: TownFacts,
                                                expected: tuple[str, ...]) -> None:
    assert tuple(points(facts).values()) == expected


def test_who_says_how_far_a_point_is() -> None:
    fed = {(stage.key, point.key): point.fed_by for stage in told(town(ticks=ALL_TICKED)).stages
           for point in stage.points}
    assert {key for key, by in fed.items() if by != "P0"} == {
        ("understand", point.key) for point in STAGES[0].points}
    assert fed["understand", "stakeholders"] == "K1"


def test_ticked_points_fill_the_other_stages() -> None:
    stages = told(town(ticks={
        "mandate_points": ticked("align", "strengthen", "continuous"),
        "approach_points": {"everyone": {"principles": {"level": 3}, "model": {"level": 2},
                                         "formalise": {"level": "unknown"}}},
        "coordination_points": ticked("durable", level=1),
        "learning_points": ticked("theory", level=2)})).stages
    found = {stage.key: (stage.state, stage.done, stage.of) for stage in stages}
    assert found["mandate"] == ("done", 3, 3)
    assert found["approach"] == ("begun", 1, 4)
    assert found["coordination"] == ("not_begun", 0, 3)
    assert found["learning"] == ("begun", 0, 4)
    assert found["understand"][0] == "not_begun"


@pytest.mark.parametrize("poison", [7, "x", [1], {"a": 1}, {"everyone": [3]},
                                    {"everyone": {"align": {"level": "y"}}},
                                    {"everyone": {"align": {"level": [2]}}}, True, [[]]])
def test_an_answer_of_another_shape_says_nothing(poison: object) -> None:
    facts = town(assessment(finished=ago(3), challenges_faced=poison, minorities_heard=poison,
                            review_on=poison), ticks={"mandate_points": poison})
    found = told(facts)
    assert [stage.state for stage in found.stages] == ["begun", *["not_begun"] * 7]
    assert found.late == ()


@pytest.mark.parametrize(("facts", "needs_update"), [
    (town(), False), (town(assessment()), False), (town(assessment(finished=ago(300))), False),
    (town(assessment(finished=ago(366))), True),
    (town(assessment("d1", finished=ago(400)), assessment("d2")), True),
    (town(assessment("d1", finished=ago(400)), assessment("d2", finished=ago(2))), False),
    (town(assessment(finished=ago(30), review_on=ago(1).isoformat())), True),
    (town(assessment(finished=ago(30), review_on=ago(31).isoformat())), False),
    (town(assessment(finished=ahead(400))), False),
])
def test_when_the_first_stage_wants_an_update(facts: TownFacts, needs_update: bool) -> None:
    stages = told(facts).stages
    assert stages[0].needs_update is needs_update
    assert not any(stage.needs_update for stage in stages[1:])


def test_a_leap_day_is_a_year_old_on_the_last_of_february() -> None:
    facts = TownFacts(date(2025, 3, 1), (assessment(finished=date(2024, 2, 29)),))
    assert [late.days for late in pathway(facts, english()).late] == [1]


@pytest.mark.parametrize("day", [date.max, date.min])
def test_the_first_and_the_last_day_of_the_calendar_are_days_too(day: date) -> None:
    facts = TownFacts(TODAY, (assessment(finished=day),))
    told = pathway(facts, english())
    assert [late.days > 700_000 for late in told.late] == [True] * (day == date.min)
    assert [coming.date for coming in told.coming] == [date.max] * (day == date.max)


def test_late_things_with_the_latest_first() -> None:
    facts = town(
        assessment(finished=date(2025, 1, 14)),
        consultations=(
            row(1, "Evening walk", held_on=ago(18)),
            row(2, "Youth round", held_on=ago(90), reached=12, told_back_on=ago(7)),
            row(3, "Answered", held_on=ago(90), reached=5, told_back_on=ago(7),
                told_back=words("Done")),
            row(4, "Today", held_on=TODAY)))
    assert [(without_isolates(late.title), late.days) for late in told(facts).late] == [
        ("Diagnosis older than 12 months", 26), ("Write up “Evening walk”", 18),
        ("Answer those heard at “Youth round”", 7)]
    assert told(facts).late[0].place == "diagnosis"
    assert told(facts).late[1].arguments == {"register_id": "consultations", "row_id": "r1"}


def test_coming_dates_in_their_order() -> None:
    facts = town(
        assessment(finished=ago(30), review_on=ahead(200).isoformat()),
        consultations=(row(1, "Parents’ evening", held_on=ahead(31)),
                       row(2, "Today", held_on=TODAY),
                       row(3, "Youth round", held_on=ago(3), reached=4, told_back_on=ahead(10))))
    assert [(coming.date, without_isolates(coming.title)) for coming in told(facts).coming] == [
        (TODAY, "Today"), (ahead(10), "Answer to those heard at “Youth round”"),
        (ahead(31), "Parents’ evening"), (ahead(200), "Review of the diagnosis")]


def test_without_a_review_date_a_year_is_the_next() -> None:
    (coming,) = told(town(assessment(finished=ago(30)))).coming
    assert coming.date == ago(30).replace(year=ago(30).year + 1)


def test_a_later_tool_adds_its_teller_and_has_the_last_word() -> None:
    later = Teller(
        points=lambda facts: {("mandate", "align"): PointTold("done", "M1")},
        outdated=lambda facts: frozenset({"mandate"}),
        next_things=lambda facts, t: (NextThing("m", "scales", "Vote", "Why", "1 h", "Open",
                                                "home", rank=1),),
        coming=lambda facts, t: (Coming(TODAY, "Vote", "home"),))
    found = pathway(town(), english(), (*TELLERS, later))
    mandate = found.stages[1]
    assert (mandate.state, mandate.needs_update) == ("begun", True)
    assert (mandate.points[0].state, mandate.points[0].fed_by) == ("done", "M1")
    assert found.next_things[0].key == "m" and len(found.next_things) == 4
    assert [coming.title for coming in found.coming] == ["Vote"]


@pytest.mark.parametrize("language", SHIPPED)
def test_every_language_says_all_of_it(language: str) -> None:
    facts = town(assessment(steps=(step("contributors", "begun", 1, 3),)))
    found = pathway(facts, translator(language))
    assert len({stage.label for stage in found.stages}) == len(STAGES) == 8
    assert all(thing.title and thing.reason and thing.verb for thing in found.next_things)
