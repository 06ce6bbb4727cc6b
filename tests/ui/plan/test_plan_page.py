"""The page of the plan, as people see and work it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_plan import change_part, plan_parts
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.registers.analysis.plan import USUAL_ORDER
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.plan.page import PlanPage
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from ui.accessibility import focusable_without_name


@dataclass
class Desk:
    """A nearly empty town, and pages on it; where they asked to go, and what they said."""

    qtbot: QtBot
    app: QApplication
    town: TownFile
    background: Background
    settings: Settings = field(default_factory=Settings)
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, language: str = "en", **arguments: Any) -> PlanPage:
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        context = Context(t, self.settings, self.background, self.town)
        context.toast = lambda words, *_: self.said.append(words)
        page = PlanPage(context, **arguments)
        page.go.connect(lambda place, given: self.went.append((place, given)))
        self.qtbot.addWidget(page)
        page.resize(1158, 720)
        page.show()
        self.settle()
        return page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_busy, timeout=30_000)

    def parts(self) -> dict[str, Any]:
        return {part.key: part for part in self.town.run(plan_parts)}


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    details = TownDetails(name=LocalText.of("Oakbridge", "en"), language="en",
                          languages=("en", "fr"), currency="EUR")
    town = create_town(tmp_path / "Oakbridge.strongcity", details, "Clerk")
    background = Background(town)
    yield Desk(qtbot, qapp, town, background)
    town.when_closing.clear()
    town.close()
    background.close()


def test_a_nearly_empty_town_sees_its_plan_with_pages_and_what_to_mend(desk: Desk) -> None:
    page = desk.open()
    assert page.list.keys() == list(USUAL_ORDER)
    assert page.pages.preview.pages() > 5 and page.footer_row.export_button.isEnabled()
    assert {"foreword", "summary", "approval"} <= set(page.mend.links)
    assert not focusable_without_name(page)
    page.mend.links["approval"].click()
    assert desk.went == [("tool", {"tool_id": "S1"})]


def test_a_section_is_left_out_moved_and_shown_by_keys(desk: Desk) -> None:
    page = desk.open(part="mandate")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    at = page.list.keys().index("mandate")
    assert list(desk.parts()).index("mandate") == at == USUAL_ORDER.index("mandate") + 1
    assert page.list.chosen() == "mandate"
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    desk.settle()
    assert not desk.parts()["mandate"].printed
    pages = page._pages()
    assert "mandate" not in pages and pages["summary"] <= pages["actions"] < pages["annexes"]
    page.list.choose("annexes")
    assert page.pages.preview.page() == pages["annexes"] > 2
    assert page.footer_row.saved.text()


def test_own_words_are_written_with_marks_in_two_languages(desk: Desk) -> None:
    page = desk.open(part="foreword")
    editor = page.editor
    assert editor is not None
    editor.words.setFocus()
    QTest.keyClicks(editor.words, "Welcome")
    editor.words.selectAll()
    editor.bold.click()
    editor.list.click()
    assert editor.words.written() == "- **Welcome**" and editor.count.text().startswith("2")
    editor.keep()
    desk.settle()
    editor.bar.chosen.emit("fr")
    editor.words.write("Bienvenue")
    editor.keep()
    desk.settle()
    words = desk.parts()["foreword"].words
    assert dict(words.texts) == {"en": "- **Welcome**", "fr": "Bienvenue"}
    assert "foreword" not in page.mend.links


def test_a_section_of_the_town_is_added_named_and_deleted(desk: Desk) -> None:
    page = desk.open(part="mandate")
    page.add_button.click()
    desk.settle()
    key, editor = page.list.chosen(), page.editor
    assert desk.parts()[key].is_own and editor is not None
    editor.title.write("Our children")
    editor.keep()
    desk.settle()
    assert page.list.currentItem().text() == "Our children"
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    desk.settle()
    assert key not in desk.parts() and desk.said == ["Section deleted."]
    page.delete("mandate")
    desk.settle()
    assert "mandate" in desk.parts() and len(desk.said) == 2


def test_how_it_is_printed_is_kept_for_the_town(desk: Desk) -> None:
    page = desk.open()
    one = page.pages.preview.pages()
    page.choices.second.set_key("fr")
    page.choices.second.chosen.emit("fr")
    desk.settle()
    assert page.choices.facing.isVisibleTo(page) and page.pages.preview.pages() >= 2 * one
    page.choices.readers.set_current("internal")
    page.choices.readers.chosen.emit("internal")
    desk.settle()
    again = desk.open()
    options = again.choices.options()
    assert options.second_language == "fr" and options.facing
    assert not again.choices.is_public()


def test_the_ways_out_lead_to_summary_prints_and_adoption(desk: Desk) -> None:
    row = desk.open().footer_row
    for button in (row.summary_link, row.prints_link, row.adopt_button):
        button.click()
    assert desk.went == [("documents", {"document_id": "public-summary"}), ("documents", {}),
                         ("adopt", {})]


def test_the_plan_is_exported_as_it_is_shown(desk: Desk, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    page = desk.open()
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr("strongcity_desktop.ui.plan.page.ask_for_file", lambda *_: target)
    page.ask_where()
    desk.settle()
    assert target.read_bytes() == page.pages.pdf and "plan.pdf" in desk.said[0]


def test_a_town_that_is_only_read_shows_the_plan_and_changes_nothing(
        desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.town.run(lambda town: change_part(town, "foreword", {"words": text("Hello")}, "Clerk"))
    monkeypatch.setattr(type(desk.town), "read_only", True)
    page = desk.open(part="foreword")
    assert page.editor is not None and page.editor.words.isReadOnly()
    assert not page.add_button.isVisibleTo(page) and not page.footer_row.adopt_button.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert page.list.keys() == list(USUAL_ORDER) and desk.parts()["foreword"].printed
