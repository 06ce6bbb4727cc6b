"""The whole town out into one file, and in from one."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows.reading import dropped_file
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.town_data.bring_in_card import BringInCard
from strongcity_desktop.ui.town_data.carry_out_card import CarryOutCard


class TownDataPage(Page):
    """`file` is one that is being looked at; it is looked at anew when the page is built anew."""

    def __init__(self, context: Context, file: str = "", **arguments: Any) -> None:
        super().__init__(context, **arguments)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        scroll.body.addWidget(Label(self.title(), "title"))
        self.bring_in = BringInCard(context)
        self.carry_out = CarryOutCard(context)
        scroll.body.addWidget(self.carry_out)
        scroll.body.addWidget(self.bring_in)
        scroll.body.addStretch(1)
        self.setAcceptDrops(True)
        if file:
            self.bring_in.look_at(Path(file))

    def title(self) -> str:
        """The page's name."""
        return self.context.t("The town as a file")

    def crumbs(self) -> list[Crumb]:
        """The settings, then this."""
        return [(self.context.t("Settings"), lambda: self.go.emit("settings", {})),
                (self.title(), None)]

    def entry(self) -> str:
        """It belongs to the settings."""
        return "settings"

    def arguments(self) -> dict[str, Any]:
        """The file that is being looked at."""
        file = self.bring_in.file
        return {**super().arguments(), "file": str(file) if file else ""}

    def first_focus(self) -> QWidget | None:
        """The button that exports the town."""
        return self.carry_out.buttons[".json"]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if dropped_file(event) is not None and self.bring_in.choose_button.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file; nothing is imported by dropping it."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.bring_in.look_at(path)
