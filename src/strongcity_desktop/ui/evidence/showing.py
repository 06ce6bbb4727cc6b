"""Showing a kept file by the system's program, from a copy, and saving a copy elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.operations.shown_files import ShownFiles
    from strongcity_desktop.store.town_file import TownFile

NO_PROGRAM = mark("No program on this computer opens {name}. Save a copy, and open it where there "
                  "is one.")
_shown: "WeakKeyDictionary[TownFile, ShownFiles]" = WeakKeyDictionary()


class Showing:
    """What can be done with the file of a document; messages go to the window."""

    def __init__(self, context: Context, window: QWidget) -> None:
        self._context, self._window = context, window

    def open(self, document_id: str) -> None:
        """Show the file from a copy that can only be read; said once in a town."""
        t = self._context.t
        long = LongWork(t("Opening the file…"))

        def work(town: "TownFile") -> "tuple[Path, bool]":
            from strongcity_desktop.operations.keep_files import write_copy_to_show

            shown, is_first = _folder_of(town)
            return write_copy_to_show(town, document_id, shown.ready(), long.token.check), is_first

        self._context.background.run(work, self._show, self._context.tell, long)

    def _show(self, found: tuple[Path, bool]) -> None:
        copy, is_first = found
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._context.tell(Refusal(NO_PROGRAM, name=copy.name))
        elif is_first:
            self._context.toast(self._context.t(
                "You are looking at a copy. What you change in it is not kept with the town."))

    def ask_where_to_save(self, document_id: str, name: str) -> None:
        """Let the person choose a place for a copy of the file."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, self._context.t("Save a copy"), str(Path(folder) / name))
        if chosen:
            self.save(document_id, Path(chosen))

    def save(self, document_id: str, target: Path) -> None:
        """Write a copy of the file."""
        t = self._context.t
        long = LongWork(t("Saving a copy…"))

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.keep_files import save_file_as

            return save_file_as(town, document_id, target, long.token.check)

        self._context.background.run(work, self._saved, self._context.tell, long)

    def _saved(self, target: Path) -> None:
        self._context.toast(self._context.t("Saved: {file}", file=target.name))


def folder_of(town: "TownFile") -> "ShownFiles":
    """The folder of copies of a town."""
    return _folder_of(town)[0]


def _folder_of(town: "TownFile") -> "tuple[ShownFiles, bool]":
    """The folder of copies of a town, and whether it is asked for the first time."""
    from strongcity_desktop.operations.shown_files import ShownFiles

    there = _shown.get(town)
    if there is not None:
        return there, False
    _shown[town] = made = ShownFiles()
    town.once_closed.append(made.take_away)
    return made, True
