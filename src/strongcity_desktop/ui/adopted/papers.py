"""The papers of an adopted version: each opened from a copy, or saved where the person chooses."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.showing import size_in_words
from strongcity_desktop.ui.adopted.facts import in_order, paper_in_words
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.evidence.showing import NO_PROGRAM
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from strongcity_desktop.operations.check_adopted import AdoptedChecked
    from strongcity_desktop.store.town_file import TownFile


class PaperList(QWidget):
    """A line for each paper of one version."""

    def __init__(self, context: Context, checked: "AdoptedChecked") -> None:
        super().__init__()
        self._context, self._version = context, checked.row.id
        self.buttons: list[SecondButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        t = context.t
        sizes = {paper.name: paper for paper in checked.papers}
        for paper in map(sizes.__getitem__, in_order(sizes)):
            words = paper_in_words(paper.name, t)
            line = QWidget()
            row = WrappingRow(line, spacing=8)
            row.addWidget(_told(words, t("{name} ({size})", name=paper.name,
                                         size=size_in_words(paper.size, t))))
            opens = SecondButton(t("Open the paper"), partial(self.open, paper.name), compact=True,
                                 name=t("Open: {paper}", paper=words))
            saves = SecondButton(t("Save a copy"), partial(self.ask_where, paper.name),
                                 compact=True, name=t("Save a copy: {paper}", paper=words))
            for button in (opens, saves):
                row.addWidget(button)
                self.buttons.append(button)
            column.addWidget(line)

    def open(self, name: str) -> None:
        """Show a paper by the system's program, from a copy."""
        version, long = self._version, LongWork(self._context.t("Opening the paper…"))

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.check_adopted import write_paper_to_show
            from strongcity_desktop.ui.evidence.showing import folder_of

            return write_paper_to_show(town, version, name, folder_of(town).ready())

        self._context.background.run(work, self._show, self._context.tell, long)

    def _show(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._context.tell(Refusal(NO_PROGRAM, name=copy.name))

    def ask_where(self, name: str) -> None:
        """Let the person choose a place for a copy."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self._context.t("Save a copy"), str(Path(folder) / name))
        if chosen:
            self.save(name, Path(chosen))

    def save(self, name: str, target: Path) -> None:
        """Write a copy of a paper, whole or not at all."""
        version = self._version

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.check_adopted import save_paper

            save_paper(town, version, name, target)
            return target

        self._context.background.run(work, self._saved, self._context.tell)

    def _saved(self, target: Path) -> None:
        self._context.toast(self._context.t("Saved: {file}", file=target.name))


def _told(words: str, hint: str) -> QWidget:
    """What a paper is, above its name and size; takes what is left of its line."""
    told = QWidget()
    told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(Label(words, "control"))
    column.addWidget(Label(hint, "hint"))
    return told
