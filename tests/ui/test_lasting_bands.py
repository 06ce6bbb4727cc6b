"""What lasts stands under the top bar, one band at a time, on a town and without one."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import back_up, restore
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.open_town import open_town
from strongcity_desktop.store import moment
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.restore.page import RestorePage
from strongcity_desktop.ui.welcome.page import WelcomePage
from ui.windows import new_town_file, town_window


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


def settle_all(window: MainWindow) -> None:
    for _ in range(4):
        settle(window)


def links(window: MainWindow) -> dict[str, LinkButton]:
    return {link.text(): link for link in window.notices.findChildren(LinkButton)}


def test_after_a_restore_the_town_waits_to_be_called_right(window: MainWindow) -> None:
    town = window.context.town
    assert town is not None
    window.doors.go_back_to(town.run(back_up.back_up_now))
    settle_all(window)
    assert "brought back from a backup" in window.notices.lasting_text()
    window.rebuild()
    assert "brought back from a backup" in window.notices.lasting_text()
    links(window)["It looks right"].click()
    settle_all(window)
    assert window.notices.lasting_text() == ""
    assert window.context.town is not None
    assert not window.context.town.run(restore.awaits_a_look)


def test_a_town_that_waits_offers_another_backup(window: MainWindow) -> None:
    town = window.context.town
    assert town is not None
    window.doors.go_back_to(town.run(back_up.back_up_now))
    settle_all(window)
    links(window)["Choose another backup"].click()
    settle_all(window)
    assert isinstance(window.page(), RestorePage)
    texts = {label.text() for label in window.findChildren(Label)}
    assert {"You asked for it", "Made before going back to an earlier backup"} <= texts


def no_room(town: TownFile) -> None:
    raise Refusal("There is no room for a backup.")


def test_why_no_backup_was_made_is_said_on_closing_a_town(window: MainWindow) -> None:
    assert window.context.town is not None
    window.context.town.when_closing = [no_room]
    window.close_town()
    settle(window)
    assert window.notices.text() == "There is no room for a backup."


def test_why_no_backup_was_made_is_said_on_opening_another(window: MainWindow,
                                                           tmp_path: Path) -> None:
    assert window.context.town is not None
    window.context.town.when_closing = [no_room]
    window.doors.open(new_town_file(tmp_path, "Ostrelle"))
    settle_all(window)
    assert window.notices.text() == "There is no room for a backup."
    assert window.summary is not None and window.summary.path.stem == "Ostrelle"


def test_the_window_stays_once_to_say_why_no_backup_was_made(window: MainWindow) -> None:
    assert window.context.town is not None
    window.context.town.when_closing = [no_room]
    assert window.close() is False
    assert window.isVisible() and isinstance(window.page(), WelcomePage)
    assert window.notices.text() == "There is no room for a backup."
    assert window.close() is True


def test_a_town_on_a_stick_says_when_to_take_it_out(window: MainWindow,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(back_up, "lies_on_another_disk", lambda _town: True)
    window.close_town()
    settle(window)
    assert "you can take it out now" in window.toast.text()


def test_every_reason_for_a_backup_has_words() -> None:
    t = translator("en")
    for reason in ("asked for", "regular", "closing", "before an import", "before restoring",
                   "before an update", "copy"):
        assert back_up.reason_in_words(reason, t)
    assert back_up.reason_in_words("a reason of a later version", t) == ""


def test_files_that_a_backup_could_not_bring_back_are_named(window: MainWindow, tmp_path: Path
                                                            ) -> None:
    town = window.context.town
    assert town is not None
    paper = tmp_path / "Minutes.pdf"
    paper.write_bytes(b"minutes")
    seen, _ = look_at_files([paper])
    town.run(lambda t: keep_files(t, seen, "Clerk"))
    backup = town.run(back_up.back_up_now)
    window.close_town()
    (backup.parent / "contents" / seen[0].hash).unlink()
    restore.restore_in_place(backup, town.path)
    window.show_town(open_town(town.path))
    settle(window)
    assert "Minutes.pdf" in window.notices.lasting_text()
    again = window.context.town
    assert again is not None
    again.run(lambda t: keep_files(t, seen, "Clerk"))
    window.refresh_town()
    settle(window)
    assert "Minutes.pdf" not in window.notices.lasting_text()
