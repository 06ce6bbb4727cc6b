"""Rows in JSON say themselves what they are: one question is enough to import them."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.question import ask

if TYPE_CHECKING:
    from strongcity_desktop.operations.importing.import_plan import ImportResult
    from strongcity_desktop.store.town_file import TownFile

BUNDLE = ".json"
_MOST_LINES = 12
_LOOK_AGAIN = mark("Nothing was imported from “{file}”. {problem}")


class BundleImport(QObject):
    """Belongs to one page. `imported` when rows came in."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page

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
            from strongcity_desktop.operations.importing.import_rows import import_rows

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
