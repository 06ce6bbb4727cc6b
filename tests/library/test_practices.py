"""The practices: whole, plainly worded, found by key."""

import re

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.library.practices import Practice, practice, practices

KEY = re.compile(r"[a-z]+(_[a-z]+)*")


@pytest.mark.parametrize("told", practices(), ids=lambda p: p.key)
def test_a_practice_is_whole_and_plain(told: Practice) -> None:
    assert all((told.town, told.country, told.title, told.source, told.paragraphs))
    assert all(map(KEY.fullmatch, (told.key, told.region, told.level, told.domain)))
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
    assert told.title_in(t) == told.title
    assert told.paragraphs_in(t) == told.paragraphs
    assert told.source_in(t) == told.source
