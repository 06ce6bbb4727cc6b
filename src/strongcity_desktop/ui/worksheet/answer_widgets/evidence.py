"""The answer as where something comes from, and how far it carries."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList
from strongcity_desktop.ui.worksheet.answer_widgets.written_text import WrittenText
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class EvidenceAnswer(AnswerWidget):
    """Stores {"source": text, "quality": "thin" | "fair" | "good"}, each where given."""

    typed = True

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        t = context.t
        self.source = WrittenText(context, words, t("Where it comes from"), long=False)
        self.quality = RadioList(context, t("How far it carries"), [
            Offered(c.key, wording.choice_label(t, question, "choices", c),
                    wording.choice_hint(t, question, "choices", c)) for c in question.choices])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(6))
        label = Label(t("Where it comes from"), "strong")
        label.setBuddy(self.source.editor)
        column.addWidget(label)
        column.addWidget(self.source)
        column.addSpacing(look().px(10))
        column.addWidget(Label(t("How far it carries"), "strong"))
        column.addWidget(self.quality)
        self.source.changed.connect(self._tell)
        self.source.left.connect(self.left)
        self.quality.chosen.connect(self._on_quality)

    def set_value(self, value: Any) -> None:
        """Show a stored source and its quality."""
        value = value if isinstance(value, dict) else {}
        self.source.set_text(value.get("source"))
        self.quality.set_key(str(value.get("quality") or ""))

    def value(self) -> Any:
        """Source and quality, each where given."""
        parts = {"source": self.source.text(), "quality": self.quality.key()}
        return {name: part for name, part in parts.items() if part} or None

    def show_findings(self, sentences: list[str]) -> None:
        """Under the source."""
        self.source.show_findings(sentences)

    def first_field(self) -> QWidget:
        """The source."""
        return self.source.editor

    def _on_quality(self, _key: str) -> None:
        self._tell()
        self.left.emit()

    def _tell(self) -> None:
        self.value_changed.emit(self.value())
