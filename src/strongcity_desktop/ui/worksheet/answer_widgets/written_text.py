"""A free text with its versions: the field, and a small switch between the town's languages."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine, mark_field
from strongcity_desktop.ui.worksheet.answer_widgets.group_switch import GroupSwitch
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor
from strongcity_desktop.ui.worksheet.town_words import TownWords


class WrittenText(QWidget):
    """Edits one text; `changed` after each change by the user, `left` when the field was left."""

    changed = Signal()
    left = Signal()

    def __init__(self, context: Context, words: TownWords, name: str, *, long: bool,
                 with_languages: bool = True) -> None:
        super().__init__()
        self._context, self._words, self._name = context, words, name
        own = context.t.language
        self._home = own if own in words.languages or not words.languages else words.language
        self._text = LocalText(self._home)
        self._language = self._home
        self.editor = PageEditor() if long else LineEditor()
        self.editor.edited.connect(self._on_edited)
        self.editor.overfull.connect(self._say_full)
        self.editor.left.connect(self.left)
        self._with_languages = with_languages
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(6))
        self._switch: GroupSwitch | None = None
        self._column.addWidget(self.editor)
        self._built_state()
        self._finding = FindingLine()
        self._column.addWidget(self._finding)
        self.set_text(None)

    def _built_state(self) -> None:
        self._state_line = QWidget()
        row = QHBoxLayout(self._state_line)
        row.setContentsMargins(0, 0, 0, 0)
        self._state = Label("", "attention")
        row.addWidget(self._state, 1)
        row.addWidget(LinkButton(self._context.t("Mark as up to date"), self._confirm_version))
        self._column.addWidget(self._state_line)

    def languages(self) -> tuple[str, ...]:
        """The languages that can be written: the original first, then the town's."""
        return tuple(dict.fromkeys((self._text.original, *self._words.languages)))

    def set_text(self, value: Any) -> None:
        """Show a stored text; None is empty."""
        self._text = LocalText.from_json(value) if value else LocalText(self._home)
        shown = self._text.shown_in(self._context.t.language)
        self._language = shown.language if shown.text else self._text.original
        self._show_switch()
        self._show_version()

    def text(self) -> dict[str, Any] | None:
        """The text as it is stored; None when it is empty."""
        return None if self._text.is_empty else self._text.to_json()

    def show_language(self, language: str) -> None:
        """Show the version in another language, to read or write it."""
        self._language = language
        if self._switch:
            self._switch.set_current(language)
        self._show_version()

    def language(self) -> str:
        """The language of the version shown."""
        return self._language

    def show_findings(self, sentences: list[str]) -> None:
        """Say what to do, under the field."""
        self._finding.show_sentences(sentences)
        mark_field(self.editor, bool(sentences), " ".join(sentences))

    def finding(self) -> str:
        """What is said under the field now."""
        return self._finding.text()

    def _show_switch(self) -> None:
        languages = self.languages()
        if self._switch is not None:
            self._column.removeWidget(self._switch)
            self._switch.deleteLater()
            self._switch = None
        if not self._with_languages or len(languages) < 2:
            return
        t = self._context.t
        names = [(code, t("{language} (original)", language=t.language_name(code))
                  if code == self._text.original and not self._text.is_empty
                  else t.language_name(code)) for code in languages]
        self._switch = GroupSwitch(t("Written in"), names, self._language)
        self._switch.chosen.connect(self.show_language)
        self._column.insertWidget(0, self._switch)

    def _show_version(self) -> None:
        t = self._context.t
        self.editor.write(self._text.texts.get(self._language, ""))
        self.editor.set_language(self._language)
        name = self._name
        if len(self.languages()) > 1:
            name = t("{field}, in {language}", field=name,
                     language=t.language_name(self._language))
        self.editor.setAccessibleName(name)
        self._show_state()

    def _show_state(self) -> None:
        t, outdated = self._context.t, self._language in self._text.outdated
        self._state.set_text(t("Out of date: the original was changed since.") if outdated else "")
        self._state_line.setVisible(outdated)

    def _confirm_version(self) -> None:
        self._text = LocalText(self._text.original, self._text.texts,
                               self._text.outdated - {self._language})
        self._show_state()
        self.editor.setFocus()
        self.changed.emit()

    def _on_edited(self) -> None:
        self._text = self._text.with_version(self.editor.written(), self._language)
        self.show_findings([])
        self._show_state()
        self.changed.emit()

    def _say_full(self) -> None:
        self.show_findings([self._context.t(
            "A text holds up to {limit} characters, so nothing was added. Shorten it, or write "
            "the rest elsewhere.", limit=LONGEST_TEXT)])
