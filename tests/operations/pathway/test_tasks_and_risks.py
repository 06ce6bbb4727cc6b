"""What tasks and risks tell the pathway."""

import pytest

from operations.pathway.town_facts import ago, ahead, assessment, row, town, words
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.pathway import pathway
from strongcity_desktop.operations.pathway.risks_teller import TELLER as RISKS
from strongcity_desktop.operations.pathway.tasks_teller import TELLER as TASKS
from strongcity_desktop.operations.pathway.told import Teller


def late(facts: TownFacts, teller: Teller) -> list[tuple[str, str, int]]:
    return [(without_isolates(one.title), without_isolates(one.note), one.days)
            for one in pathway(facts, english(), (teller,)).late]


def test_tasks_are_late_the_day_after_they_are_due() -> None:
    facts = town(tasks=(row(1, "Ring the club", due_on=ago(1), owner=words("Youth officer")),
                        row(2, "Book the hall", due_on=ago(30)),
                        row(3, "Done", due_on=ago(3), status="done"),
                        row(4, "Print", due_on=ahead(0)), row(5, "Write", due_on=ahead(31))))
    assert late(facts, TASKS) == [
        ("Book the hall", "Due on 10 January 2026", 30),
        ("Ring the club", "Youth officer", 1)]
    coming = pathway(facts, english(), (TASKS,)).coming
    assert [(one.title, one.arguments["row_id"]) for one in coming] == [("Print", "r4")]


def test_risks_are_to_be_looked_at_again() -> None:
    facts = town(risks=(row(1, "Backlash", review_on=ago(2)),
                        row(2, "Stigma", review_on=ahead(5)),
                        row(3, "Old", review_on=ago(9), status="closed")))
    assert late(facts, RISKS) == [
        ("Look again at “Backlash”", "Planned for 7 February 2026", 2)]
    coming = pathway(facts, english(), (RISKS,)).coming
    assert [without_isolates(one.title) for one in coming] == ["Look again at “Stigma”"]


@pytest.mark.parametrize(("facts", "expected"), [
    (town(risks=()), []),
    (town(assessment(finished=ago(10)), risks=()), ["risks.first"]),
    (town(risks=(row(1, "Backlash", likelihood=5, impact=4),)), ["risks.unanswered"]),
    (town(risks=(row(1, "Backlash", likelihood=5, impact=4, mitigation=words("We talk")),)), []),
])
def test_a_first_list_is_offered_once_there_is_a_diagnosis(
        facts: TownFacts, expected: list[str]) -> None:
    assert [thing.key for thing in pathway(facts, english(), (RISKS,)).next_things] == expected
