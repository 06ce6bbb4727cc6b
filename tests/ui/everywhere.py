"""Walks a window of the sample town everywhere, with checks at each place."""

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
from ui.town_walk import sample_window, walked, write_sample_town

SMALL, USUAL = (1024, 600), (1366, 768)
Check = Callable[[MainWindow], list[str]]


def lost_the_keyboard(window: MainWindow) -> list[str]:
    """A part that is shown before it stands in the window is a window of its own for a moment, and
    takes the keyboard along."""
    if window.isActiveWindow():
        return []
    window.activateWindow()
    return ["another window came before it"]


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
             every_register: bool = True) -> list[str]:
        town = tmp_path / "Valmora.strongcity"
        copy2(sample_town[0], town)
        window = sample_window(qapp, town, t, size, text_size)
        try:
            places = walked(window, sample_town[1], every_register=every_register)
            return [f"{place}: {fault}" for place in places
                    for check in checks for fault in check(window)]
        finally:
            window.close()
            speak(translator("en"))
            wear(qapp, Look())  # the tests after this one read English at its usual size

    return walk
