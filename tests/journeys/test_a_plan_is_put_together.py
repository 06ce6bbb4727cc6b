"""A clerk puts the plan together: sections, own words, two languages, and the file for the council.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from documents.pdf_text import text_of
from journeys.conftest import Start
from journeys.steps import page_of
from strongcity_desktop.app import settle
from strongcity_desktop.operations.keep_plan import plan_parts
from strongcity_desktop.ui.plan.page import PlanPage


def test_from_the_side_bar_to_the_file_for_the_council(
        start: Start, sample_town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = start("en", sample_town)
    window = hands.window
    town = window.context.town
    assert town is not None
    window.side_bar.press(window.side_bar.keys().index("plan"))
    settle(window)
    page = page_of(hands, PlanPage)
    before = page.pages.preview.pages()

    page.list.choose("budget")
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    settle(window)
    page.add_button.click()
    settle(window)
    editor, own = page.editor, page.list.chosen()
    assert editor is not None
    editor.title.write("A word to our children")
    editor.words.write("This town is **yours**.")
    editor.keep()
    settle(window)
    QTest.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    settle(window)
    keys = [part.key for part in town.run(plan_parts)]
    assert keys.index(own) == keys.index("budget") - 1

    target = tmp_path / "plan.pdf"
    monkeypatch.setattr("strongcity_desktop.ui.plan.page.ask_for_file", lambda *_: target)
    page.footer_row.export_button.click()
    settle(window)
    printed = " ".join(text_of(target.read_bytes()).split())
    assert "A word to our children" in printed and "This town is yours." in printed
    assert "Resources and budget" not in printed and page.pages.preview.pages() < before

    window.context.undo()
    settle(window)
    assert [part.key for part in town.run(plan_parts)].index(own) == keys.index("budget")
