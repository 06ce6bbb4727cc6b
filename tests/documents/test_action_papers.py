"""The action plan in its shapes, the sheet of one action, the budget: on paper, in sums that agree.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from documents.pdf_text import pages_of, text_of
from documents.row_sources import INTERNAL, PUBLIC, row, said, source_of
from strongcity_desktop.documents.action_plan import action_plan, blocks
from strongcity_desktop.documents.action_sheet import action_sheet
from strongcity_desktop.documents.action_words import start_to_target
from strongcity_desktop.documents.blocks import Block, LookAgain, Table, Text, Words
from strongcity_desktop.documents.budget_view import blocks as budget_blocks
from strongcity_desktop.documents.budget_view import budget_view
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.operations.documents_offered import PLAN_SHAPES
from strongcity_desktop.registers.fields import Row

SENSITIVE = Edition(Audience.INTERNAL, shows_sensitive=True)
GOAL, LEFT_OUT, PITCHES = row(51, "All are heard"), row(61, "New Fields", likelihood=5, impact=4), \
    row(62, "Pitches", likelihood=2, impact=2)
LEAD, HIDDEN = row(71, "Housing service", listed_publicly=True), row(72, "A quiet house")


def action(number: int, name: str, **values: Any) -> Row:
    return row(number, name, **values)


ACTIONS = (
    action(1, "Fair rota", challenges=[PITCHES.id], status="done", begins_on="2026-01-05",
           ends_on="2026-01-30", note=said("Only for us"), lead=[HIDDEN.id],
           theme=said("Market"), reference="1.1", timescale=said("In winter"),
           intended=said("No quarrels"), answers_risk=said("Quarrels"), rag="amber",
           evidence_of_progress=said("Eleven complaints"), responsible=said("Market officer"),
           indicators_in_words=said("Complaints a month")),
    action(2, "Council sittings", challenges=[LEFT_OUT.id], goals=[GOAL.id], lead=[LEAD.id],
           partners=[HIDDEN.id], begins_on="2026-03-01", ends_on="2026-11-30"),
    action(3, "Choir"))
LINES = (row(81, "Rooms", actions=[ACTIONS[1].id], amount="6000.005", state="secured", year=2026,
             source="existing"),
         row(82, "Paint", actions=[ACTIONS[0].id], amount="0.995", state="sought", year=2027),
         row(83, "Stamps", amount="1", state="to_find"))
SPENT = (row(91, "Paint, first tin", actions=[ACTIONS[0].id], amount="2", paid_on="2026-01-06"),)


def town(edition: Edition = PUBLIC, language: str = "en", **more: Sequence[Row]) -> Source:
    return source_of({"actions": ACTIONS, "goals": (GOAL,), "challenges": (LEFT_OUT, PITCHES),
                      "stakeholders": (LEAD, HIDDEN), "budget_lines": LINES, "expenses": SPENT,
                      **more}, edition=edition, language=language)


def plain(cell: object) -> str:
    spans: Words = cell  # type: ignore[assignment]
    words = spans if isinstance(spans, str) else "".join(
        part if isinstance(part, str) else part.text for part in spans)
    return words.translate({0x2068: None, 0x2069: None, 0xA0: " "})


def table(found: Sequence[Block]) -> Table:
    return next(block for block in found if isinstance(block, Table))


def words(pdf: bytes) -> str:
    return " ".join(text_of(pdf).translate({0x2068: None, 0x2069: None, 0xA0: " "}).split())


def test_the_plan_goes_by_goal_each_action_once_the_most_pressing_first() -> None:
    found = table(blocks(town()))
    assert [plain(line[1]).split("\n")[0] for line in found.rows[:3]] == [
        "Council sittings", "1.1 Fair rota", "Choir"]
    assert [(at, plain(title)) for at, title in found.bands] == [
        (0, "Goal 51. All are heard"), (1, "Without a goal")]
    assert [plain(line[3]) for line in found.rows[:3]] == ["Mar – Nov 2026", "Jan 2026\nDone", "–"]


def test_by_challenge_it_goes_by_the_most_pressing_one() -> None:
    assert [plain(title) for _, title in table(blocks(town(), "by_challenge")).bands] == [
        "Challenge 61. New Fields", "Challenge 62. Pitches", "Answers no challenge"]


def test_what_has_no_action_and_what_answers_nothing_is_named() -> None:
    alone = row(63, "Harassment")
    found = blocks(town(challenges=(LEFT_OUT, PITCHES, alone)))
    said_again = [plain(block.words) for block in found if isinstance(block, LookAgain)]
    assert said_again == ["Still without an action: Harassment.",
                          "This action answers no challenge: Choir."]


def test_a_challenge_that_was_settled_counts_as_neither_with_nor_without_an_action() -> None:
    alone = row(63, "Harassment")
    source = replace(town(challenges=(LEFT_OUT, PITCHES, alone)), settled=frozenset({alone.id}))
    said = [plain(block.words) for block in blocks(source) if isinstance(block, Text | LookAgain)]
    assert any("2 of 2 challenges have one" in words for words in said)
    assert not any("Harassment" in words for words in said)


def test_the_total_is_that_of_the_whole_plan_to_the_smallest_unit() -> None:
    found = table(blocks(town()))
    assert plain(found.total[4]) == "6,002"
    assert [plain(line[4]) for line in found.rows] == ["6,000.005", "0.995*", "–", "1**"]
    assert plain(found.rows[3][1]) == "Budget lines of no action"


@pytest.mark.parametrize("edition", [PUBLIC, INTERNAL, SENSITIVE])
def test_who_is_not_listed_is_named_inside_only(edition: Edition) -> None:
    for made in (action_plan(town(edition)), action_sheet(town(edition), ACTIONS[0])):
        assert ("A quiet house" in words(made)) is (edition is not PUBLIC)


@pytest.mark.parametrize(("shape", "heads", "first"), [
    ("key_actions", ["Key action", "Lead", "Timescale", "Outcomes", "Notes"],
     ["1.1 Fair rota", "A quiet house\nMarket officer", "In winter", "No quarrels",
      "Only for us"]),
    ("objectives", ["Action", "Indicators", "Timeframe", "Responsibility"],
     ["1.1 Fair rota", "Complaints a month", "In winter", "A quiet house\nMarket officer"]),
    ("risks", ["Outcome", "Risk or need", "Action", "Owner", "Evidence of progress",
               "How it goes"],
     ["No quarrels", "Quarrels", "1.1 Fair rota", "A quiet house\nMarket officer",
      "Eleven complaints", "Some delay"])])
def test_a_plan_is_printed_in_the_columns_it_came_in(shape: str, heads: list[str],
                                                     first: list[str]) -> None:
    found = table(blocks(town(SENSITIVE), shape))
    assert [plain(head) for head in found.head] == heads
    assert [plain(cell) for cell in found.rows[0]] == first
    assert [plain(title) for _, title in found.bands] == ["Market", "Further actions"]


def test_notes_of_a_plan_that_came_in_are_not_for_everyone() -> None:
    assert "Notes" not in table(blocks(town(PUBLIC), "key_actions")).head
    assert "Only for us" not in words(action_plan(town(PUBLIC), "everything"))


@pytest.mark.parametrize(("values", "edition", "told"), [
    ({"unit": "percent", "baseline": "18", "target": "40"}, PUBLIC, "from 18% to 40%"),
    ({"unit": "percent", "baseline": "2.5"}, PUBLIC, "from 2.5% to –"),
    ({"unit": "number", "baseline": "3", "target": "80", "of_people": True}, PUBLIC,
     "from <5 to 80"),
    ({"unit": "number", "baseline": "3", "target": "80", "of_people": True}, INTERNAL,
     "from 3 to 80"),
    ({"unit": "number", "baseline": "3", "target": "80"}, PUBLIC, "from 3 to 80"),
    ({"unit": "number"}, PUBLIC, "")])
def test_an_indicator_says_from_where_to_where(values: dict[str, Any], edition: Edition, told: str
                                               ) -> None:
    one = row(1, "Heard", **values)
    source = replace(town(edition), registers={**town(edition).registers, "indicators": (one,)})
    assert plain(start_to_target(source, one)) == told


def test_indicators_of_an_action_stand_beside_it() -> None:
    heard = row(95, "Tenants who feel heard", actions=[ACTIONS[1].id], unit="percent",
                baseline="18", target="40")
    closed = row(96, "Old one", actions=[ACTIONS[1].id], status="closed")
    found = table(blocks(town(indicators=(heard, closed))))
    assert plain(found.rows[0][5]) == "Tenants who feel heard\nfrom 18% to 40%"


def test_every_sum_of_the_budget_is_the_same() -> None:
    found = [block for block in budget_blocks(town()) if isinstance(block, Table)]
    by_source, by_year, by_action, lines = found
    for sums in (by_source, by_year):
        assert [plain(cell) for cell in sums.total[1:]] == ["6,000.005", "0.995", "1", "6,002",
                                                            "2"]
    assert [plain(cell) for cell in by_action.total[1:]] == ["6,002", "2", "6,000"]
    assert plain(lines.total[-1]) == "6,002"
    assert [plain(line[0]) for line in by_year.rows] == ["2026", "2027", "No year noted"]
    over = [plain(one.words) for one in budget_blocks(town()) if isinstance(one, LookAgain)]
    assert over == ["Fair rota is 1.005 over its lines."]


def test_the_check_is_told_inside_and_what_lacks_of_it() -> None:
    inside, open_to_all = (words(action_sheet(town(edition), ACTIONS[1]))
                           for edition in (INTERNAL, PUBLIC))
    assert "The do-no-harm check is not complete" in inside
    assert "The do-no-harm check is not complete" not in open_to_all


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_town_with_nothing_yet_has_papers_too(language: str) -> None:
    bare = source_of({}, language=language)
    for made in (*(action_plan(bare, shape) for shape, _ in PLAN_SHAPES), budget_view(bare),
                 action_sheet(bare, action(9, "First idea"))):
        assert pages_of(made) == 1


def test_a_long_plan_keeps_its_titles_with_their_rows() -> None:
    goals = [row(100 + n, f"Goal title {n}") for n in range(12)]
    many = [action(200 + n, f"Action {n}", goals=[goals[n % 12].id]) for n in range(48)]
    for language in ("en", "ar"):
        source = town(language=language, actions=many, goals=goals)
        assert pages_of(action_plan(source)) > 1
