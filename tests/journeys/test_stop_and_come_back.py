"""Someone answers, the power goes, and the app opens again at the same question with the answer."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from journeys.conftest import Start
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.open_town import TownDetails, create_town, open_town
from strongcity_desktop.ui.worksheet.page import WorksheetPage

_WORKS_UNTIL_SAVED = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from strongcity_desktop.app import build_application, settle
from strongcity_desktop.operations.fill_worksheet import start_worksheet
app = QApplication([])
window = build_application(app, Path(sys.argv[1]))
window.resize(1366, 768)
window.show()
filled = window.context.town.run(lambda t: start_worksheet(t, "diagnosis", who="Clerk"))
window.go("worksheet", {"filled_id": filled.id, "place": "holds_together"})
settle(window)
from strongcity_desktop.ui.worksheet.page import WorksheetPage
page = window.findChild(WorksheetPage)
page.saver.saved.connect(lambda *_: print("SAVED", flush=True))
field = page.first_focus()
field.setFocus()
QTest.keyClicks(field, "The spring fair")
app.exec()
"""


def _killed_after_saving(town_file: Path, home: Path) -> None:
    environment = {**os.environ, "STRONGCITY_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    clerk = subprocess.Popen([sys.executable, "-c", _WORKS_UNTIL_SAVED, str(town_file)],
                             env=environment, stdout=subprocess.PIPE, text=True)
    assert clerk.stdout is not None
    with clerk:
        assert clerk.stdout.readline().strip() == "SAVED"
        clerk.send_signal(signal.SIGKILL)
        clerk.wait()


def test_the_power_goes_and_nothing_that_was_saved_is_lost(start: Start, home: Path,
                                                          tmp_path: Path) -> None:
    town_file = tmp_path / "Oakbridge.strongcity"
    details = TownDetails(name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",))
    create_town(town_file, details, "Clerk").close()
    _killed_after_saving(town_file, home)
    town = open_town(town_file)
    filled = town.run(lambda t: open_filled(t, filled_worksheets(t)[-1].id))
    town.close()
    said = LocalText.from_json(filled.answers["holds_together"])
    assert said.texts == {"en": "The spring fair"}
    assert filled.place == "holds_together"

    hands = start("en", town_file)
    hands.press("Continue")
    page = hands.window.findChild(WorksheetPage)
    assert page is not None
    hands.wait(lambda: page.view is not None)
    assert page.place() == "holds_together"
    field = page.first_focus()
    assert field is not None
    assert "The spring fair" in str(field.property("plainText") or field.property("text"))
