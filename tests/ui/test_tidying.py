"""The collector of the window's thread: none runs on another one, and cycles still go."""

import gc
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from strongcity_desktop.ui.tidying import WindowThreadCollector


class _Ring:
    def __init__(self) -> None:
        self.itself = self


def test_cycles_go_though_the_interpreter_itself_collects_nothing(qtbot: QtBot) -> None:
    owner = QObject()
    collector = WindowThreadCollector(owner)
    assert not gc.isenabled()
    ring = _Ring()
    seen = weakref.ref(ring)
    del ring
    collector.collect()
    assert seen() is None
