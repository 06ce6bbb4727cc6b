"""Every screen, language and size: nothing cut, nothing unnamed, nothing left in English."""

from collections.abc import Callable
from pathlib import Path
from shutil import copy2

import pytest
from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from ui.accessibility import focusable_without_name
from ui.room import too_little_room
from ui.seen_texts import left_in_english, without_glyph
from ui.stretched_language import stretched, stretched_language
from ui.town_walk import sample_window, walked, write_sample_town

SMALL, USUAL = (1024, 600), (1366, 768)
Check = Callable[[MainWindow], list[str]]


@pytest.fixture(scope="session")
def sample_town(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The sample town, written once: its file, and the id of its newest worksheet."""
    folder = tmp_path_factory.mktemp("sample")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        return folder / "Valmora.strongcity", write_sample_town(folder / "Valmora.strongcity")


@pytest.fixture
def everywhere(qapp: QApplication, sample_town: tuple[Path, str], tmp_path: Path,
               ) -> Callable[..., list[str]]:
    """Walks a window everywhere and gathers what the checks find, with the places named."""

    def walk(t: Translator, size: tuple[int, int], *checks: Check, text_size: int = 100,
             ) -> list[str]:
        town = tmp_path / "Valmora.strongcity"
        copy2(sample_town[0], town)
        window = sample_window(qapp, town, t, size, text_size)
        try:
            return [f"{place}: {fault}" for place in walked(window, sample_town[1])
                    for check in checks for fault in check(window)]
        finally:
            window.close()
            speak(translator("en"))
            wear(qapp, Look())  # the tests after this one read English at its usual size

    return walk


def test_a_stretched_message_is_longer_and_keeps_its_values() -> None:
    longer = stretched("Saved at {time} on this computer")
    assert "{time}" in longer
    assert len(longer) >= 1.5 * len("Saved at {time} on this computer")


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("size", [USUAL, SMALL], ids=["usual", "small"])
def test_texts_sixty_per_cent_longer_have_room(
        everywhere: Callable[..., list[str]], size: tuple[int, int], direction: str) -> None:
    language = stretched_language("rtl" if direction == "rtl" else "ltr")
    assert everywhere(language, size, too_little_room) == []


def test_texts_twice_as_large_have_room(everywhere: Callable[..., list[str]]) -> None:
    assert everywhere(translator("en"), SMALL, too_little_room, focusable_without_name,
                      text_size=200) == []


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_no_text_is_left_in_english_cut_or_a_box(
        everywhere: Callable[..., list[str]], language: str) -> None:
    def in_english(window: MainWindow) -> list[str]:
        return left_in_english(window, language)

    assert everywhere(translator(language), SMALL, in_english, without_glyph,
                      focusable_without_name, too_little_room) == []
