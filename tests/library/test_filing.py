"""Practices are filed under words that a reader knows."""

import pytest

from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.library.filing import (
    DOMAINS,
    PRIMARY_DOMAINS,
    domain_words,
    level_words,
    region_words,
)
from strongcity_desktop.library.practices import Practice, practices
from strongcity_desktop.registers import action


@pytest.mark.parametrize("told", practices(), ids=lambda p: p.key)
def test_every_practice_is_filed_under_declared_words(told: Practice) -> None:
    words = [region_words(english(), told.region), level_words(english(), told.level),
             domain_words(english(), told.domain)]
    assert all(word or not told.level for word in words)
    assert words[0] and words[2] and not {told.region, told.level or "-", told.domain} & set(words)


def test_the_words_follow_the_reader() -> None:
    assert level_words(translator("fr"), "primary") != level_words(english(), "primary")


def test_an_undeclared_key_is_no_word() -> None:
    with pytest.raises(KeyError):
        domain_words(english(), "alchemy")


def test_actions_and_practices_know_the_same_domains_by_the_same_words() -> None:
    words = {choice.key: choice.label for choice in action.DOMAINS}
    assert words == {key: DOMAINS[key] for key in PRIMARY_DOMAINS}
