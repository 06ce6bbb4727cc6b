"""What every answer widget promises to the page, whatever the kind of its question."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class AnswerWidget(QWidget):
    """Shows and takes the answer of one question, as the JSON value that is stored.

    `value_changed` carries the new value after each change by the user, never after `set_value`.
    `left` says that the user went on from a field in which one types.
    """

    value_changed = Signal(object)
    left = Signal()
    go_asked = Signal(str, dict)
    """Another place of the window is wanted, with a way back to this question."""
    kept = Signal(object)
    """Something that belongs to the answer was written beside it, at this moment (a datetime)."""
    typed = False
    """True for kinds in which one types: saving waits for a pause, and one field is one step."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        """`cell` makes it small, for the row of a repeat."""
        super().__init__()
        self.question = question
        self.context = context
        self.words = words
        self.is_cell = cell
        self.name = wording.label(context.t, question)

    def look_around(self, answers: Mapping[str, Any]) -> None:
        """Learn the other answers of the worksheet that count, where they tell on this one."""

    def set_value(self, value: Any) -> None:
        """Show the stored value; None is an open answer."""
        raise NotImplementedError

    def value(self) -> Any:
        """The answer as it would be stored; None while nothing is answered."""
        raise NotImplementedError

    def unread(self) -> str:
        """The sentence about what was typed and could not be read; "" when all could be."""
        return ""

    def unread_place(self) -> tuple[str, str]:
        """Item and column of what could not be read, for `field_of`; ("", "") for one field."""
        return "", ""

    def typed_text(self) -> str:
        """What stands in a field that could not be read, to bring it back later; else ""."""
        return ""

    def bring_back(self, typed: str) -> None:
        """Put back what could not be read when the question was left."""

    def show_findings(self, sentences: list[str]) -> None:
        """Write the sentences at the field; an empty list takes them away."""
        raise NotImplementedError

    def first_field(self) -> QWidget:
        """The widget that takes the focus when the question is opened."""
        raise NotImplementedError

    def field_of(self, row: str, column: str) -> QWidget:
        """The field of one item or row, where a sentence is about that one alone."""
        return self.first_field()

    def flush(self) -> None:
        """Write what is being typed beside the answer; the page writes the answer itself."""

    def lock(self) -> None:
        """Only to be read."""
        self.setEnabled(False)

    def rename(self, name: str) -> None:
        """Call the field by another name for those who hear the page (a cell: column and item)."""
        self.first_field().setAccessibleName(name)
