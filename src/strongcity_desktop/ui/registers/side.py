"""The far side of a register page: the whole entry, or the voices missing; in place of the table
where there is little room."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.registers.facts import RegisterFacts
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.voices_panel import VoicesPanel
from strongcity_desktop.ui.theme.look import look

_WIDTH, _BESIDE_FROM = 300, 1000
_NO_LIMIT = 16_777_215


class Side(QWidget):
    """`arranged` when it may cover the table now, or does no more."""

    arranged = Signal()

    def __init__(self, t: Translator, register: Register, *, can_write: bool,
                 entry: bool = False) -> None:
        super().__init__()
        self.form = RowForm(t, register, can_write=can_write)
        self.voices = VoicesPanel(t, date.today(), can_write=can_write) \
            if register is STAKEHOLDERS else None
        self.is_beside = True
        self.entry_wanted = entry
        self._voices_wanted = False
        self._row: Row | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in filter(None, (self.form, self.voices)):
            column.addWidget(part)
            part.hide()

    def shows_entry(self) -> bool:
        """Whether the whole entry is shown."""
        return self.entry_wanted and self._row is not None

    def covers_table(self) -> bool:
        """Whether it stands where the table would."""
        return not self.is_beside and self._part() is not None

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Work out anew who is missing."""
        if self.voices is not None:
            self.voices.show_rows(rows)

    def follow(self, row: Row | None, facts: RegisterFacts | None, *, contacts: bool) -> None:
        """Show the row that has the cursor, if the whole entry is wanted."""
        self._row = row if facts is not None else None
        if self.shows_entry() and row is not None and facts is not None:
            self.form.show_row(row, facts.row_names, contacts=contacts,
                               languages=facts.languages)
        self.arrange()

    def open_entry(self) -> None:
        """Show the whole entry, the cursor in its first field."""
        self.entry_wanted = True

    def focus_entry(self) -> None:
        """Put the cursor into the first field of the entry."""
        first = self.form.first_editor()
        if self.shows_entry() and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_entry(self) -> None:
        """Show no entry any more."""
        self.entry_wanted = False
        self.arrange()

    def toggle_voices(self) -> None:
        """Show or hide who is missing, where there is little room."""
        self._voices_wanted = not self._voices_wanted
        self.arrange()

    def fit(self, page_width: int) -> None:
        """Stand beside the table where the page is wide enough."""
        beside = page_width >= look().px(_BESIDE_FROM)
        self.setMinimumWidth(look().px(_WIDTH) if beside else 0)
        self.setMaximumWidth(look().px(_WIDTH) if beside else _NO_LIMIT)
        if beside != self.is_beside:
            self.is_beside = beside
            self.arrange()

    def _part(self) -> QWidget | None:
        if self.shows_entry():
            return self.form
        return self.voices if self.is_beside or self._voices_wanted else None

    def arrange(self) -> None:
        """Show what is wanted and has room."""
        part = self._part()
        self.form.setVisible(part is self.form)
        if self.voices is not None:
            self.voices.setVisible(part is self.voices)
        self.setVisible(part is not None)
        self.arranged.emit()
