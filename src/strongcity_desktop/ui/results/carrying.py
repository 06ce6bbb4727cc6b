"""Carrying the results out and in, in the shape of IATI: two buttons of the page of results."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.results.carrying_dialogs import ResultsInDialog, ResultsOutDialog

if TYPE_CHECKING:
    from strongcity_desktop.operations.importing.import_plan import ImportResult
    from strongcity_desktop.store.town_file import TownFile

_ENDING = ".xml"


class ResultsCarrying(QObject):
    """Belongs to the page of results; `came_in` is said once the town was changed."""

    came_in = QtSignal()

    def __init__(self, context: Context, page: QWidget, *, can_write: bool) -> None:
        super().__init__(page)
        self._context, self._page, self._t = context, page, context.t
        self.out_button = LinkButton(self._t("Export the results (IATI)"), self.ask_for_whom)
        self.in_button = LinkButton(self._t("Import results"), self.ask_which)
        if not can_write:
            self.in_button.hide()

    # Out

    def ask_for_whom(self) -> None:
        """Let the person say for whom the file is."""
        self.asked = dialog = ResultsOutDialog(self._t, self._page.window())
        dialog.accepted.connect(lambda: self.ask_where(dialog.edition()))
        _open(dialog)

    def ask_where(self, edition: Edition) -> None:
        """Let the person choose the place of the file, then write it."""
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / f"{without_isolates(self._t('Results'))}{_ENDING}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._page, self._t("Export the results (IATI)"), str(offered), f"*{_ENDING}")
        if chosen:
            path = Path(chosen)
            self.export(path if path.suffix.lower() == _ENDING else Path(chosen + _ENDING),
                        edition)

    def export(self, target: Path, edition: Edition) -> None:
        """Write the results there, whole or not at all."""
        t = self._t

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.export_results import export_results

            export_results(town, target, t, edition)
            return target

        self._context.background.run(work, self._went_out, self._context.tell,
                                     LongWork(t("Exporting “{file}”…", file=target.name)))

    def _went_out(self, target: Path) -> None:
        self._context.toast(self._t("Exported: {place}", place=str(target)))

    # In

    def ask_which(self) -> None:
        """Let the person choose a file, then look at it."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._page, self._t("Import results"), "", f"*{_ENDING}")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """Show what the file would change."""
        t = self._t

        def work(town: "TownFile") -> "ImportResult":
            from strongcity_desktop.operations.importing.import_results import import_results

            return import_results(town, source, t, dry_run=True, reached=long.token.reached)

        long = LongWork(t("Reading “{file}”…", file=source.name))
        self._context.background.run(work, lambda found: self._show(source, found),
                                     self._context.tell, long)

    def _show(self, source: Path, found: "ImportResult") -> None:
        self.shown = dialog = ResultsInDialog(self._t, found, self._page.window())
        dialog.accepted.connect(lambda: self.take_in(source))
        _open(dialog)

    def take_in(self, source: Path) -> None:
        """Take the file in, as one step."""
        t, who = self._t, self._context.who

        def work(town: "TownFile") -> "ImportResult":
            from strongcity_desktop.operations.importing.import_results import import_results

            return import_results(town, source, t, who=who, reached=long.token.reached)

        long = LongWork(t("Importing “{file}”…", file=source.name))
        self._context.background.run(work, self._came_in, self._context.tell, long)

    def _came_in(self, found: "ImportResult") -> None:
        if not found.written:  # changed between looking and taking in
            self._show_again(found)
            return
        t = self._t
        self._context.toast(t("Results imported."), t("Undo"), self._undo)
        self.came_in.emit()

    def _show_again(self, found: "ImportResult") -> None:
        self.shown = dialog = ResultsInDialog(self._t, found, self._page.window())
        _open(dialog)

    def _undo(self) -> None:
        self._context.undo()
        self.came_in.emit()


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
