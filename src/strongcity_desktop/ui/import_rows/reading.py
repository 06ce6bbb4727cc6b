"""A file on its way into an import: chosen or dropped, read aside, made a session of."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from strongcity_desktop.exchange.table_file import TABLES, TableFile
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.importing.import_session import (
    ImportSession,
    language_of,
    look_at_table,
    names_for,
)
from strongcity_desktop.operations.importing.keep_matchings import Matching, matchings_of
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows.bundle import BUNDLE, BundleImport

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class Reading(QObject):
    """`begun` with a session and the matchings kept; `refused` with the sentence that says why;
    `done` when the file was imported already, by one question."""

    begun = Signal(object, object)
    refused = Signal(str)
    done = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self._bundle = BundleImport(context, register, page)
        self._bundle.imported.connect(self.done.emit)

    def ask_which(self) -> None:
        """Let the person choose a file, then read it."""
        t = self._context.t
        endings = " ".join(f"*{ending}" for ending in (*TABLES, BUNDLE))
        chosen, _kind = QFileDialog.getOpenFileName(self._page, t("Choose a file"), "",
                                                    f"{t('Tables')} ({endings})")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """Read a file aside; nothing is imported by that."""
        if source.suffix.lower() == BUNDLE:
            self._bundle.look_at(source)
            return
        town = self._context.town.path if self._context.town is not None else None
        long = LongWork(self._context.t("Reading “{file}”…", file=source.name))
        self._context.background.run_aside(lambda: look_at_table(source, town), self._on_table,
                                           self._on_refused, long)

    def _on_refused(self, problem: Exception) -> None:
        if isinstance(problem, Refusal):
            self.refused.emit(problem.in_words(self._context.t))
        else:
            self._context.tell(problem)

    def _on_table(self, table: TableFile) -> None:
        t, register_id = self._context.t, self._register.id

        def work(town: "TownFile") -> tuple[ImportSession, tuple[Matching, ...]]:
            session = ImportSession(register_id, table, t, language_of(town),
                                    names_for(town, register_id))
            return session, matchings_of(town, register_id)

        self._context.background.run(work, self._on_session, self._context.tell)

    def _on_session(self, found: tuple[ImportSession, tuple[Matching, ...]]) -> None:
        self.begun.emit(*found)


def dropped_file(event: QDropEvent) -> Path | None:
    """The one file that is being dropped; None for anything else."""
    places = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(places[0]) if len(places) == 1 else None
