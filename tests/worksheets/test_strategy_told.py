"""What the frame, the set-up and the look at what lasts conclude and lack, as tables of answers.

Each row names the passage it is from: the section and the line of the guide's second chapter in
its plain text, as in "frame 526".
"""

from typing import Any

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english
from strongcity_desktop.worksheets.answers import counted
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import considerations_for, gaps_told, outcome_of


def _said(words: str) -> Any:
    return LocalText.of(words, "en").to_json()


UNKNOWN = {"unknown": True}
SHEETS = ("strategy", "setup", "sustainability")
Answers = dict[str, Any]
PRINCIPLES = {"no_harm": "yes", "gender": "yes", "rights": "yes", "whole_society": "yes"}
FRAME = {"approach": ["public_health"], "vision": _said("Everyone counts."), "goals": ["a"],
         **PRINCIPLES}
DECIDED = {"option": "lead", "decided_on": "2026-02-03", "champion": _said("Deputy mayor"),
           "answers_for_it": _said("Town clerk"), "means_given": ["staff"]}

OUTCOMES: list[tuple[str, str, Answers, str, set[str]]] = [
    ("frame 520: no approach yet", "strategy", {"vision": _said("Everyone counts.")},
     "at_the_start", set()),
    ("frame 548: an approach alone is no frame", "strategy", {"approach": ["pcve"]},
     "taking_shape", {"no_vision", "no_goals", "no_principles"}),
    ("frame 522: goals, and not all four principles", "strategy",
     {**FRAME, "rights": None}, "taking_shape", {"no_principles"}),
    ("frame 548: all four principles in every case", "strategy", FRAME, "ready",
     {"approach", "goals", "principles", "not_approved"}),
    ("trust 571: residents had a part from the beginning", "strategy",
     {**FRAME, "residents_shaped": "yes"}, "ready",
     {"approach", "goals", "principles", "shaped", "not_approved"}),
    ("frame 526: approved, and not yet safe from misuse", "strategy",
     {**FRAME, "approval_state": "approved", "never_a_weapon": "said"}, "ready",
     {"approach", "goals", "principles"}),
    ("frame 526: approved, and never a weapon", "strategy",
     {**FRAME, "approval_state": "approved", "never_a_weapon": "written"}, "in_force",
     {"approved", "written"}),
    ("set-up 581: nobody looks after it", "setup",
     {"champion": _said("Deputy mayor")}, "open", set()),
    ("set-up 587: a lead without a line of responsibility", "setup", {"option": "lead"}, "chosen",
     {"undecided", "no_champion", "no_answer", "no_staff"}),
    ("set-up 581: somebody leads, somebody stands up for it", "setup", DECIDED, "stands",
     {"decided", "champion", "staff"}),
    ("set-up 614: the town gives no people", "setup", {**DECIDED, "means_given": ["room"]},
     "chosen", {"no_staff"}),
    ("lasting 621: nothing carries it over a change", "sustainability",
     {"outlives_the_term": "no", "budget_line": "none", "briefing": "no"}, "fragile", set()),
    ("lasting 621: the administration carries it", "sustainability",
     {"staff_behind_it": "yes", "budget_line": "none", "briefing": "habit"}, "leans",
     {"staff", "no_line", "no_briefing"}),
    ("lasting 623: a legal basis in part", "sustainability",
     {"outlives_the_term": "partly", "budget_line": "this_year"}, "leans", {"basis", "no_line"}),
    ("lasting 625: legal basis, yearly budget, briefing", "sustainability",
     {"outlives_the_term": "yes", "budget_line": "yearly", "briefing": "written"}, "holds",
     {"basis", "line", "briefing"}),
]

GAPS: list[tuple[str, str, Answers, set[str]]] = [
    ("frame 520: no published strategy", "strategy", {"status": "unpublished"},
     {"status.unpublished"}),
    ("frame 520: part of another framework", "strategy", {"status": "part"}, set()),
    ("frame 546: a frame of its own", "strategy", {"approach": ["pcve"]},
     {"approach.stands_alone"}),
    ("frame 548: approaches can be combined", "strategy",
     {"approach": ["pcve", "community_safety"]}, set()),
    ("securitisation 561: a label that keeps away those who are needed", "strategy",
     {"approach": ["pcve", "public_health"], "label_felt": "accused"},
     {"approach.label_accuses"}),
    ("securitisation 561: the label makes uneasy", "strategy",
     {"approach": ["pcve", "public_health"], "label_felt": "uneasy"}, set()),
    ("securitisation 561: security as the face", "strategy", {"face": "security"},
     {"face.security"}),
    ("securitisation 561: the police beside services", "strategy", {"face": "both"}, set()),
    ("principles 550: harm not asked for", "strategy", {"no_harm": "no"}, {"no_harm.not_asked"}),
    ("principles 550: harm asked for at times", "strategy", {"no_harm": "partly"},
     {"no_harm.not_asked"}),
    ("principles 550: nobody may stop", "strategy", {"who_stops": "no"}, {"who_stops.nobody"}),
    ("principles 551: gender not seen", "strategy", {"gender": "no"}, {"gender.not_seen"}),
    ("principles 552: rights at every step", "strategy", {"rights": "partly"},
     {"rights.not_checked"}),
    ("principles 553: one agency alone", "strategy", {"whole_society": "no"},
     {"whole_society.one_office"}),
    ("principles 550-553: all four hold", "strategy", PRINCIPLES, set()),
    ("definitions 565: consensus on some words", "strategy", {"words_agreed": "partly"},
     {"words_agreed.disputed"}),
    ("definitions 565: consensus", "strategy", {"words_agreed": "yes"}, set()),
    ("trust 571: communities had no part", "strategy", {"residents_shaped": "no"},
     {"residents_shaped.without_them"}),
    ("existing 575: an exception, apart from all else", "strategy", {"everyday": "no"},
     {"everyday.apart"}),
    ("frame 524: within the means there are", "strategy", {"goals_feasible": "partly"},
     {"goals_feasible.out_of_reach"}),
    ("frame 526: approval not begun", "strategy", {"approval_state": "not_begun"},
     {"approval_state.not_begun"}),
    ("frame 526: one political side only", "strategy", {"all_sides": "no"},
     {"all_sides.one_side"}),
    ("frame 526: agreed, but not written", "strategy", {"never_a_weapon": "said"},
     {"never_a_weapon.not_written"}),
    ("frame 526: not known", "strategy", {"never_a_weapon": UNKNOWN, "all_sides": UNKNOWN}, set()),
    ("set-up 593: a lead, and no means for it", "setup", {"option": "lead", "staff": "none"},
     {"option.lead_without_time"}),
    ("set-up 589: others feel less involved", "setup", {"option": "lead", "together": "partly"},
     {"option.others_feel_less_meant"}),
    ("set-up 587: a clear line", "setup", {"option": "lead", "together": "yes", "staff": "one"},
     set()),
    ("set-up 600: shared, and communication breaks down", "setup",
     {"option": "shared", "together": "no"}, {"option.shared_without_talk"}),
    ("set-up 598: shared by those who work together", "setup",
     {"option": "shared", "together": "yes"}, set()),
    ("set-up 606: the network that exists is asleep", "setup",
     {"option": "existing_network", "network_there": "asleep"}, {"option.no_network"}),
    ("set-up 593: a new unit without people", "setup", {"unit": "own", "staff": "part"},
     {"unit.own_without_staff"}),
    ("set-up 607: worded without partners", "setup",
     {"option": "new_network", "name_shared": "no"}, {"name_shared.not_shared"}),
    ("set-up 607: where no network is, its wording is not asked", "setup",
     {"option": "lead", "name_shared": "no"}, set()),
    ("set-up 612: the town leaves the network alone", "setup",
     {"option": "new_network", "town_does": ["nothing"]}, {"town_does.left_alone"}),
    ("set-up 614: nobody adopts recommendations", "setup",
     {"option": "new_network", "town_does": ["calls"]}, {"town_does.not_adopted"}),
    ("set-up 614: meetings, coordination, decisions", "setup",
     {"option": "new_network", "town_does": ["calls", "coordinates", "adopts"]}, set()),
    ("set-up 614: nothing and something", "setup",
     {"option": "new_network", "town_does": ["calls", "nothing"]}, {"town_does.both"}),
    ("set-up 614: no means", "setup", {"means_given": ["nothing"]}, {"means_given.nothing"}),
    ("set-up 614: rooms but no people", "setup", {"means_given": ["room"]},
     {"means_given.no_time"}),
    ("set-up 614: no means and a room", "setup", {"means_given": ["room", "nothing"]},
     {"means_given.both"}),
    ("set-up 581: nobody decided", "setup", {"decided_by": "nobody"}, {"decided_by.nobody"}),
    ("set-up 614: services do not know of it", "setup", {"known": "partly"}, {"known.few_know"}),
    ("lasting 621: staff not won over", "sustainability", {"staff_behind_it": "partly"},
     {"staff_behind_it.not_behind_it"}),
    ("lasting 621: the briefing is no part of the handover", "sustainability",
     {"briefing": "habit"}, {"briefing.not_written"}),
    ("lasting 621: the briefing comes late", "sustainability", {"how_soon": "later"},
     {"how_soon.late"}),
    ("lasting 621: briefed by procedure, within a month", "sustainability",
     {"briefing": "written", "how_soon": "month"}, set()),
    ("lasting 622: no legal basis", "sustainability", {"legal_basis": ["nothing"]},
     {"legal_basis.nothing"}),
    ("lasting 622: nothing and a motion", "sustainability",
     {"legal_basis": ["motion", "nothing"]}, {"legal_basis.both"}),
    ("lasting 625: a motion", "sustainability", {"legal_basis": ["motion"]}, set()),
    ("lasting 623: it ends with the term", "sustainability", {"outlives_the_term": "no"},
     {"outlives_the_term.ends"}),
    ("means 660: no yearly allocation", "sustainability", {"budget_line": "this_year"},
     {"budget_line.this_year"}),
    ("means 658: no line", "sustainability", {"budget_line": "none"}, {"budget_line.none"}),
    ("lasting 618: risks without owners", "sustainability",
     {"risks_named": ["a"], "owners": "no"}, {"owners.no_owner"}),
    ("lasting 618: no risk, no owner asked for", "sustainability", {"owners": "no"}, set()),
    ("set-up 581: it hangs on key people", "sustainability", {"one_person": "partly"},
     {"one_person.hangs_on_one"}),
]

THOUGHTS: list[tuple[str, str, str, str, Answers, int]] = [
    ("frame 534: causes in society", "strategy", "approach", "public_health",
     {"what_weighs": ["insults", "left_out"]}, 2),
    ("frame 538: violence is there", "strategy", "approach", "violence_prevention",
     {"what_weighs": ["violence"]}, 1),
    ("frame 542: whose safety", "strategy", "approach", "community_safety",
     {"what_weighs": ["violent_groups"]}, 0),
    ("securitisation 561: the label", "strategy", "approach", "pcve",
     {"label_felt": "accused", "what_weighs": ["violent_groups"]}, 2),
    ("set-up 594: who is trusted", "setup", "option", "lead", {"trusted": ["social"]}, 2),
    ("set-up 594: trust was not asked about", "setup", "option", "lead", {}, 0),
    ("set-up 600: departments hardly talk", "setup", "option", "shared", {"together": "no"}, 1),
    ("set-up 606: a network that meets", "setup", "option", "existing_network",
     {"network_there": "living"}, 1),
    ("set-up 607: a new one beside it", "setup", "option", "new_network",
     {"network_there": "living", "trusted": ["associations"]}, 3),
    ("set-up 608: beside, or within", "setup", "option", "expert_group", {}, 1),
]


@pytest.mark.parametrize(("sheet", "answers", "outcome", "reasons"),
                         [row[1:] for row in OUTCOMES], ids=[row[0] for row in OUTCOMES])
def test_answers_lead_to_an_outcome_with_reasons(sheet: str, answers: Answers, outcome: str,
                                                 reasons: set[str]) -> None:
    told = outcome_of(all_worksheets()[sheet], answers)
    assert told is not None
    assert told.outcome.key == outcome
    assert {reason.key for reason in told.reasons} == reasons


@pytest.mark.parametrize(("sheet", "answers", "gaps"), [row[1:] for row in GAPS],
                         ids=[row[0] for row in GAPS])
def test_answers_show_gaps(sheet: str, answers: Answers, gaps: set[str]) -> None:
    assert {gap.key for gap in gaps_told(all_worksheets()[sheet], answers)} == gaps


@pytest.mark.parametrize(("sheet", "key", "option", "answers", "number"),
                         [row[1:] for row in THOUGHTS], ids=[row[0] for row in THOUGHTS])
def test_an_option_is_thought_through_for_this_town(sheet: str, key: str, option: str,
                                                    answers: Answers, number: int) -> None:
    worksheet = all_worksheets()[sheet]
    chosen = next(one for one in worksheet.question(key).choices if one.key == option)
    assert len(considerations_for(chosen, counted(worksheet, answers, "full"))) == number
    assert chosen.advantages
    assert chosen.drawbacks


@pytest.mark.parametrize("sheet", SHEETS)
def test_an_empty_worksheet_concludes_nothing(sheet: str) -> None:
    assert outcome_of(all_worksheets()[sheet], {}) is None
    assert gaps_told(all_worksheets()[sheet], {}) == ()


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_tables_reach_every_outcome_every_reason_and_every_gap(sheet: str) -> None:
    worksheet = all_worksheets()[sheet]
    told = [outcome_of(worksheet, answers) for _, of, answers, _, _ in OUTCOMES if of == sheet]
    assert {one.outcome.key for one in told if one} == {one.key for one in worksheet.outcomes}
    reached = {(one.outcome.key, reason.key) for one in told if one for reason in one.reasons}
    assert reached == {(outcome.key, reason.key) for outcome in worksheet.outcomes
                       for reason in outcome.reasons}
    shown = {key for _, of, _, gaps in GAPS if of == sheet for key in gaps}
    assert shown == {f"{question.key}.{gap.key}" for question in worksheet.questions
                     for gap in question.gaps}


def test_every_next_step_can_be_the_name_of_a_task() -> None:
    t = english()
    for _, sheet, answers, _ in GAPS:
        for gap in gaps_told(all_worksheets()[sheet], answers):
            step = gap.next_step_in(t)
            assert step[0].isupper() and step[-1].isalpha() and len(step) <= 80, step


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_short_form_is_short(sheet: str) -> None:
    asked = [one for one in all_worksheets()[sheet].questions if one.kind is not Kind.NOTE]
    assert 10 <= sum(one.depth == "short" for one in asked) <= 13
