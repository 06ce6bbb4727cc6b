"""Every screen and size: longer texts and larger ones have room, nothing is unnamed."""

import os
from collections.abc import Callable

import pytest

from strongcity_desktop.language.translator import translator
from ui.accessibility import focusable_without_name
from ui.everywhere import SMALL, USUAL, lost_the_keyboard
from ui.room import too_little_room
from ui.stretched_language import stretched, stretched_language


def test_a_stretched_message_is_longer_and_keeps_its_values() -> None:
    longer = stretched("Saved at {time} on this computer")
    assert "{time}" in longer
    assert len(longer) >= 1.5 * len("Saved at {time} on this computer")


# Each size and each direction once; `make trials` walks all four.
WALKS = [pytest.param(USUAL, "ltr", id="usual-ltr"), pytest.param(SMALL, "rtl", id="small-rtl")]
if "STRONGCITY_TEST_WHOLE" in os.environ:
    WALKS += [pytest.param(USUAL, "rtl", id="usual-rtl"),
              pytest.param(SMALL, "ltr", id="small-ltr")]


@pytest.mark.parametrize(("size", "direction"), WALKS)
def test_texts_sixty_per_cent_longer_have_room(
        everywhere: Callable[..., list[str]], size: tuple[int, int], direction: str) -> None:
    language = stretched_language("rtl" if direction == "rtl" else "ltr")
    assert everywhere(language, size, too_little_room, every_register=size == SMALL) == []


def test_texts_twice_as_large_have_room(everywhere: Callable[..., list[str]]) -> None:
    assert everywhere(translator("en"), SMALL, too_little_room, focusable_without_name,
                      lost_the_keyboard, text_size=200) == []
