"""The command line as its own program: what goes to which stream, versions, help, the self-test."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from strongcity_desktop.__main__ import COMMANDS
from strongcity_desktop.cli.arguments import parser
from strongcity_desktop.cli.main import HANDLERS
from strongcity_desktop.operations.make_document import documents


def strongcity(*words: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """One call of the program, without a display."""
    known = {key: value for key, value in os.environ.items()
             if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LANGUAGE")}
    return subprocess.run([sys.executable, "-m", "strongcity_desktop", *map(str, words)],
                          env={**known, **environment}, capture_output=True, text=True,
                          encoding="utf-8", timeout=120, check=False)


def test_every_command_has_its_words_and_its_work(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(["--help"])
    said = capsys.readouterr().out
    assert ended.value.code == 0
    assert set(HANDLERS) == COMMANDS
    assert {line.split()[0] for line in said.splitlines() if line.strip()} >= COMMANDS


def test_version_and_help() -> None:
    version, help_said = strongcity("--version"), strongcity("--help")
    assert version.stdout.startswith("StrongCity Desktop 0.") and version.stderr == ""
    assert version.returncode == help_said.returncode == 0
    assert help_said.stdout.startswith("usage: strongcity") and help_said.stderr == ""


@pytest.mark.parametrize("locale", ["C", "ar_EG.UTF-8"])
def test_json_is_alone_on_standard_output(locale: str, town: Path) -> None:
    said = strongcity("info", town, "--json", LC_ALL=locale)
    assert (said.returncode, said.stderr) == (0, "")
    assert json.loads(said.stdout)["town"] == ("Valmora" if locale == "C" else "فالمورا")


def test_a_refusal_is_one_line_in_the_language_asked_for(tmp_path: Path) -> None:
    said = strongcity("info", tmp_path / "absent.strongcity", "--language", "fr")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.count("\n") == 1 and "absent.strongcity" in said.stderr
    assert said.stderr != strongcity("info", tmp_path / "absent.strongcity", "--language",
                                     "en").stderr


def test_a_reader_who_leaves_early_sees_no_traceback() -> None:
    with subprocess.Popen([sys.executable, "-m", "strongcity_desktop", "describe", "worksheet",
                           "diagnosis", "--json"], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
        running.wait()


@pytest.mark.skipif(sys.platform != "linux", reason="displays are told by their names on Linux")
def test_the_window_without_a_display_says_so_in_one_line() -> None:
    said = strongcity()
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.count("\n") == 1 and "no display" in said.stderr


def test_the_self_test_opens_and_prints_everything() -> None:
    """In one language and one theme, for one audience; `make trials` runs the whole of it."""
    said = subprocess.run(
        [sys.executable, "-c",
         "import sys; from strongcity_desktop.self_test import main; "
         "from strongcity_desktop.language.marks import Audience; "
         "sys.exit(main(('ar',), ('dark',), (Audience.INTERNAL,)))"],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert (said.returncode, said.stderr) == (0, "")
    assert said.stdout.splitlines()[0] == f"documents: {len(documents())} made in 1 languages"
    assert "windows: " in said.stdout.splitlines()[1]
