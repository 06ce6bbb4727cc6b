"""A report of a failure names kinds and places, and not one word of the town's."""

import sys
import threading
from pathlib import Path

from strongcity_desktop import paths
from strongcity_desktop.ui import crash_report


def fail_with(secret: str) -> None:
    local = {"name": secret}
    try:
        raise KeyError(local["name"])
    except KeyError as cause:
        raise RuntimeError(f"could not keep {secret}") from cause


def test_a_report_holds_places_but_no_values() -> None:
    try:
        fail_with("Champs-Neufs")
    except RuntimeError as problem:
        report = crash_report.write_report(type(problem), problem, problem.__traceback__)
    text = report.read_text("utf-8")
    assert "builtins.RuntimeError" in text and "builtins.KeyError" in text
    assert "test_crash_report.py" in text and "fail_with" in text
    assert "Champs-Neufs" not in text
    assert str(Path.home()) not in text


def test_what_nobody_caught_is_reported_from_every_thread() -> None:
    said: list[Path] = []
    crash_report.install(said.append)
    try:
        problem = ValueError("secret")
        sys.excepthook(ValueError, problem, None)
        thread = threading.Thread(target=fail_with, args=("secret",))
        thread.start()
        thread.join()
    finally:
        crash_report.uninstall()
    assert len(said) == 2
    assert all(report.parent == paths.reports_folder() for report in said)
    assert "secret" not in "".join(report.read_text("utf-8") for report in said)
    assert sys.excepthook is sys.__excepthook__
