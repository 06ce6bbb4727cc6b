"""What meetings tell the pathway: minutes to write up, decisions past their day, the next one."""

from operations.pathway.town_facts import TODAY, ago, ahead, row, town, words
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.meetings_teller import TELLER
from strongcity_desktop.operations.pathway.pathway import Pathway, pathway


def told(facts: TownFacts) -> Pathway:
    return pathway(facts, english(), (TELLER,))


def test_minutes_not_approved_after_a_fortnight_are_late() -> None:
    found = told(town(meetings=(
        row(1, "Spring", status="held", held_on=ago(20), minutes_state="draft"),
        row(2, "Winter", status="held", held_on=ago(20), minutes_state="approved"),
        row(3, "Last week", status="held", held_on=ago(7), minutes_state="draft"))))
    (late,) = found.late
    assert without_isolates(late.title) == "Write up the minutes of “Spring”"
    assert (without_isolates(late.note), late.days) == ("Meeting of 20 January 2026", 6)
    assert (late.place, late.arguments["row_id"]) == ("meeting", "r1")


def test_decisions_are_late_and_coming() -> None:
    found = told(town(decisions=(
        row(1, "Open the hall", due_on=ago(3), owner=words("Head of housing")),
        row(2, "Mend the lamps", due_on=ago(1), status="doing"),
        row(3, "Done", due_on=ago(9), status="done"),
        row(4, "Print", due_on=ahead(4), status="open"))))
    assert [(one.title, without_isolates(one.note), one.days) for one in found.late] == [
        ("Open the hall", "Head of housing", 3),
        ("Mend the lamps", "Decided to be done by 8 February 2026", 1)]
    assert [(one.title, one.date, one.arguments["row_id"]) for one in found.coming] == [
        ("Print", ahead(4), "r4")]


def test_the_next_meeting_comes_and_wants_an_agenda() -> None:
    meeting = row(1, "Summer", status="planned", held_on=ahead(5))
    found = told(town(meetings=(meeting,)))
    assert [(one.title, one.place) for one in found.coming] == [("Summer", "meeting")]
    (thing,) = found.next_things
    assert without_isolates(thing.title) == "Prepare “Summer”"
    assert thing.arguments == {"row_id": "r1"}
    filled = told(town(meetings=(meeting,), agenda_points=(
        row(1, "Lights", meetings=["r1"]),)))
    assert filled.next_things == ()


def test_after_the_last_meeting_a_day_is_to_be_agreed() -> None:
    held = row(1, "Spring", status="held", held_on=ago(3), minutes_state="approved")
    (thing,) = told(town(meetings=(held,))).next_things
    assert (thing.key, thing.arguments["part"]) == ("meetings.next", "follow")
    assert told(town(meetings=(held, row(2, "Summer", status="planned", held_on=TODAY)),
                     agenda_points=(row(1, "Lights", meetings=["r2"]),))).next_things == ()


def test_a_town_without_meetings_hears_nothing_of_them() -> None:
    found = told(town())
    assert (found.late, found.coming, found.next_things) == ((), (), ())
