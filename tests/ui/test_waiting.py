"""Work that lasts is shown and can be cancelled; quick work shows nothing."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.importing.import_rows import ImportResult, import_rows
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.undo import recent_steps
from strongcity_desktop.store.shape import JOURNALLED
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.main_window import MainWindow
from ui.windows import town_window

_PAUSE = 0.01


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    yield made
    made.close()


def until_cancelled(long: LongWork) -> None:
    while True:
        long.token.check()
        Event().wait(_PAUSE)


def wait_for_card(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.waiting.card.isVisible(), timeout=10_000)


def wait_for_end(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.context.background.is_busy, timeout=10_000)


def test_work_that_lasts_is_shown_and_cancelled(window: MainWindow, qtbot: QtBot) -> None:
    long, heard = LongWork("Counting the stones…"), list[object]()
    before = window.focusWidget()
    window.context.background.run_aside(lambda: until_cancelled(long), heard.append,
                                        heard.append, long)
    assert not window.waiting.card.isVisible()
    wait_for_card(window, qtbot)
    card = window.waiting.card
    assert card.text() == card.accessibleName() == card.bar.accessibleName() \
        == "Counting the stones…"
    assert (card.bar.minimum(), card.bar.maximum()) == (0, 0)
    assert card.geometry().bottom() > window.height() / 2
    assert window.rect().contains(card.geometry())
    assert card.cancel_button.accessibleName() == "Cancel"
    assert card.cancel_button.focusPolicy() & Qt.FocusPolicy.TabFocus
    long.token.progress = (3, 4)
    qtbot.waitUntil(lambda: (card.bar.value(), card.bar.maximum()) == (3, 4))
    card.cancel_button.setFocus()
    qtbot.keyClick(card.cancel_button, Qt.Key.Key_Space)
    assert not card.cancel_button.isEnabled()
    wait_for_end(window, qtbot)
    assert not card.isVisible()
    assert window.toast.text() == "Stopped. Nothing was changed."
    assert heard == []
    assert window.focusWidget() is before


def test_the_card_stands_until_the_work_ends_by_itself(window: MainWindow, qtbot: QtBot) -> None:
    go_on, heard = Event(), list[bool]()
    window.context.background.run_aside(lambda: go_on.wait(30), heard.append,
                                        long=LongWork("Counting the stones…"))
    wait_for_card(window, qtbot)
    window.rebuild()
    wait_for_card(window, qtbot)
    go_on.set()
    wait_for_end(window, qtbot)
    assert heard == [True]
    assert not window.waiting.card.isVisible()
    assert window.toast.text() == ""


def test_quick_work_shows_no_card(window: MainWindow, qtbot: QtBot,
                                  monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(window.waiting.card, "appear", shown.append)
    window.context.background.run_aside(lambda: 1, long=LongWork("Counting the stones…"))
    wait_for_end(window, qtbot)
    assert shown == []
    assert window.context.background.long_work == []


def test_a_cancelled_import_changes_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path
                                            ) -> None:
    source = tmp_path / "rows.csv"
    source.write_text("Name\n" + "".join(f"Row {n}\n" for n in range(1200)), "utf-8")
    long, heard, reached = LongWork("Importing…"), list[object](), list[int]()
    town = window.context.town
    assert town is not None

    def state(open: TownFile) -> tuple[object, ...]:
        dump = [open.rows(table, order="id") for table in JOURNALLED]
        return dump, recent_steps(open), open.edits

    def slowly(done: int, of: int) -> None:
        long.token.reached(done, of)
        if done == 2:
            reached.append(len(rows_of(town, "stakeholders")))
            until_cancelled(long)

    def work(open: TownFile) -> ImportResult:
        return import_rows(open, source, "stakeholders", translator("en"), reached=slowly)

    before = town.run(state)
    window.context.background.run(work, heard.append, heard.append, long)
    wait_for_card(window, qtbot)
    bar = window.waiting.card.bar
    qtbot.waitUntil(lambda: (bar.value(), bar.maximum()) == (2, 3))
    window.waiting.card.cancel_button.click()
    wait_for_end(window, qtbot)
    assert heard == []
    assert reached == [1000]  # two parts of three were written
    assert town.run(state) == before
    assert not window.waiting.card.isVisible()
    assert window.toast.text() == "Stopped. Nothing was changed."


def test_pages_that_were_cancelled_can_be_asked_for_again(window: MainWindow, qtbot: QtBot
                                                          ) -> None:
    goes_on = Event()
    window.context.background.run(lambda _town: goes_on.wait(30))
    window.go("documents", {"document_id": "diagnosis-worksheet"})
    page = window.page()
    assert isinstance(page, DocumentsPage)
    wait_for_card(window, qtbot)
    assert window.waiting.card.text() == "Making the pages…"
    window.waiting.card.cancel_button.click()
    goes_on.set()
    wait_for_end(window, qtbot)
    assert not window.waiting.card.isVisible()
    assert not page.export_button.isEnabled()
    assert page.stopped.isVisible()
    page.make_again()
    qtbot.waitUntil(page.export_button.isEnabled, timeout=20_000)
    assert not page.stopped.isVisible()


def test_what_must_go_to_its_end_offers_no_way_out(window: MainWindow, qtbot: QtBot) -> None:
    done, long = Event(), LongWork("Bringing the backup back…", can_cancel=False)
    window.context.background.run_aside(lambda: done.wait(20), None, None, long)
    wait_for_card(window, qtbot)
    assert not window.waiting.card.cancel_button.isVisible()
    done.set()
    wait_for_end(window, qtbot)


def test_a_copy_cancelled_leaves_nothing(window: MainWindow, qtbot: QtBot, tmp_path: Path,
                                         monkeypatch: pytest.MonkeyPatch) -> None:
    from strongcity_desktop.store import backups

    begun, go_on, target = Event(), Event(), tmp_path / "copy.strongcity"
    sync = backups.sync_file

    def slow(copy: Path) -> None:
        begun.set()
        go_on.wait(20)
        sync(copy)

    monkeypatch.setattr(backups, "sync_file", slow)
    window.doors.copy_to(target)
    qtbot.waitUntil(begun.is_set, timeout=10_000)
    wait_for_card(window, qtbot)
    assert window.waiting.card.text() == "Copying the town to “copy.strongcity”…"
    window.waiting.cancel()
    go_on.set()
    wait_for_end(window, qtbot)
    assert not target.exists() and not list(tmp_path.glob(".*.part"))
    assert window.toast.text() == "Stopped. Nothing was changed."


def test_an_opening_cancelled_lets_the_file_go(window: MainWindow, qtbot: QtBot, tmp_path: Path,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    from strongcity_desktop.operations import open_town as door
    from ui.windows import new_town_file

    other, go_on, opened = new_town_file(tmp_path, "Other"), Event(), door.open_town

    def slow(path: Path) -> TownFile:
        go_on.wait(20)
        return opened(path)

    monkeypatch.setattr(door, "open_town", slow)
    before = window.context.town
    window.doors.open(other)
    wait_for_card(window, qtbot)
    window.waiting.cancel()
    go_on.set()
    wait_for_end(window, qtbot)
    assert window.context.town is before
    opened(other).close()  # nobody holds it
