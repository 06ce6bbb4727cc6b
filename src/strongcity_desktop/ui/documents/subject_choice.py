"""Of what a document tells: which run of its worksheet, compared with which, which entry."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.told_of import Run, ToldOf
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.documents_offered import DocumentKind

_LEAST_LETTERS = 12


class SubjectChoice(QWidget):
    """Emits `changed` when another is chosen; hidden where there is nothing to choose."""

    changed = Signal()

    def __init__(self, context: Context, filled_id: str, earlier: str, row_id: str) -> None:
        """What is named here stays chosen for each document that can tell of it."""
        super().__init__()
        self._t = context.t
        self._wanted, self._wanted_earlier, self._wanted_row = filled_id, earlier, row_id
        self._told = ToldOf()
        self._kind: DocumentKind | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.runs_label, self.runs = self._add(context.t("Which worksheet?"))
        self.earlier_label, self.earlier_runs = self._add(context.t("Compared with"))
        self.entries_label, self.entries = self._add("")
        self.runs.currentIndexChanged.connect(self._choose_run)
        self.entries.currentIndexChanged.connect(self._choose_entry)
        for box in (self.runs, self.earlier_runs, self.entries):
            box.currentTextChanged.connect(box.setToolTip)
        self.earlier_runs.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _add(self, words: str) -> tuple[Label, QComboBox]:
        label, box = Label(words, "control"), QComboBox()
        label.setBuddy(box)
        box.setAccessibleName(words)
        box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST_LETTERS)
        self._column.addWidget(label)
        self._column.addWidget(box)
        return label, box

    def set_told_of(self, told: ToldOf) -> None:
        """Offer these."""
        self._told = told
        if self._kind is not None:
            self.show_for(self._kind)

    def show_for(self, kind: "DocumentKind") -> None:
        """Show what can be chosen for this document."""
        self._kind = kind
        runs = self._runs_for(kind)
        _fill(self.runs, [(run.id, run.title) for run in reversed(runs)], self._wanted)
        self._fill_earlier(self._wanted_earlier)
        several = kind.of_two and len(self._before()) > 1
        _show(len(runs) > 1, self.runs_label, self.runs)
        _show(several, self.earlier_label, self.earlier_runs)
        entries = self._told.entries.get(kind.of_row_in, ())
        _fill(self.entries, entries, self._wanted_row)
        _show(len(entries) > 1, self.entries_label, self.entries)
        if kind.of_row_in:
            words = title(self._t, REGISTERS[kind.of_row_in])
            self.entries_label.set_text(words)
            self.entries.setAccessibleName(words)
        self.setVisible(len(runs) > 1 or several or len(entries) > 1)

    def _runs_for(self, kind: "DocumentKind") -> list[Run]:
        """Of its worksheet; for a document of two, of every worksheet filled in more than once,
        those of the diagnosis offered first."""
        if not kind.of_two:
            return [run for run in self._told.runs if run.worksheet_id == kind.of_worksheet]
        of = [run.worksheet_id for run in self._told.runs]
        twice = [run for run in self._told.runs if of.count(run.worksheet_id) > 1]
        return sorted(twice, key=lambda run: run.worksheet_id == "diagnosis")

    def _before(self) -> list[Run]:
        """The runs before the one chosen, of the same worksheet."""
        chosen = next((run for run in self._told.runs if run.id == self.runs.currentData()), None)
        if chosen is None:
            return []
        same = [run for run in self._told.runs if run.worksheet_id == chosen.worksheet_id]
        return same[:same.index(chosen)]

    def _fill_earlier(self, wanted: str) -> None:
        _fill(self.earlier_runs, [(run.id, run.title) for run in reversed(self._before())], wanted)

    def filled_id(self) -> str | None:
        """The run chosen, or asked for before they were read; None for the newest."""
        return self.runs.currentData() or self._wanted or None

    def earlier(self) -> str | None:
        """The one to compare it with; None for the one before it."""
        return self.earlier_runs.currentData() or self._wanted_earlier or None

    def row_id(self) -> str:
        """The entry chosen, or asked for before they were read; "" for the one meant."""
        return self.entries.currentData() or self._wanted_row

    def _choose_run(self) -> None:
        self._wanted, self._wanted_earlier = self.runs.currentData(), ""
        self._fill_earlier("")
        if self._kind is not None:
            _show(self._kind.of_two and len(self._before()) > 1, self.earlier_label,
                  self.earlier_runs)
        self.changed.emit()

    def _choose_entry(self) -> None:
        self._wanted_row = self.entries.currentData()
        self.changed.emit()


def _show(wanted: bool, *parts: QWidget) -> None:
    for part in parts:
        part.setVisible(wanted)


def _fill(box: QComboBox, named: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer these; the first is chosen where the one wanted is not among them."""
    box.blockSignals(True)
    box.clear()
    for one, words in named:
        box.addItem(words, one)
        box.setItemData(box.count() - 1, words, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(max(box.findData(chosen), 0) if named else -1)
    box.setToolTip(box.currentText())
    box.blockSignals(False)
