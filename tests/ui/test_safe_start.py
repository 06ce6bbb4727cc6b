"""After two starts that never became usable nothing opens by itself, and no record ends the app."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sample_towns import write_sample
from strongcity_desktop.app import after_first_paint, build_application, settle
from strongcity_desktop.operations import back_up, fill_worksheet
from strongcity_desktop.operations.open_town import open_town
from strongcity_desktop.operations.safe_start import begin_start
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.failed_page import FailedPage
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.places import PLACES
from strongcity_desktop.ui.restore.page import RestorePage
from strongcity_desktop.ui.usable_watch import UsableWatch
from strongcity_desktop.ui.welcome.page import WelcomePage
from ui.windows import new_town_file, speak_english, town_window, welcome_window


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def welcome(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    made = welcome_window(qapp)
    qtbot.addWidget(made)
    yield made
    made.close()


def settle_all(window: MainWindow) -> None:
    for _ in range(4):
        settle(window)


def links(window: MainWindow) -> dict[str, LinkButton]:
    return {link.text(): link for link in window.notices.findChildren(LinkButton)}


def test_a_safe_start_opens_nothing_and_offers_the_town(welcome: MainWindow,
                                                        tmp_path: Path) -> None:
    path = new_town_file(tmp_path)
    after_first_paint(welcome, path, is_safe=True)
    settle_all(welcome)
    assert isinstance(welcome.page(), WelcomePage) and welcome.context.town is None
    assert "nothing was opened by itself" in welcome.notices.lasting_text()
    assert set(links(welcome)) == {"Open Valmora", "Restore from a backup"}
    welcome.rebuild()
    links(welcome)["Open Valmora"].click()
    settle_all(welcome)
    assert isinstance(welcome.page(), HomePage)
    assert welcome.notices.lasting_text() == ""


def test_an_ordinary_start_opens_the_town_named(welcome: MainWindow, tmp_path: Path) -> None:
    after_first_paint(welcome, new_town_file(tmp_path))
    settle_all(welcome)
    assert isinstance(welcome.page(), HomePage)


def test_a_backup_opens_as_a_town_of_its_own(welcome: MainWindow, tmp_path: Path) -> None:
    path = new_town_file(tmp_path)
    town = open_town(path)
    town.run(back_up.back_up_now)
    town.close()
    after_first_paint(welcome, path, is_safe=True)
    links(welcome)["Restore from a backup"].click()
    settle_all(welcome)
    page = welcome.page()
    assert isinstance(page, RestorePage) and len(page.buttons) == 2
    page.buttons[0].click()  # type: ignore[attr-defined]
    settle_all(welcome)
    assert welcome.summary is not None
    assert welcome.summary.path == tmp_path / "Valmora-2.strongcity"


def test_a_backup_file_can_be_opened_like_a_town(welcome: MainWindow, tmp_path: Path,
                                                 home: Path) -> None:
    town = open_town(new_town_file(tmp_path))
    backup = town.run(back_up.back_up_now)
    town.close()
    welcome.doors.open(backup)
    settle_all(welcome)
    assert welcome.summary is not None
    assert welcome.summary.path == home / "towns" / "Valmora.strongcity"


def test_a_start_is_usable_once_the_home_page_stands(qapp: QApplication, qtbot: QtBot,
                                                     tmp_path: Path, home: Path) -> None:
    begin_start()
    speak_english()
    window = build_application(qapp)
    qtbot.addWidget(window)
    UsableWatch(window)
    window.show()
    settle_all(window)
    assert (home / "unfinished-starts").exists()
    window.doors.open(new_town_file(tmp_path))
    qtbot.waitUntil(lambda: not (home / "unfinished-starts").exists())
    window.close()


class _Raising(Page):
    """A page that fails while it is built, while it is asked, or once its rows have come."""

    def __init__(self, context: Context, when: str = "") -> None:
        super().__init__(context, when=when)
        self._when = when
        if when == "built":
            raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "a bad record")
        if when == "read":
            context.background.run(self._read, None, context.tell)

    def crumbs(self) -> list[Any]:
        if self._when == "asked":
            raise KeyError("a bad record")
        return []

    @staticmethod
    def _read(town: object) -> None:
        raise AttributeError("a bad record")


@pytest.mark.parametrize("when", ["built", "asked", "read"])
def test_a_page_that_fails_shows_plain_words(window: MainWindow, when: str, home: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLACES, "history", _Raising)
    window.go("history", {"when": when})
    settle_all(window)
    page = window.page()
    assert isinstance(page, FailedPage)
    assert list((home / "crash-reports").glob("report-*.txt"))
    window.reload()
    settle_all(window)
    page = window.page()
    assert isinstance(page, FailedPage)
    assert page.first.text() == "Open the pathway"
    page.first.click()
    settle_all(window)
    assert isinstance(window.page(), HomePage)


def test_an_answer_that_cannot_be_shown_gives_way(qapp: QApplication, qtbot: QtBot,
                                                  window: MainWindow,
                                                  monkeypatch: pytest.MonkeyPatch) -> None:
    from strongcity_desktop.ui.worksheet.page import WorksheetPage

    def fail(*_: object) -> None:
        raise ValueError("a bad record")

    monkeypatch.setattr(WorksheetPage, "_show", fail)
    town = window.context.town
    assert town is not None
    filled = town.run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who=""))
    with qtbot.captureExceptions() as caught:
        window.go("worksheet", {"filled_id": filled.id})
        settle_all(window)
    assert len(caught) == 1
    assert isinstance(window.page(), FailedPage)


def test_poisoned_answers_always_leave_home_and_the_way_to_a_backup(
        qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    path = new_town_file(tmp_path)
    town = open_town(path)
    filled = town.run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who=""))
    keys = [q.key for q in fill_worksheet.all_worksheets()["diagnosis"].questions]
    town.close()
    chance = random.Random(30)
    speak_english()
    window = build_application(qapp)
    qtbot.addWidget(window)
    window.show()
    poisons: list[Any] = [7, "x", [1], {"a": 1}, [{"id": 3}], {"original": 1}, True, [[]], -1.5,
                          {"all": {"x": {"level": "y"}}}]
    for _ in range(50):
        with closing(sqlite3.connect(path)) as raw, raw:
            raw.execute("DELETE FROM answer")
            for number, key in enumerate(chance.sample(keys, 3)):
                raw.execute("INSERT INTO answer (id, filled_id, question_key, value) "
                            "VALUES (?, ?, ?, ?)",
                            (f"00000000-0000-4000-8000-{number:012}", filled.id, key,
                             json.dumps(chance.choice(poisons))))
        window.doors.open(path)
        settle_all(window)
        page = window.page()
        assert isinstance(page, HomePage) and page.facts is not None
        window.go("restore")
        settle_all(window)
        assert isinstance(window.page(), RestorePage)
        window.close_town()
    window.close()


@pytest.mark.parametrize("poison", [
    "UPDATE stakeholder SET name = '7'", "UPDATE stakeholder SET groups = '{\"a\": 1}'",
    "UPDATE neighbourhood SET name = '[1]'", "UPDATE journal_step SET label_values = '[1]'",
    "UPDATE journal_step SET label = '{nobody} {0}', label_values = '{}'",
    "UPDATE journal_step SET at = 'never'", "UPDATE filled_worksheet SET place = 'nowhere'",
])
def test_poisoned_rows_never_keep_any_place_from_standing(
        window: MainWindow, qtbot: QtBot, tmp_path: Path, poison: str) -> None:
    window.close_town()
    path = tmp_path / "Poisoned.strongcity"
    write_sample(path, "en").close()
    with closing(sqlite3.connect(path)) as raw, raw:
        assert raw.execute(poison).rowcount > 0
    with qtbot.captureExceptions():  # what a page cannot show is reported, and the app goes on
        window.doors.open(path)
        settle_all(window)
        assert isinstance(window.page(), HomePage)
        for place, arguments in (("register", {"register_id": "stakeholders"}),
                                 ("register", {"register_id": "neighbourhoods"}),
                                 ("worksheet", {}), ("history", {}), ("documents", {}),
                                 ("settings", {}), ("restore", {}), ("home", {})):
            window.go(place, dict(arguments))
            settle_all(window)
            assert window.page() is not None
    assert isinstance(window.page(), HomePage)


def test_a_town_whose_beginning_cannot_be_read_leads_to_its_backups(
        window: MainWindow, tmp_path: Path) -> None:
    window.close_town()
    path = tmp_path / "Poisoned.strongcity"
    town = write_sample(path, "en")
    town.run(back_up.back_up_now)
    town.close()
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE filled_worksheet SET started_on = 'never'")
    window.doors.open(path)
    settle_all(window)
    page = window.page()
    assert isinstance(page, RestorePage)
    assert window.context.town is None and window.notices.text()
    assert len(page.buttons) >= 1


def test_without_a_town_asked_for_the_last_one_is_offered(window: MainWindow) -> None:
    window.close_town()
    window.start_safely(None)
    assert set(links(window)) == {"Open Valmora", "Restore from a backup"}
