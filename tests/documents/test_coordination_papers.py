"""The terms of reference, the brief for the ministry and the protocol, on paper."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from documents.pdf_text import pages_of, text_of
from documents.row_sources import INTERNAL, PUBLIC, row, said, source_of
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.cooperation_brief import cooperation_brief
from strongcity_desktop.documents.information_protocol import information_protocol
from strongcity_desktop.documents.platform_terms import platform_terms
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.kinds import Step, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets

STAKEHOLDERS = [
    row(1, "Youth house", sector="youth", platform_role="member", listed_publicly=True),
    row(2, "Liaison desk", sector="police", platform_role="member", listed_publicly=True),
    row(3, "Health post", sector="health", listed_publicly=True),
    row(4, "Quiet circle", sector="women", platform_role="member", listed_publicly=False),
    row(5, "Old club", sector="sport", listed_publicly=True),
    row(6, "Ministry desk", sector="state_office", platform_role="observer", listed_publicly=True),
]
CHOSEN = [str(UUID(int=3))]
LEVELS = {"trust": 3, "inclusiveness": 2, "coordination": 4, "communication": 5, "capacity": 2,
          "sustainability": 3}


def answered(worksheet_id: str, answers: dict[str, Any], on: date = date(2026, 1, 20), *,
             sheet: Worksheet | None = None) -> Answered:
    return Answered(sheet or all_worksheets()[worksheet_id], answers, "full", on, on,
                    title="Trial run", id=str(on))


def with_one_more(worksheet_id: str, like: str) -> Worksheet:
    """The worksheet with a question more, at the end of the step of one like it."""
    sheet = all_worksheets()[worksheet_id]

    def longer(step: Step) -> Step:
        found = [question for question in step.questions if question.key == like]
        more = [replace(one, key="added", path="x.added", short_label="An added rule",
                        label="Which rule was added?") for one in found]
        return replace(step, questions=(*step.questions, *more))

    return replace(sheet, steps=tuple(map(longer, sheet.steps)))


def terms(edition: Edition, answers: dict[str, Any], stakeholders: list[Row] = STAKEHOLDERS,
          **more: Any) -> str:
    source = source_of({"stakeholders": stakeholders}, edition=edition)
    return text_of(platform_terms(source, answered("platform", answers, **more)))


def test_members_stand_with_their_part_and_the_balance_is_told() -> None:
    words = terms(INTERNAL, {"members": CHOSEN})
    for line in ("Youth house Member Youth work", "Health post Member Health",
                 "Quiet circle Member Women", "Ministry desk Observer State office"):
        assert line in words
    assert "Old club" not in words
    assert "Police: 1. Health and social services: 1. Others: 2." in words
    assert "none outweighs the rest" in words
    missing = words.partition("Not at the table yet ")[2]
    assert missing.startswith("Town services")
    assert "Sport" in missing[:200], "who has no part and was not chosen fills no place"


def test_the_public_edition_lists_only_those_who_agreed() -> None:
    words = terms(PUBLIC, {"members": CHOSEN, "police_balance": "too_strong"})
    assert "Quiet circle" not in words and "Health post" in words
    assert "Only members who agreed to be named stand here." in words
    assert "1 entry not listed publicly" in words
    assert "Police: 1." not in words and "Not at the table" not in words, \
        "a seat that is not named is not an empty one"
    assert "hold back because" not in words, "what members say of the police stays inside"


@pytest.mark.parametrize(("sectors", "told"), [
    (("police", "youth"), "a third of the seats"),
    (("youth", "faith"), "Neither health nor social services"),
    (("health", "faith"), "The police have no seat"),
])
def test_a_tilted_table_is_named(sectors: tuple[str, ...], told: str) -> None:
    rows = [row(n, f"Member {n}", sector=sector, platform_role="member")
            for n, sector in enumerate(sectors, 1)]
    assert told in terms(INTERNAL, {"stands": "running"}, rows)


def test_rules_are_articles_in_order_and_open_ones_are_named() -> None:
    words = terms(PUBLIC, {"mandate": said("For everyone."), "tasks": [
        {"id": str(UUID(int=9)), "task": said("Listen first.")}],
        "purposes": {"all": {"funds": {"level": 1}, "training": {"level": 4}}}})
    assert "Article 1. Mandate For everyone." in words
    assert "Article 2. Purposes, in order First Training for those in daily contact" in words
    assert "Money for local work" not in words
    assert "Listen first." in words
    assert "How often it meets Still to be written." in words
    assert "Quorum" not in words, "an optional rule that nobody wrote is not named"


@pytest.mark.parametrize(("worksheet_id", "like", "value"), [
    ("platform", "confidentiality", said("Said of it.")),
    ("information_sharing", "kinds", ["totals"]),
])
def test_a_question_added_to_the_worksheet_becomes_an_article(
        worksheet_id: str, like: str, value: Any) -> None:
    sheet = with_one_more(worksheet_id, like)
    of = answered(worksheet_id, {"added": value}, sheet=sheet)
    make = platform_terms if worksheet_id == "platform" else information_protocol
    words = text_of(make(source_of({}), of))
    assert ". An added rule " in words
    assert ("Said of it." if worksheet_id == "platform" else "Totals of incidents") in words


def protocol(answers: dict[str, Any], edition: Edition = PUBLIC) -> str:
    source = source_of({"stakeholders": STAKEHOLDERS}, edition=edition)
    return text_of(information_protocol(source, answered("information_sharing", answers)))


@pytest.mark.parametrize("state", [None, "draft", "with_partners"])
def test_until_all_have_signed_the_protocol_is_a_draft_on_every_page(state: str | None) -> None:
    answers: dict[str, Any] = {"goal": said("To answer rumours early.")}
    words = protocol({**answers, "state": state} if state else answers)
    assert "Draft. It binds nobody until all have signed." in words
    assert "Draft." not in protocol({**answers, "state": "signed", "signed_on": "2026-01-09"})


def test_the_protocol_says_that_it_is_never_about_persons() -> None:
    words = protocol({"goal": said("To answer rumours early.")})
    assert "Article 1. Purpose To answer rumours early." in words
    assert "Article 2. Never about persons" in words
    assert "no partner passes on names, pictures, addresses" in words


def test_who_receives_what_and_who_signs_stand_in_tables() -> None:
    words = protocol({
        "flows": [{"id": str(UUID(int=8)), "partner": [str(UUID(int=2))], "form": "sheet",
                   "what": said("Totals by street"), "how_often": "monthly",
                   "seen_by": said("Two posts"), "ground": said("Act 4")}],
        "signatories": [{"id": str(UUID(int=7)), "partner": said("Lyceum 2"),
                         "post": said("Head teacher")}]})
    assert "Liaison desk Totals by street Agreed sheet Every month Two posts Act 4" in words
    assert "Lyceum 2 Head teacher" in words
    assert "Name and signature" in words


def test_what_the_worksheet_lacks_stands_in_the_internal_edition_only() -> None:
    answers = {"trained": "no", "goal": said("Early.")}
    assert "Plan a training on sharing information" in protocol(answers, INTERNAL)
    assert "Plan a training on sharing information" not in protocol(answers)


def brief(now: Answered, *earlier: Answered, edition: Edition = PUBLIC) -> str:
    return text_of(cooperation_brief(source_of({}, edition=edition), now, earlier))


def test_the_brief_lays_the_years_side_by_side_with_what_changed_and_why() -> None:
    before = answered("cooperation", {**LEVELS, "communication": 2, "trust": 5, "capacity": 2},
                      date(2025, 1, 15))
    now = answered("cooperation", {**LEVELS, "communication_why": said("They answer now.")})
    words = brief(now, before)
    assert "Part 15 Jan 2025 20 Jan 2026" in words
    assert "Communication 1 Only when something has gone wrong 4 Both ways, regularly" in words
    assert "Communication Better They answer now." in words
    assert "Trust Worse –" in words
    assert "Capacity No change –" in words
    assert "Under way" in words


def test_a_first_brief_has_levels_with_reasons_and_nothing_to_compare() -> None:
    now = answered("cooperation", {**LEVELS, "trust_why": said("A letter was answered.")})
    words = brief(now)
    assert "What changed" not in words
    assert "A letter was answered." in words
    assert "No reason stands beside the level of capacity." in words


def test_a_part_new_or_open_is_not_called_better() -> None:
    before = answered("cooperation", {"trust": 2}, date(2025, 1, 15))
    words = brief(answered("cooperation", {"capacity": 4, "trust": {"unknown": True}}), before)
    assert "Capacity New –" in words
    assert "Trust Not comparable –" in words


def test_requests_and_frameworks_stand_in_the_brief() -> None:
    words = brief(answered("cooperation", {
        "asks": [{"id": str(UUID(int=1)), "request": said("Training for twelve"),
                  "part": "capacity", "by": "2026-06-01"}],
        "frameworks": [{"id": str(UUID(int=2)), "framework": said("National strategy"),
                        "asks": said("Report"), "does": said("We report"), "fits": "partly"}]}))
    assert "Training for twelve Capacity – 1 Jun 2026" in words
    assert "National strategy Report We report Partly" in words
    assert "No part is rated yet." in words


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("make", [
    lambda source: platform_terms(source, answered("platform", {})),
    lambda source: cooperation_brief(source, answered("cooperation", {})),
    lambda source: information_protocol(source, answered("information_sharing", {})),
], ids=["terms", "brief", "protocol"])
def test_an_empty_worksheet_prints_too(make: Any, language: str) -> None:
    for edition in (PUBLIC, INTERNAL):
        assert 1 <= pages_of(make(source_of({}, language=language, edition=edition))) <= 3


def test_how_far_something_is_done_lays_down_no_rule() -> None:
    answers = {"limits_told": "no", "rehearsed": "no", "stands": "running"}
    words = terms(PUBLIC, answers)
    assert "Limits told" not in words and "Rehearsed" not in words
    assert "Limits told Not yet" in terms(INTERNAL, answers)
