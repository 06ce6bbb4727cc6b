"""The advice for actions: some for every domain and level, plainly worded."""

import re

import pytest

from strongcity_desktop.language.translator import english
from strongcity_desktop.library.domain_advice import ANY_DOMAIN, Advice, advice, advice_for
from strongcity_desktop.library.filing import LEVELS, PRIMARY_DOMAINS


@pytest.mark.parametrize("domain", PRIMARY_DOMAINS)
def test_each_domain_brings_a_few_pieces_and_what_changes_at_the_second_level(domain: str) -> None:
    first = advice_for(domain, "primary")
    second = [piece for piece in advice_for(domain, "secondary") if piece.domain == domain]
    assert 2 <= len(first) <= 4
    assert {piece.domain for piece in first} == {domain}
    assert [piece for piece in second if piece not in first]


def test_what_goes_with_a_level_follows_the_domain() -> None:
    told = advice_for("sport", "secondary")
    assert [piece.domain for piece in told] == sorted(
        (piece.domain for piece in told), key=lambda domain: domain == ANY_DOMAIN)
    assert told[-1].domain == ANY_DOMAIN
    third = advice_for("sport", "tertiary")
    assert third and {piece.domain for piece in third} == {ANY_DOMAIN}
    assert third == advice_for("", "tertiary") == advice_for(ANY_DOMAIN, "tertiary")


def test_a_strange_level_brings_nothing() -> None:
    assert advice_for("sport", "fourth") == advice_for("sport", "") == ()


@pytest.mark.parametrize("piece", advice(), ids=lambda piece: piece.context)
def test_a_piece_is_filed_and_plain(piece: Advice) -> None:
    assert piece.domain in (*PRIMARY_DOMAINS, ANY_DOMAIN)
    assert piece.levels and set(piece.levels) <= set(LEVELS)
    assert piece.text_in(english()) == piece.text
    for sentence in re.split(r"[.?:](?:\s|$)", piece.text):
        assert len(sentence.split()) <= 20, sentence


def test_contexts_are_unique() -> None:
    contexts = [piece.context for piece in advice()]
    assert len(set(contexts)) == len(contexts)
    assert "advice.education.1" in contexts
