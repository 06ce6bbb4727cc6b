"""Which version of a free text is shown in the form: the town's languages, and what is behind."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList


class VersionBar(QWidget):
    """`chosen` carries the language of the version to show; `confirmed` that it is up to date."""

    chosen = Signal(str)
    confirmed = Signal()

    def __init__(self, t: Translator, languages: Sequence[str], name: str, *,
                 can_write: bool) -> None:
        """`languages` of the town, its own first; `name` of the field, read out with the list."""
        super().__init__()
        self._t, self._languages, self._name = t, tuple(languages), name
        self._can_write, self._language = can_write, ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(4))
        self.list = ChoiceList((), "", optional=False)
        self.list.setAccessibleName(t("Language of {field}", field=name))
        self.list.chosen.connect(self.chosen)
        self.state = Label("", "attention")
        self.confirm = LinkButton(t("Mark as up to date"), self.confirmed.emit)
        for part in (self.list, self.state, self.confirm):
            self._column.addWidget(part)

    def language(self) -> str:
        """The language of the version shown."""
        return self._language

    def show_text(self, value: Any, language: str = "") -> str:
        """Show which versions a stored text has, and return the one shown there.

        `language` is the version to show; without one it is what the reader would see.
        """
        t = self._t
        text = LocalText.from_json(value) if value else LocalText(self._home())
        seen = text.shown_in(t.language)
        self._language = language or (seen.language if seen.text else self._home())
        self.list.clear()
        for code in dict.fromkeys((text.original, *self._languages, self._language)):
            self.list.addItem(self._named(text, code), code)
        self.list.set_key(self._language)
        is_behind = self._language in text.outdated
        self.state.set_text(t("Out of date: the original was changed since.") if is_behind else "")
        self.state.setVisible(is_behind)
        self.confirm.setVisible(is_behind and self._can_write)
        return text.texts.get(self._language, "")

    def field_name(self) -> str:
        """What the field is called while this version is in it."""
        return self._t("{field}, in {language}", field=self._name,
                       language=self._t.language_name(self._language))

    def _home(self) -> str:
        """The language a new text is written in: the reader's, if the town works in it."""
        return self._t.language if self._t.language in self._languages else self._languages[0]

    def _named(self, text: LocalText, code: str) -> str:
        t = self._t
        name = t.language_name(code)
        if code in text.outdated:
            return t("{language} (out of date)", language=name)
        if code == text.original and not text.is_empty:
            return t("{language} (original)", language=name)
        return name


def up_to_date(value: Any, language: str) -> dict[str, Any]:
    """A stored text whose version in `language` is no longer out of date."""
    text = LocalText.from_json(value)
    return LocalText(text.original, text.texts, text.outdated - {language}).to_json()
