"""What the mandate worksheet concludes: a table of answers, each row with the passage it is from.

Passages are named by section and by the lines of the guide's second chapter in its plain text:
"mandate 475" is line 475, in the section on securing a mandate; "questions" are that section's key
questions, then come "awareness" and "enough".
"""

from typing import Any

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.library.practices import practices
from strongcity_desktop.worksheets.kinds import Depth, Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

SHEET = all_worksheets()["mandate"]
UNKNOWN = {"unknown": True}
ALL_PARTNERS = ["civil_society", "communities", "business"]
Row = tuple[str, dict[str, Any], str, set[str]]

OUTCOMES: list[Row] = [
    # Where an explicit mandate comes from.
    ("mandate 488: a clear task from the centre",
     {"explicit_mandate": "yes", "mandate_from": ["framework"]}, "explicit", {"framework"}),
    ("mandate 495: a duty in law",
     {"explicit_mandate": "yes", "mandate_from": ["law"]}, "explicit", {"law"}),
    ("mandate 494: an instruction of a ministry",
     {"explicit_mandate": "yes", "mandate_from": ["ministry"]}, "explicit", {"ministry"}),
    ("questions 499: a framework or law, a resolution or decision of the council",
     {"explicit_mandate": "yes", "mandate_from": ["law", "framework", "ministry", "council",
                                                  "other"]},
     "explicit", {"law", "framework", "ministry", "council", "other"}),
    ("questions 501: its own mandate beside that of the state",
     {"explicit_mandate": "yes", "mandate_from": ["framework", "council"], "can_adopt": "yes"},
     "explicit", {"framework", "council"}),
    ("questions 502: all forms of threat",
     {"explicit_mandate": "yes", "mandate_from": ["council"], "threats_covered": "all"},
     "explicit", {"council", "all_forms"}),
    ("questions 502: one form of threat only",
     {"explicit_mandate": "yes", "mandate_from": ["council"], "threats_covered": "one"},
     "explicit", {"council", "one_form"}),
    ("enough 514: a mandate to act earlier",
     {"explicit_mandate": "yes", "mandate_from": ["council"], "acts": "early"},
     "explicit", {"council", "early"}),
    # A wider mandate that covers prevention.
    ("mandate 486: prevention of crime, no mandate by law",
     {"explicit_mandate": "no", "wider_mandate": ["crime"], "can_adopt": "yes"},
     "implied", {"no_text", "crime", "may_adopt"}),
    ("mandate 490: public safety",
     {"explicit_mandate": "no", "wider_mandate": ["public_order"]},
     "implied", {"no_text", "public_order"}),
    ("mandate 493: no national framework, a mandate for public safety, a local team",
     {"explicit_mandate": "no", "wider_mandate": ["public_order"], "national_strategy": "none",
      "acts": "early"}, "implied", {"no_text", "public_order", "early"}),
    ("questions 500: violence prevention and welfare",
     {"explicit_mandate": "no", "wider_mandate": ["violence", "welfare"]},
     "implied", {"no_text", "violence", "welfare"}),
    ("mandate 477: beside or within the usual priorities",
     {"explicit_mandate": "no", "wider_mandate": ["other"]}, "implied", {"no_text", "other"}),
    ("mandate 491: named in the strategy, with a wider task as well",
     {"explicit_mandate": "partly", "mandate_from": ["framework"], "wider_mandate": ["welfare"]},
     "implied", {"named", "welfare"}),
    ("enough 514: safety that reaches social cohesion",
     {"explicit_mandate": "no", "wider_mandate": ["public_order"],
      "safety_reach": "cohesion_too"}, "implied", {"no_text", "public_order"}),
    # Something, and not enough.
    ("mandate 487: encouraged, and asked to report",
     {"explicit_mandate": "partly", "mandate_from": ["framework"], "reports": "twice"},
     "partial", {"named"}),
    ("mandate 491: a part that towns can play",
     {"explicit_mandate": "partly", "mandate_from": ["framework"], "wider_mandate": ["none"]},
     "partial", {"named", "not_wider"}),
    ("questions 501: named only, and the council may decide",
     {"explicit_mandate": "partly", "can_adopt": "yes"}, "partial", {"named", "may_adopt"}),
    ("enough 514: to alert the security services only, by an explicit text",
     {"explicit_mandate": "yes", "mandate_from": ["law"], "acts": "alert_only"},
     "partial", {"text", "alert_only"}),
    ("enough 514: to alert only, by a wider task",
     {"explicit_mandate": "no", "wider_mandate": ["violence"], "acts": "alert_only"},
     "partial", {"alert_only"}),
    ("enough 514: physical safety only, and nothing else",
     {"explicit_mandate": "no", "wider_mandate": ["public_order"],
      "safety_reach": "physical_only"}, "partial", {"physical_only"}),
    ("enough 514: physical safety only, while welfare carries the rest",
     {"explicit_mandate": "no", "wider_mandate": ["public_order", "welfare"],
      "safety_reach": "physical_only"}, "implied", {"no_text", "public_order", "welfare"}),
    # Nothing at all.
    ("questions 499 and 500: neither a text nor a wider task",
     {"explicit_mandate": "no", "wider_mandate": ["none"]}, "none", {"no_text", "not_wider"}),
    ("questions 501: nothing yet, though the council may decide",
     {"explicit_mandate": "no", "wider_mandate": ["none"], "can_adopt": "yes"},
     "none", {"no_text", "not_wider", "may_adopt"}),
    ("questions 501: nothing yet, and the council may not decide",
     {"explicit_mandate": "no", "wider_mandate": ["none"], "can_adopt": "no"},
     "none", {"no_text", "not_wider", "cannot"}),
    # Unknown, unsaid, contradictory.
    ("questions 499: a text, from where is not known",
     {"explicit_mandate": "yes", "mandate_from": UNKNOWN}, "explicit", {"no_source"}),
    ("questions 499: a text, from where is not noted",
     {"explicit_mandate": "yes"}, "explicit", {"no_source"}),
    ("questions 499: no text, the wider task is not looked at yet",
     {"explicit_mandate": "no"}, "open", {"wider_open"}),
    ("questions 500: no wider task, the text is not known",
     {"explicit_mandate": UNKNOWN, "wider_mandate": ["none"]}, "open", {"text_open"}),
    ("questions 500: a wider task, the text is not looked at yet",
     {"wider_mandate": ["crime"]}, "implied", {"crime", "open"}),
    ("enough 514: it may act early, by what right is not said",
     {"acts": "early"}, "open", {"text_open", "wider_open"}),
    ("enough 514: whether it may act early is not known",
     {"explicit_mandate": "yes", "mandate_from": ["law"], "acts": UNKNOWN},
     "explicit", {"law"}),
    ("mandate 479: a text, but no legal and political room",
     {"leaves_room": "no", "explicit_mandate": "yes", "mandate_from": ["law"]},
     "explicit", {"law", "no_room"}),
    ("mandate 479: a wider task, but no legal and political room",
     {"leaves_room": "no", "explicit_mandate": "no", "wider_mandate": ["welfare"]},
     "implied", {"no_text", "welfare", "no_room"}),
    ("questions 500: “none” chosen beside a wider task",
     {"explicit_mandate": "no", "wider_mandate": ["welfare", "none"]},
     "implied", {"no_text", "welfare"}),
    ("questions 499: sources kept from before, though no text gives the task any more",
     {"explicit_mandate": "no", "mandate_from": ["law"], "wider_mandate": ["none"]},
     "none", {"no_text", "not_wider"}),
]

GAPS: list[tuple[str, dict[str, Any], set[str]]] = [
    # The three premises, and the will.
    ("mandate 479: all three premises hold",
     {"sees_need": "yes", "sees_towns": "yes", "leaves_room": "yes"}, set()),
    ("mandate 479: the need for all of society is half seen",
     {"sees_need": "partly"}, {"sees_need.not_seen"}),
    ("mandate 479: the towns’ part is not seen", {"sees_towns": "no"}, {"sees_towns.no_part"}),
    ("mandate 479: the room is not certain", {"leaves_room": "partly"},
     {"leaves_room.not_certain"}),
    ("mandate 479: no room", {"leaves_room": "no"}, {"leaves_room.no_room"}),
    ("mandate 477: the challenges are not understood, nor is the will there",
     {"challenges_known": "no", "political_will": "partly"},
     {"challenges_known.not_known", "political_will.weak"}),
    ("mandate 477: prevention among the town’s priorities", {"among_priorities": "within"}, set()),
    ("mandate 477: prevention named nowhere", {"among_priorities": "unnamed"},
     {"among_priorities.unnamed"}),
    # The mandate.
    ("mandate 491: named, no task", {"explicit_mandate": "partly"},
     {"explicit_mandate.named_only"}),
    ("questions 501: no text, the council can adopt its own",
     {"explicit_mandate": "no", "can_adopt": "yes"}, {"explicit_mandate.adopt_own"}),
    ("questions 499: no text, the council cannot",
     {"explicit_mandate": "no", "can_adopt": "no"},
     {"explicit_mandate.no_text", "can_adopt.cannot"}),
    ("questions 501: the state’s mandate is not made the town’s own",
     {"explicit_mandate": "yes", "mandate_from": ["law"], "can_adopt": "yes"},
     {"mandate_from.not_own"}),
    ("questions 501: it is made the town’s own",
     {"explicit_mandate": "yes", "mandate_from": ["law", "council"], "can_adopt": "yes"}, set()),
    ("questions 500: no wider mandate either",
     {"explicit_mandate": "no", "wider_mandate": ["none"], "can_adopt": "partly"},
     {"explicit_mandate.no_text", "wider_mandate.nothing_wider", "can_adopt.needs_consent"}),
    ("questions 500: none is needed where a text is explicit",
     {"explicit_mandate": "yes", "mandate_from": ["council"], "wider_mandate": ["none"]}, set()),
    ("questions 502: one threat only",
     {"threats_covered": "one"}, {"threats_covered.only_one"}),
    ("mandate 489, 492, 494: a plan or a council is due, and not there yet",
     {"duties": ["local_plan", "committee"], "duties_met": "partly"}, {"duties_met.owed"}),
    ("mandate 487: reports twice a year, and nobody prepares them",
     {"reports": "twice", "report_ready": "no"}, {"report_ready.nobody_writes"}),
    ("mandate 487: no reports, so nobody need prepare them",
     {"reports": "never", "report_ready": "no"}, set()),
    ("mandate 490: a budget line, for this year", {"budget_line": "partly"},
     {"budget_line.this_year_only"}),
    ("mandate 490: no budget line", {"budget_line": "no"}, {"budget_line.no_money"}),
    # Awareness.
    ("awareness 506: a strategy not shared, towns not asked",
     {"national_strategy": "not_seen", "consulted": "no"},
     {"national_strategy.not_shared", "consulted.not_asked"}),
    ("awareness 508: shared late", {"national_strategy": "late"}, {"national_strategy.late"}),
    ("awareness 506: no strategy, so nothing to be asked about",
     {"national_strategy": "none", "consulted": "no"}, set()),
    ("awareness 510: one or two people", {"known_to": "one_or_two"}, {"known_to.few_know"}),
    ("awareness 510: heads of service only", {"known_to": "heads"}, {"known_to.heads_only"}),
    ("awareness 510: services, staff and elected members",
     {"known_to": "services", "front_line": "partly", "elected": "no"},
     {"front_line.not_told", "elected.not_told"}),
    ("awareness 510: all of them know",
     {"known_to": "services", "front_line": "yes", "elected": "yes"}, set()),
    # Enough?
    ("enough 514: alert only", {"acts": "alert_only"}, {"acts.alert_only"}),
    ("enough 514: guarded places, roads and cameras only", {"safety_reach": "physical_only"},
     {"safety_reach.physical_only"}),
    ("enough 514: no part in safety at all", {"safety_reach": "no_part"}, set()),
    ("enough 516: two levels of three", {"levels": ["primary", "secondary"]},
     {"levels.no_tertiary"}),
    ("enough 516: one level of three", {"levels": ["tertiary"]},
     {"levels.no_primary", "levels.no_secondary"}),
    ("enough 516: one form of hate", {"forms": ["religion"]}, {"forms.narrow"}),
    ("enough 516: several forms", {"forms": ["religion", "online"]}, set()),
    ("enough 516: all three kinds of partner", {"partners": ALL_PARTNERS}, set()),
    ("enough 516: no businesses", {"partners": ["civil_society", "communities"]},
     {"partners.no_business"}),
    ("enough 516: businesses alone", {"partners": ["business"]},
     {"partners.no_civil_society", "partners.no_communities"}),
    ("enough 516: no partner", {"partners": ["none"]}, {"partners.nobody"}),
    # Unknown, contradictory.
    ("awareness 510: who knows is not known", {"known_to": UNKNOWN, "front_line": UNKNOWN}, set()),
    ("mandate 479: nothing is known of the premises",
     {"sees_need": UNKNOWN, "sees_towns": UNKNOWN, "leaves_room": UNKNOWN}, set()),
    ("questions 500: “none” beside another choice", {"wider_mandate": ["crime", "none"]},
     {"wider_mandate.none_and_more"}),
    ("enough 516: “none” beside a partner", {"partners": [*ALL_PARTNERS, "none"]},
     {"partners.none_and_more"}),
    ("questions 502 and enough 516: all threats, one form",
     {"threats_covered": "all", "forms": ["religion"]}, {"forms.unlike"}),
    ("questions 502 and enough 516: one threat, several forms",
     {"threats_covered": "one", "forms": ["religion", "political"]},
     {"threats_covered.only_one", "forms.unlike"}),
]


@pytest.mark.parametrize(("answers", "outcome", "reasons"), [row[1:] for row in OUTCOMES],
                         ids=[row[0] for row in OUTCOMES])
def test_answers_lead_to_an_outcome_with_reasons(answers: dict[str, Any], outcome: str,
                                                 reasons: set[str]) -> None:
    told = outcome_of(SHEET, answers)
    assert told is not None
    assert told.outcome.key == outcome
    assert {reason.key for reason in told.reasons} == reasons


@pytest.mark.parametrize(("answers", "gaps"), [row[1:] for row in GAPS],
                         ids=[row[0] for row in GAPS])
def test_answers_show_gaps(answers: dict[str, Any], gaps: set[str]) -> None:
    assert {gap.key for gap in gaps_told(SHEET, answers)} == gaps


@pytest.mark.parametrize("answers", [{}, {"sees_need": "yes", "known_to": "heads"},
                                     {"explicit_mandate": UNKNOWN}, {"wider_mandate": []}])
def test_where_nothing_is_known_of_a_mandate_none_is_denied(answers: dict[str, Any]) -> None:
    assert outcome_of(SHEET, answers) is None


@pytest.mark.parametrize("depth", ["short", "full"])
def test_an_answer_that_the_short_form_does_not_ask_counts_in_the_full_one_only(depth: Depth
                                                                                ) -> None:
    answers = {"explicit_mandate": "no", "wider_mandate": ["public_order"],
               "safety_reach": "physical_only", "levels": ["primary"]}
    told = outcome_of(SHEET, answers, depth)
    assert told is not None
    assert told.outcome.key == ("implied" if depth == "short" else "partial")
    assert [gap.key for gap in gaps_told(SHEET, answers, depth) if gap.question.depth == "full"] \
        == ([] if depth == "short" else ["safety_reach.physical_only", "levels.no_secondary",
                                         "levels.no_tertiary"])


def test_the_table_reaches_every_outcome_every_reason_and_every_gap() -> None:
    told = [outcome_of(SHEET, answers) for _, answers, _, _ in OUTCOMES]
    reached = {(one.outcome.key, reason.key) for one in told if one for reason in one.reasons}
    assert reached == {(outcome.key, reason.key) for outcome in SHEET.outcomes
                       for reason in outcome.reasons}
    shown = {key for _, _, gaps in GAPS for key in gaps}
    assert shown == {f"{question.key}.{gap.key}" for question in SHEET.questions
                     for gap in question.gaps}


def test_every_next_step_can_be_the_name_of_a_task() -> None:
    t = english()
    steps = [gap.next_step_in(t) for _, answers, _ in GAPS for gap in gaps_told(SHEET, answers)]
    assert steps
    for step in steps:
        assert step[0].isupper() and step[-1].isalpha(), step
        assert len(step) <= 80, step


def test_the_eleven_countries_and_uganda_light_up_beside_questions() -> None:
    lit = {key for question in SHEET.questions for key in question.practices}
    assert lit == {told.key for told in practices() if told.domain == "mandate"}


def test_the_short_form_is_short() -> None:
    asked = [question for question in SHEET.questions if question.kind is not Kind.NOTE]
    assert 10 <= sum(question.depth == "short" for question in asked) <= 13
    assert len(asked) >= 30
