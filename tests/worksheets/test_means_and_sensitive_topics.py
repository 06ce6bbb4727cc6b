"""What the means and the sensitive topics tell: tables of answers, each with the guide's lines.

"resources 631" is line 631 of the guide's plain text, in the section on finding resources; the
sensitive topics stand in lines 1102 to 1199.
"""

from typing import Any

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import considerations_for, gaps_told, outcome_of

MEANS = all_worksheets()["means"]
TOPICS = all_worksheets()["sensitive_topics"]
UNKNOWN = {"unknown": True}


def rated(**levels: int) -> dict[str, Any]:
    return {"all": {row: {"level": level} for row, level in levels.items()}}


GAPS_OF_MEANS: list[tuple[str, dict[str, Any], set[str]]] = [
    ("resources 631: human, financial, material means and skills",
     {"kinds_of_means": rated(people=1, money=2, material=3, skills=3)},
     {"kinds_of_means.row.people", "kinds_of_means.row.money"}),
    ("resources 633: the plainest needs are not forgotten", {"plain_needs": "partly"},
     {"plain_needs.plain_needs_unmet"}),
    ("resources 633: the load is shared", {"cost_shared": "no"}, {"cost_shared.one_bears_all"}),
    ("resources 633: shared in part", {"cost_shared": "partly"}, set()),
    ("resources 637-648: services that may be called upon",
     {"services_contribute": rated(sport=2, housing=1, culture=3)},
     {"services_contribute.row.sport", "services_contribute.row.housing"}),
    ("resources 650: the same means as other services have", {"given_without_money": ["rooms"]},
     {"given_without_money.little_given"}),
    ("resources 650: several things given", {"given_without_money": ["rooms", "hours"]}, set()),
    ("resources 635: what exists carries", {"given_without_money": ["rooms", "hours"],
                                            "services_agree": "no"},
     {"services_agree.not_agreed"}),
    ("resources 652: separately or combined",
     {"new_money_needed": "yes", "kinds_of_money": ["own_line"]}, {"kinds_of_money.one_kind_only"}),
    ("resources 652: combined", {"new_money_needed": "yes",
                                 "kinds_of_money": ["own_line", "private"]}, set()),
    ("resources 652: none is needed", {"new_money_needed": "no", "kinds_of_money": ["own_line"]},
     set()),
    ("resources 654-656: a set-up that hangs on grants", {"hangs_on_one": "all"},
     {"hangs_on_one.one_thread"}),
    ("resources 654-656: when grants end", {"after_the_grant": "no"},
     {"after_the_grant.grant_ends_open"}),
    ("resources 660: a line of its own", {"budget_line": "partly"}, {"budget_line.no_line"}),
    ("resources 662: small towns lack staff for applications",
     {"kinds_of_money": ["donor", "own_line"], "can_apply": "no"}, {"can_apply.no_one_applies"}),
    ("resources 662: a partner outside public service",
     {"kinds_of_money": ["donor", "own_line"], "donor_partner": "partly"},
     {"donor_partner.no_partner"}),
    ("resources 662: the donor's aims and those of the community",
     {"kinds_of_money": ["donor", "own_line"], "givers_fit": "no"}, {"givers_fit.aims_differ"}),
    ("resources 662: how the community sees the money",
     {"kinds_of_money": ["donor", "own_line"], "seen_by_residents": "no"},
     {"seen_by_residents.trust_at_risk"}),
    ("resources 662: no donor, no question of a donor",
     {"kinds_of_money": ["own_line", "private"], "donor_partner": "no", "can_apply": "no"}, set()),
    ("what nobody knows is no gap", {"budget_line": UNKNOWN, "hangs_on_one": UNKNOWN}, set()),
]

OUTCOMES: list[tuple[str, dict[str, Any], str | None]] = [
    ("nothing answered", {}, None),
    ("resources 660: a budget line, and little hangs on one source",
     {"budget_line": "yes", "hangs_on_one": "little"}, "lasting"),
    ("resources 654-656: all hangs on one grant", {"budget_line": "no", "hangs_on_one": "all"},
     "fragile"),
    ("resources 654-656: most hangs on one, without a line",
     {"budget_line": "no", "hangs_on_one": "half"}, "fragile"),
    ("resources 654-656: one source, even with a line",
     {"budget_line": "yes", "hangs_on_one": "all"}, "fragile"),
    ("resources 660: a line for this year only", {"budget_line": "partly",
                                                  "hangs_on_one": "little"}, "growing"),
    ("resources 660: a line, most from one source", {"budget_line": "yes", "hangs_on_one": "half"},
     "growing"),
]

PASSAGES: dict[str, tuple[str, set[str]]] = {
    "marginalised_steps": ("1108-1116", {"intermediary", "good_faith", "valued", "long_term",
                                         "both_sides", "safe_place", "shared_aims"}),
    "newcomers_steps": ("1124-1128", {"welcome_plan", "first_visits", "language", "school_work",
                                      "dialogue", "public_words", "discrimination", "both_ways"}),
    "demonstrations_steps": ("1183-1187", {"rights", "organisers", "counter", "expected",
                                           "aimed_at", "misused", "apart", "seen_little"}),
    "crisis_before_steps": ("1193-1195", {"plan", "renewed", "command", "roles", "exercises",
                                          "know_each_other"}),
    "first_hours_steps": ("1195", {"room_and_help", "clear_word", "safety_word", "communities",
                                   "mayor_present", "victims"}),
    "after_steps": ("1197", {"all_heard", "remembrance", "lasting_care", "prevent_again"}),
    "carers_steps": ("1199", {"own_staff", "mental_health", "encouraged", "partners_too"}),
}


@pytest.mark.parametrize(("passage", "answers", "keys"), GAPS_OF_MEANS)
def test_the_means_tell_what_they_lack(passage: str, answers: dict[str, Any], keys: set[str]
                                       ) -> None:
    told = gaps_told(MEANS, answers)
    assert {gap.key for gap in told} == keys
    assert all(gap.label_in(english()) and gap.next_step_in(english()) for gap in told)


@pytest.mark.parametrize(("passage", "answers", "outcome"), OUTCOMES)
def test_the_means_conclude(passage: str, answers: dict[str, Any], outcome: str | None) -> None:
    told = outcome_of(MEANS, answers)
    assert (told.outcome.key if told else None) == outcome


def test_every_kind_of_new_money_says_what_speaks_for_and_against_it() -> None:
    """Resources 654-666: grants, an own line, donors, partnerships with businesses."""
    options = MEANS.question("kinds_of_money").choices
    assert [option.key for option in options] == ["national_grant", "own_line", "donor", "private"]
    assert all(option.advantages and option.drawbacks and option.considerations
               for option in options)
    donor = options[2]
    plain = considerations_for(donor, {})
    asked = considerations_for(donor, {"given_without_money": ["rooms"]})
    assert len(asked) == len(plain) + 1


def test_the_twelve_services_of_the_guide_are_asked_of() -> None:
    """Resources 637-648."""
    rows = MEANS.question("services_contribute").rows
    assert len(rows) == 12
    assert {row.key for row in rows} == {choice.key for choice in all_worksheets()[
        "diagnosis"].question("services_heard").choices}


@pytest.mark.parametrize("key", PASSAGES)
def test_each_checklist_holds_what_the_guide_names_and_tells_its_first_step(key: str) -> None:
    _lines, named = PASSAGES[key]
    asked = TOPICS.question(key)
    assert asked.kind is Kind.RATING_TABLE and asked.low == 1
    assert named <= {row.key for row in asked.rows}
    for row in asked.rows:
        told = {gap.key: gap for gap in gaps_told(TOPICS, {key: rated(**{row.key: 1})})}
        gap = told[f"{key}.row.{row.key}"]
        assert gap.next_step_in(english()) == row.next_step and row.hint
        for level in (2, 3):
            assert not gaps_told(TOPICS, {key: rated(**{row.key: level})})


def test_every_checklist_asks_for_a_post_and_never_for_a_name() -> None:
    posts = [question for question in TOPICS.questions if question.key.endswith("_who")]
    lists = [question for question in TOPICS.questions if question.kind is Kind.RATING_TABLE]
    assert len(posts) == len(TOPICS.steps) == 6 and len(lists) == 7
    assert all("not a person’s name" in question.hint for question in posts)
    notes = [question for question in TOPICS.questions if question.key.endswith("_note")]
    assert notes and all("no name" in question.hint for question in notes)


def test_the_short_forms_are_short() -> None:
    for sheet, most in ((MEANS, 12), (TOPICS, 13)):
        assert sum(question.depth == "short" for question in sheet.questions) <= most
