"""Files dropped on the window: asked about first, then kept, linked, or read into a list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_evidence import RowEnd, evidence_for
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.ui.evidence.files_dialog import FilesDialog, Wish
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor
from ui.windows import town_window, welcome_window

Seen = list[tuple[list[str], set[Wish]]]


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = town_window(qapp, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def drop(window: MainWindow, *files: Path) -> bool:
    """Whether the window took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data,
                            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier))
    settle(window)
    return True


def answer(monkeypatch: pytest.MonkeyPatch, wish: Wish | None) -> Seen:
    """Answer the dialogue so; what it said, and the ways it offered."""
    seen: Seen = []

    def chosen(dialog: FilesDialog) -> int:
        seen.append((dialog.lines(), set(dialog.ways)))
        if wish is None:
            return QDialog.DialogCode.Rejected
        dialog.ways[wish].setChecked(True)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(FilesDialog, "exec", chosen)
    return seen


def file(folder: Path, name: str, content: bytes = b"content") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def documents(window: MainWindow) -> int:
    assert window.context.town is not None
    return len(window.context.town.run(lambda t: rows_of(t, "evidence_files")))


def test_nothing_is_kept_before_it_was_asked(window: MainWindow, tmp_path: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    seen = answer(monkeypatch, None)
    assert drop(window, file(tmp_path, "a\u202efdp.exe"), tmp_path)
    ((lines, ways),) = seen
    assert lines[0] == "afdp.exe" and ways == {Wish.KEEP}
    assert any("start a program" in line for line in lines)
    assert any("is a folder" in line for line in lines)
    assert documents(window) == 0


def test_a_file_dropped_anywhere_becomes_a_document(window: MainWindow, tmp_path: Path,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, Wish.KEEP)
    drop(window, file(tmp_path, "a.pdf"), file(tmp_path, "b.csv", b"other"))
    assert documents(window) == 2
    seen = answer(monkeypatch, Wish.KEEP)
    drop(window, file(tmp_path, "again.pdf"))
    assert "This is the same file as no. 1." in seen[0][0]
    assert documents(window) == 2


def test_a_file_dropped_on_an_entry_becomes_its_evidence(
        window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    town = window.context.town
    assert town is not None
    row = town.run(lambda t: add_row(t, "neighbourhoods", {"name": LocalText.of("Port", "en")},
                                     "Clerk")).row
    window.go("register", {"register_id": "neighbourhoods", "row_id": row.id, "entry": True})
    settle(window)
    seen = answer(monkeypatch, Wish.LINK)
    drop(window, file(tmp_path, "a.csv"))
    assert seen[0][1] == {Wish.LINK, Wish.KEEP, Wish.IMPORT}
    end = RowEnd("neighbourhoods", row.id)
    assert len(town.run(lambda t: evidence_for(t, end, window.context.t))) == 1


def test_the_rows_of_a_dropped_sheet_are_looked_at_on_the_page_of_imports(
        window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.go("register", {"register_id": "neighbourhoods"})
    settle(window)
    gone: list[tuple[str, object]] = []
    monkeypatch.setattr(window, "go", lambda place, arguments=None: gone.append((place, arguments)))
    answer(monkeypatch, Wish.IMPORT)
    sheet = file(tmp_path, "a.csv")
    drop(window, sheet)
    assert gone == [("import_rows", {"register_id": "neighbourhoods", "file": str(sheet)})]


def test_a_window_without_a_town_takes_no_files(qapp: QApplication, qtbot: QtBot,
                                                tmp_path: Path) -> None:
    window = welcome_window(qapp)
    qtbot.addWidget(window)
    assert not drop(window, file(tmp_path, "a.pdf"))
    window.close()


def test_a_file_dropped_on_a_field_is_no_text(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file(tmp_path, "a.pdf")))])
    data.setText("a.pdf")
    line, page = LineEditor(window), PageEditor(window)
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data,
                            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter.accept()
    line.dragEnterEvent(enter)
    assert not enter.isAccepted()
    assert not page.canInsertFromMimeData(data)
    words = QMimeData()
    words.setText("words")
    assert page.canInsertFromMimeData(words)
