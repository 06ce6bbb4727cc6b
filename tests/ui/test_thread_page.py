"""The page of the evidence thread: the thread of an entry, the three lists, and the ways there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from sample_towns import write_sample
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.thread.page import ThreadPage
from ui.town_walk import sample_window


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "Valmora.strongcity"
    write_sample(path, "en").close()
    made = sample_window(qapp, path, translator("en"), (1366, 768))
    yield made
    made.close()


def _page(window: MainWindow) -> ThreadPage:
    page = window.page()
    assert isinstance(page, ThreadPage)
    return page


def test_the_whole_town_shows_its_three_lists(window: MainWindow, qtbot: object) -> None:
    window.go("thread", {})
    qtbot.waitUntil(lambda: bool(_page(window).lists))  # type: ignore[attr-defined]
    assert {"actions", "findings", "sources"} <= set(_page(window).lists)


def test_an_action_shows_what_it_rests_on_and_each_name_leads_on(window: MainWindow,
                                                                 qtbot: object) -> None:
    town = window.context.town
    assert town is not None
    action = next(row for row in town.run(lambda t: rows_of(t, "actions"))
                  if row.values.get("challenges"))
    window.go("thread", {"register_id": "actions", "row_id": action.id})
    qtbot.waitUntil(lambda: bool(_page(window).links))  # type: ignore[attr-defined]
    challenge = action.values["challenges"][0]
    _page(window).links[challenge].click()
    qtbot.waitUntil(  # type: ignore[attr-defined]
        lambda: _page(window).arguments()["row_id"] == challenge)
