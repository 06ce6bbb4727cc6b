"""The head of the pathway page: where the town stands, and what the marks of the road mean."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.home.facts import HomeFacts
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.state_mark import State, StateMark

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator


class HomeHead(QWidget):
    """The title with how many stages are done; the legend at the far end, or below."""

    def __init__(self, facts: HomeFacts, t: "Translator", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(t("Where does {town} stand?", town=facts.name), "title"))
        self._row.addLayout(words, 1)
        if facts.pathway is not None:
            words.addWidget(Label(t.plural(
                "{n} of {of} stages is done. You can work on several at once.",
                "{n} of {of} stages done. You can work on several at once.",
                facts.pathway.stages_done, of=len(facts.pathway.stages)), "hint"))
            self._row.addWidget(_legend(t), 0, Qt.AlignmentFlag.AlignBottom)

    def fit(self, is_wide: bool) -> None:
        """The legend goes below the words where there is no room beside them."""
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if is_wide
                               else QBoxLayout.Direction.TopToBottom)


def _legend(t: "Translator") -> QWidget:
    held = QWidget()
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    meanings: tuple[tuple[State, str], ...] = (
        ("done", t("Done")), ("begun", t("Begun")), ("not_begun", t("Not begun")))
    for state, word in meanings:
        if row.count():
            row.addSpacing(8)
        row.addWidget(StateMark(state))
        row.addWidget(Label(word, "hint", wrap=False))
    row.addStretch(1)
    return held
