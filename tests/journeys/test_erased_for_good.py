"""Someone asks to be erased; a backup brought back later does not bring them back (in French)."""

from pathlib import Path

import pytest

from documents.pdf_text import text_of
from journeys.conftest import Start
from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.back_up import back_up_now, backups_of
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.ui.erasing import page as erasing
from strongcity_desktop.ui.erasing.page import ErasePage
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.registers.page import RegisterPage
from ui.accessibility import focusable_without_name
from ui.room import too_little_room

NAME, PHONE = "Ysolde Quatremarre", "+000 555 0199 33"
T = translator("fr")


def _page(window: MainWindow) -> ErasePage:
    page = window.page()
    assert isinstance(page, ErasePage)
    return page


def _texts(window: MainWindow) -> str:
    town = window.context.town
    assert town is not None
    return str([town.run(lambda t, id=id: rows_of(t, id))  # type: ignore[misc]
                for id in ("stakeholders", "engagements")])


def test_an_erased_person_does_not_come_back_with_a_backup(
        start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    town_file = tmp_path / "Bourg.strongcity"
    town = create_town(town_file, TownDetails(name=LocalText.of("Bourg", "fr"), language="fr",
                                              languages=("fr",)), "Mairie")
    club = town.run(lambda t: add_row(t, "stakeholders", {
        "name": text("Club d’aviron", "fr"), "contact_name": NAME, "phone": PHONE}, "Mairie"))
    town.run(lambda t: add_row(t, "engagements", {
        "name": text("Clés", "fr"), "what": text(f"{NAME} rendra la clé ({PHONE}).", "fr")},
        "Mairie"))
    town.run(back_up_now)
    town.close()

    asked: list[str] = []

    def yes(parent: object, title: str, said: str, *buttons: str) -> bool:
        asked.append(f"{title} {said} {' '.join(buttons)}")
        return True

    monkeypatch.setattr(erasing, "ask", yes)
    hands = start("fr", town_file)
    window = hands.window
    window.go("register", {"register_id": "stakeholders", "row_id": club.row.id, "entry": True})
    hands.rest()
    hands.press(T("Erase a person…"))
    page = _page(window)
    hands.wait(lambda: page.found is not None)
    assert len(page.mentions.chosen()) == 1
    hands.rest()
    assert focusable_without_name(window) == []
    hands.wait(lambda: not too_little_room(window))
    hands.press(T("Erase the contact person"))
    hands.wait(lambda: isinstance(window.page(), RegisterPage))
    assert len(asked) == 1 and T("This cannot be undone.") in asked[0]
    assert NAME not in _texts(window) and PHONE not in _texts(window)

    hands.press(T("History"))
    assert hands.offers(T("Print the note"))
    town = window.context.town
    assert town is not None
    note = " ".join(text_of(town.run(
        lambda t: make_document(t, "erasure-note", DocumentOptions("fr")))).split())
    assert NAME not in note and "Quatremarre" not in note

    older = town.run(backups_of)[-1].path
    assert window.context.doors is not None
    before = town
    window.context.doors.go_back_to(older)
    hands.wait(lambda: window.context.town not in (None, before))
    hands.rest()
    hands.wait(lambda: window.summary is not None)
    said = _texts(window)
    assert "rendra la clé" in said and NAME not in said and PHONE not in said
    for left in (town_file, *tmp_path.glob("*.strongcity*")):
        assert b"Quatremarre" not in left.read_bytes()
