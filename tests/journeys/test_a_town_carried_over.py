"""A town is taken out as one file and brought into a new town of another computer; undo clears it.
"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from journeys.conftest import Start
from journeys.steps import page_of, town_of
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.open_town import TownDetails, create_town, open_town
from strongcity_desktop.ui.settings.page import SettingsPage
from strongcity_desktop.ui.town_data.page import TownDataPage
from whole_towns import carry_out


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_town_goes_out_and_comes_into_a_new_one(language: str, sample_town: Path, tmp_path: Path,
                                                  start: Start, monkeypatch: pytest.MonkeyPatch
                                                  ) -> None:
    t, file = translator(language), tmp_path / "valmora.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(file), ""))
    hands = start(language, sample_town)
    hands.rest()
    hands.press(t("Settings"))
    page_of(hands, SettingsPage)
    hands.press(t("Take out or bring in"))
    page = page_of(hands, TownDataPage)
    for words in ("With contacts", "With sensitive notes"):
        hands.press(t(words))
    hands.press(t("Export the town as JSON"))
    hands.wait(file.exists)
    hands.rest()
    assert page.carry_out.band.isHidden()  # nothing was left out
    hands.press(t("Choose a file"))
    hands.rest()
    assert not page.bring_in.import_button.isVisible()  # it is this very town
    hands.window.close_town()

    new = tmp_path / "New.strongcity"
    create_town(new, TownDetails(LocalText.of("New", language), language=language), "").close()
    hands = start(language, new)
    hands.rest()
    hands.window.go("town_data")
    page = page_of(hands, TownDataPage)
    hands.press(t("Choose a file"))
    hands.wait(lambda: page.bring_in.import_button.isVisible())
    heads = page.bring_in.parts
    assert heads.rowCount() > 20 and page.bring_in.rows.rowCount() == 100
    assert town_of(hands).run(lambda opened: rows_of(opened, "stakeholders")) == ()
    hands.press(t("Show more rows"))
    assert page.bring_in.rows.rowCount() == 200
    hands.press(t("Import the town"))
    hands.wait(lambda: page.bring_in.file is None)
    hands.rest()
    town = town_of(hands)
    assert carry_out(town, tmp_path / "again.json").read_bytes() == file.read_bytes()
    hands.wait(lambda: "Valmora" in hands.window.windowTitle()
               or town.run(lambda opened: rows_of(opened, "goals")))
    hands.press(t("Undo"))
    hands.wait(lambda: town.run(lambda opened: rows_of(opened, "stakeholders")) == ())
    hands.window.close_town()
    open_town(new).close()


def test_a_file_that_does_not_fit_says_why(sample_town: Path, tmp_path: Path, start: Start) -> None:
    source = tmp_path / "town.json"
    source.write_text('{"format": "strongcity-town", "version": 2, "registers": {"goals": [{}]}}')
    hands = start("en", sample_town)
    hands.rest()
    hands.window.go("town_data")
    page = page_of(hands, TownDataPage)
    page.bring_in.look_at(source)
    hands.wait(lambda: not page.bring_in.band.isHidden())
    hands.rest()
    assert page.bring_in.file is None and not page.bring_in.import_button.isVisible()
