"""Carrying rows into a register: the way to the page of the import."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page


class CarryingIn(QObject):
    """Belongs to one register page. `imported` when rows came in while it is open."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        assert isinstance(page, Page)
        self._register, self._page = register, page

    def ask_which(self) -> None:
        """Open the import; its first step asks for the file."""
        self._page.go.emit("import_rows", {"register_id": self._register.id})

    def look_at(self, source: Path) -> None:
        """Open the import of a file; nothing changes yet."""
        self._page.go.emit("import_rows", {"register_id": self._register.id, "file": str(source)})
