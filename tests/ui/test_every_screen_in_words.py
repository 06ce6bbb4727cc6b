"""Every screen in every language: nothing left in English, nothing cut, no box for a letter."""

from collections.abc import Callable

import pytest

from strongcity_desktop.language.translator import translator
from strongcity_desktop.ui.main_window import MainWindow
from ui.accessibility import focusable_without_name
from ui.everywhere import SMALL
from ui.room import too_little_room
from ui.seen_texts import left_in_english, without_glyph


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_text_is_left_in_english_cut_or_a_box(
        everywhere: Callable[..., list[str]], language: str) -> None:
    def in_english(window: MainWindow) -> list[str]:
        return left_in_english(window, language)

    assert everywhere(translator(language), SMALL, in_english, without_glyph,
                      focusable_without_name, too_little_room) == []
