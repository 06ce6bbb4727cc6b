"""A town with a challenge, an action and a theory, and a context for the views that draw them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look


class DrawnTown:
    """The town, and what was said to the person."""

    def __init__(self, qtbot: QtBot, app: QApplication, town: TownFile) -> None:
        self.qtbot, self.app, self.town = qtbot, app, town
        self.background = Background(town)
        self.said: list[str] = []
        self.told: list[Exception] = []

    def context(self, language: str = "en") -> Context:
        """A context in a language, in its look."""
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        made = Context(t, Settings(language=language, who="Post"), self.background, self.town)
        made.toast = lambda said, *more: self.said.append(said)
        made.tell = self.told.append
        return made

    def show(self, view: QWidget) -> None:
        """The view in an active window, read from the town."""
        self.qtbot.addWidget(view)
        view.resize(1110, 700)
        with self.qtbot.waitActive(view):
            view.show()
        self.settle()

    def settle(self) -> None:
        """Wait until everything asked for has been delivered."""
        self.app.processEvents()
        self.qtbot.waitUntil(lambda: not self.background.is_busy)
        self.app.processEvents()

    def add(self, register_id: str, name: str, **values: Any) -> str:
        """A new row; its id."""
        return self.town.run(lambda town: keep_register.add_row(
            town, register_id, {"name": text(name), **values}, "Post")).row.id

    def rows(self, register_id: str) -> dict[str, Row]:
        """The rows as the town file holds them, by id."""
        self.settle()
        return {row.id: row for row in self.town.run(
            lambda town: keep_register.rows_of(town, register_id))}

    def undo(self) -> None:
        """Take the newest step back."""
        self.settle()
        self.town.run(undo)


@pytest.fixture
def drawn_town(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[DrawnTown]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    town = create_town(tmp_path / "valmora.strongcity", details, "Post")
    made = DrawnTown(qtbot, qapp, town)
    yield made
    made.settle()
    wear(qapp, Look())
    made.background.close()
    town.close()
