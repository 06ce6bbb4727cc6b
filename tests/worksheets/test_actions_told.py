"""What the worksheets beside the actions tell: tables of answers, each with the guide's lines.

"889" is a line of the guide's plain text: communication 810-832, mechanisms of referral 862-960,
tertiary prevention 961-1025, training 1026-1098.
"""

from typing import Any

import pytest

from strongcity_desktop.worksheets.kinds import Kind, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

COMMUNICATION, REFERRAL, TERTIARY, TRAINING = (all_worksheets()[sheet] for sheet in (
    "communication", "referral", "tertiary", "training"))
GOAL = {"original": "en", "texts": {"en": "Help early."}}
DATA = ["law", "keeper", "readers", "deleted", "breach"]
OWN = {"whose": "own", "trained": "yes", "consent": "always", "data": DATA,
       "members": ["health", "social", "youth"], "support": ["mentoring"]}
FIRM = {"mandate": "yes", "contact": "yes", "files": "elsewhere", "security": "yes",
        "services": ["housing", "work", "school"]}
CALM = {"consults": "yes", "languages": "yes"}
LASTING = {"needs_known": "yes", "ongoing": "all_year", "evaluated": "later"}

OUTCOMES: list[tuple[str, Worksheet, dict[str, Any], str]] = [
    ("begun with nothing", REFERRAL, {"trained": "no"}, "none"),
    ("870: a purpose, little else", REFERRAL, {"goal": GOAL}, "draft"),
    ("873-889: staff, consent, data, several services", REFERRAL, OWN, "ready"),
    ("883: data not settled in full", REFERRAL, {**OWN, "data": DATA[:4]}, "draft"),
    ("870: fewer than three services", REFERRAL, {**OWN, "members": ["police"]}, "draft"),
    ("930-950: a mechanism exists", REFERRAL, {**OWN, "whose": "regional"}, "join"),
    ("897: behaviour, never belief", REFERRAL, {**OWN, "signs": ["threats", "belief"]}, "stop"),
    ("897: no origin, wherever it is joined", REFERRAL,
     {"whose": "national", "signs": ["origin"]}, "stop"),
    ("972: few towns have a mandate", TERTIARY, {**FIRM, "mandate": "no"}, "not_ours"),
    ("980-998: mandate, contact, safeguards", TERTIARY, FIRM, "ready"),
    ("1014: nothing agreed with security services", TERTIARY, {**FIRM, "security": "partly"},
     "prepare"),
    ("972: mandate not known", TERTIARY, {"contact": "yes"}, "open"),
    ("821-829: all of it, a crisis too", COMMUNICATION,
     {**CALM, "stand_in": "yes", "crisis_ready": ["comfort", "calm", "facts", "safety"]},
     "ready"),
    ("829: nothing for a crisis", COMMUNICATION, CALM, "quiet_days"),
    ("821: nobody is asked before", COMMUNICATION, {**CALM, "consults": "no",
                                                    "faces": ["leaders"]}, "growing"),
    ("810: nothing yet", COMMUNICATION, {"stand_in": "no"}, "none"),
    ("1040: lasting rather than single days", TRAINING, LASTING, "steady"),
    ("1040: single days", TRAINING, {**LASTING, "ongoing": "single_days"}, "single_days"),
    ("1046: needs known in part", TRAINING, {**LASTING, "needs_known": "partly"}, "growing"),
    ("1026: nothing yet", TRAINING, {"evaluated": "end"}, "none"),
]


@pytest.mark.parametrize(("told", "sheet", "answers", "expected"), OUTCOMES,
                         ids=[row[0] for row in OUTCOMES])
def test_what_the_answers_lead_to(told: str, sheet: Worksheet, answers: dict[str, Any],
                                  expected: str) -> None:
    found = outcome_of(sheet, answers, "full")
    assert found is not None and found.outcome.key == expected


GAPS: list[tuple[str, Worksheet, dict[str, Any], set[str]]] = [
    ("897: what someone is, is no sign", REFERRAL,
     {"signs": ["threats", "belief", "origin", "opinion", "looks"]},
     {f"signs.{key}" for key in ("belief", "origin", "opinion", "looks")}),
    ("897: behaviour alone", REFERRAL, {"signs": ["threats", "withdrawal"]}, set()),
    ("873-876: the four duties", REFERRAL, {"duties": {"all": {
        "research": {"level": 1}, "professionals": {"level": 2}, "context": {"level": 3},
        "strengths": {"level": 3}}}}, {"duties.row.research", "duties.row.professionals"}),
    ("956: state and community side by side", REFERRAL, {"two_lines": "public"},
     {"two_lines.one_line"}),
    ("956: both", REFERRAL, {"two_lines": "both"}, set()),
    ("889: who is there at night", REFERRAL, {"staffed": "office"}, {"staffed.nights"}),
    ("892: families, and anyone for themselves", REFERRAL, {"referrers": ["peers"]},
     {"referrers.no_self", "referrers.no_family"}),
    ("884: no technology alone", REFERRAL, {"formats": ["website", "mobile"]},
     {"formats.no_human"}),
    ("930: an own one asks for a mandate", REFERRAL, {"whose": "own", "allowed": "partly"},
     {"whose.mandate"}),
    ("930: a regional one does not", REFERRAL, {"whose": "regional", "allowed": "no"}, set()),
    ("926: people agree", REFERRAL, {"consent": "mostly"}, {"consent.no_consent"}),
    ("1004: support for years, security", TERTIARY, {"considerations": {"all": {
        "trauma": {"level": 3}, "long_support": {"level": 1}, "stigma": {"level": 3},
        "security": {"level": 2}}}},
     {"considerations.row.long_support", "considerations.row.security"}),
    ("984: a role that others fill well is no gap", TERTIARY, {"roles": {"all": {
        "contact": {"level": 3}, "bridge": {"level": 1}}}}, {"roles.row.bridge"}),
    ("814: a trusted voice outside the town hall", COMMUNICATION,
     {"faces": ["leaders", "services"]}, {"faces.only_town"}),
    ("814: one is enough", COMMUNICATION, {"faces": ["leaders", "youth"]}, set()),
    ("829: who speaks in a crisis", COMMUNICATION, {"crisis_voice": "open"},
     {"crisis_voice.nobody"}),
    ("1072: trainers of our own", TRAINING, {"providers": ["internal"]},
     {"providers.no_trainers"}),
    ("1055: one's own prejudices", TRAINING, {"principles": {"all": {
        "prejudice": {"level": 2}, "practical": {"level": 3}}}}, {"principles.row.prejudice"}),
]


@pytest.mark.parametrize(("told", "sheet", "answers", "expected"), GAPS,
                         ids=[row[0] for row in GAPS])
def test_what_is_missing_has_a_next_step(told: str, sheet: Worksheet, answers: dict[str, Any],
                                         expected: set[str]) -> None:
    found = gaps_told(sheet, answers, "full")
    assert {gap.key for gap in found} == expected
    assert all(gap.question.key in answers for gap in found)


@pytest.mark.parametrize("sheet", [COMMUNICATION, REFERRAL, TERTIARY, TRAINING],
                         ids=lambda sheet: sheet.id)
def test_the_forms_stay_short(sheet: Worksheet) -> None:
    asked = [question for question in sheet.questions if question.kind is not Kind.NOTE]
    assert sum(question.depth == "short" for question in asked) <= 12
    assert len(asked) <= 26


def test_nine_roles_four_considerations_ten_principles_four_duties() -> None:
    counted = {(sheet.id, key): len(sheet.question(key).rows) for sheet, key in (
        (TERTIARY, "roles"), (TERTIARY, "considerations"), (TRAINING, "principles"),
        (REFERRAL, "duties"))}
    assert counted == {("tertiary", "roles"): 9, ("tertiary", "considerations"): 4,
                       ("training", "principles"): 10, ("referral", "duties"): 4}
