"""The practices: whole, plainly worded, found by key."""

import re

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.library.filing import PRIMARY_DOMAINS
from strongcity_desktop.library.practices import Practice, practice, practices

KEY = re.compile(r"[a-z]+(_[a-z]+)*")


@pytest.mark.parametrize("told", practices(), ids=lambda p: p.key)
def test_a_practice_is_whole_and_plain(told: Practice) -> None:
    assert all((told.country, told.title, told.source, told.paragraphs))
    assert all(map(KEY.fullmatch, (told.key, told.region, told.domain)))
    assert told.level or not told.town, "what a town does has a level of prevention"
    assert not (told.level and told.mandate), "a country’s frame has none"
    assert not told.level or KEY.fullmatch(told.level)
    for paragraph in told.paragraphs:
        for sentence in filter(None, re.split(r"\.(?:\s|$)", paragraph)):
            assert len(sentence.split()) <= 20, sentence


def test_keys_are_unique_and_lead_back() -> None:
    keys = [told.key for told in practices()]
    assert len(set(keys)) == len(keys)
    assert {"london", "edmonton", "kumanovo"} <= set(keys)
    assert [practice(key).key for key in keys] == keys
    with pytest.raises(KeyError):
        practice("atlantis")


def test_texts_are_read_in_the_readers_language() -> None:
    told, t = practice("kumanovo"), english()
    assert (told.town_in(t), told.country_in(t)) == ("Kumanovo", "North Macedonia")
    assert told.place_in(t) == "Kumanovo, North Macedonia"
    assert told.title_in(t) == told.title
    assert told.paragraphs_in(t) == told.paragraphs
    assert told.source_in(t) == told.source


ELEVEN = {
    "bangladesh": "explicit", "france": "implied", "indonesia": "partial", "iraq": "explicit",
    "kenya": "explicit", "malaysia": "implied", "north_macedonia": "partial",
    "norway": "explicit", "poland": "implied", "serbia": "explicit", "united_kingdom": "explicit",
}


def test_eleven_countries_and_uganda_tell_how_they_frame_the_towns_part() -> None:
    countries = {told.key: told.mandate for told in practices() if told.domain == "mandate"}
    assert countries == {**ELEVEN, "uganda": ""}
    for key in countries:
        assert practice(key).town_in(english()) == ""
        assert practice(key).place_in(english()) == practice(key).country


def test_every_domain_of_primary_prevention_has_an_example() -> None:
    assert set(PRIMARY_DOMAINS) <= {told.domain for told in practices()}


def test_the_second_and_third_level_have_theirs() -> None:
    domains = {told.domain: told.level for told in practices() if told.level != "primary"}
    assert domains["referral"] == "secondary"
    assert domains["reintegration"] == "tertiary"


def test_sixty_practices_and_more_are_told() -> None:
    assert len(practices()) >= 65
