"""Taking files in: looked at aside, offered in one small dialogue, kept in one step."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.evidence.files_dialog import FilesDialog, Wish

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_evidence import End
    from strongcity_desktop.operations.keep_files import FileOffered, FileSeen, FilesKept
    from strongcity_desktop.store.town_file import TownFile

Looked = tuple["tuple[FileSeen, ...]", tuple[Refusal, ...]]


class TakingIn(QObject):
    """Belongs to one window or one part of a page. `kept(FilesKept)` once they are safe;
    `import_wanted(path)` when a spreadsheet is to be read instead."""

    kept = Signal(object)
    import_wanted = Signal(object)

    def __init__(self, context: Context, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._window = context, window

    def choose(self, end: "End | None" = None) -> None:
        """Let the person choose files, and keep them."""
        chosen, _kind = QFileDialog.getOpenFileNames(self._window, self._context.t("Add files"))
        if chosen:
            self.look_at([Path(name) for name in chosen], partial(self._keep_all, end))

    def ask(self, paths: Sequence[Path], end: "End | None", end_words: str, *,
            may_import: bool = False) -> None:
        """Ask what is to be done with files that were dropped; nothing is kept before."""
        self.look_at(paths, lambda offers, refused: self._ask(
            offers, refused, end, end_words, may_import=may_import))

    def look_at(self, paths: Sequence[Path],
                then: "Callable[[Sequence[FileOffered], Sequence[Refusal]], object]") -> None:
        """Read the files aside, then ask the town which of them it has."""
        long = LongWork(self._context.t("Looking at the files…"))

        def work() -> Looked:
            from strongcity_desktop.operations.keep_files import look_at_files

            return look_at_files(paths, long.token.check)

        self._context.background.run_aside(work, partial(self._looked, then), self._context.tell,
                                           long)

    def _looked(self, then: "Callable[[Sequence[FileOffered], Sequence[Refusal]], object]",
                found: Looked) -> None:
        seen, refused = found
        if self._context.town is None:
            return

        def work(town: "TownFile") -> "tuple[FileOffered, ...]":
            from strongcity_desktop.operations.keep_files import offered

            return offered(town, seen)

        self._context.background.run(work, lambda offers: then(offers, refused),
                                     self._context.tell)

    def _ask(self, offers: "Sequence[FileOffered]", refused: Sequence[Refusal],
             end: "End | None", end_words: str, *, may_import: bool) -> None:
        dialog = FilesDialog(self._context.t, offers, refused, end_words if end else "",
                             may_import=may_import, parent=self._window)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() != QDialog.DialogCode.Accepted or not offers:
            return
        wish = dialog.wish()
        if wish is Wish.IMPORT:
            self.import_wanted.emit(offers[0].seen.path)
        else:
            self.keep(offers, end if wish is Wish.LINK else None)

    def _keep_all(self, end: "End | None", offers: "Sequence[FileOffered]",
                  refused: Sequence[Refusal]) -> None:
        if offers:
            self.keep(offers, end)
        if len(refused) == 1:
            self._context.tell(refused[0])
        elif refused:  # all in one list, not one sentence over the other
            dialog = FilesDialog(self._context.t, (), refused, "", may_import=False,
                                 parent=self._window)
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def keep(self, offers: "Sequence[FileOffered]", end: "End | None") -> None:
        """Keep the files in one step, linked to `end` if there is one."""
        t, who = self._context.t, self._context.who
        long = LongWork(t("Keeping the files…"))

        def work(town: "TownFile") -> "FilesKept":
            from strongcity_desktop.operations.keep_files import keep_files

            return keep_files(town, [one.seen for one in offers], who, end=end,
                              check=long.token.check)

        self._context.background.run(work, partial(self._kept, offers), self._context.tell, long)

    def _kept(self, offers: "Sequence[FileOffered]", kept: "FilesKept") -> None:
        t, context = self._context.t, self._context
        if kept.added:
            context.toast(t.plural("{n} document added.", "{n} documents added.", len(kept.added)),
                          t("Undo"), context.undo)
        else:
            same = [number for one in offers for number in one.same_as]
            context.toast(t("This is the same file as no. {number}.",
                            number=min(same, default=0)))
        self.kept.emit(kept)
