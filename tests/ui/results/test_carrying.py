"""The two buttons on the page of results: a file goes out, and comes in after a look at it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from strongcity_desktop.ui.results.page import ResultsPage
from ui.accessibility import focusable_without_name
from ui.drawn_town import DrawnTown, drawn_town  # noqa: F401 (a fixture)


def shown(town: DrawnTown, language: str = "en") -> ResultsPage:
    page = ResultsPage(town.context(language))
    town.show(page)
    return page


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_results_go_out_and_come_in(drawn_town: DrawnTown,  # noqa: F811
                                    language: str, tmp_path: Path,
                                    monkeypatch: pytest.MonkeyPatch) -> None:
    one = drawn_town.add("indicators", "Players", baseline="3", baseline_on="2026-01-05")
    page, target = shown(drawn_town, language), tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (f"{target}.xml", ""))
    page.carrying.out_button.click()
    assert not focusable_without_name(page.carrying.asked)
    page.carrying.asked.internal.setChecked(True)
    page.carrying.asked.do.click()
    drawn_town.settle()
    file = target.with_suffix(".xml")
    assert len(drawn_town.said) == 1 and not drawn_town.told
    file.write_text(file.read_text("utf-8").replace('value="3"', 'value="4"'), "utf-8")
    page.carrying.in_button.click()
    drawn_town.settle()
    assert page.carrying.shown.list.count() == 2
    assert not focusable_without_name(page.carrying.shown)
    assert drawn_town.rows("indicators")[one].values["baseline"] == "3"
    page.carrying.shown.do.click()
    drawn_town.settle()
    assert drawn_town.rows("indicators")[one].values["baseline"] == "4"
    drawn_town.undo()
    assert drawn_town.rows("indicators")[one].values["baseline"] == "3"


def test_what_changes_nothing_or_is_to_be_mended_only_closes(
        drawn_town: DrawnTown, tmp_path: Path) -> None:  # noqa: F811
    drawn_town.add("indicators", "Players", target="5", target_on="2026-01-05")
    page, file = shown(drawn_town), tmp_path / "out.xml"
    page.carrying.ask_for_whom()
    page.carrying.export(file, page.carrying.asked.edition())
    drawn_town.settle()
    page.carrying.look_at(file)
    drawn_town.settle()
    assert page.carrying.shown.do.isHidden() and page.carrying.shown.list.count() == 1
    file.write_text(file.read_text("utf-8").replace('value="5"', 'value="five"'), "utf-8")
    page.carrying.look_at(file)
    drawn_town.settle()
    assert page.carrying.shown.do.isHidden() and page.carrying.shown.finding.isVisible()
    file.write_text("<a>", "utf-8")
    page.carrying.look_at(file)
    drawn_town.settle()
    assert len(drawn_town.told) == 1
