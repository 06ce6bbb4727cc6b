"""Carrying a register out: the menu of exports, what goes into the file, where it is written."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QPushButton, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.listing import keeps_contacts
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.export_dialog import CARDS, ExportDialog, Wanted

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

Shown = tuple[Sequence[int], int]
"""The lasting numbers of the rows on the page, in their order; how many rows there are at all."""
_WAYS = {".xlsx": mark("As a spreadsheet (XLSX)"), ".ods": mark("As an OpenDocument sheet (ODS)"),
         ".csv": mark("As plain rows (CSV)"), CARDS: mark("As contact cards (vCard)")}


class CarryingOut(QObject):
    """Belongs to one register page. `what_is_shown` tells which rows the page shows; None: all."""

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self.what_is_shown: Callable[[], Shown | None] = lambda: None

    def ways(self) -> tuple[str, ...]:
        """The endings that the register can be written in."""
        return tuple(ending for ending in _WAYS
                     if ending != CARDS or keeps_contacts(self._register))

    def export_menu(self, button: QPushButton) -> QMenu:
        """The ways out, for a button."""
        menu = QMenu(button)
        for ending in self.ways():
            menu.addAction(self._context.t(_WAYS[ending]), partial(self.ask, ending))
        return menu

    def ask(self, ending: str) -> None:
        """Let the person say what goes into the file and where it is written, then export."""
        shown = self.what_is_shown()
        numbers, of = shown if shown is not None else ((), 0)
        dialog = ExportDialog(self._context.t, self._register, ending, len(numbers), of,
                              self._page.window())
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        wanted = dialog.wanted()
        target = self._ask_where(ending)
        if target is not None:
            self.export(target, wanted, numbers if wanted.only_shown else None)

    def _ask_where(self, ending: str) -> Path | None:
        t = self._context.t
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / f"{without_isolates(title(t, self._register))}{ending}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._page, t("Export the register"), str(offered), f"*{ending}")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ending else Path(chosen + ending)

    def export(self, target: Path, wanted: Wanted | None = None,
               only: Sequence[int] | None = None) -> None:
        """Write the register there; `only` the rows with these lasting numbers (None: all)."""
        t, register_id, wanted = self._context.t, self._register.id, wanted or Wanted()
        rows = None if only is None else list(only)  # as they are shown now

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.export_rows import export_rows

            return export_rows(town, target, register_id, t, wanted.edition, long.token.check,
                               only=rows, all_cards=wanted.all_cards)

        long = LongWork(t("Exporting “{file}”…", file=target.name))
        self._context.background.run(work, self._exported, self._context.tell, long)

    def _exported(self, target: Path) -> None:
        self._context.toast(self._context.t("Exported: {place}", place=str(target)))
