"""The far side of a register page: the whole entry, or a panel that tells what is missing; in
place of the table where there is little room."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.ui.registers.facts import RegisterFacts
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.theme.look import look

_WIDTH, _BESIDE_FROM = 300, 1000
_NO_LIMIT = 16_777_215


class Side(QWidget):
    """`arranged` when it may cover the table now, or does no more."""

    arranged = Signal()

    def __init__(self, t: Translator, register: Register, panel: QWidget | None, *,
                 can_write: bool, entry: bool = False) -> None:
        super().__init__()
        self.form = RowForm(t, register, can_write=can_write)
        self.panel = panel
        self.is_beside = True
        self.entry_wanted = entry
        self._panel_wanted = False
        self._row: Row | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in filter(None, (self.form, self.panel)):
            column.addWidget(part)
            part.hide()

    def shows_entry(self) -> bool:
        """Whether the whole entry is shown."""
        return self.entry_wanted and self._row is not None

    def covers_table(self) -> bool:
        """Whether it stands where the table would."""
        return not self.is_beside and self._part() is not None

    def follow(self, row: Row | None, facts: RegisterFacts | None, *, contacts: bool,
               names: Mapping[str, Mapping[str, str]],
               hidden: frozenset[str] = frozenset()) -> None:
        """Show the row that has the cursor, if the whole entry is wanted; never `hidden` fields."""
        self._row = row if facts is not None else None
        if self.shows_entry() and row is not None and facts is not None:
            self.form.show_row(row, names, contacts=contacts, hidden=hidden,
                               languages=facts.languages, assessment=facts.assessment_title())
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

    def toggle_panel(self) -> None:
        """Show or hide the panel that tells, where there is little room."""
        self._panel_wanted = not self._panel_wanted
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
        return self.panel if self.is_beside or self._panel_wanted else None

    def arrange(self) -> None:
        """Show what is wanted and has room."""
        part = self._part()
        self.form.setVisible(part is self.form)
        if self.panel is not None:
            self.panel.setVisible(part is self.panel)
        self.setVisible(part is not None)
        self.arranged.emit()
