"""A snippet that is isolated can neither disturb its sentence nor be disturbed by it."""

import pytest

from strongcity_desktop.documents.typesetting.bidi import embedding_levels, visual_order
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.plain_text import clean, searchable


def test_a_snippet_stands_between_isolates() -> None:
    assert isolate("FC Gare") == "\u2068FC Gare\u2069"
    assert isolate("one\ntwo") == "\u2068one\u2069\n\u2068two\u2069"


@pytest.mark.parametrize(
    "typed",
    ["\u2069\u2069abc", "\u2067\u2066abc", "\u202eabc", "\u202a\u202babc\u2069\u2066", "אב"],
)
def test_typed_controls_do_not_reach_the_neighbours(typed: str) -> None:
    text = f"before {isolate(typed)} after"
    levels = embedding_levels(text, 0)
    order = "".join(text[place] for place in visual_order(levels))
    assert order.startswith("before ")
    assert order.endswith(" after")
    assert set(levels[:7]) == set(levels[-6:]) == {0}


def test_clean_keeps_every_printable_character() -> None:
    assert clean("a\tb\r\nc\rd\u2029e\x00\x1b\x9ff") == "a b\nc\nd\nef"
    assert clean("\ud800x\udfff") == "\ufffdx\ufffd"
    assert clean("<b>&amp; 'é' \u00a0\u202f漢😀") == "<b>&amp; 'é' \u00a0\u202f漢😀"


def test_guides_are_not_part_of_what_is_found() -> None:
    assert searchable("\u2068in\u00advi\u200bté\u2069\u200f") == "invité"
    assert searchable("می\u200cخواهم") == "می\u200cخواهم"
