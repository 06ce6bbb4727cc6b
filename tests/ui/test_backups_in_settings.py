"""Going back to a backup takes two clicks, and a damaged town offers its newest good one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import back_up
from strongcity_desktop.operations.open_town import change_town
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui import town_doors
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.settings.page import SettingsPage
from ui.windows import VALMORA, town_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def settle_all(window: MainWindow) -> None:
    """A result may ask for more work: wait for that too."""
    for _ in range(4):
        settle(window)


def rename(town: TownFile) -> None:
    details = VALMORA.__class__(LocalText.of("Ostrelle", "en"), "KE", "en")
    change_town(town, details, "someone")


def town_name(window: MainWindow) -> str:
    assert window.summary is not None
    return window.summary.details.name.shown_in("en").text


def test_two_clicks_go_back_to_a_backup(window: MainWindow) -> None:
    town = window.context.town
    assert town is not None
    town.run(back_up.back_up_now)
    town.run(rename)
    window.go("settings")
    settle_all(window)
    page = window.page()
    assert isinstance(page, SettingsPage)
    row = page.backups_card.rows[0]
    assert row.second.isHidden()
    row.first.click()
    assert not row.second.isHidden() and row.first.isHidden()
    row.second.click()
    settle_all(window)
    assert town_name(window) == "Valmora"
    assert window.notices.text() == ""


def test_a_backup_that_is_gone_leaves_the_town_open(window: MainWindow, tmp_path: Path) -> None:
    town = window.context.town
    window.doors.go_back_to(tmp_path / "none.strongcity-backup")
    settle_all(window)
    assert window.notices.text()
    assert window.context.town is town
    window.go("home")
    settle_all(window)


def test_a_damaged_town_offers_its_newest_backup(window: MainWindow, tmp_path: Path,
                                                 monkeypatch: pytest.MonkeyPatch) -> None:
    town = window.context.town
    assert town is not None
    path, backup = town.path, town.run(back_up.back_up_now)
    window.close_town()
    asked: list[str] = []

    def say_yes(parent: object, title: str, *rest: str) -> bool:
        asked.append(title)
        return True

    monkeypatch.setattr(town_doors, "ask", say_yes)
    problem = Refusal("Part of {name} can no longer be read.", name=path.name)
    problem.newest_backup = backup  # type: ignore[attr-defined]
    window.doors._opening_failed(path, problem)
    settle_all(window)
    assert asked == ["Open the newest backup of this town?"]
    assert town_name(window) == "Valmora"
    assert window.summary is not None
    assert window.summary.path == path.with_name("Valmora-2.strongcity")
    assert path.exists()


def test_a_copy_is_a_whole_town(window: MainWindow, tmp_path: Path) -> None:
    target = tmp_path / "copy.strongcity"
    window.doors.copy_to(target)
    settle_all(window)
    assert str(target) in window.toast.text()
    window.close_town()
    window.doors.open(target)
    settle_all(window)
    assert town_name(window) == "Valmora"
