"""Work elsewhere comes back in order, and never to a widget that is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background, Cancelled, Token


def test_results_come_back_in_the_order_of_asking(qtbot: QtBot) -> None:
    background = Background()
    heard: list[int] = []
    with qtbot.waitSignal(background.idle):
        for number in range(5):
            background.run_aside(lambda n=number: n, heard.append)
    assert heard == [0, 1, 2, 3, 4]
    background.close()


def test_a_problem_goes_to_who_asked_or_to_the_window(qtbot: QtBot) -> None:
    background = Background()
    heard: list[Exception] = []

    def fail() -> None:
        raise ValueError("no")

    with qtbot.waitSignal(background.idle):
        background.run_aside(fail, failed=heard.append)
    assert [type(problem) for problem in heard] == [ValueError]
    with qtbot.waitSignal(background.unforeseen):
        background.run_aside(fail)
    background.close()


def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot) -> None:
    background = Background()
    heard: list[int] = []

    class Listener(QObject):
        def hear(self, number: int) -> None:
            heard.append(number)

    listener = Listener()
    from shiboken6 import delete

    with qtbot.waitSignal(background.idle):
        background.run_aside(lambda: 1, listener.hear)
        delete(listener)
    assert heard == []
    background.close()


def test_no_town_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(RuntimeError, match="no town"):
        Background().run(lambda town: town)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    """A town that is open."""
    made = create_town(tmp_path / "v.strongcity",
                       TownDetails(LocalText.of("Valmora", "en"), language="en",
                                   languages=("en",)), "")
    yield made
    made.close()


def test_a_town_let_go_is_asked_no_more_and_answers_nobody(
        qtbot: QtBot, town: TownFile) -> None:
    background = Background(town)
    heard: list[str] = []

    def ask_again(name: str) -> None:
        heard.append(name)
        background.run(lambda one: one.name, ask_again)

    background.run(lambda one: one.name, ask_again)
    background.town = None
    background.run(lambda one: one.name, heard.append)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert heard == []
    background.town = town
    background.run(lambda one: one.name, heard.append)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert heard == ["v.strongcity"]


def test_what_a_town_let_go_could_not_keep_is_still_told(qtbot: QtBot, town: TownFile) -> None:
    background = Background(town)
    heard: list[Exception] = []

    def fail(_town: TownFile) -> None:
        raise ValueError("full")

    background.run(fail, failed=heard.append)
    background.town = None
    qtbot.waitUntil(lambda: not background.is_busy)
    assert [str(problem) for problem in heard] == ["full"]


def test_cancelled_work_stops_and_tells_nobody(qtbot: QtBot) -> None:
    background, token = Background(), Token()
    heard: list[object] = []
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()
    with qtbot.waitSignal(background.idle):
        background.run_aside(token.check, heard.append, heard.append)
    assert heard == []
    background.close()
