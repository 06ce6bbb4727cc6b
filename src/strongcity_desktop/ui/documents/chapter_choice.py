"""Which chapters of a document go in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label


class ChapterChoice(QWidget):
    """A box to tick for each chapter of the document shown; emits `changed` with every tick.

    What was left away of a document stays so while others are looked at.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._t = context.t
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self._t("Chapters"), "control"))
        self._column = column
        self._groups: dict[str, _Boxes] = {}
        self._shown = ""

    def show_for(self, document_id: str, chapters: Sequence[tuple[str, str]]) -> None:
        """Show the chapters of a document, key and title for the reader; nothing where it has none.
        """
        group = self._groups.get(document_id)
        if chapters and (group is None or group.chapters != tuple(chapters)):
            self._put(document_id, _Boxes(chapters, self._left_away(group)))
        self._shown = document_id
        for of, group in self._groups.items():
            group.setVisible(of == document_id)
        self.setVisible(bool(chapters))

    def _put(self, document_id: str, made: "_Boxes") -> None:
        before = self._groups.get(document_id)
        if before is not None:
            self._column.removeWidget(before)
            before.deleteLater()
        made.changed.connect(self.changed)
        self._groups[document_id] = made
        self._column.addWidget(made)

    @staticmethod
    def _left_away(group: "_Boxes | None") -> frozenset[str]:
        boxes = group.boxes if group is not None else {}
        return frozenset(key for key, box in boxes.items() if not box.isChecked())

    @property
    def boxes(self) -> dict[str, CheckChoice]:
        """The boxes shown, by the key of their chapter."""
        group = self._groups.get(self._shown)
        return group.boxes if group is not None else {}

    def without(self) -> frozenset[str]:
        """The chapters left away of the document shown."""
        return self._left_away(self._groups.get(self._shown))


class _Boxes(QWidget):
    """The boxes of one document."""

    changed = Signal()

    def __init__(self, chapters: Sequence[tuple[str, str]], left_away: frozenset[str]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.chapters = tuple(chapters)
        self.boxes: dict[str, CheckChoice] = {}
        for key, title in chapters:
            box = CheckChoice(title)
            box.setChecked(key not in left_away)
            box.toggled.connect(lambda _: self.changed.emit())
            column.addWidget(box)
            self.boxes[key] = box
