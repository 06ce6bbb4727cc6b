"""Carrying a register out: the menu of exports."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class CarryingOut(QObject):
    """Belongs to one register page."""

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self.with_contacts = False
        self.with_sensitive = False

    def export_menu(self, button: QPushButton) -> QMenu:
        """The choices of an export, for a button."""
        t, menu = self._context.t, QMenu(button)
        menu.addAction(t("As a spreadsheet (XLSX)"), lambda: self.ask_where(".xlsx"))
        menu.addAction(t("As plain rows (CSV)"), lambda: self.ask_where(".csv"))
        marks = {field.mark for field in self._register.fields}
        if marks & {Mark.PERSONAL, Mark.SENSITIVE}:
            menu.addSeparator()
        if Mark.PERSONAL in marks:
            contacts = menu.addAction(t("With contacts"))
            contacts.setCheckable(True)
            contacts.toggled.connect(self._set_contacts)
        if Mark.SENSITIVE in marks:
            sensitive = menu.addAction(t("With sensitive notes"))
            sensitive.setCheckable(True)
            sensitive.toggled.connect(self._set_sensitive)
        return menu

    def _set_contacts(self, on: bool) -> None:
        self.with_contacts = on

    def _set_sensitive(self, on: bool) -> None:
        self.with_sensitive = on

    def ask_where(self, ending: str) -> None:
        """Let the person choose a place, then export."""
        t = self._context.t
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation)
        offered = Path(folder) / f"{without_isolates(title(t, self._register))}{ending}"
        chosen, _kind = QFileDialog.getSaveFileName(
            self._page, t("Export the register"), str(offered), f"*{ending}")
        if chosen:
            path = Path(chosen)
            self.export(path if path.suffix.lower() == ending else Path(chosen + ending))

    def export(self, target: Path) -> None:
        """Write the register there."""
        t, register_id = self._context.t, self._register.id
        edition = Edition(Audience.INTERNAL, self.with_contacts, self.with_sensitive)

        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.export_rows import export_rows

            export_rows(town, target, register_id, t, edition, long.token.check)
            return target

        long = LongWork(t("Exporting “{file}”…", file=target.name))
        self._context.background.run(work, self._exported, self._context.tell, long)

    def _exported(self, target: Path) -> None:
        self._context.toast(self._context.t("Exported: {place}", place=str(target)))
