"""Which assessment a document tells of, and with which earlier one it is compared."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import DocumentKind

Named = tuple[str, str]
"""The id of an assessment, and its title for the reader."""


class AssessmentChoice(QWidget):
    """Emits `changed` when another is chosen; hidden where there is nothing to choose."""

    changed = Signal()

    def __init__(self, context: Context, filled_id: str, earlier: str) -> None:
        super().__init__()
        self._wanted, self._wanted_earlier = filled_id, earlier
        self._named: tuple[Named, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._label, self._box = self._add(column, context.t("Which diagnosis?"))
        self._earlier_label, self._earlier = self._add(column, context.t("Compared with"))
        self._box.currentIndexChanged.connect(self._choose)
        self._earlier.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _add(self, column: QVBoxLayout, words: str) -> tuple[Label, QComboBox]:
        label, box = Label(words, "control"), QComboBox()
        label.setBuddy(box)
        box.setAccessibleName(words)
        column.addWidget(label)
        column.addWidget(box)
        return label, box

    def set_assessments(self, named: Sequence[Named]) -> None:
        """Offer these, oldest first; the one asked for stays chosen, else the newest."""
        self._named = tuple(named)
        ids = [one for one, _ in named]
        chosen = self._wanted if self._wanted in ids else (ids[-1] if ids else "")
        _fill(self._box, self._named[::-1], chosen)
        self._fill_earlier(self._wanted_earlier)

    def _fill_earlier(self, wanted: str) -> None:
        before = self._before()
        ids = [one for one, _ in before]
        _fill(self._earlier, before[::-1], wanted if wanted in ids else (ids[-1] if ids else ""))

    def _before(self) -> tuple[Named, ...]:
        ids = [one for one, _ in self._named]
        chosen = self._box.currentData()
        return self._named[:ids.index(chosen)] if chosen in ids else ()

    def show_for(self, kind: "DocumentKind") -> None:
        """Show what can be chosen for this document."""
        self.setVisible(bool(kind.of_worksheet or kind.of_two) and len(self._named) > 1)
        several = kind.of_two and len(self._before()) > 1
        self._earlier_label.setVisible(several)
        self._earlier.setVisible(several)

    def filled_id(self) -> str | None:
        """The assessment chosen, or asked for before they were read; None for the newest."""
        return self._box.currentData() or self._wanted or None

    def earlier(self) -> str | None:
        """The one to compare it with; None for the one before it."""
        return self._earlier.currentData() or self._wanted_earlier or None

    def _choose(self) -> None:
        self._fill_earlier("")
        self.changed.emit()


def _fill(box: QComboBox, named: Sequence[Named], chosen: str) -> None:
    box.blockSignals(True)
    box.clear()
    for one, title in named:
        box.addItem(title, one)
    box.setCurrentIndex(max(box.findData(chosen), 0) if named else -1)
    box.blockSignals(False)
