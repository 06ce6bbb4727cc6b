"""What the council decided, written down: day, vote, conditions, what follows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.parse import read_integer
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.adopt_plan import AdoptionDetails
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.wording import hint, label
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor

_VOTES = ("votes_for", "votes_against", "abstained")
_KEYS = ("name", "adopted_on", "adopted_by", "reference", *_VOTES, "conditions", "review_on",
         "owner", "follow_up")
_VOTE_WIDTH = 150
Editor = LineEditor | PageEditor


class AdoptForm(QWidget):
    """`details()` gives what was written, or None once it is said what to mend."""

    def __init__(self, t: Translator) -> None:
        super().__init__()
        self._t = t
        self.fields: dict[str, Editor] = {}
        self.frames: dict[str, FieldFrame] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        votes = WrappingRow(from_start=True)
        for key in _KEYS:
            frame = self._frame(key)
            if key not in _VOTES:
                column.addWidget(frame)
                continue
            if key == _VOTES[0]:
                column.addWidget(Label(t("How the council voted"), "strong"))
                column.addLayout(votes)
            frame.setFixedWidth(look().px(_VOTE_WIDTH))
            votes.addWidget(frame)

    def _frame(self, key: str) -> FieldFrame:
        t, field = self._t, ADOPTED_VERSIONS.field(key)
        made: Editor = LineEditor()
        if field.kind is FieldKind.DATE:
            made = DateLine(t)
        elif field.kind is FieldKind.LONG_TEXT:
            made = PageEditor()
        self.fields[key] = made
        name = label(t, ADOPTED_VERSIONS, field)
        self.frames[key] = FieldFrame(name, hint(t, ADOPTED_VERSIONS, field), made,
                                      optional=not field.required and key not in _VOTES)
        if key in _VOTES:
            made.setAccessibleName(t("Votes: {what}", what=name))
        return self.frames[key]

    def write(self, typed: Mapping[str, str]) -> None:
        """Show these texts, by field; a day as it is typed."""
        for key, text in typed.items():
            if key in self.fields:
                self.fields[key].write(text)

    def typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {key: field.written() for key, field in self.fields.items() if field.written()}

    def details(self, languages: tuple[str, ...], *, facing: bool) -> AdoptionDetails | None:
        """What was written; None after saying under the fields what to do first."""
        values: dict[str, Any] = {}
        wrong = [key for key in _KEYS if not self._read(key, values)]
        if wrong:
            self.fields[wrong[0]].setFocus()
            return None
        return AdoptionDetails(languages=languages, facing=facing, **values)

    def _read(self, key: str, values: dict[str, Any]) -> bool:
        """Read one field into `values`; False after a finding."""
        t, text, frame = self._t, self.fields[key].written().strip(), self.frames[key]
        frame.clear_finding()
        editor = self.fields[key]
        if isinstance(editor, DateLine):
            values[key] = date.fromisoformat(editor.day()) if editor.day() else None
            if text and not editor.day():
                frame.show_finding(t("Write the day like this: {example}.",
                                     example=t.short_date("2026-02-09")))
                return False
        elif key in _VOTES:
            try:
                values[key] = read_integer(text, t.language) if text else None
            except Refusal as refusal:
                frame.show_finding(refusal.in_words(t))
                return False
        elif key == "name" and not text:
            frame.show_finding(t("Give the version a name."))
            return False
        else:
            values[key] = text
        return True

    def show_refusal(self, key: str, sentence: str) -> None:
        """Say under a field what must be mended."""
        if key in self.frames:
            self.frames[key].show_finding(sentence)
            self.fields[key].setFocus()
