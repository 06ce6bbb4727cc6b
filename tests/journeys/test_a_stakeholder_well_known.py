"""A stakeholder is added, met, rated, moved on the map, documented and printed: in Arabic, by keys;
on another day all of it is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox

from journeys.answers import answering, choose, confirm
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of, print_by_keys, seen, sees, town_of
from journeys.test_a_messy_sheet import open_register, stored, town_with
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.dated_readings import readings_of
from strongcity_desktop.operations.keep_evidence import RowEnd, evidence_for
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.evidence.files_dialog import FilesDialog
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.stakeholders.influence_map import InfluenceMap

T = translator("ar")
Key = Qt.Key
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAME, STEP = "جمعية حي الميناء", "إرسال مفتاح القاعة"
PHONE = "0199 555 7312"


def field(key: str, register: Register = STAKEHOLDERS) -> str:
    """What a field is called."""
    return label(T, register, register.field(key))


def say(hands: Hands, key: str, choice: str, register: Register = STAKEHOLDERS) -> None:
    """Choose what a field of the form says."""
    box = hands.tab_to(field(key, register))
    assert isinstance(box, QComboBox)
    choose(box, next(box.itemText(at) for at in range(box.count())
                     if str(box.itemData(at)) == choice))
    hands.rest()


def known(hands: Hands) -> Row:
    """The one stakeholder, as the file holds it."""
    hands.rest()
    (row,) = town_of(hands).run(lambda town: rows_of(town, "stakeholders"))
    return row


def begin_row(hands: Hands) -> None:
    """In the last line one types a name, as in a spreadsheet."""
    table = page_of(hands, RegisterPage).table
    hands.key(Key.Key_N, Ctrl)
    hands.write(NAME)
    hands.key(Key.Key_Return)
    hands.wait(lambda: known(hands) is not None)
    assert table.current_id() == known(hands).id


def fill_form(hands: Hands) -> None:
    """The whole entry; a contact is shown only when it is asked for."""
    hands.key(Key.Key_Return, Shift)
    hands.wait(lambda: page_of(hands, RegisterPage).side_place.shows_entry())
    say(hands, "sector", "civil_society")
    for key, level in (("influence", "2"), ("interest", "3"), ("trust", "2")):
        say(hands, key, level)
    assert not sees(hands, field("phone"))
    hands.tab_to(T("Show the contacts"))
    hands.key(Key.Key_Space)
    hands.tab_to(field("phone"))
    hands.write(PHONE)
    hands.key(Key.Key_Tab)
    hands.wait(lambda: known(hands).values["phone"] == PHONE)


def remember_earlier(hands: Hands) -> None:
    """How it stood last year, beside how it stands today."""
    hands.tab_to(T("Add an earlier day"))
    hands.key(Key.Key_Space)
    hands.wait(lambda: hands.focused().accessibleName() == T("Day"))
    hands.write("9/2/2025")
    say(hands, "trust", "4")
    hands.tab_to(T("Keep this day"))
    hands.key(Key.Key_Space)
    hands.wait(lambda: len(readings(hands)) == 2)


def readings(hands: Hands) -> list[tuple[str, object]]:
    """The days kept, and the trust on each."""
    row_id = known(hands).id
    found = town_of(hands).run(lambda town: readings_of(town, row_id))
    return [(one.on_day.isoformat(), one.values.get("trust")) for one in found]


def note_meeting(hands: Hands) -> None:
    """A meeting of today, with a next step that becomes a task."""
    hands.tab_to(T("Note a meeting or call"))
    hands.key(Key.Key_Space)
    page = page_of(hands, RegisterPage)
    hands.wait(lambda: page_of(hands, RegisterPage).register is ENGAGEMENTS)
    page = page_of(hands, RegisterPage)
    hands.wait(page.side_place.shows_entry)
    say(hands, "kind", "meeting", ENGAGEMENTS)
    hands.tab_to(field("next_step", ENGAGEMENTS))
    hands.write(STEP)
    hands.key(Key.Key_Tab)
    hands.tab_to(T("Make it a task"))
    hands.key(Key.Key_Space)
    hands.wait(lambda: sees(hands, T("It is a task now.")))


def drop_evidence(hands: Hands, file: Path) -> None:
    """A file dropped on the window, kept as evidence of the stakeholder with the cursor."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier)
    with answering(hands, (FilesDialog, lambda dialog: confirm(dialog, T("Keep and link")))):
        QApplication.sendEvent(hands.window, QDragEnterEvent(QPoint(300, 300), *held))
        QApplication.sendEvent(hands.window, QDropEvent(QPointF(300, 300), *held))
    hands.wait(lambda: evidence(hands) == [file.name])


def evidence(hands: Hands) -> list[str]:
    """The files on which the stakeholder rests."""
    end = RowEnd("stakeholders", known(hands).id)
    hands.rest()
    found = town_of(hands).run(lambda town: evidence_for(town, end, T))
    return [str(one.file["name"]) for one in found if one.file is not None]


def move_pin(hands: Hands) -> None:
    """One cell towards more interest, which is to the left here, and two up."""
    page = page_of(hands, RegisterPage)
    assert page.panel is not None
    (on_map,) = page.panel.findChildren(InfluenceMap)
    hands.wait(on_map.isVisible)
    hands.tab_to(on_map.chart().name)
    for key in (Key.Key_Return, Key.Key_Left, Key.Key_Up, Key.Key_Up, Key.Key_Return):
        hands.key(key)
    hands.wait(lambda: known(hands).values["influence"] == 4)
    assert known(hands).values["interest"] == 4


def print_register(hands: Hands, save_as: Callable[[Path], None], target: Path) -> None:
    """The name stands on paper, the contact does not unless it is asked for."""
    hands.tab_to(T("Print the register"))
    hands.key(Key.Key_Space)
    assert page_of(hands, DocumentsPage).choices.kind().id == "stakeholder-register"
    words = print_by_keys(hands, "ar", save_as, target)
    assert NAME in words
    assert PHONE not in words


def test_a_stakeholder_is_known_well(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    file = tmp_path / "محضر.txt"
    file.write_text("اتفقنا على فتح القاعة مساء الخميس.", "utf-8")
    town = town_with(tmp_path, "ar")
    hands = start("ar", town)
    open_register(hands, T)
    begin_row(hands)
    fill_form(hands)
    remember_earlier(hands)
    note_meeting(hands)
    open_register(hands, T)
    hands.tab_to(page_of(hands, RegisterPage).table.accessibleName())
    drop_evidence(hands, file)
    move_pin(hands)
    print_register(hands, save_as, tmp_path / "سجل.pdf")
    hands.window.close()
    on_another_day(start("ar", town))


def on_another_day(hands: Hands) -> None:
    """Everything is there again, in the file and on screen; the contact is hidden again."""
    open_register(hands, T)
    assert stored(hands, "sector", "influence", "interest", "trust", "phone") == {
        NAME: ("civil_society", 4, 4, 2, PHONE)}
    assert readings(hands) == [("2025-02-09", 4), (today().isoformat(), 2)]
    row_id = known(hands).id
    (meeting,) = town_of(hands).run(lambda town: rows_of(town, "engagements"))
    assert meeting.values["stakeholders"] == [row_id]
    (task,) = town_of(hands).run(lambda town: rows_of(town, "tasks"))
    assert LocalText.from_json(task.values["name"]).texts == {"ar": STEP}
    assert task.values["stakeholders"] == [row_id]
    assert evidence(hands) == ["محضر.txt"]
    hands.tab_to(page_of(hands, RegisterPage).table.accessibleName())
    hands.key(Key.Key_Home, Ctrl)
    hands.key(Key.Key_Return, Shift)
    hands.wait(lambda: any(NAME in one for one in seen(page_of(hands, RegisterPage).form)))
    assert not sees(hands, PHONE)
