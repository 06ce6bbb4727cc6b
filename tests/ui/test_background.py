"""Work elsewhere comes back in order, and never to a widget that is gone."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

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
