"""What lasts stands under the top bar, one band at a time, on a town and without one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.store import moment
from strongcity_desktop.ui.main_window import MainWindow
from ui.windows import town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def test_a_clock_that_went_back_is_said_while_one_works(window: MainWindow,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    assert window.notices.lasting_text() == ""
    yesterday = datetime.now(UTC) - timedelta(days=1)
    monkeypatch.setattr(moment, "now", lambda: yesterday)
    window.backups.ask()
    settle(window)
    assert "newest change in this town" in window.notices.lasting_text()
    monkeypatch.undo()
    window.backups.ask()
    settle(window)
    assert window.notices.lasting_text() == ""


def test_a_clock_before_the_release_is_said_without_a_town(
        window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moment, "now", lambda: datetime(1970, 1, 1, 12, tzinfo=UTC))
    window.close_town()
    settle(window)
    assert "1970" in window.notices.lasting_text()
