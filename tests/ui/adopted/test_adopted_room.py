"""The pages of adopted versions have room for longer and larger texts, with a version to show."""

from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtWidgets import QApplication

from register_samples import text
from sample_towns import copy_sample
from strongcity_desktop.app import settle
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from ui.accessibility import focusable_without_name
from ui.everywhere import SMALL
from ui.room import too_little_room
from ui.stretched_language import stretched_language
from ui.town_walk import sample_window

LONG = "A very long condition that the council wrote into its decision, word by word. " * 4


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample town whose plan was adopted and changed since, not to be changed."""
    folder = tmp_path_factory.mktemp("adopted")

    def work(town: TownFile) -> None:
        adopt(town, AdoptionDetails(
            "Version 1", date(2026, 3, 12), "Town council", "12/26", 17, 2, 1, LONG,
            date(2027, 3, 1), "Office of the mayor", "Twice a year", languages=("en",)), "Clerk")
        action = rows_of(town, "actions")[0]
        change_row(town, "actions", action.id, {
            "ends_on": "2028-01-31", "description": text(LONG)}, "Clerk")
        add_row(town, "actions", {"name": text("Night bus to the hill and back again " * 4)},
                "Clerk")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = open_town(copy_sample(folder / "Valmora.strongcity", "en"))
        town.run(work)
        town.close()
    return folder / "Valmora.strongcity"


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise")
@pytest.mark.parametrize(("way", "text_size"), [("ltr", 100), ("rtl", 100), ("ltr", 200)])
def test_nothing_is_cut(qapp: QApplication, adopted: Path, tmp_path: Path, way: str,
                        text_size: int) -> None:
    town = Path(copyfile(adopted, tmp_path / "Valmora.strongcity"))
    t = translator("en") if text_size == 200 else stretched_language(
        "rtl" if way == "rtl" else "ltr")
    window = sample_window(qapp, town, t, SMALL, text_size)
    try:
        faults = []
        for place in ("adopted", "adopt"):
            window.go(place, {})
            settle(window)
            for _ in range(3):
                QApplication.processEvents()
            faults += [f"{place}: {fault}" for check in (too_little_room, focusable_without_name)
                       for fault in check(window)]
        assert faults == []
    finally:
        window.close()
        speak(translator("en"))
        wear(qapp, Look())
