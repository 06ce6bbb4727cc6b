"""The whole town into one file: for whom, with what, as JSON or as a spreadsheet."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QHBoxLayout

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

Written = tuple[Path, tuple[Refusal, ...]]


class CarryOutCard(Card):
    """Asked each time anew: nothing sensitive is remembered."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("Take the whole town out"), icon="export")
        self._context = context
        t = context.t
        self.body.addWidget(Label(t(
            "One file holds registers, worksheets and all that belongs to them. A JSON file brings "
            "the town back whole, here or on another computer. A spreadsheet is for reading and "
            "for changing rows."), "hint"))
        self.body.addWidget(Label(t("For whom?"), "strong"))
        self.internal = RadioChoice(t("Internal"), t("For those who work with the town."))
        self.contacts = CheckChoice(t("With contacts"))
        self.sensitive = CheckChoice(t("With sensitive notes"))
        self.public = RadioChoice(
            t("Public"), t("Only what anyone may read: no contacts, no sensitive notes."))
        self._group = QButtonGroup(self)
        for choice in (self.internal, self.public):
            self._group.addButton(choice)
        self.body.addWidget(self.internal)
        for tick in (self.contacts, self.sensitive):
            self._add_tick(tick)
        self.body.addWidget(self.public)
        self.internal.setChecked(True)
        self.hint = Label("", "hint")
        self.body.addWidget(self.hint)
        self._add_buttons()
        self.band = MessageBand("", "info")
        self.band.hide()
        self.body.addWidget(self.band)
        for changing in (self.contacts, self.sensitive, self.public):
            changing.toggled.connect(lambda _: self._say_what_lacks())
        self._say_what_lacks()

    def _add_buttons(self) -> None:
        t, row = self._context.t, WrappingRow(from_start=True)
        self.buttons = {
            ".json": SecondButton(t("Export the town as JSON"), partial(self.ask_where, ".json"),
                                  icon="export"),
            ".xlsx": SecondButton(t("Export as a spreadsheet (XLSX)"),
                                  partial(self.ask_where, ".xlsx"), icon="table"),
            ".ods": SecondButton(t("Export as an OpenDocument sheet (ODS)"),
                                 partial(self.ask_where, ".ods"), icon="table")}
        for button in self.buttons.values():
            row.addWidget(button)
        self.body.addLayout(row)

    def _add_tick(self, tick: CheckChoice) -> None:
        self.internal.toggled.connect(tick.setEnabled)
        indented = QHBoxLayout()
        indented.addSpacing(look().px(30))
        indented.addWidget(tick)
        self.body.addLayout(indented)

    def edition(self) -> Edition:
        """What was chosen."""
        if self.public.isChecked():
            return Edition(Audience.PUBLIC)
        return Edition(Audience.INTERNAL, self.contacts.isChecked(), self.sensitive.isChecked())

    def _say_what_lacks(self) -> None:
        t, edition = self._context.t, self.edition()
        if edition.audience is Audience.PUBLIC:
            said = t("No town can be made whole from a public file.")
        elif edition.lists_contacts and edition.shows_sensitive:
            said = t("Nothing is left out. Keep this file as well as you keep the town file.")
        else:
            said = t("What is not ticked stays here, and so do kept views and the contents of "
                     "files. Tick both, and the town comes back whole from a JSON file.")
        self.hint.set_text(said)

    def ask_where(self, ending: str) -> None:
        """Let the person say where it is written, then export."""
        t, town = self._context.t, self._context.town
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation)
        name = without_isolates(town.path.stem) if town is not None else ""
        chosen, _kind = QFileDialog.getSaveFileName(
            self, t("Export the town"), str(Path(folder) / f"{name}{ending}"), f"*{ending}")
        if chosen:
            path = Path(chosen)
            self.export(path if path.suffix.lower() == ending else Path(chosen + ending))

    def export(self, target: Path) -> None:
        """Write the whole town there, and say what did not go along."""
        t, edition = self._context.t, self.edition()

        def work(town: "TownFile") -> Written:
            from strongcity_desktop.operations.export_rows import export_rows
            from strongcity_desktop.operations.whole_town import not_carried

            path = export_rows(town, target, None, t, edition, long.token.check)
            return path, not_carried(town, edition, target.suffix.lower())

        long = LongWork(t("Exporting “{file}”…", file=target.name))
        self._context.background.run(work, self._exported, self._context.tell, long)

    def _exported(self, written: Written) -> None:
        target, lacking = written
        t = self._context.t
        self.band.set_text("\n".join(said.in_words(t) for said in lacking))
        self.band.setVisible(bool(lacking))
        self._context.toast(t("Exported: {place}", place=str(target)))
