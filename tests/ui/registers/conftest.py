"""A small town with stakeholders, and the register page in a window of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look

ROWS: tuple[dict[str, Any], ...] = (
    {"name": text("Harbour Residents", fr="Habitants du port"), "sector": "civil_society",
     "groups": ["tenants"], "influence": 3, "last_met": "2026-10-28", "phone": "0199 777"},
    {"name": text("Market Traders’ Union"), "sector": "business", "groups": ["traders"],
     "influence": 4, "last_met": "2024-01-11"},
    {"name": text("Élan Youth House"), "sector": "youth", "groups": ["young_people"]},
)


class Desk:
    """A town, and the page of one of its registers."""

    def __init__(self, qtbot: QtBot, app: QApplication, town: TownFile) -> None:
        self.qtbot, self.app, self.town = qtbot, app, town
        self.background = Background(town)
        self.said: list[str] = []
        self.told: list[Exception] = []
        self.page: RegisterPage

    def open(self, register_id: str = "stakeholders", *, language: str = "en",
             **arguments: Any) -> RegisterPage:
        """The page, shown in an active window and read from the town."""
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        context = Context(t, Settings(language=language, who="Post"), self.background, self.town)
        context.toast = lambda said, *more: self.said.append(said)
        context.tell = self.told.append
        page = RegisterPage(context, register_id, **arguments)
        self.page = page
        self.qtbot.addWidget(page)
        page.resize(1158, 720)
        with self.qtbot.waitActive(page):
            page.show()
        self.qtbot.waitUntil(lambda: page.facts is not None)
        self.settle()
        page.table.setFocus()
        self.qtbot.keyClick(page.table, Qt.Key.Key_Shift)  # no key of an earlier test is held
        return page

    def settle(self) -> None:
        """Wait until everything asked for has been delivered."""
        self.app.processEvents()  # an editor is closed after the key that ends it
        self.qtbot.waitUntil(lambda: not self.background.is_busy)

    def rows(self, register_id: str = "stakeholders") -> tuple[Row, ...]:
        """The rows as the town file holds them."""
        self.settle()
        return self.town.run(lambda town: keep_register.rows_of(town, register_id))

    def cell(self, line: int, key: str) -> QModelIndex:
        """The cell of a field."""
        self.settle()
        column = self.page.model.column_of(key)
        assert column is not None
        return self.page.model.index(line, column)

    def names(self) -> list[str]:
        """The names shown, from top to bottom."""
        self.settle()
        return [str(self.cell(line, "name").data()) for line in range(self.page.model.count())]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    town = create_town(tmp_path / "valmora.strongcity", details, "Post")
    for values in ROWS:
        town.run(lambda open, values=values: keep_register.add_row(open, "stakeholders", values,
                                                                   "Post"))
    made = Desk(qtbot, qapp, town)
    yield made
    made.settle()
    made.background.close()
    town.close()
