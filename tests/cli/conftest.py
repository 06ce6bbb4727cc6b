"""The sample town, made once and copied for each test, and calls of the command line."""

import hashlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from sample_towns import copy_sample
from strongcity_desktop.__main__ import main

SECOND = Path(__file__).parents[1] / "store" / "second_process.py"


@dataclass(frozen=True)
class Said:
    """What came of one call."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on standard output."""
        return self.out.splitlines()


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Calls the command line in this process; the system speaks English."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def call(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return call


@pytest.fixture
def refused(run: Run) -> Callable[..., str]:
    """Calls what must be refused: exit 1, one plain line, nothing else; the line."""
    def call(*words: object) -> str:
        said = run(*words)
        assert (said.code, said.out) == (1, ""), said
        return one_plain_line(said.err)

    return call


def one_plain_line(err: str) -> str:
    """The one line of a refusal, whole sentences and no mark of a mistake of ours."""
    assert err.endswith("\n") and err.count("\n") == 1, err
    line = err[:-1]
    assert line.endswith((".", "?", ")")) or ": strongcity " in line, line
    assert not any(word in line for word in ("Traceback", "Error", "unexpected", "\u2068", "\x1b"))
    return line


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A copy of the sample town to work on."""
    folder = tmp_path / "my towns"
    folder.mkdir()
    return copy_sample(folder / "Valmora.strongcity", "en")


@pytest.fixture
def empty_town(run: Run, tmp_path: Path) -> Path:
    """A new town with nothing in it."""
    path = tmp_path / "new.strongcity"
    assert run("new", path, "--name", "Harbour").code == 0
    return path


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """The file is the same to the last bit when the block ends."""
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    yield
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


@contextmanager
def held_elsewhere(path: Path) -> Iterator[None]:
    """Another program has the town open, with one neighbourhood more."""
    other = subprocess.Popen([sys.executable, str(SECOND), "hold", str(path)],
                             stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate()
