"""Carrying a register out and in: what a register page joins."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.carrying_in import CarryingIn
from strongcity_desktop.ui.registers.carrying_out import CarryingOut


class Carrying(QObject):
    """Belongs to one register page. `imported` when rows came in."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self.out = CarryingOut(context, register, page)
        self.into = CarryingIn(context, register, page)
        self.into.imported.connect(self.imported.emit)

    def export_menu(self, button: QPushButton) -> QMenu:
        """The choices of an export, for a button."""
        return self.out.export_menu(button)

    def export(self, target: Path) -> None:
        """Write the register there, internal and without contacts."""
        self.out.export(target)

    def ask_which(self) -> None:
        """Let the person choose a file, then look at it."""
        self.into.ask_which()

    def look_at(self, source: Path) -> None:
        """See what an import would do; nothing changes yet."""
        self.into.look_at(source)
