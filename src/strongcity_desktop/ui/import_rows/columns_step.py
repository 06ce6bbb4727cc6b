"""Step 3 of an import: each column of the file and the field it belongs to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.operations.importing.keep_matchings import LONGEST_NAME, Matching
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows.column_card import ColumnCard
from strongcity_desktop.ui.parts.button import QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList


class ColumnsStep(QWidget):
    """`changed` when anything was answered; `keep_wanted` with the name of the matching."""

    changed = Signal()
    keep_wanted = Signal(str)
    kept_chosen = Signal(str)
    deletion_wanted = Signal(str)

    def __init__(self, context: Context, session: ImportSession, kept: Sequence[Matching]) -> None:
        """`kept` are the matchings whose headings fit this file."""
        super().__init__()
        self._context, self._session = context, session
        t, px = context.t, look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(Label(t(
            "Look at each column of your file and the field it goes into. What belongs to no field "
            "is left out."), "control"))
        self.kept: ChoiceList | None = None
        if kept:
            self._kept_card = self._built_kept(kept)
            column.addWidget(self._kept_card)
        self.cards = [ColumnCard(context, session, at)
                      for at in range(len(session.shape.headings))
                      if session.shape.headings[at] or session.samples(at)]
        for card in self.cards:
            card.matched.connect(self._matched)
            card.answered.connect(self.changed.emit)
            column.addWidget(card)
        column.addWidget(self._built_keeping())

    def _built_kept(self, kept: Sequence[Matching]) -> QWidget:
        t = self._context.t
        card = Card(t("You imported a file like this before"))
        row = WrappingRow(from_start=True)
        self.kept = ChoiceList([(one.id, one.name) for one in kept], "", optional=False)
        self.kept.setAccessibleName(t("A matching kept before"))
        self.kept.setMinimumWidth(look().px(240))
        row.addWidget(self.kept)
        row.addWidget(SecondButton(t("Match the columns like that"), self._use))
        row.addWidget(QuietButton(t("Delete this matching"), self._delete))
        card.body.addLayout(row)
        return card

    def _built_keeping(self) -> QWidget:
        t = self._context.t
        card = Card(t("Keep this matching for the next file (optional)"))
        row = WrappingRow(from_start=True)
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(t("Name of the matching"))
        self.name.setPlaceholderText(t("Name, like: List of associations"))
        self.name.setMinimumWidth(look().px(280))
        self.name.returnPressed.connect(self._keep)
        row.addWidget(self.name)
        self.keep_button = SecondButton(t("Keep the matching"), self._keep)
        row.addWidget(self.keep_button)
        card.body.addLayout(row)
        return card

    def first_focus(self) -> QWidget:
        """What was kept before, else the first column."""
        if self.kept is not None:
            return self.kept
        return self.cards[0].field if self.cards else self

    def _matched(self, at: int) -> None:
        for card in self.cards:
            card.show_answers()
        self.changed.emit()
        focus = next((card.field for card in self.cards if card.at == at), None)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Show what the session knows of every column now."""
        for card in self.cards:
            card.show_answers()

    def _use(self) -> None:
        if self.kept is not None:
            self.kept_chosen.emit(self.kept.key())

    def _delete(self) -> None:
        if self.kept is not None:
            self.deletion_wanted.emit(self.kept.key())

    def forget(self, matching_id: str) -> None:
        """Offer one of the matchings no longer."""
        if self.kept is None:
            return
        self.kept.removeItem(self.kept.findData(matching_id))
        if not self.kept.count():
            self._kept_card.hide()
            self.kept = None
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self.keep_wanted.emit(self.name.text())
