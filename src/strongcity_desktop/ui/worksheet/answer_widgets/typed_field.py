"""What numbers, amounts and dates have in common: typed as people type, read, and told back."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine, mark_field
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.check import read_typed
from strongcity_desktop.worksheets.kinds import Question


class TypedField(AnswerWidget):
    """Keeps what was typed, also when it cannot be read; then the last value that could is kept."""

    typed = True
    field_width = 240

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self._value: Any = None
        self._problem = ""
        self.field = LineEditor()
        self.field.setAccessibleName(self.name)
        self.field.edited.connect(self._on_edited)
        self.field.left.connect(self._on_left)
        self._read_back = Label("", "hint")
        self._finding = FindingLine()
        self._lay_out()

    def _lay_out(self) -> None:
        self.line = QHBoxLayout()
        self.line.setSpacing(look().px(8))
        self.line.addWidget(self.field, 1 if self.is_cell else 0)
        unit = self.unit()
        if unit and not self.is_cell:
            self.line.addWidget(Label(unit, "body", wrap=False))
        if not self.is_cell:
            self.field.setFixedWidth(look().px(self.field_width))
            self.line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        column.addLayout(self.line)
        for part in (self._read_back, self._finding):
            column.addWidget(part)
        self._read_back.hide()
        if self.is_cell:
            column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def unit(self) -> str:
        """What stands behind the field."""
        return ""

    def shown(self, value: Any) -> str:
        """A stored value as it is put into the field."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self._value, self._problem = value, ""
        self.field.write("" if value is None else self.shown(value))
        self.show_findings([])
        self._tell_back()

    def value(self) -> Any:
        """The last value that could be read."""
        return self._value

    def unread(self) -> str:
        """What to do about what could not be read."""
        return self._problem

    def typed_text(self) -> str:
        """What was typed, where it could not be read."""
        return self.field.written() if self._problem else ""

    def bring_back(self, typed: str) -> None:
        """Put what could not be read back, with its sentence."""
        self.field.write(typed)
        self._read()
        self.show_findings([self._problem] if self._problem else [])

    def show_findings(self, sentences: list[str]) -> None:
        """Under the field."""
        self._finding.show_sentences(sentences)
        mark_field(self.field, bool(sentences), " ".join(sentences))

    def finding(self) -> str:
        """What is said under the field now."""
        return self._finding.text()

    def first_field(self) -> QWidget:
        """The field."""
        return self.field

    def _read(self) -> Any:
        """Read what stands in the field; the value before where that fails."""
        try:
            read = read_typed(self.question, self.field.written(), self.context.t)
        except Refusal as refusal:
            self._problem = refusal.in_words(self.context.t)
            return self._value
        self._problem = ""
        return read

    def _on_edited(self) -> None:
        before, self._value = self._value, self._read()
        self.show_findings([])
        self._tell_back()
        if self._value != before and not self._problem:
            self.value_changed.emit(self._value)

    def _on_left(self) -> None:
        if self._problem:
            self.show_findings([self._problem])
        self.left.emit()

    def _tell_back(self) -> None:
        """Say under the field how it was read, where that is not what stands in it."""
        shown = "" if self._value is None or self._problem else self.shown(self._value)
        differs = bool(shown) and shown != self.field.written().strip()
        self._read_back.set_text(self.context.t("Read as {value}", value=shown) if differs else "")
        self._read_back.setVisible(differs and not self.is_cell)
