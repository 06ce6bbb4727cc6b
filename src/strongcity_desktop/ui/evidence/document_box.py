"""What belongs to a document beside its fields: its file, and what rests on it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.file_names import may_be_opened
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.registers.showing import file_in_words
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.evidence.showing import Showing
from strongcity_desktop.ui.evidence.taking_in import TakingIn
from strongcity_desktop.ui.parts.button import QuietButton, WrappingLink
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from strongcity_desktop.operations.keep_evidence import RestsOn
    from strongcity_desktop.operations.keep_files import FileOffered
    from strongcity_desktop.store.town_file import TownFile


class DocumentBox(QWidget):
    """`go(place, arguments)` leads to what rests on it; `changed` when another file was put in."""

    go = Signal(str, dict)
    changed = Signal()

    def __init__(self, context: Context, row: Row, *, can_write: bool) -> None:
        super().__init__()
        self._context, self._t, self._row = context, context.t, row
        self._showing = Showing(context, self)
        self._taking = TakingIn(context, self, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(6))
        file = row.values.get("file")
        self._column.addWidget(Label(file_in_words(file, self._t) if is_file(file) else self._t(
            "No file yet. The entry can also stand for a paper in a folder."),
            "control" if is_file(file) else "hint"))
        self._column.addLayout(self._file_ways(file if is_file(file) else None, can_write))
        if is_file(file) and not may_be_opened(file["name"]):
            self._column.addWidget(Label(self._t(
                "It could start a program: it is kept, but not opened from here."), "hint"))
        self._column.addWidget(Label(self._t("What rests on it"), "strong"))
        self._read()

    def _file_ways(self, file: "Mapping[str, object] | None", can_write: bool) -> WrappingRow:
        t, ways = self._t, WrappingRow(spacing=8, from_start=True)
        if file is not None:
            name = str(file["name"])
            if may_be_opened(name):
                ways.addWidget(QuietButton(t("Open"), partial(self._showing.open, self._row.id),
                                           icon="file-text", compact=True,
                                           name=t("Open {name}", name=name)))
            ways.addWidget(QuietButton(
                t("Save a copy"), partial(self._showing.ask_where_to_save, self._row.id, name),
                icon="download-simple", compact=True, name=t("Save a copy of {name}", name=name)))
        if can_write:
            ways.addWidget(QuietButton(
                t("Put another file in") if file is not None else t("Put a file in"),
                self._choose, icon="paperclip", compact=True))
        return ways

    def _read(self) -> None:
        document_id, t = self._row.id, self._t

        def work(town: "TownFile") -> "tuple[RestsOn, ...]":
            from strongcity_desktop.operations.keep_evidence import rests_on

            return rests_on(town, document_id, t)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, found: "Sequence[RestsOn]") -> None:
        if not found:
            self._column.addWidget(Label(self._t("Nothing yet."), "hint"))
        for one in found:
            self._column.addWidget(Label(one.words, "hint") if one.is_deleted else WrappingLink(
                one.words, partial(self.go.emit, one.place, dict(one.arguments))))

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self._t("Put a file in"))
        if chosen:
            self._taking.look_at([Path(chosen)], self.put_in)

    def put_in(self, offers: "Sequence[FileOffered]", refused: "Sequence[Refusal]") -> None:
        """Put a file looked at into the document, or say why that cannot be."""
        for reason in refused:
            self._context.tell(reason)
        if not offers:
            return
        document_id, who, seen = self._row.id, self._context.who, offers[0].seen

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.keep_files import replace_file

            replace_file(town, document_id, seen, who)

        self._context.background.run(work, self._put, self._context.tell)

    def _put(self, _: object = None) -> None:
        self._context.toast(self._t("The file is in."), self._t("Undo"), self._context.undo)
        self.changed.emit()
