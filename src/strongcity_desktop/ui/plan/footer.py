"""What stands below the plan: when it was kept, and the ways out: print, export, adopt."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together


class PlanFooter(QWidget):
    """Print and export wait until the pages are `ready`."""

    print_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, t: Translator, go: Callable[[str, dict[str, Any]], object], *,
                 can_write: bool) -> None:
        super().__init__()
        self._t = t
        row = WrappingRow(self, margins=(24, 8, 24, 8))
        self.saved = Label("", "hint", wrap=False)
        row.addWidget(together(self.saved, grows=True))
        self.summary_link = LinkButton(t("One-page summary"), lambda: go(
            "documents", {"document_id": "public-summary"}))
        self.papers_link = LinkButton(t("Council papers"), lambda: go("tool", {"tool_id": "X8"}))
        self.prints_link = LinkButton(t("All prints"), lambda: go("documents", {}))
        self.adopt_button = SecondButton(t("Adopt this plan…"), lambda: go("adopt", {}),
                                         icon="check-circle")
        self.print_button = SecondButton(t("Print the plan"), self.print_wanted.emit,
                                         icon="printer")
        self.export_button = MainButton(t("Export as PDF"), self.export_wanted.emit,
                                        icon="file-pdf")
        for part in (self.papers_link, self.summary_link, self.prints_link, self.adopt_button,
                     self.print_button, self.export_button):
            row.addWidget(part)
        self.adopt_button.setEnabled(can_write)
        self.show_ready(False)

    def show_ready(self, ready: bool) -> None:
        """Whether there are pages to print."""
        self.print_button.setEnabled(ready)
        self.export_button.setEnabled(ready)

    def say_saved(self) -> None:
        """Say that what was chosen is kept now."""
        self.saved.set_text(self._t("Choices saved at {time}",
                                    time=self._t.time(datetime.now().astimezone())))
