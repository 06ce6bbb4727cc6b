"""The start: light until the window stands, honest without a display, each call to its door."""

import os
import subprocess
import sys

import pytest

from strongcity_desktop import __main__ as start
from strongcity_desktop.cli.main import HANDLERS

HEAVY = ("sqlmodel", "sqlalchemy", "babel", "reportlab", "alembic", "xlsxwriter",
         "python_calamine", "pikepdf")


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
