"""Windows for the journeys; some warnings of the offscreen screen mean nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journeys.hands import Hands
from sample_towns import copy_sample
from strongcity_desktop.app import build_application
from strongcity_desktop.operations.settings import load_settings, save_settings
from strongcity_desktop.ui.main_window import MainWindow

_HERE = Path(__file__).parent
Start = Callable[..., Hands]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager to tell sizes to or to stack windows, and says
    so each time."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(
                "propagateSizeHints", "raise", "grabbing the keyboard"))


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Start]:
    """start(language, town=None): the app as it opens for someone who reads that language."""
    windows: list[MainWindow] = []

    def begin(language: str, town: Path | None = None) -> Hands:
        settings = load_settings()
        settings.language, settings.theme = language, "light"
        save_settings(settings)
        window = build_application(qapp, town)
        windows.append(window)
        return Hands(qtbot, window)

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()
    qapp.processEvents()


@pytest.fixture
def sample_town(tmp_path: Path) -> Path:
    """The sample town in English, a file of each test's own."""
    return copy_sample(tmp_path / "Valmora.strongcity", "en")


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """save_as(path): what the person picks in the system's dialogue."""

    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(path), ""))

    return answer
