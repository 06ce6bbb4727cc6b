"""No text can run in a spreadsheet, and every text comes back as it was."""

import random
import re

import pytest

from register_samples import PAYLOADS
from strongcity_desktop.exchange.formula_guard import guarded, unguarded

COULD_BEGIN = re.compile(r"(?:^|[;\t\n\"])[ ]*[=+\-@＝＋－＠]")


def test_there_are_a_hundred_payloads() -> None:
    assert len(PAYLOADS) >= 100


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_begins_nowhere_and_comes_back(payload: str) -> None:
    assert not COULD_BEGIN.search(guarded(payload))
    assert unguarded(guarded(payload)) == payload


def test_random_texts_of_dangerous_signs_come_back() -> None:
    chance = random.Random(7)
    for _ in range(4000):
        text = "".join(chance.choices("='+-@;\t\n\",a ＝", k=chance.randrange(9)))
        assert unguarded(guarded(text)) == text
        assert not COULD_BEGIN.search(guarded(text))


def test_plain_texts_are_left_alone() -> None:
    for text in ("Radio Valmora", "a - b", "12 - 14 years", "’twas", "مجلس الحي", ""):
        assert guarded(text) == text
