"""What was agreed in a meeting becomes a task, is done, and stands so in the list on paper."""

from datetime import timedelta
from pathlib import Path

from documents.pdf_text import text_of
from journeys.conftest import Start
from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.registers.page import RegisterPage


def _tasks(window: MainWindow) -> RegisterPage:
    page = window.page()
    assert isinstance(page, RegisterPage)
    return page


def _list_of_tasks(window: MainWindow, audience: Audience) -> str:
    assert window.context.town is not None
    options = DocumentOptions("en", edition=Edition(audience))
    return text_of(window.context.town.run(lambda t: make_document(t, "task-list", options)))


def test_a_next_step_of_a_meeting_becomes_a_task_and_is_done(start: Start, tmp_path: Path) -> None:
    town_file = tmp_path / "Oakbridge.strongcity"
    town = create_town(town_file, TownDetails(name=LocalText.of("Oakbridge", "en"), language="en",
                                              languages=("en",)), "Clerk")
    club = town.run(lambda t: add_row(t, "stakeholders", {"name": text("Rowing club")}, "Clerk"))
    meeting = town.run(lambda t: add_row(t, "engagements", {
        "name": text("Opening hours"), "stakeholders": [club.row.id],
        "next_step": text("Send the key to the boathouse"),
        "next_step_on": (today() - timedelta(days=2)).isoformat()}, "Clerk"))
    town.close()
    hands = start("en", town_file)
    window = hands.window
    hands.press("Tasks")
    hands.press("Make it a task")
    page = _tasks(window)
    hands.wait(lambda: page.model.rowCount() and not hands.offers("Make it a task"))
    assert window.context.town is not None
    row = window.context.town.run(lambda t: rows_of(t, "tasks"))[0]
    assert row.values["stakeholders"] == [club.row.id]
    assert row.values["origin"].startswith(f"engagements/{meeting.row.id}")
    hands.wait(lambda: window.side_bar._badges["tasks"].text() == "1")

    window.go("register", {"register_id": "tasks", "row_id": row.id, "entry": True})
    hands.rest()
    page = _tasks(window)
    page.form.change_wanted.emit(row.id, "status", "done")
    hands.rest()
    hands.wait(lambda: not window.side_bar._badges["tasks"].isVisible())
    done = window.context.town.run(lambda t: rows_of(t, "tasks"))[0]
    assert done.values["done_on"] == today().isoformat()
    for_staff = _list_of_tasks(window, Audience.INTERNAL)
    assert "No task is open." in for_staff and "Done or dropped" in for_staff
    assert "Send the key to the boathouse" in for_staff
    assert "Send the key" not in _list_of_tasks(window, Audience.PUBLIC)  # an internal note said it

    hands.press_beginning("Go to where it comes from")
    page = _tasks(window)
    assert page.register.id == "engagements"
    hands.wait(lambda: page.table.current_id() == meeting.row.id)
