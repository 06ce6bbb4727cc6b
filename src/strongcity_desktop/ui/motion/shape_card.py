"""The shape of a council motion: what stands where in a form, in the language it is written in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.library.motions import Tradition

_REASON, _ARTICLES = "harm", ("early", "principles")


class ShapeCard(Card):
    """Shown anew for each form and language; `lines` are what it says, from top to bottom."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("How it will look"))
        self._paper = QFrame()
        self._column = QVBoxLayout(self._paper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.body.addWidget(self._paper)
        self.lines: list[str] = []

    def show_shape(self, form: str, language: str) -> None:
        """The shape of this form in this language, in the way that the language reads."""
        from strongcity_desktop.language.translator import translator
        from strongcity_desktop.library.motions import tradition

        t = translator(language)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._paper.setLayoutDirection(Qt.LayoutDirection.RightToLeft if t.direction == "rtl"
                                       else Qt.LayoutDirection.LeftToRight)
        self._paper.setProperty("speaks", language)  # the draft's, whatever the window speaks
        shape = _shape(tradition(form), t)
        self.lines = [words for words, _ in shape]
        for words, role in shape:
            self._column.addWidget(Label(words, "strong" if role == "form" else "control"))


def _shape(form: "Tradition", t: "Translator") -> list[tuple[str, str]]:
    """The lines of a short sample: words of the form, and texts of the draft."""
    from strongcity_desktop.library.motions import motion_texts

    def said(key: str) -> str:
        return motion_texts()[key].in_words(t, {})

    lines = [(form.word(t, "title"), "form"),
             (form.word(t, "reference").replace("{text}", said("law_to_name")), "text")]
    lines.append((form.word(t, "recital").replace("{text}", said(_REASON)), "text"))
    lines += [("…", "text"), (form.word(t, "decides"), "form")]
    for n, key in enumerate(_ARTICLES, 1):
        lines += [(form.article(t, n), "form"), (said(key), "text")]
    return [*lines, ("…", "text"), (form.word(t, "chair"), "form")]
