"""Practices and terms are found by words in the reader's language, titles first."""

import pytest

from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.library.glossary import glossary
from strongcity_desktop.library.practices import practices
from strongcity_desktop.operations.find_practices import (
    FILTERS,
    practice_counts,
    practices_with,
    terms_with,
)


def keys(typed: str, language: str = "en") -> list[str]:
    return [found.key for found in practices_with(typed, translator(language))]


def test_nothing_typed_shows_all() -> None:
    assert keys("") == [found.key for found in practices()]
    assert len(terms_with("", english())) == len(glossary())


@pytest.mark.parametrize(("typed", "found"), [
    ("malmo", "malmo"), ("MALMÖ", "malmo"), ("north macedonia", "kumanovo"),
    ("survey sample", "kumanovo"), ("advisory committee", "edmonton"),
])
def test_every_word_counts_without_case_or_accents(typed: str, found: str) -> None:
    assert keys(typed)[0] == found


def test_a_title_comes_before_a_story() -> None:
    found = keys("online")
    assert found[:2] == ["malmo", "aalborg"]


def test_words_that_stand_nowhere_find_nothing() -> None:
    assert keys("zeppelin") == []
    assert terms_with("zeppelin", english()) == ()


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_readers_language_is_searched(language: str) -> None:
    t = translator(language)
    word = practices()[0].title_in(t).split()[0]
    assert practices()[0].key in keys(word, language)


def test_terms_stand_in_the_order_of_the_alphabet() -> None:
    t = translator("fr")
    names = [term.name_in(t) for term in terms_with("", t)]
    assert names == list(t.sorted(names))


def test_filters_keep_one_of_their_keys_each() -> None:
    t = english()
    kept = practices_with("", t, {"level": ["primary"], "domain": ["sport", "culture"]})
    assert {found.domain for found in kept} == {"sport", "culture"}
    assert {found.level for found in kept} == {"primary"}
    assert practices_with("", t, {"domain": []}) == practices()
    assert practices_with("", t, {"domain": ["sport"], "region": ["oceania"]}) == ()


def test_a_filter_and_words_narrow_together() -> None:
    found = practices_with("Gostivar", english(), {"region": ["africa"]})
    assert [one.key for one in found] == ["kenya_sport"]


def test_counts_tell_what_each_key_would_keep() -> None:
    t = english()
    counts = practice_counts("", t)
    for name, key in FILTERS.items():
        for value, n in counts[name].items():
            assert n == sum(key(found) == value for found in practices())
    kept = {"level": ["tertiary"]}
    counted = practice_counts("", t, kept)
    assert counted["level"] == counts["level"], "a filter does not narrow its own keys"
    assert counted["domain"]["sport"] == 0
    assert sum(counted["domain"].values()) == len(practices_with("", t, kept))
