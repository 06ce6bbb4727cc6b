"""Evidence and its dialogues have room: longer texts, both ways of reading, a small window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.keep_files import look_at_files, offered
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.store.file_seen import EMPTY
from strongcity_desktop.ui.evidence.choose_document import ChooseDocument
from strongcity_desktop.ui.evidence.evidence_box import EvidenceBox
from strongcity_desktop.ui.evidence.files_dialog import FilesDialog
from strongcity_desktop.ui.evidence.judge_dialog import JudgeDialog
from ui.accessibility import focusable_without_name
from ui.everywhere import SMALL, USUAL
from ui.room import too_little_room
from ui.stretched_language import stretched_language
from ui.town_walk import sample_window, write_sample_town


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_evidence_has_room(qapp: QApplication, qtbot: QtBot, tmp_path: Path,
                           direction: str) -> None:
    path = tmp_path / "Valmora.strongcity"
    filled_id = write_sample_town(path)
    t = stretched_language("rtl" if direction == "rtl" else "ltr")
    window = sample_window(qapp, path, t, USUAL)
    qtbot.addWidget(window)
    town = window.context.town
    assert town is not None
    try:
        window.go("worksheet", {"filled_id": filled_id, "place": "survey_results"})
        settle(window)
        page = window.page()
        assert page is not None
        box = page.findChild(EvidenceBox)
        assert box is not None and len(box.evidence) == 1
        box.toggle()
        settle(window)
        documents = town.run(lambda opened: rows_of(opened, "evidence_files"))
        program = tmp_path / "a very long name of a program that nobody asked for.exe"
        program.write_bytes(b"x")
        seen, _ = look_at_files([program])
        offers = town.run(lambda opened: offered(opened, seen))
        for size in (USUAL, SMALL):
            window.resize(*size)
            settle(window)
            assert too_little_room(window) == [] and focusable_without_name(window) == []
            dialogs: list[QDialog] = [
                FilesDialog(t, offers, [Refusal(EMPTY, name="empty.pdf")], "Harbour " * 6,
                            may_import=True, parent=window),
                ChooseDocument(t, documents, window), JudgeDialog(t, box.evidence[0], window)]
            for dialog in dialogs:
                dialog.show()
                QApplication.processEvents()
                assert too_little_room(dialog) == [] and focusable_without_name(dialog) == []
                assert dialog.height() <= size[1]
                dialog.close()
    finally:
        window.close()
