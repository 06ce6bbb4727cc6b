"""A whole town from a file: choose it, see what would change, import it, undo it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.importing.import_plan import ImportResult
    from strongcity_desktop.store.town_file import TownFile

ENDINGS = (".json", ".xlsx", ".ods")
_AT_ONCE, _MOST_SAID = 100, 5


class BringInCard(Card):
    """`file` is the one that was looked at and can be imported; `imported` once it is in."""

    imported = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("Bring a whole town in"), icon="download-simple")
        self._context = context
        t = context.t
        self.file: Path | None = None
        self.result: ImportResult | None = None
        self.body.addWidget(Label(t(
            "Take a file that was exported here or on another computer. You see what would change "
            "before anything is written. A backup is made first, and undo takes all of it back in "
            "one step."), "hint"))
        self.choose_button = SecondButton(t("Choose a file"), self.ask_which, icon="folder-open")
        self.choose_button.setEnabled(context.town is not None and not context.town.read_only)
        self.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(Label(t("Or drop the file onto this page."), "hint"))
        self.band = MessageBand("", "look_again")
        self.band.hide()
        self.body.addWidget(self.band)
        self._found = _Found(context)
        self._found.hide()
        self._found.wanted.connect(self.take_in)
        self._found.left.connect(self.forget)
        self.body.addWidget(self._found)

    @property
    def import_button(self) -> MainButton:
        """Imports the file that was looked at."""
        return self._found.import_button

    @property
    def parts(self) -> PlainTable:
        """What would change, part by part."""
        return self._found.parts

    @property
    def rows(self) -> PlainTable:
        """What would change, row by row."""
        return self._found.rows

    def ask_which(self) -> None:
        """Let the person choose a file, then look at it."""
        t = self._context.t
        endings = " ".join(f"*{ending}" for ending in ENDINGS)
        chosen, _kind = QFileDialog.getOpenFileName(self, t("Choose a file"), "",
                                                    f"{t('Towns')} ({endings})")
        if chosen:
            self.look_at(Path(chosen))

    def look_at(self, source: Path) -> None:
        """See what an import would do; nothing changes yet."""
        self.forget()
        self.file = source
        self._run(source, dry_run=True)

    def take_in(self) -> None:
        """Import the file in one step."""
        if self.file is not None:
            self._found.import_button.setEnabled(False)
            self._run(self.file, dry_run=False)

    def forget(self) -> None:
        """Leave the file as it is."""
        self.file, self.result = None, None
        self.band.hide()
        self._found.hide()

    def _run(self, source: Path, *, dry_run: bool) -> None:
        t, who = self._context.t, self._context.who
        long = LongWork(t("Reading “{file}”…", file=source.name) if dry_run
                        else t("Importing “{file}”…", file=source.name), on_cancelled=self.forget)

        def work(town: "TownFile") -> "ImportResult":
            from strongcity_desktop.operations.importing.import_rows import import_rows

            return import_rows(town, source, None, t, dry_run=dry_run, who=who,
                               reached=long.token.reached)

        self._context.background.run(work, self._looked_at if dry_run else self._taken_in,
                                     self._on_refused, long)

    def _on_refused(self, problem: Exception) -> None:
        self.forget()
        if isinstance(problem, Refusal):
            self._say(problem.in_words(self._context.t))
        else:
            self._context.tell(problem)

    def _say(self, sentence: str) -> None:
        self.band.set_text(sentence)
        self.band.show()

    def _looked_at(self, result: "ImportResult") -> None:
        t, file = self._context.t, self.file.name if self.file else ""
        if result.problems:
            said = [problem.in_words(t) for problem in result.problems]
            more = len(said) - _MOST_SAID
            lines = said[:_MOST_SAID] + ([t.plural("{n} more like this.", "{n} more like these.",
                                                   more)] if more > 0 else [])
            self.forget()
            self._say("\n".join([t("Nothing can be imported from “{file}” yet.", file=file),
                                 *lines]))
            return
        self.result = result
        self._found.show_result(result, file)
        self._found.show()

    def _taken_in(self, result: "ImportResult") -> None:
        if not result.written:  # the town has changed since it was looked at
            self._looked_at(result)
            return
        t, file = self._context.t, self.file.name if self.file else ""
        self.forget()
        self._context.refresh_town()
        self._context.refresh_badges()
        self.imported.emit()
        self._context.toast(t("Imported: {file}", file=file), t("Undo"), self._context.undo)


class _Found(QWidget):
    """What the file would change, and the way on."""

    wanted = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._t = t = context.t
        self._lines: tuple[tuple[str, str, str, str], ...] = ()
        self._shown = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look().px(8), 0, 0)
        column.setSpacing(look().px(8))
        self._said = Label("", "strong")
        self._notes = MessageBand("", "info")
        self.parts = PlainTable(t("What would change, part by part"))
        self._rows_title = Label(t("Row by row"), "strong")
        self.rows = PlainTable(t("What would change, row by row"))
        self.more_button = QuietButton(t("Show more rows"), self._show_more)
        row = WrappingRow(from_start=True)
        self.import_button = MainButton(t("Import the town"), self.wanted.emit)
        self._leave_button = QuietButton(t("Leave it"), self.left.emit)
        row.addWidget(self.import_button)
        row.addWidget(self._leave_button)
        column.addWidget(self._said)
        column.addWidget(self._notes)
        column.addLayout(row)
        for part in (self.parts, self._rows_title, self.rows):
            column.addWidget(part)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_result(self, result: "ImportResult", file: str) -> None:
        """Tell what an import would do."""
        from strongcity_desktop.operations.importing.told_import import parts_told, rows_told

        t = self._t
        self._lines = rows_told(result, t)
        count = len(self._lines)
        self._said.set_text(
            t.plural("“{file}” would change {n} row.", "“{file}” would change {n} rows.", count,
                     file=file) if count else t("There is nothing new in “{file}”.", file=file))
        notes = [note.in_words(t) for note in result.notes[:_MOST_SAID]]
        self._notes.set_text("\n".join(notes))
        self._notes.setVisible(bool(notes))
        self.parts.show_words(
            [t("Part"), t("New"), t("Changed"), t("As it was")],
            [[part.title, t.number(part.new), t.number(part.changed), t.number(part.unchanged)]
             for part in parts_told(result, t)], (4, 1, 1, 1))
        self._shown = 0
        self._show_more()
        for part in (self._rows_title, self.rows, self.import_button):
            part.setVisible(bool(count))
        self.import_button.setEnabled(bool(count))

    def _show_more(self) -> None:
        t = self._t
        self._shown = min(len(self._lines), self._shown + _AT_ONCE)
        self.rows.show_words([t("Part"), t("Row"), t("What"), t("Name")],
                             self._lines[:self._shown], (3, 1, 2, 5))
        self.more_button.setVisible(self._shown < len(self._lines))
