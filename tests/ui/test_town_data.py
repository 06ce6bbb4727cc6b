"""The page of the town as a file: what is chosen is what goes out, what lacks is said."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import build_application, settle
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.town_data.page import TownDataPage
from whole_towns import carry_out, changed_bundle


def opened(app: QApplication, town: Path, **arguments: str) -> tuple[MainWindow, TownDataPage]:
    window = build_application(app, town)
    window.show()
    window.go("town_data", dict(arguments))
    settle(window)
    return window, window.findChildren(TownDataPage)[-1]


def closed(window: MainWindow, check: Callable[[], object]) -> None:
    try:
        check()
    finally:
        window.close()
        window.deleteLater()


def test_what_is_not_ticked_stays_and_is_said(qapp: QApplication, qtbot: QtBot, tmp_path: Path
                                              ) -> None:
    write_sample(tmp_path / "a", "en").close()
    window, page = opened(qapp, tmp_path / "a.strongcity")

    def check() -> None:
        out, target = page.carry_out, tmp_path / "town.json"
        assert out.edition() == Edition(Audience.INTERNAL)
        assert "stays here" in out.hint.text()
        out.contacts.click()
        out.export(target)
        settle(window)
        assert not out.band.isHidden()
        bundle = json.loads(target.read_text("utf-8"))
        assert bundle["left_out"] == ["sensitive", "contents"]
        assert "phone" in bundle["registers"]["stakeholders"][0]
        out.sensitive.click()
        assert "Nothing is left out" in out.hint.text()
        out.export(target)
        settle(window)
        assert out.band.isHidden()
        assert json.loads(target.read_text("utf-8"))["left_out"] == []
        out.public.click()
        assert out.edition() == Edition(Audience.PUBLIC)
        assert not out.contacts.isEnabled() and "public file" in out.hint.text()

    closed(window, check)


def test_a_file_is_looked_at_again_when_the_page_is_built_anew(qapp: QApplication, tmp_path: Path
                                                               ) -> None:
    town = write_sample(tmp_path / "a", "en")
    source = changed_bundle(carry_out(town, tmp_path / "town.json"), lambda bundle: bundle[
        "registers"]["goals"][0].update(status="reached"))
    town.close()
    window, page = opened(qapp, tmp_path / "a.strongcity", file=str(source))

    def check() -> None:
        assert page.bring_in.rows.rowCount() == 1
        assert page.arguments()["file"] == str(source)
        window.rebuild()
        settle(window)
        again = window.findChildren(TownDataPage)[-1]
        assert again.bring_in.import_button.isEnabled()
        again.bring_in.forget()
        assert again.arguments()["file"] == ""

    closed(window, check)
