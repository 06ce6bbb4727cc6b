"""The panel beside the resources: sums, bare goals, what ends, what is not agreed."""

from datetime import date
from typing import Any

from register_samples import text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.registers.resource_telling import resources_told
from strongcity_desktop.ui.registers.telling_panel import TellingPanel
from strongcity_desktop.ui.registers.tellings import AddRow, Asked, ShowThese, Telling
from ui.registers.conftest import Desk

TODAY = date(2026, 3, 10)
T = translator("en")


def row(number: int, **values: Any) -> Row:
    return Row(str(number), number, {"name": text(f"Thing {number}"), **values})


def told(telling: Telling) -> dict[str, list[str]]:
    return {part.sentence: [line.words.translate({0x2068: None, 0x2069: None, 0xA0: " "})
                            for line in part.lines] for part in telling.parts if part.lines}


def test_sums_goals_and_what_is_open_are_told() -> None:
    goals = (row(7, status="agreed"), row(8, status="draft"), row(9, status="reached"))
    telling = resources_told(Asked(T, (
        row(1, state="secured", origin="town_budget", amount="38000", until_on="2026-06-01"),
        row(2, state="sought", origin="donor", amount="12.5", goals=["8"]),
        row(3, state="sought", origin="existing", service="sport"), row(4)),
        (), TODAY, beside={"goals": goals}, currency="VLC"))
    found = told(telling)
    missing = found.pop("Services that give nothing yet")
    assert len(missing) == 11 and "Sport" not in missing
    assert found == {
        "Money": ["Secured: 38,000 VLC", "Sought: 12.50 VLC"],
        "No means serve these goals yet": ["Thing 7"],
        "All that serves these goals is still sought": ["Thing 8"],
        "Ends in the next half year": ["1. Thing 1"],
        "Agreed with no service yet": ["3. Thing 3"],
        "Nobody said whether it is secured, or where it comes from": ["4. Thing 4"]}
    wishes = [line.wish for part in telling.parts for line in part.lines]
    assert AddRow("goals", ["7"]) in wishes and AddRow("service", "housing") in wishes
    assert ShowThese((Filter("state", "one_of", ("secured",)),)) in wishes


def test_an_empty_register_asks_for_goals_first() -> None:
    assert told(resources_told(Asked(T, (), (), TODAY))) == {}


def test_the_panel_reads_the_goals_and_shows_what_is_sought(desk: Desk) -> None:
    def fill(town: TownFile) -> None:
        keep_register.add_row(town, "goals", {"name": text("Calm evenings")}, "Clerk")
        for number, state in enumerate(("secured", "sought")):
            keep_register.add_row(town, "resources", {
                "name": text(f"Fund {number}"), "state": state, "amount": "100",
                "origin": "donor"}, "Clerk")

    desk.town.run(fill)
    page = desk.open("resources")
    assert isinstance(page.panel, TellingPanel)
    desk.qtbot.waitUntil(lambda: bool(page.panel and page.panel.telling))
    assert page.panel.telling is not None
    lines = [line for part in page.panel.telling.parts for line in part.lines]
    assert "Calm evenings" in [line.words for line in lines]
    assert len(desk.names()) == 2
    page.panel.wished.emit(next(line.wish for line in lines if line.words.startswith("Sought")))
    desk.qtbot.waitUntil(lambda: desk.names() == ["Fund 1"])
