"""Evidence below a question and in the form of an entry: shown, added, described, taken away."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from strongcity_desktop import paths
from strongcity_desktop.app import settle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.keep_evidence import (
    AnswerEnd,
    RowEnd,
    evidence_for,
    link_document,
)
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.keep_register import add_row, delete_rows, rows_of
from strongcity_desktop.ui.evidence.choose_document import ChooseDocument
from strongcity_desktop.ui.evidence.document_box import DocumentBox
from strongcity_desktop.ui.evidence.evidence_box import EvidenceBox
from strongcity_desktop.ui.evidence.judge_dialog import JudgeDialog
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.worksheets.loader import all_worksheets
from ui.accessibility import focusable_without_name
from ui.windows import town_window

QUESTION = all_worksheets()["diagnosis"].questions[0].key


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def in_town(window: MainWindow, work: Callable[[Any], Any]) -> Any:
    assert window.context.town is not None
    return window.context.town.run(work)


def document(window: MainWindow, folder: Path, name: str = "Minutes.pdf") -> str:
    path = folder / name
    path.write_bytes(b"content of " + name.encode())
    seen, _ = look_at_files([path])
    return str(in_town(window, lambda t: keep_files(t, seen, "Clerk")).added[0])


def question(window: MainWindow) -> tuple[EvidenceBox, AnswerEnd]:
    filled = in_town(window, lambda t: start_worksheet(t, "diagnosis", who="Clerk"))
    window.go("worksheet", {"filled_id": filled.id, "place": QUESTION})
    settle(window)
    page = window.page()
    assert page is not None
    box = page.findChild(EvidenceBox)
    assert box is not None
    return box, AnswerEnd(filled.id, QUESTION)


def test_a_quiet_line_below_a_question_opens_into_its_documents(
        window: MainWindow, tmp_path: Path) -> None:
    first = document(window, tmp_path)
    box, end = question(window)
    assert box.button.text() == "Add evidence" and not box.is_open
    box.link(first)
    settle(window)
    assert box.button.text() == "Evidence (1)" and box.is_open
    assert box.lines()[:2] == ["1. Minutes", "Minutes.pdf (1 kB)"]
    assert focusable_without_name(window) == []
    box.button.setFocus()
    QTest.keyClick(box.button, Qt.Key.Key_Space)
    assert not box.is_open
    assert len(in_town(window, lambda t: evidence_for(t, end, window.context.t))) == 1


def test_a_file_is_added_as_evidence_and_undone(window: MainWindow, tmp_path: Path,
                                                monkeypatch: pytest.MonkeyPatch) -> None:
    box, end = question(window)
    chosen = tmp_path / "Figures.csv"
    chosen.write_text("a;b")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(chosen)], ""))
    box._taking.choose(end)
    settle(window)
    assert box.button.text() == "Evidence (1)"
    window.undo()
    settle(window)
    assert in_town(window, lambda t: rows_of(t, "evidence_files")) == ()
    assert in_town(window, lambda t: evidence_for(t, end, window.context.t)) == ()


def test_a_document_is_chosen_by_typing(window: MainWindow, tmp_path: Path,
                                        monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("Minutes.pdf", "Élections.csv"):
        document(window, tmp_path, name)
    box, _ = question(window)

    def type_and_accept(dialog: ChooseDocument) -> int:
        dialog.search.setText("elections")
        assert dialog.chosen()
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ChooseDocument, "exec", type_and_accept)
    box.choose()
    settle(window)
    assert [one.name for one in box.evidence] == ["Élections"]


def test_evidence_is_described_and_taken_away(window: MainWindow, tmp_path: Path,
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    first = document(window, tmp_path)
    box, _ = question(window)
    box.link(first)
    settle(window)

    def judge(dialog: JudgeDialog) -> int:
        dialog.editors["quality"].set_value("thin")
        dialog.note.write("Page 4")
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(JudgeDialog, "exec", judge)
    box.describe(box.evidence[0])
    settle(window)
    assert "Page 4" in box.lines() and box.evidence[0].quality == "thin"
    box.take_away(box.evidence[0])
    settle(window)
    assert box.evidence == () and box.button.text() == "Add evidence"
    assert len(in_town(window, lambda t: rows_of(t, "evidence_files"))) == 1


def test_a_file_is_shown_from_a_copy_that_goes_with_the_town(
        window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl",
                        lambda url: opened.append(Path(QUrl(url).toLocalFile())) or True)
    said: list[str] = []
    first = document(window, tmp_path)
    box, _ = question(window)
    box.link(first)
    settle(window)
    window.context.toast = lambda text, *_: said.append(text)
    for _ in range(2):
        box._showing.open(first)
        settle(window)
    assert len(said) == 1 and "a copy" in said[0]
    assert opened[0].read_bytes() == b"content of Minutes.pdf" and opened[0].name == "Minutes.pdf"
    window.close_town()
    assert not opened[0].exists() and list(paths.shown_files_folder().iterdir()) == []


def test_the_form_of_an_entry_shows_its_evidence_with_a_deleted_document_told(
        window: MainWindow, tmp_path: Path) -> None:
    first = document(window, tmp_path)
    row = in_town(window, lambda t: add_row(
        t, "neighbourhoods", {"name": LocalText.of("Port", "en")}, "Clerk")).row
    in_town(window, lambda t: link_document(t, first, RowEnd("neighbourhoods", row.id), "Clerk"))
    in_town(window, lambda t: delete_rows(t, "evidence_files", [first], "Clerk"))
    window.go("register", {"register_id": "neighbourhoods", "row_id": row.id, "entry": True})
    settle(window)
    page = window.page()
    assert page is not None
    box = page.findChild(EvidenceBox)
    assert box is not None and box.lines()[0] == "Minutes (deleted)"
    assert focusable_without_name(window) == []


def test_a_document_says_what_rests_on_it_and_leads_there(window: MainWindow, tmp_path: Path
                                                          ) -> None:
    first = document(window, tmp_path)
    row = in_town(window, lambda t: add_row(
        t, "neighbourhoods", {"name": LocalText.of("Port", "en")}, "Clerk")).row
    in_town(window, lambda t: link_document(t, first, RowEnd("neighbourhoods", row.id), "Clerk"))
    window.go("register", {"register_id": "evidence_files", "row_id": first, "entry": True})
    settle(window)
    page = window.page()
    assert page is not None
    box = page.findChild(DocumentBox)
    assert box is not None
    assert focusable_without_name(window) == []
    next(link for link in box.findChildren(WrappingLink) if link.text() == "Port").click()
    settle(window)
    shown = window.page()
    assert shown is not None and shown.arguments()["register_id"] == "neighbourhoods"
