"""Where a task comes from, as a way back there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.origins import Origin
    from strongcity_desktop.store.town_file import TownFile


class OriginLine(QWidget):
    """Empty for a task that someone wrote down here. `go` asks for a place and its arguments."""

    go = Signal(str, dict)

    def __init__(self, context: Context, row: Row, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.link: WrappingLink | None = None
        origin, t = row.values.get("origin"), context.t
        if not origin:
            self.hide()
            return

        def work(town: "TownFile") -> "Origin | None":
            from strongcity_desktop.operations.origins import origin_in_words

            return origin_in_words(town, str(origin), t)

        context.background.run(work, self._show, context.tell)

    def _show(self, origin: "Origin | None") -> None:
        if origin is None:
            return
        t = self._context.t
        if not origin.place:
            self._column.addWidget(Label(t("Comes from: {origin}", origin=origin.words), "hint"))
            return
        self._column.addWidget(Label(t("Comes from"), "hint"))
        self.link = WrappingLink(
            origin.words, lambda: self.go.emit(origin.place, dict(origin.arguments)))
        self.link.setAccessibleName(
            t("Go to where it comes from: {origin}", origin=origin.words))
        self._column.addWidget(self.link)
