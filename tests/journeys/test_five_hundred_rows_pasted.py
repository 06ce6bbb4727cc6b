"""Five hundred rows copied in a spreadsheet are pasted: looked at first, one step, undone, redone.
"""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeys.answers import Answer, answering, confirm
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of, sees, town_of
from journeys.test_a_messy_sheet import names, open_register, stored, town_with
from register_samples import text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.registers.paste_dialog import PasteDialog

T = translator("en")
Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
COUNT, WRONG = 500, 317
SECTORS = (("Youth work", "youth"), ("sport", "sport"), ("Civil society", "civil_society"))
HEADS = ("Name", "Sector", "Influence", "Last met")


def rows(wrong: str = "shops & stalls") -> list[tuple[str, ...]]:
    """The rows as they stand in the spreadsheet; one cell names a sector that there is not."""
    made: list[tuple[str, ...]] = [
        (f"Club no. {n}", SECTORS[n % 3][0], str(n % 5 + 1), f"{n % 28 + 1:02}/03/2026")
        for n in range(1, COUNT + 1)]
    made[WRONG - 1] = (made[WRONG - 1][0], wrong, *made[WRONG - 1][2:])
    return made


def copy(cells: list[tuple[str, ...]]) -> None:
    """Put cells on the clipboard as a spreadsheet does: plain, and as a table of HTML."""
    data = QMimeData()
    data.setText("\r\n".join("\t".join(row) for row in cells) + "\r\n")
    data.setHtml("<html><head><style>td{mso-number-format:General}</style></head><body><table "
                 "border=0><!--StartFragment-->" + "".join(
                     "<tr height=20>" + "".join(
                         f"<td class=xl65>{cell.replace('&', '&amp;')}</td>" for cell in row)
                     + "</tr>\r\n" for row in cells) + "<!--EndFragment--></table></body></html>")
    QGuiApplication.clipboard().setMimeData(data)


def paste(hands: Hands, answer: Answer) -> None:
    """Ctrl V in the table; what would change is shown and answered."""
    table = page_of(hands, RegisterPage).table
    hands.wait(table.hasFocus)
    with answering(hands, (PasteDialog, answer)):
        hands.key(Key.Key_V, Ctrl)


def town(folder: Path) -> Path:
    """A town that knows one stakeholder."""
    return town_with(folder, "en", {"name": text("Rowing club"), "sector": "sport"})


def to_last_line(hands: Hands) -> None:
    """Below the last row, where one is added."""
    table = page_of(hands, RegisterPage).table
    hands.key(Key.Key_End, Ctrl)
    while table.current_key() != "name":
        hands.key(Key.Key_Left)


def leave_out(dialog: PasteDialog) -> None:
    """The wrong cell is told, and the cursor stands on it; without its row it can be pasted."""
    assert not dialog.do.isEnabled()
    assert T.plural("{n} row has something to mend.", "{n} rows have something to mend.",
                    1) in dialog.summary.text()
    assert QApplication.focusWidget() is dialog.table
    assert dialog.model.rows[dialog.table.currentIndex().row()].line == WRONG + 1
    assert "shops & stalls" in dialog.cell.text() and "Sector" in dialog.cell.text()
    confirm(dialog, T("Leave out the rows with something to mend"))
    assert dialog.do.text() == T.plural("Paste {n} row", "Paste {n} rows", COUNT - 1)
    confirm(dialog, dialog.do.text())


def test_a_wrong_cell_is_told_and_its_row_left_out(start: Start, tmp_path: Path) -> None:
    hands = start("en", town(tmp_path))
    open_register(hands, T)
    before = town_of(hands).run(lambda t: rows_of(t, "stakeholders"))
    copy([HEADS, *rows()])
    to_last_line(hands)
    paste(hands, leave_out)
    hands.wait(lambda: sees(hands, T.plural("{n} row pasted.", "{n} rows pasted.", COUNT - 1)))
    after = town_of(hands).run(lambda t: rows_of(t, "stakeholders"))
    assert len(after) == COUNT and f"Club no. {WRONG}" not in names(hands)
    found = stored(hands, "sector", "influence", "last_met")
    for n in (1, 250, COUNT):
        assert found[f"Club no. {n}"] == (SECTORS[n % 3][1], n % 5 + 1, f"2026-03-{n % 28 + 1:02}")
    assert page_of(hands, RegisterPage).model.count() == COUNT
    shown_and_stored(hands, Key.Key_Z, before)
    shown_and_stored(hands, Key.Key_Y, after)


def shown_and_stored(hands: Hands, key: Qt.Key, wanted: tuple[object, ...]) -> None:
    """Undo or redo with its key: all of it is one step, on screen and in the file."""
    hands.key(key, Ctrl)
    hands.wait(lambda: page_of(hands, RegisterPage).model.count() == len(wanted))
    assert town_of(hands).run(lambda t: rows_of(t, "stakeholders")) == wanted


def test_a_wrong_cell_is_mended_where_it_was_copied(start: Start, tmp_path: Path) -> None:
    hands = start("en", town(tmp_path))
    open_register(hands, T)
    to_last_line(hands)
    copy([(name, sector) for name, sector, *_ in rows()])
    paste(hands, lambda dialog: QTest.keyClick(dialog, Key.Key_Escape))
    assert names(hands) == ["Rowing club"]
    copy([(name, sector) for name, sector, *_ in rows("Business")])
    to_last_line(hands)
    paste(hands, lambda dialog: confirm(dialog, dialog.do.text()))
    hands.wait(lambda: len(names(hands)) == COUNT + 1)
    assert stored(hands, "sector")[f"Club no. {WRONG}"] == ("business",)
    hands.key(Key.Key_Z, Ctrl)
    hands.wait(lambda: names(hands) == ["Rowing club"])
