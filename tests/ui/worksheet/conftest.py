"""A small town with a diagnosis, and the worksheet page as the window holds it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.surroundings import Surroundings
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from strongcity_desktop.ui.worksheet.page import WorksheetPage

VALMORA = TownDetails(LocalText.of("Valmora", "en"), "KE", "en", ("en", "fr", "ar"), "KES", 42_000)


class Desk:
    """A town with one diagnosis; opens the worksheet page on it, and reads what was kept."""

    def __init__(self, qtbot: QtBot, app: QApplication, town: TownFile) -> None:
        self.qtbot, self.app, self.town = qtbot, app, town
        self.filled_id = town.run(
            lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post").id)
        self.around: Surroundings | None = None
        self.background = Background(town)

    def begin(self, worksheet_id: str) -> None:
        """Begin another worksheet, and open that one from now on."""
        self.filled_id = self.town.run(
            lambda t: fill_worksheet.start_worksheet(t, worksheet_id, who="Post").id)

    def context(self, language: str = "en") -> Context:
        """What pages are given."""
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        return Context(t, Settings(language=language, who="Post"), self.background, self.town)

    def open(self, place: str | None = None, *, language: str = "en", width: int = 1366,
             height: int = 720) -> WorksheetPage:
        """The page, shown in an active window and read from the town."""
        page = WorksheetPage(self.context(language), self.filled_id, place)
        self.around = Surroundings(QWidget())
        self.qtbot.addWidget(self.around)
        page.surroundings_changed.connect(self.around.ask_again)
        self.around.resize(width, height)
        self.around.show_page(page)
        with self.qtbot.waitActive(self.around):
            self.around.show()
        self.qtbot.waitUntil(lambda: page.view is not None)
        return page

    def kept(self, key: str) -> Any:
        """The stored answer of a question; None when it is open."""
        return self.filled().answers.get(key)

    def filled(self) -> fill_worksheet.Filled:
        """The diagnosis as it is stored."""
        return self.town.run(lambda t: fill_worksheet.open_filled(t, self.filled_id))

    def put(self, key: str, value: Any) -> None:
        """Store an answer beforehand."""
        self.town.run(lambda t: fill_worksheet.answer_typed(t, self.filled_id, key, value,
                                                            who="Post"))

    def wait_kept(self, key: str, test: Callable[[Any], bool]) -> None:
        """Wait until the stored answer is as wanted."""
        self.qtbot.waitUntil(lambda: test(self.kept(key)), timeout=3000)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a new town."""
    town = create_town(tmp_path / "valmora", VALMORA, "Post")
    made = Desk(qtbot, qapp, town)
    yield made
    qtbot.waitUntil(lambda: not made.background.is_busy)
    made.background.close()
    town.close()
    wear(qapp, Look())
    speak(translator("en"))
