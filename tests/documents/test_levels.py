"""A level is said once where its label says already what is rated."""

import pytest

from strongcity_desktop.documents.levels import level_beside_label
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.challenge import CHALLENGES


@pytest.mark.parametrize(("language", "key", "words"), [
    ("en", "impact", "High"), ("fr", "impact", "Fort"), ("ar", "impact", "كبير"),
    ("en", "likelihood", "Likely"), ("fr", "likelihood", "Probable")])
def test_the_word_of_the_label_is_not_repeated(language: str, key: str, words: str) -> None:
    assert level_beside_label(translator(language), CHALLENGES, CHALLENGES.field(key), 4) == words
