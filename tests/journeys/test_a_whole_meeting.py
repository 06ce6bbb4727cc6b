"""A meeting of the platform prepared, held, minuted by keyboard, followed up and printed; the power
goes in the middle of the minutes, and nothing is lost."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import icalendar
from PySide6.QtCore import Qt

from documents.pdf_text import text_of
from journeys.conftest import Start
from journeys.hands import Hands
from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.check_town import check_town
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town, open_town
from strongcity_desktop.registers.analysis.meetings import lines_of
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.meetings.page import MeetingPage

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return


def a_town(path: Path) -> TownFile:
    """A town with a platform of two, and a challenge to talk about."""
    town = create_town(path, TownDetails(name=LocalText.of("Oakbridge", "en"), language="en",
                                         languages=("en",)), "Clerk")
    for name, role in (("Deputy mayor’s office", "chair"), ("Rowing club", "member")):
        values = {"name": text(name), "platform_role": role}
        town.run(lambda t, values=values: add_row(t, "stakeholders", values, "Clerk"))
    return town


def page_of(hands: Hands) -> MeetingPage:
    page = hands.window.page()
    assert isinstance(page, MeetingPage)
    return page


def rows(hands: Hands, register: str) -> list[dict[str, object]]:
    assert hands.window.context.town is not None
    return [row.values for row in hands.window.context.town.run(lambda t: rows_of(t, register))]


def line(hands: Hands, words: str, *keys: Qt.Key) -> None:
    """Type where the cursor is, then Enter, or Ctrl and a key."""
    hands.write(words)
    if keys:
        hands.key(keys[0], CTRL)
    else:
        hands.key(ENTER)


def test_prepared_held_minuted_followed_up_and_printed(
        start: Start, tmp_path: Path, save_as: Callable[[Path], None]) -> None:
    town_file = tmp_path / "Oakbridge.strongcity"
    a_town(town_file).close()
    hands = start("en", town_file)
    window = hands.window
    window.go("tool", {"tool_id": "C1"})
    hands.rest()
    hands.press("Open the next meeting")
    hands.press("Plan a meeting")
    hands.wait(lambda: page_of(hands).seen is not None)
    page = page_of(hands)

    # Prepared: two points, their minutes, the day
    hands.wait(lambda: hands.focused() is page.prepare.agenda.add)
    line(hands, "Lights by the bridge")
    line(hands, "The summer fair")
    hands.wait(lambda: len(page.prepare.agenda.rows) == 2)
    hands.tab_to("Minutes for The summer fair")
    line(hands, "30")
    hands.tab_to("Move “The summer fair” up")
    hands.key(Qt.Key.Key_Space)
    hands.wait(lambda: "fair" in page.prepare.agenda.rows[0].name.text())
    assert "30 minutes planned." in page.prepare.agenda.plan.text()
    assert "Rowing club" in page.prepare.invited._names.text()

    # Held: who is there, then the minutes, all by keyboard
    hands.press("Begin the meeting")
    hands.wait(lambda: hands.focused() is page.hold.minutes.field)
    hands.press("Rowing club: here")
    hands.press("Deputy mayor’s office: excused")
    page.hold.minutes.focus_field()
    line(hands, "The club lends its tent.")
    line(hands, "The stage stands by the river", Qt.Key.Key_D)
    line(hands, "Ask for the electricity", Qt.Key.Key_T)
    hands.wait(lambda: hands.focused() is page.hold.minutes.who_and_when.who)
    line(hands, "Youth officer")
    line(hands, (today() + timedelta(days=20)).strftime("%d.%m.%Y"))
    hands.wait(lambda: hands.focused() is page.hold.minutes.field)
    hands.key(Qt.Key.Key_Down, CTRL)
    line(hands, "Two lamps are out")
    hands.key(Qt.Key.Key_Up)  # the last line again, to be changed
    line(hands, " since May.")
    line(hands, "Never said.")
    hands.key(Qt.Key.Key_Z, CTRL)
    hands.wait(lambda: page_of(hands) is not page and page_of(hands).seen is not None)
    page = page_of(hands)
    said = [lines_of(point["said"], "en") for point in rows(hands, "agenda_points")]  # type: ignore[arg-type]
    assert said == [("The club lends its tent.",), ("Two lamps are out since May.",)]
    meeting, = rows(hands, "meetings")
    assert (meeting["status"], meeting["minutes_state"]) == ("held", "draft")
    assert len(meeting["present"]) == len(meeting["excused"]) == 1  # type: ignore[arg-type]
    decision, = rows(hands, "decisions")
    task, = rows(hands, "tasks")
    assert (decision["status"], decision["decided_on"]) == ("open", today().isoformat())
    assert task["due_on"] == (today() + timedelta(days=20)).isoformat()
    assert task["owner"] == text("Youth officer")

    # Followed up: approved, carried out, the next one made
    hands.press("Part of the work: Follow up")
    hands.press("Approve the minutes")
    hands.tab_to("Day of the next meeting")
    line(hands, (today() + timedelta(days=60)).strftime("%d.%m.%Y"))
    printed = _paper(hands, "meeting-minutes")
    assert "This is a draft." not in printed and "Two lamps are out since May." in printed
    assert "The stage stands by the river" in printed and "(Youth officer, by" in printed
    save_as(tmp_path / "meeting.ics")
    hands.press("Save for your calendar")
    hands.wait(lambda: (tmp_path / "meeting.ics").exists())
    event, = icalendar.Calendar.from_ical((tmp_path / "meeting.ics").read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == today()
    hands.press("Prepare the next meeting")
    hands.wait(lambda: page_of(hands) is not page and page_of(hands).seen is not None)
    page = page_of(hands)
    assert page.seen is not None
    assert [point.values["name"]["texts"]["en"] for point in page.seen.points] == [
        "The stage stands by the river"]
    assert "The stage stands by the river" in _paper(hands, "meeting-convocation")


def _paper(hands: Hands, document_id: str) -> str:
    assert hands.window.context.town is not None
    options = DocumentOptions("en", Edition(Audience.INTERNAL))
    return text_of(hands.window.context.town.run(
        lambda t: make_document(t, document_id, options)))


_WRITES = """
import faulthandler, sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from strongcity_desktop.app import build_application, settle
faulthandler.dump_traceback_later(60, exit=True)  # nobody waits for ever
app = QApplication([])
window = build_application(app, Path(sys.argv[1]))
window.resize(1366, 768)
window.show()
settle(window)
window.go("meeting", {"row_id": sys.argv[2], "part": "hold"})
settle(window)
field = window.page().hold.minutes.field
for n in range(1, 8):
    QTest.keyClicks(field, f"Line {n}.")
    if n == 3:
        QTest.keyClick(field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    else:
        QTest.keyClick(field, Qt.Key.Key_Return)
    if n < 7:
        settle(window)
print("WRITTEN", flush=True)
app.exec()
"""


def test_the_power_goes_in_the_middle_of_the_minutes(tmp_path: Path) -> None:
    path = tmp_path / "Oakbridge.strongcity"
    town = a_town(path)
    meeting = town.run(lambda t: add_row(t, "meetings", {
        "name": text("Spring"), "held_on": today().isoformat()}, "Clerk")).row.id
    town.run(lambda t: add_row(t, "agenda_points", {"name": text("Lights"),
                                                    "meetings": [meeting]}, "Clerk"))
    town.close()
    writes = subprocess.Popen([sys.executable, "-c", _WRITES, str(path), meeting],
                              stdout=subprocess.PIPE, text=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        assert writes.stdout is not None
        assert any(said.startswith("WRITTEN") for said in writes.stdout)
    finally:
        writes.send_signal(signal.SIGKILL)
        writes.wait()
        if writes.stdout is not None:
            writes.stdout.close()
    assert check_town(path) is None
    town = open_town(path)
    try:
        point, = town.run(lambda t: rows_of(t, "agenda_points"))
        kept = lines_of(point.values["said"], "en")
        assert kept[:5] == ("Line 1.", "Line 2.", "Line 4.", "Line 5.", "Line 6.")
        assert kept[5:] in ((), ("Line 7.",))  # the one under way: whole, or not at all
        decision, = town.run(lambda t: rows_of(t, "decisions"))
        assert decision.values["name"] == text("Line 3.")
    finally:
        town.close()
