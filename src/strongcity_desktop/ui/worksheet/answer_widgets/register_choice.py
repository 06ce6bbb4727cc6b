"""The answer as rows of a register: those there are to tick, and a new one by its name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import keep_register
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.check_list import CheckList
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered
from strongcity_desktop.ui.worksheet.answer_widgets.select_multiple import SelectMultipleAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor
from strongcity_desktop.ui.worksheet.saving import sentence_for
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question

_NEW = "new name"


class RegisterChoiceAnswer(SelectMultipleAnswer):
    """Stores the ids of the rows. Ids of rows deleted since stay, unseen, until a change."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self._new_name = LineEditor()
        self._before: list[str] = []
        self._adding: QWidget | None = None
        if not cell:
            self._adding = self._built_adding()
            self.column.addWidget(self._adding)
            self.column.addWidget(LinkButton(context.t("Open the register"), self.open_register))
        if not question.several:
            self.list.changed.disconnect()
            self.list.changed.connect(self._keep_one)

    def offered(self) -> list[Offered]:
        """The rows of the register by name."""
        return [Offered(row_id, name)
                for row_id, name in self.words.rows.get(self.question.register, {}).items()]

    def set_value(self, value: Any) -> None:
        """Show the rows."""
        super().set_value(value)
        self._before = self.list.keys()

    def first_field(self) -> QWidget:
        """The first row; the name of a new one while there is none."""
        if isinstance(self.list, CheckList) and not self.list.choices:
            return self._new_name
        return super().first_field()

    def unread(self) -> str:
        """A name that was written and not added: it would be lost on the way on."""
        name = self.typed_text()
        return self.context.t("“{name}” is not in the list yet. Add it, or empty the field.",
                              name=name) if name else ""

    def unread_place(self) -> tuple[str, str]:
        """The field of the new name."""
        return (_NEW, "") if self.unread() else ("", "")

    def field_of(self, row: str, column: str) -> QWidget:
        """The field of the new name, or where one begins."""
        return self._new_name if row == _NEW else super().field_of(row, column)

    def typed_text(self) -> str:
        """The name that was written and not added."""
        return self._new_name.written().strip()

    def bring_back(self, typed: str) -> None:
        """Put that name back."""
        self._new_name.write(typed)

    def lock(self) -> None:
        """Only to be read; the way to the register stays open."""
        self.list.setEnabled(False)
        if self._adding is not None:
            self._adding.setEnabled(False)

    def open_register(self) -> None:
        """Ask for the register, to look at its rows or change them."""
        self.go_asked.emit("register", self.register_arguments())

    def register_arguments(self) -> dict[str, Any]:
        """What opens the register."""
        return {"register_id": self.question.register}

    def _built_adding(self) -> QWidget:
        t, box = self.context.t, QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, look().px(8), 0, 0)
        row.setSpacing(look().px(8))
        label = Label(t("Not in the list? Write its name:"), "hint")
        self._new_name.setAccessibleName(t("Name to add to the list"))
        self._new_name.setMinimumWidth(look().px(140))
        self._new_name.setMaximumWidth(look().px(280))
        self._new_name.returnPressed.connect(self._add)
        self._new_name.setPlaceholderText(t("Name"))
        label.setBuddy(self._new_name)
        row.addWidget(label)
        row.addWidget(self._new_name, 1)
        row.addWidget(SecondButton(t("Add to the list"), self._add, icon="plus"))
        row.addStretch(0)
        return box

    def _add(self) -> None:
        name = self._new_name.written().strip()
        if not name:
            self._new_name.setFocus()
            return
        register, who = REGISTERS[self.question.register], self.context.who
        is_text = register.field(register.name_field).kind is FieldKind.TEXT
        value: Any = LocalText.of(name, self.context.t.language).to_json() if is_text else name
        self.context.background.run(
            lambda town: keep_register.add_row(town, register.id, {register.name_field: value},
                                               who),
            self._if_there(lambda kept: self._on_added(kept, name)),
            self._if_there(
                lambda trouble: self.show_findings([sentence_for(trouble, self.context)])))

    def _if_there(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        """Drop the answer when the page was left meanwhile; the row is in the register."""
        def call(result: Any) -> None:
            if isValid(self):
                then(result)
        return call

    def _on_added(self, kept: keep_register.Kept, name: str) -> None:
        row_id = kept.row.id
        self.words.rows.setdefault(self.question.register, {})[row_id] = name
        keys = [*self.list.keys(), row_id] if self.question.several else [row_id]
        self.list.add(Offered(row_id, name))
        self.list.set_keys(keys)
        self._before = self.list.keys()
        self._new_name.write("")
        self.show_findings([])
        self._new_name.setFocus()
        self.value_changed.emit(self.value())

    def _keep_one(self) -> None:
        """The box ticked last is the one that stays."""
        ticked = self.list.keys()
        new = [key for key in ticked if key not in self._before]
        if new:
            self.list.set_keys(new[-1:])
        self._before = self.list.keys()
        self.value_changed.emit(self.value())
