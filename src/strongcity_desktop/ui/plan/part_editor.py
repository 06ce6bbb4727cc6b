"""The card in which one part of the plan is named and gets the town's own words."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_plan import full_title
from strongcity_desktop.registers.analysis.plan import COVER, PlanPart
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.version_bar import VersionBar, up_to_date
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor


class PartEditor(Card):
    """What is written is kept when its field is left; `kept` carries the part's key and the values.
    """

    kept = Signal(str, dict)
    delete_wanted = Signal(str)

    def __init__(self, t: Translator, languages: Sequence[str], *, can_write: bool) -> None:
        """`languages` of the town, its own first."""
        super().__init__(t("Title and own words"))
        self._t, self._languages, self._can_write = t, tuple(languages), can_write
        self._part: PlanPart | None = None
        self.bar = VersionBar(t, languages, t("Own words"), can_write=can_write)
        self.bar.chosen.connect(self._show_version)
        self.bar.confirmed.connect(self._confirm)
        self._title_label, self.title = Label(t("Title"), "control"), LineEditor()
        self._words_label, self.words = Label(t("In your own words"), "control"), PageEditor()
        for label, field in ((self._title_label, self.title), (self._words_label, self.words)):
            label.setBuddy(field)
            field.setReadOnly(not can_write)
            field.left.connect(self.keep)
        self.words.edited.connect(self._count)
        self.count = Label("", "hint")
        self.full = Label(t("{n} characters fit here. What you added last is not kept.",
                            n=t.number(LONGEST_TEXT)), "attention")
        self.full.hide()
        for field in (self.title, self.words):
            field.overfull.connect(self.full.show)
            field.edited.connect(self.full.hide)
        self.staff_only = CheckChoice(t("For council and staff only"))
        self.staff_only.setEnabled(can_write)
        self.staff_only.clicked.connect(
            lambda on: self._emit({"for_staff_only": bool(on)}))
        self.delete = QuietButton(t("Delete this section"), self._ask_to_delete, icon="trash")
        for part in (self._title_label, self.title, self.bar, self._words_label, self._marks(),
                     self.words, self.count, self.full, self.staff_only, self.delete):
            self.body.addWidget(part)

    def _marks(self) -> QWidget:
        """The three buttons that put marks around or before what is chosen."""
        t, held = self._t, QWidget()
        row = WrappingRow(held, spacing=4, from_start=True)
        self.bold = QuietButton(t("Make bold"), lambda: self._surround("**"))
        self.slanted = QuietButton(t("Make slanted"), lambda: self._surround("*"))
        self.list = QuietButton(t("Begin a list"), self._begin_list)
        for button in (self.bold, self.slanted, self.list):
            button.setEnabled(self._can_write)
            row.addWidget(button)
        return held

    def show_part(self, part: PlanPart, language: str = "") -> None:
        """Show a part; what is being typed was kept before."""
        self._part = part
        words = part.words.to_json() if part.words is not None else None
        shown = self.bar.show_text(words, language or self._usual(part))
        self.words.write(shown)
        self.title.write(self._title().texts.get(self.bar.language(), ""))
        for field in (self.words, self.title):
            field.set_language(self.bar.language())
        self.title.setPlaceholderText(self._title().shown_in(self._t.language).text)
        name = self._t("Title of the plan") if part.section == COVER else self._t("Title")
        self._title_label.set_text(name)
        self.title.setAccessibleName(self.bar_name(name))
        self.words.setAccessibleName(self.bar.field_name())
        self.staff_only.setVisible(part.is_own)
        self.staff_only.setChecked(part.for_staff_only)
        self.delete.setVisible(part.is_own and self._can_write)
        self.full.hide()
        self._count()

    def follow(self, part: PlanPart) -> None:
        """The part as it is kept now, while a person goes on writing in it."""
        self._part = part

    def bar_name(self, name: str) -> str:
        """A field in the language shown."""
        return self._t("{field}, in {language}", field=name,
                       language=self._t.language_name(self.bar.language()))

    def keep(self) -> None:
        """Keep what was typed, where anything was."""
        if self._part is None or not self._can_write:
            return
        changed: dict[str, Any] = {}
        language = self.bar.language()
        title, before = self.title.written().strip(), self._title()
        if title and title != before.texts.get(language, ""):
            changed["name"] = before.with_version(title, language).to_json()
        words = self._part.words or LocalText(language)
        if self.words.written() != words.texts.get(language, ""):
            wanted = words.with_version(self.words.written(), language)
            changed["words"] = None if wanted.is_empty else wanted.to_json()
        if changed:
            self._emit(changed)

    def part_key(self) -> str:
        """The key of the part shown; "" for none."""
        return self._part.key if self._part is not None else ""

    def _emit(self, values: dict[str, Any]) -> None:
        if self._part is not None:
            self.kept.emit(self._part.key, values)

    def _title(self) -> LocalText:
        part = self._part
        return full_title(part, self._languages[0]) if part is not None else LocalText("")

    def _usual(self, part: PlanPart) -> str:
        """The language first shown: the reader's, where the town writes in it."""
        here = self._t.language
        return here if here in self._languages else self._languages[0]

    def _show_version(self, language: str) -> None:
        self.keep()
        if self._part is not None:
            self.show_part(self._part, language)

    def _confirm(self) -> None:
        if self._part is not None and self._part.words is not None:
            self._emit({"words": up_to_date(self._part.words.to_json(), self.bar.language())})

    def _ask_to_delete(self) -> None:
        if self._part is not None:
            self.delete_wanted.emit(self._part.key)

    def _surround(self, mark: str) -> None:
        """Put marks around what is chosen; without anything chosen, the cursor between them."""
        cursor = self.words.textCursor()
        chosen = cursor.selectedText()
        cursor.insertText(f"{mark}{chosen}{mark}")
        if not chosen:
            cursor.setPosition(cursor.position() - len(mark))
            self.words.setTextCursor(cursor)
        self.words.setFocus()

    def _begin_list(self) -> None:
        """Make a line of a list of the line in which the cursor stands."""
        cursor = self.words.textCursor()
        cursor.movePosition(cursor.MoveOperation.StartOfBlock)
        if not cursor.block().text().startswith("- "):
            cursor.insertText("- ")
        self.words.setFocus()

    def _count(self) -> None:
        n = len(self.words.written().split())
        self.count.set_text(self._t.plural("{n} word", "{n} words", n))
