"""A second start on the same file raises the first window, and only that one."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.single_instance import (
    SingleInstance,
    raise_other_window,
    server_name,
)


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first = SingleInstance()
    file = tmp_path / "Valmora.strongcity"
    assert first.listen(file)
    answers: list[bool] = []
    with qtbot.waitSignal(first.raised):
        second = threading.Thread(target=lambda: answers.append(raise_other_window(file)))
        second.start()
    second.join()
    assert answers == [True]
    assert not raise_other_window(tmp_path / "Ostrelle.strongcity")
    first.stop()
    assert not raise_other_window(file)


def test_two_ways_to_write_a_path_are_one_file(tmp_path: Path) -> None:
    assert server_name(tmp_path / "a" / ".." / "T.strongcity") == server_name(
        tmp_path / "T.strongcity")
    assert server_name(None) != server_name(tmp_path / "T.strongcity")
