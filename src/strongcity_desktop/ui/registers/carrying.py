"""Carrying a register out and in: the menu of exports, the look before an import."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.question import ask

if TYPE_CHECKING:
    from strongcity_desktop.operations.import_plan import ImportResult
    from strongcity_desktop.store.town_file import TownFile

_MOST_LINES = 12
_LOOK_AGAIN = mark("Nothing was imported from “{file}”. {problem}")


class Carrying(QObject):
    """Belongs to one register page. `imported` when rows came in."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self.with_contacts = False
        self.with_sensitive = False

    # Out

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

    # In

    def ask_which(self) -> None:
        """Let the person choose a file, then look at it."""
        t = self._context.t
        chosen, _kind = QFileDialog.getOpenFileName(
            self._page, t("Import rows"), "", "*.xlsx *.csv *.json")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """See what an import would do; nothing changes yet."""
        self._run_import(source, dry_run=True)

    def take_in(self, source: Path) -> None:
        """Import the file in one step."""
        self._run_import(source, dry_run=False)

    def _run_import(self, source: Path, *, dry_run: bool) -> None:
        t, register_id, who = self._context.t, self._register.id, self._context.who
        long = LongWork(t("Reading “{file}”…", file=source.name) if dry_run
                        else t("Importing “{file}”…", file=source.name))

        def work(town: "TownFile") -> "tuple[Path, ImportResult]":
            from strongcity_desktop.operations.import_rows import import_rows

            return source, import_rows(town, source, register_id, t, dry_run=dry_run, who=who,
                                       reached=long.token.reached)

        self._context.background.run(work, self._looked_at if dry_run else self._taken_in,
                                     self._context.tell, long)

    def _looked_at(self, found: "tuple[Path, ImportResult]") -> None:
        t, (source, result) = self._context.t, found
        if result.problems:
            said = [problem.in_words(t) for problem in result.problems]
            more = [t.plural("{n} more like this.", "{n} more like these.", len(said) - 3)] \
                if len(said) > 3 else []
            self._context.tell(Refusal(_LOOK_AGAIN, file=source.name,
                                       problem=" ".join([*said[:3], *more])))
            return
        count = result.count("new") + result.count("changed")
        if not count:
            self._context.toast(t("There is nothing new in “{file}”.", file=source.name))
            return
        lines = result.lines(t)
        shown = lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], "…", lines[-1]]
        if ask(self._page, t.plural("Import {n} row?", "Import {n} rows?", count),
               "\n".join(shown), t("Import the rows"), t("Leave it")):
            self.take_in(source)

    def _taken_in(self, found: "tuple[Path, ImportResult]") -> None:
        t, (source, result) = self._context.t, found
        if not result.written:
            self._looked_at(found)
            return
        self.imported.emit()
        self._context.toast(t("Imported: {file}", file=source.name), t("Undo"),
                            self._context.undo)
