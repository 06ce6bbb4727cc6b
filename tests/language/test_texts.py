"""Free texts as the app keeps them."""

import sys
import unicodedata

from strongcity_desktop.language.texts import clean


def test_no_control_character_is_kept_but_tab_and_line_feed() -> None:
    controls = [chr(n) for n in range(sys.maxunicode) if unicodedata.category(chr(n)) == "Cc"]
    assert len(controls) == 65
    kept = {c for c in controls if clean(f"a{c}b") == f"a{c}b"}
    assert kept == {"\t", "\n"}
    assert {clean(f"a{c}b") for c in set(controls) - kept} == {"ab", "a\nb"}


def test_line_ends_are_line_feeds_and_letters_are_composed() -> None:
    assert clean("a\r\nb\rc") == "a\nb\nc"
    assert clean("e\u0301\ud800") == "\u00e9?"
