"""Every test runs offscreen, in a temporary home, without the machine's own fonts."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"


def _only_shipped_fonts(folder: Path) -> Path:
    """A fontconfig file that names no folder: a well-stocked machine would hide a missing font."""
    empty = folder / "no-fonts"
    empty.mkdir(exist_ok=True)
    config = folder / "fonts.conf"
    config.write_text(f"<?xml version='1.0'?><fontconfig><dir>{empty}</dir>"
                      f"<cachedir>{folder / 'font-cache'}</cachedir></fontconfig>", "utf-8")
    return config


@pytest.fixture(scope="session", autouse=True)
def shipped_fonts_only(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Hide the system's fonts from Qt for the whole run."""
    os.environ["FONTCONFIG_FILE"] = str(_only_shipped_fonts(tmp_path_factory.mktemp("fonts")))


@pytest.fixture(scope="session", autouse=True)
def lasting_singletons() -> None:
    """As the app does at its start: pages are tested without it too."""
    from strongcity_desktop.ui.lasting_singletons import make_singletons_last

    make_singletons_last()
    gc.disable()


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """The collector runs between tests, on this thread, as the app runs it on the window's."""
    yield
    gc.collect(1)


@pytest.fixture(scope="module", autouse=True)
def collected_whole(request: pytest.FixtureRequest) -> Iterator[None]:
    """After each file that opens windows all of them are let go: each that lingers is dressed
    anew with every window that follows."""
    yield
    if {"ui", "journeys"} & set(request.path.parts):
        gc.collect()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user data folder of its own for each test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("STRONGCITY_HOME", str(folder))
    yield folder
