"""The power goes during an import or right after a paste: all of it is there, or nothing of it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of
from journeys.test_a_messy_sheet import names, open_register, town_with
from register_samples import text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.check_town import check_town
from strongcity_desktop.ui.registers.page import RegisterPage

T = translator("en")
KNOWN, COUNT = "Rowing club", 500

_OPENS = """
import faulthandler, sys, threading
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from strongcity_desktop.app import build_application, settle
faulthandler.dump_traceback_later(60, exit=True)  # nobody waits for ever
app = QApplication([])
window = build_application(app, Path(sys.argv[1]))
window.resize(1366, 768)
window.show()
def tell(word):
    print(word, flush=True)
"""
_IMPORTS = _OPENS + """
from strongcity_desktop.operations.importing import import_preview
stop_at, whole = sys.argv[3], import_preview.take_in
def take_in(town, session, who, reached, *, made=None):
    def stop(done, of):
        if done == of:  # all is written, nothing is kept
            tell("STOPPED writing")
            threading.Event().wait()
        reached(done, of)
    return whole(town, session, who, stop, made=made)
import_preview.take_in = take_in
window.go("import_rows", {"register_id": "stakeholders", "file": sys.argv[2]})
settle(window)
settle(window)
page = window.page()
while page.step < 4:
    page.go_on()
    settle(window)
if stop_at == "looked":
    tell(f"STOPPED {page.preview.count('new')}")
else:
    page.go_on()
app.exec()
"""
_PASTES = _OPENS + """
from strongcity_desktop.ui.registers.paste_dialog import PasteDialog
window.go("register", {"register_id": "stakeholders"})
settle(window)
page = window.page()
said = page.context.toast
page.context.toast = lambda words, *more: (said(words, *more), tell("STOPPED " + words))
PasteDialog.exec = lambda dialog: (dialog.accept(), dialog.result())[1]
QApplication.clipboard().setText(Path(sys.argv[2]).read_text("utf-8"))
page.table.setCurrentIndex(page.model.index(1, 1))
QTest.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
app.exec()
"""


def killed(script: str, home: Path, *arguments: str) -> str:
    """Run a child until it says that it has stopped, kill it; what it said."""
    environment = {**os.environ, "STRONGCITY_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.Popen([sys.executable, "-c", script, *arguments], env=environment,
                             stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child:
        said = child.stdout.readline().strip()
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert said.startswith("STOPPED"), said
    return said.removeprefix("STOPPED ")


def begin(folder: Path) -> Path:
    """A town that knows one stakeholder."""
    return town_with(folder, "en", {"name": text(KNOWN), "sector": "sport"})


def opened_again(start: Start, town: Path) -> Hands:
    """The file is sound, and the app opens its register as if nothing had been."""
    assert check_town(town) is None
    hands = start("en", town)
    open_register(hands, T)
    page_of(hands, RegisterPage)
    return hands


@pytest.mark.parametrize("stop_at", ["looked", "writing"])
def test_of_an_import_that_was_cut_off_nothing_is_there(
        start: Start, home: Path, tmp_path: Path, stop_at: str) -> None:
    town, file = begin(tmp_path), tmp_path / "clubs.csv"
    file.write_text("Name;Sector\n" + "".join(f"Club no. {n};sport\n" for n in range(COUNT)),
                    "utf-8")
    said = killed(_IMPORTS, home, str(town), str(file), stop_at)
    assert said == (str(COUNT) if stop_at == "looked" else "writing")
    hands = opened_again(start, town)
    assert names(hands) == [KNOWN]


def test_a_paste_that_was_told_is_kept_whole(start: Start, home: Path, tmp_path: Path) -> None:
    town, file = begin(tmp_path), tmp_path / "cells.txt"
    file.write_text("".join(f"Club no. {n}\tsport\n" for n in range(COUNT)), "utf-8")
    said = killed(_PASTES, home, str(town), str(file))
    assert said == T.plural("{n} row pasted.", "{n} rows pasted.", COUNT)
    hands = opened_again(start, town)
    assert names(hands) == [KNOWN, *(f"Club no. {n}" for n in range(COUNT))]
    hands.window.undo()
    hands.wait(lambda: names(hands) == [KNOWN])
