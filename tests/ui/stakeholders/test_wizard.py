"""The wizard for towns that begin with nothing: names are kept, and it goes on where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import SECTORS as CHOICES
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.stakeholders.wizard.facts import SECTORS
from strongcity_desktop.ui.stakeholders.wizard.page import WizardPage
from strongcity_desktop.ui.stakeholders.wizard.rating_card import RatingCard
from strongcity_desktop.ui.stakeholders.wizard.sector_card import SectorCard


class Table:
    """A new town, and someone at the wizard."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        details = TownDetails(LocalText.of("Valmora", "en"), language="en")
        self.town = create_town(folder / "valmora.strongcity", details, "Post")
        self.background = Background(self.town)
        self.page: WizardPage

    def sit_down(self, stage: str = "") -> WizardPage:
        context = Context(translator("en"), Settings(who="Post"), self.background, self.town)
        self.page = WizardPage(context, stage)
        self.qtbot.addWidget(self.page)
        self.page.resize(960, 520)
        self.page.show()
        self.qtbot.waitUntil(lambda: self.page.card is not None)
        return self.page

    def name(self, *names: str) -> None:
        for name in names:
            card = self.page.card
            assert isinstance(card, SectorCard)
            QTest.keyClicks(card.name, name)
            QTest.keyClick(card.name, Qt.Key.Key_Return)
            self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_busy)

    def rows(self) -> tuple[Row, ...]:
        self.settle()
        return self.town.run(lambda town: keep_register.rows_of(town, "stakeholders"))


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Table]:
    made = Table(qtbot, tmp_path)
    yield made
    made.settle()
    made.background.close()
    made.town.close()


def test_every_sector_of_the_guide_is_asked_for() -> None:
    assert tuple(choice.key for choice in CHOICES if choice.key != "other") == SECTORS


def test_a_name_is_kept_at_once_with_group_and_how_often(table: Table) -> None:
    page = table.sit_down()
    card = page.card
    assert isinstance(card, SectorCard)
    card.group.set_value("tenants")
    card.often.setCurrentIndex(1)
    table.name("Housing service", "Parks service")
    first, second = table.rows()
    assert (first.values["sector"], first.values["groups"]) == ("town_services", ["tenants"])
    assert first.values["note"]["texts"]["en"] == "We meet every week."
    assert second.values["groups"] is None and second.values["note"] is None
    assert "1 of 17 sectors" in page.progress_words.text()
    assert "2 named" in page.progress_words.text()


def test_enter_in_an_empty_line_goes_on_and_back_goes_back(table: Table) -> None:
    page = table.sit_down()
    table.name("Clerk", "")
    assert page.arguments()["stage"] == "police"
    page.back_button.click()
    assert page.arguments()["stage"] == "town_services"


def test_one_comes_back_to_where_one_was(table: Table) -> None:
    table.sit_down("education")
    table.name("Lyceum 2")
    assert table.sit_down().arguments()["stage"] == "health"


def test_two_rounds_by_keys_fill_influence_and_interest(table: Table) -> None:
    page = table.sit_down(SECTORS[-1])
    table.name("Ministry", "Prefecture", "")
    for digits in ("45", "30"):
        for digit in digits:
            card = page.card
            assert isinstance(card, RatingCard)
            QTest.keyClicks(card, digit)
            table.settle()
    assert [(row.values["influence"], row.values["interest"]) for row in table.rows()] == [
        (4, 3), (5, None)]
    assert page.arguments()["stage"] == "done"
    went: list[str] = []
    page.go.connect(lambda place, _: went.append(place))
    page.go_on()
    assert went == ["register"]


def test_stopping_keeps_what_was_named(table: Table) -> None:
    page = table.sit_down()
    table.name("Clerk")
    went: list[str] = []
    page.go.connect(lambda place, _: went.append(place))
    page._stop()
    assert went == ["register"] and len(table.rows()) == 1
