"""The start: light until the window stands, honest without a display, each call to its door."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sample_towns import write_sample
from strongcity_desktop import __main__ as start
from strongcity_desktop.cli.main import HANDLERS

HEAVY = ("sqlmodel", "sqlalchemy", "babel", "reportlab", "alembic", "xlsxwriter",
         "python_calamine", "pikepdf", "PySide6.QtNetwork")


def python(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60,
                          check=False, env={**os.environ, **environment})


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = ("import os, sys\n"
            "from PySide6.QtWidgets import QApplication\n"
            "app = QApplication([])\n"
            "from strongcity_desktop.app import build_application\n"
            "window = build_application(app)\n"
            "window.show(); app.processEvents(); window.grab()\n"
            f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
            "window.close()\n")
    answer = python(code, QT_QPA_PLATFORM="offscreen")
    assert answer.stdout.strip() == "[]", answer.stderr


def test_no_source_is_read_of_what_is_only_imported() -> None:
    code = ("import linecache\n"
            "from strongcity_desktop.ui.opening import show_opening\n"
            "show_opening()\n"
            "before = set(linecache.cache)\n"
            "import strongcity_desktop.app\n"
            "import strongcity_desktop.operations.open_town\n"
            "print([f for f in linecache.cache if f not in before and not f.startswith('<')])\n")
    answer = python(code, QT_QPA_PLATFORM="offscreen")
    assert answer.stdout.strip() == "[]", answer.stderr


def test_without_a_display_one_line_says_so() -> None:
    environment = {name: value for name, value in os.environ.items()
                   if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")}
    answer = subprocess.run(
        [sys.executable, "-m", "strongcity_desktop"], capture_output=True, text=True, timeout=60,
        check=False, env={**environment, "LC_ALL": "C.UTF-8"})
    assert answer.returncode == 1
    assert "There is no display here." in answer.stderr.splitlines()[-1]


def test_the_words_of_the_command_line_are_the_same_in_both_places() -> None:
    assert frozenset(HANDLERS) == start.COMMANDS


def test_a_command_goes_to_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert start.main(["list", "languages"]) == 0
    assert "fr" in capsys.readouterr().out


_OPENED = """
import sys
from pathlib import Path
from pathlib import Path
from strongcity_desktop.operations.open_town import open_town
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.ui.home.facts import gather
heavy = lambda: sorted({"sqlmodel", "sqlalchemy", "pydantic", "alembic"} & set(sys.modules))
town = open_town(Path(sys.argv[1]))
facts = town.run(lambda t: gather(t, "fr"))
assert facts.is_readable and facts.pathway is not None and not town.read_only
print(heavy())
filled = town.run(fill_worksheet.filled_worksheets)[-1]
town.run(lambda t: fill_worksheet.answer(t, filled.id, "women_heard", "yes", who="Clerk"))
assert town.run(lambda t: fill_worksheet.open_filled(t, filled.id)).answers["women_heard"] == "yes"
print(heavy())
town.close()
"""


def test_a_town_is_opened_and_its_home_page_told_without_what_only_writing_needs(
        tmp_path: Path) -> None:
    town = tmp_path / "town.strongcity"
    write_sample(town, "fr").close()
    answer = subprocess.run([sys.executable, "-c", _OPENED, str(town)], capture_output=True,
                            text=True, timeout=60, check=False)
    assert answer.stdout.splitlines() == ["[]", "['pydantic', 'sqlalchemy', 'sqlmodel']"], \
        answer.stderr


_STARTED = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from strongcity_desktop import app as whole
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.opening import show_opening
opening = show_opening()
window = whole.start_window(opening and whole.QApplication.instance(), opening, Path(sys.argv[1]))
told = []
def look():
    page = window.page()
    stands = isinstance(page, HomePage) and page.facts is not None
    if stands and not told:
        told.append("babel" in sys.modules)
    if stands and "strongcity_desktop.store.steps" in sys.modules:
        whole.QApplication.quit()
timer = QTimer(); timer.timeout.connect(look); timer.start(10)
whole.QApplication.exec()
print("sqlalchemy" in sys.modules, told)
window.close()
"""


def test_once_the_home_page_stands_what_writing_needs_is_loaded_ahead(tmp_path: Path) -> None:
    town = tmp_path / "town.strongcity"
    write_sample(town, "fr").close()
    answer = subprocess.run([sys.executable, "-c", _STARTED, str(town)], capture_output=True,
                            text=True, timeout=60, check=False)
    assert answer.stdout.strip() == "True [False]", answer.stderr
