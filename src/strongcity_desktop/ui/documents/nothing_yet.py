"""In place of the pages: what a document lacks before it can be made, and the way to begin it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.empty_state import EmptyState

if TYPE_CHECKING:
    from strongcity_desktop.language.refusal import Refusal
    from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun

Go = Callable[[str, dict[str, Any]], object]
_DIAGNOSIS = "diagnosis"


class NothingYet(QWidget):
    """Shown while the document chosen has nothing to tell; `state` is None otherwise."""

    def __init__(self, context: Context, go: Go) -> None:
        super().__init__()
        self._t, self._go = context.t, go
        self.state: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 16, 24, 24)
        self._column.addStretch(1)

    def show_for(self, problem: "Refusal") -> bool:
        """Say what is missing; False where the problem is another one."""
        from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun

        self.clear()
        if isinstance(problem, NotBegun):
            self._show(self._of_worksheet(problem))
        elif isinstance(problem, NoEntry):
            self._show(self._of_register(problem))
        return self.state is not None

    def clear(self) -> None:
        """Nothing is missing."""
        if self.state is not None:
            self.state.hide()
            self._column.removeWidget(self.state)
            self.state.deleteLater()
            self.state = None
        self.hide()

    def _show(self, state: EmptyState) -> None:
        self.state = state
        self._column.insertWidget(0, state)
        self.show()

    def _of_worksheet(self, problem: "NotBegun") -> EmptyState:
        name = problem.worksheet_in(self._t)
        return EmptyState(
            "printer", self._t("Nothing to print yet"), problem.in_words(self._t),
            self._t("Open “{worksheet}”", worksheet=name),
            lambda: self._go(*_place_of(problem.worksheet_id)))

    def _of_register(self, problem: "NoEntry") -> EmptyState:
        name = title(self._t, REGISTERS[problem.register_id])
        return EmptyState(
            "printer", self._t("Nothing to print yet"), problem.in_words(self._t),
            self._t("Open “{register}”", register=name),
            lambda: self._go("register", {"register_id": problem.register_id}))


def _place_of(worksheet_id: str) -> tuple[str, dict[str, Any]]:
    """Where a worksheet is begun."""
    from strongcity_desktop.operations.tools import TOOLS
    from strongcity_desktop.worksheets.loader import all_worksheets

    sheet = all_worksheets()[worksheet_id]
    tool = next((tool for tool in TOOLS if tool.id == sheet.tool), None)
    return (_DIAGNOSIS, {}) if tool is None else ("tool", {"tool_id": tool.id})
