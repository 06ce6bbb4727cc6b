"""Which chapters of the report go in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label


class ChapterChoice(QWidget):
    """A box to tick for each chapter; emits `changed` with every tick."""

    changed = Signal()

    def __init__(self, context: Context, chapters: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(context.t("Chapters"), "control"))
        self.boxes: dict[str, CheckChoice] = {}
        for key, title in chapters:
            box = CheckChoice(context.t(title))
            box.setChecked(True)
            box.toggled.connect(lambda _: self.changed.emit())
            column.addWidget(box)
            self.boxes[key] = box

    def without(self) -> frozenset[str]:
        """The chapters left away."""
        return frozenset(key for key, box in self.boxes.items() if not box.isChecked())
