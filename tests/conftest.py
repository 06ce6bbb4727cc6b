"""Every test runs offscreen, in a temporary home, without the machine's own fonts.

With STRONGCITY_TEST_SLOW_MS=150 each answer from the town comes so much later, as on a slow and
busy machine: a test that fails then has not waited for what it needs.
"""

import gc
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sample_towns import keep_samples_in

os.environ["QT_QPA_PLATFORM"] = "offscreen"
_LONGEST = ("test_every_screen.py", "test_every_screen_in_words.py", "test_every_document.py",
            "test_start.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first: at the end of a run no worker is left alone with one of them."""
    items.sort(key=lambda item: item.path.name not in _LONGEST)


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
def samples_shared(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The sample town is written once for all workers of a run."""
    base = tmp_path_factory.getbasetemp()
    keep_samples_in(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)


@pytest.fixture(scope="session", autouse=True)
def lasting_singletons() -> None:
    """As the app does at its start: pages are tested without it too."""
    from strongcity_desktop.ui.lasting_singletons import make_singletons_last

    make_singletons_last()
    gc.disable()


@pytest.fixture(scope="session", autouse=True)
def slow_where_wished() -> Iterator[None]:
    """Hold back what the background delivers, when the environment asks for it."""
    held_back = int(os.environ.get("STRONGCITY_TEST_SLOW_MS", "0")) / 1000
    with pytest.MonkeyPatch.context() as patch:
        if held_back:
            from strongcity_desktop.ui.background import Background

            announce = Background._announce

            def late(self: Background, arrival: Any) -> None:
                time.sleep(held_back)
                announce(self, arrival)

            patch.setattr(Background, "_announce", late)
        yield


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
