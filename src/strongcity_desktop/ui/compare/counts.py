"""How many are better, worse, the same: a mark, a word and a number each."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.compare.told import VERDICTS
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.change_mark import Change, ChangeMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together


class Counts(Card):
    """`counts` by verdict, each with its mark; those that count nothing are left out."""

    def __init__(self, t: Translator, title: str, counts: Mapping[str, int],
                 marks: Mapping[str, Change], nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        held = QWidget()
        row = WrappingRow(held, spacing=24, from_start=True)
        self.words: list[str] = []
        for verdict, word in VERDICTS.items():
            n = counts.get(verdict, 0)
            if n:
                self.words.append(t("{word}: {n}", word=t(word), n=n))
                row.addWidget(together(
                    ChangeMark(marks[verdict]), Label(t(word), "control", wrap=False),
                    Label(t.number(n), "strong", wrap=False)))
        held.setAccessibleName(t.list(self.words))
        self.body.addWidget(held if self.words else Label(nothing, "hint"))
