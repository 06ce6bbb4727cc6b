"""An action is planned question by question, its check is read, and its sheet is printed."""

from pathlib import Path

from documents.pdf_text import text_of
from journeys.conftest import Start
from journeys.steps import page_of
from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.ui.actions.action_page import ActionPage
from strongcity_desktop.ui.actions.page import ActionsPage
from strongcity_desktop.ui.actions.wizard import NewActionPage
from strongcity_desktop.ui.documents.page import DocumentsPage

ANSWERS: tuple[dict[str, object], ...] = (
    {"domain": "sport"}, {"level": "primary"}, {"groups": ["young_people"]},
    {"town_role": "supports", "visibility": "behind"}, {"responsible": text("Sports officer")},
    {"begins_on": "2027-01-10", "ends_on": "2027-06-30"},
    {"name": text("Kit for nine teams"), "amount": "18000", "source": "town_budget",
     "state": "secured", "year": 2027},
    {"unwanted": text("A quarrel follows the players home"), "harmed": ["young_people"],
     "mitigation": text("A shared meal ends each match"), "stop_by": text("Town clerk")})


def a_town(path: Path) -> TownFile:
    town = create_town(path, TownDetails(name=LocalText.of("Oakbridge", "en"), language="en",
                                         languages=("en",), currency="EUR"), "Clerk")
    town.run(lambda t: add_row(t, "challenges", {"name": text("Fights after matches")}, "Clerk"))
    return town


def test_from_the_wizard_to_the_printed_sheet(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "Oakbridge.strongcity"
    a_town(path).close()
    hands = start("en", path)
    window = hands.window
    window.go("actions", {})
    page_of(hands, ActionsPage).add_button.click()
    settle(window)
    wizard = page_of(hands, NewActionPage)
    assert wizard.challenge is not None
    next(iter(wizard.challenge.choices.values())).setChecked(True)
    wizard.challenge.name.write("Mixed football league")
    wizard.next_button.click()
    settle(window)
    for answers in ANSWERS:
        assert wizard.form is not None
        for key, value in answers.items():
            wizard.form.change_wanted.emit(wizard.form.row_id(), key, value)
        wizard.next_button.click()
        settle(window)
    page = page_of(hands, ActionPage)
    page.parts.buttons["harm"].click()
    settle(window)
    page.read_check()
    settle(window)
    assert page.seen is not None and not page.seen.missing
    town = window.context.town
    assert town is not None
    (action,) = town.run(lambda t: rows_of(t, "actions"))
    town.run(lambda t: change_row(t, "actions", action.id, {"status": "approved"}, "Mayor"))
    page.print_button.click()
    settle(window)
    options = page_of(hands, DocumentsPage).choices.options()
    sheet = town.run(lambda t: make_document(t, "action-sheet", DocumentOptions(
        "en", Edition(Audience.INTERNAL), row_id=options.row_id)))
    printed = " ".join(text_of(sheet).translate({0x2068: None, 0x2069: None}).split())
    for words in ("Mixed football league", "Fights after matches", "Sports officer",
                  "Jan – Jun 2027", "Kit for nine teams", "€18,000", "Approved",
                  "A shared meal ends each match", "Others in front, the town behind"):
        assert words in printed.replace("\u00a0", " "), words
    plan = text_of(town.run(lambda t: make_document(t, "action-plan", DocumentOptions("en"))))
    assert "Still without an action" not in plan and "Mixed football league" in plan
