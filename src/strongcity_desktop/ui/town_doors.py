"""Opening, making, copying and leaving a town file, with the questions that may come up."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.question import ask

if TYPE_CHECKING:
    from strongcity_desktop.store.town_details import TownDetails
    from strongcity_desktop.store.town_file import TownFile

NOTHING_FOUND = mark("{name} is not where it was. Plug in its stick, or choose the file "
                     "where it lies now.")


class TownDoors(QObject):
    """Emits `opened` with the town file once it is open, `stayed_shut` before it is said why not.
    """

    opened = Signal(object)
    stayed_shut = Signal()

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def open(self, path: Path) -> None:
        """Open a town file, or the town of a backup file as a town file of its own.

        A damaged town file offers its newest good backup.
        """
        if not path.exists():
            self.stayed_shut.emit()
            self._context.tell(Refusal(NOTHING_FOUND, name=path.name))
            return

        long = LongWork(self._context.t("Opening “{file}”…", file=path.name))

        def work() -> "TownFile":
            from strongcity_desktop.operations.open_town import open_town
            from strongcity_desktop.operations.restore import BACKUP_SUFFIX, restore_among_towns

            is_backup = path.suffix.lower() == BACKUP_SUFFIX
            return _wanted_still(open_town(restore_among_towns(path) if is_backup else path), long)

        self._context.background.run_aside(
            work, self.opened.emit, lambda problem: self._opening_failed(path, problem), long)

    def create(self, path: Path, details: "TownDetails", who: str,
               failed: Callable[[Exception], object]) -> None:
        """Make a town file and open it; `failed` hears why not."""

        def work() -> "TownFile":
            from strongcity_desktop.operations.open_town import create_town

            return create_town(path, details, who)

        self._context.background.run_aside(work, self.opened.emit, failed)

    def open_sample(self) -> None:
        """Open the sample town kept on this computer; it is written on the first visit."""
        from strongcity_desktop import paths

        language = self._context.t.language
        target = paths.towns_folder() / f"Valmora-{language}.strongcity"
        if target.exists():
            self.open(target)
            return

        def work() -> "TownFile":
            from strongcity_desktop.operations.sample_town import write_sample

            return write_sample(target, language)

        self._context.background.run_aside(
            work, self.opened.emit, self._context.tell,
            LongWork(self._context.t("Writing the sample town…"), can_cancel=False))

    def choose(self) -> None:
        """Let the person choose a file, then open it."""
        from strongcity_desktop import paths

        t = self._context.t
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getOpenFileName(
            self._window, t("Open another file"), str(paths.towns_folder()),
            t("Town files and backups") + " (*.strongcity *.strongcity-backup)")
        if chosen:
            self.open(Path(chosen))

    def copy(self) -> None:
        """Write a verified copy of the open town where the person wants it."""
        town, t = self._context.town, self._context.t
        if town is None:
            return
        from PySide6.QtWidgets import QFileDialog

        chosen, _kind = QFileDialog.getSaveFileName(
            self._window, t("Make a copy"), str(_free_name(town.path)),
            t("Town files") + " (*.strongcity)")
        if chosen:
            self.copy_to(Path(chosen))

    def copy_to(self, target: Path) -> None:
        """Write a verified copy of the open town to this path."""

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.back_up import save_copy

            return save_copy(town, target, long.token.check)

        long = LongWork(self._context.t("Copying the town to “{file}”…", file=target.name))
        self._context.background.run(work, self._copied, self._context.tell, long)

    def _copied(self, target: Path) -> None:
        t = self._context.t
        self._context.toast(t("A whole copy lies at {place}.", place=str(target)))

    def _opening_failed(self, path: Path, problem: Exception) -> None:
        self.stayed_shut.emit()
        backup = getattr(problem, "newest_backup", None)
        if not isinstance(problem, Refusal) or backup is None:
            self._context.tell(problem)
            return
        t = self._context.t
        wanted = ask(self._window, t("Open the newest backup of this town?"),
                     problem.in_words(t) + "\n\n"
                     + t("The backup is opened as a file of its own. The damaged file stays."),
                     t("Open the backup"), t("Leave it"))
        if wanted:
            self.open_backup(backup, path)

    def open_backup(self, backup: Path, wanted: Path) -> None:
        """Make a town file out of a backup, under a free name like `wanted`, and open it."""

        def work() -> "TownFile":
            from strongcity_desktop.operations.open_town import open_town
            from strongcity_desktop.operations.restore import restore_beside

            return open_town(restore_beside(backup, wanted))

        self._context.background.run_aside(work, self.opened.emit, self._context.tell,
                                           self._restoring())

    def go_back_to(self, backup: Path) -> None:
        """Put a backup in the open town's place; what was there is backed up first."""
        town = self._context.town
        if town is None:
            return
        self._context.town = self._context.background.town = None

        def work() -> "TownFile":
            from strongcity_desktop.operations.restore import go_back_to

            return go_back_to(town, backup)

        self._context.background.run_aside(
            work, self._gone_back, lambda problem: self._stayed(town, problem),
            self._restoring())

    def _restoring(self) -> LongWork:
        """Half a restore is no restore: it is shown, and goes to its end."""
        return LongWork(self._context.t("Bringing the backup back…"), can_cancel=False)

    def _gone_back(self, town: "TownFile") -> None:
        self.opened.emit(town)
        self._context.toast(self._context.t("The town is as it was then. What you had before is "
                                            "the newest backup."))

    def _stayed(self, before: "TownFile", problem: Exception) -> None:
        """Nothing was put in place: go on with the town as it was, opened again or never closed."""
        town = getattr(problem, "town", before)
        if town is before:
            self._context.town = self._context.background.town = before
        else:
            self.opened.emit(town)
        self._context.tell(problem)


def _wanted_still(town: "TownFile", long: LongWork) -> "TownFile":
    """The town just opened; one that is no longer wanted is closed again. Raises Cancelled."""
    if long.token.is_cancelled:
        town.close()
    long.token.check()
    return town


def _free_name(path: Path) -> Path:
    """A name beside this file that is not taken: "Valmora-2.strongcity"."""
    number = 2
    while True:
        tried = path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not tried.exists():
            return tried
        number += 1
