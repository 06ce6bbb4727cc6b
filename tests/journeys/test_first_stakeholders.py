"""A prevention officer without a mouse, in Arabic: from nobody to a register, a map and a print."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of, print_by_keys, sees, town_of
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.stakeholders.wizard.facts import SECTORS
from strongcity_desktop.ui.stakeholders.wizard.page import WizardPage

T = translator("ar")
TOWN = "عين الزيتون"
TWICE = ("education", "civil_society", "youth")


def rows(hands: Hands, register_id: str = "stakeholders") -> tuple[Row, ...]:
    hands.wait(lambda: not hands.window.context.background.is_busy)
    return town_of(hands).run(lambda town: rows_of(town, register_id))


def follow(hands: Hands, words: str) -> None:
    """Tab to what says these words, and press Enter."""
    hands.tab_to(words)
    hands.key(Qt.Key.Key_Return)


def to_stakeholders(hands: Hands) -> RegisterPage:
    """By the side bar."""
    hands.window.setFocus()
    follow(hands, title(T, REGISTERS["stakeholders"]))
    page = page_of(hands, RegisterPage)
    hands.wait(lambda: page.facts is not None)
    hands.rest()
    return page


def name_them(hands: Hands) -> list[str]:
    """One in each sector, two in some; Enter in an empty line goes on. Twenty names."""
    page = page_of(hands, WizardPage)
    hands.wait(lambda: page.card is not None)
    named = []
    for sector in SECTORS:
        assert page.arguments()["stage"] == sector
        for place in range(2 if sector in TWICE else 1):
            named.append(f"جهة {sector} {place + 1}")
            hands.write(named[-1])
            hands.key(Qt.Key.Key_Return)
        hands.key(Qt.Key.Key_Return)
    return named


def rate_them(hands: Hands, digits: str) -> None:
    """A round by figures."""
    for digit in digits:
        QTest.keyClicks(hands.focused(), digit)
        hands.rest()


def move_a_pin(hands: Hands, page: RegisterPage) -> None:
    """Enter takes it, two arrows follow the eye, Enter puts it down."""
    hands.tab_to(T("Influence and interest"))
    assert page.panel is not None
    number = int(page.panel.map.current_part().key)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Return):
        hands.key(key)
    before = (4, 3)
    row = next(row for row in rows(hands) if row.number == number)
    assert (row.values["interest"], row.values["influence"]) == (before[0] - 1, before[1] + 1)


def test_from_nobody_to_a_register_in_print(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    hands = start("ar")
    follow(hands, T("Start a new town"))
    hands.write(TOWN)
    follow(hands, T("Create the town"))
    hands.wait(lambda: hands.window.context.town is not None)
    to_stakeholders(hands)
    follow(hands, T("Begin with the people you know"))
    named = name_them(hands)
    assert len(named) == 20 and len(rows(hands)) == 20
    rate_them(hands, "3" * 20)
    rate_them(hands, "4" * 20)
    assert {(row.values["influence"], row.values["interest"]) for row in rows(hands)} == {(3, 4)}
    hands.wait(lambda: sees(hands, T("Your first list stands")))
    hands.key(Qt.Key.Key_Return)
    page = page_of(hands, RegisterPage)
    hands.wait(lambda: page.facts is not None and page.panel is not None
               and bool(page.panel.map.chart().parts))
    move_a_pin(hands, page)
    note_a_meeting(hands, page)
    to_stakeholders(hands)
    follow(hands, T("Print the register"))
    assert page_of(hands, DocumentsPage).choices.kind().id == "stakeholder-register"
    words = print_by_keys(hands, "ar", save_as, tmp_path / "register.pdf")
    assert "civil_society" in words and "research" in words


def note_a_meeting(hands: Hands, page: RegisterPage) -> None:
    """From the entry of a stakeholder; its last meeting is today then."""
    page.table.setFocus()
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    hands.wait(page.side_place.shows_entry)
    met = page.table.current_id()
    follow(hands, T("Note a meeting or call"))
    hands.wait(lambda: len(rows(hands, "engagements")) == 1)
    (entry,) = rows(hands, "engagements")
    assert entry.values["stakeholders"] == [met]
    row = next(row for row in rows(hands) if row.id == met)
    assert row.values["last_met"] == today().isoformat()
