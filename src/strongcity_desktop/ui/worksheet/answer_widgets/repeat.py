"""The answer as a list of items of the same fields: a small table, or cards where it is narrow."""

from typing import Any
from uuid import uuid4

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.cells import CELLS
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine
from strongcity_desktop.ui.worksheet.answer_widgets.group_switch import GroupSwitch
from strongcity_desktop.ui.worksheet.answer_widgets.repeat_item import MOVE_WIDTH, RepeatItem
from strongcity_desktop.ui.worksheet.answer_widgets.text import TextAnswer
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question

_NARROWEST_CELL, _NARROWEST_CARD = 124, 220


class RepeatAnswer(AnswerWidget):
    """Stores a list of {"id", column key: value}; ids stay with their item for ever."""

    typed = True

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        t = context.t
        self.items: list[RepeatItem] = []
        self._as_row = True
        self._language = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look().px(4))
        self._switch = self._built_switch()
        self._head = self._built_head()
        self._nothing = Label(t("Nothing is listed yet."), "hint")
        self._list = QVBoxLayout()
        self._list.setSpacing(look().px(4))
        self._finding = FindingLine()
        self.add_button = SecondButton(t("Add an entry"), self._add_by_hand, icon="plus")
        self.add_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if self._switch is not None:
            self.column.addWidget(self._switch)
        self.column.addWidget(self._head)
        self.column.addLayout(self._list)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self._finding)
        self.column.addWidget(self.add_button)
        self._number()

    def set_value(self, value: Any) -> None:
        """Show stored items."""
        for item in self.items:
            self._list.removeWidget(item)
            item.hide()
            item.deleteLater()
        self.items = []
        for stored in value if isinstance(value, list) else []:
            self._append(stored["id"]).set_values(stored)
        self._fit()
        self._number()

    def value(self) -> Any:
        """The items that hold anything."""
        given = [item.values() for item in self.items]
        return [item for item in given if len(item) > 1] or None

    def unread(self) -> str:
        """The first sentence about what could not be read."""
        return next((cell.unread() for item in self.items for cell in item.cells.values()
                     if cell.unread()), "")

    def unread_place(self) -> tuple[str, str]:
        """The cell of that sentence."""
        return next(((item.item_id, key) for item in self.items
                     for key, cell in item.cells.items() if cell.unread()), ("", ""))

    def show_findings(self, sentences: list[str]) -> None:
        """Under the list."""
        self._finding.show_sentences(sentences)

    def first_field(self) -> QWidget:
        """The first field of the first item; the button that adds one while there is none."""
        if not self.items:
            return self.add_button
        return next(iter(self.items[0].cells.values())).first_field()

    def field_of(self, row: str, column: str) -> QWidget:
        """The cell of one item."""
        item = next((item for item in self.items if item.item_id == row), None)
        cell = item.cells.get(column) if item is not None else None
        return cell.first_field() if cell is not None else self.first_field()

    def rename(self, name: str) -> None:
        """Each cell has its own name already."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A table where the columns have room, else a card for each item."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        as_row = self.width() >= self._width_of_row()
        if as_row != self._as_row:
            self._as_row = as_row
            for item in self.items:
                item.arrange(as_row)
            self._number()

    def minimumSizeHint(self) -> QSize:
        """As narrow as a card."""
        return QSize(look().px(_NARROWEST_CARD), super().minimumSizeHint().height())

    def _width_of_row(self) -> int:
        """The room that the fields of an item need side by side."""
        needs = [look().px(_NARROWEST_CELL)] * len(self.question.columns)
        if self.items:
            needs = [max(need, cell.minimumSizeHint().width())
                     for need, cell in zip(needs, self.items[0].cells.values(), strict=True)]
        return sum(needs) + look().px(8) * len(needs) + look().px(MOVE_WIDTH)

    def _built_head(self) -> QWidget:
        head, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        for column in self.question.columns:
            name = CELLS[column.kind](column, self.context, self.words, cell=True).name
            if column.optional:
                name = self.context.t("{field} (optional)", field=name)
            label = Label(name, "hint")
            label.setMinimumWidth(look().px(60))
            row.addWidget(label, 1)
        room = QWidget()
        room.setFixedWidth(look().px(MOVE_WIDTH - 14))
        row.addWidget(room)
        head.setLayout(row)
        return head

    def _built_switch(self) -> GroupSwitch | None:
        codes = self.words.languages
        texts = any(CELLS[column.kind] is TextAnswer for column in self.question.columns)
        if len(codes) < 2 or not texts:
            return None
        t = self.context.t
        self._language = t.language if t.language in codes else codes[0]
        switch = GroupSwitch(t("Texts written in"), [(c, t.language_name(c)) for c in codes],
                             self._language)
        switch.chosen.connect(self._show_language)
        return switch

    def _show_language(self, language: str) -> None:
        self._language = language
        for item in self.items:
            for cell in item.cells.values():
                if isinstance(cell, TextAnswer):
                    cell.written.show_language(language)
        self._number()

    def _append(self, item_id: str) -> RepeatItem:
        cells = {column.key: CELLS[column.kind](column, self.context, self.words, cell=True)
                 for column in self.question.columns}
        item = RepeatItem(self.context, item_id, cells)
        item.arrange(self._as_row)
        item.changed.connect(self._tell)
        item.left.connect(self.left)
        item.moved.connect(lambda step: self._move(item, step))
        item.removed.connect(lambda: self._remove(item))
        self.items.append(item)
        self._list.addWidget(item)
        return item

    def _add_by_hand(self) -> None:
        item = self._append(str(uuid4()))
        item.set_values({})
        self._fit()
        self._number()
        next(iter(item.cells.values())).first_field().setFocus()

    def _remove(self, item: RepeatItem) -> None:
        place = self.items.index(item)
        self.items.remove(item)
        self._list.removeWidget(item)
        item.hide()
        item.deleteLater()
        self._number()
        self._tell_at_once()
        near = self.items[min(place, len(self.items) - 1)].remove if self.items else self.add_button
        near.setFocus()

    def _move(self, item: RepeatItem, step: int) -> None:
        place = self.items.index(item)
        to = place + step
        if not 0 <= to < len(self.items):
            return
        focused = QApplication.focusWidget()
        self.items.insert(to, self.items.pop(place))
        self._list.removeWidget(item)
        self._list.insertWidget(to, item)
        self._number()
        self._tell_at_once()
        if focused is not None:
            (focused if focused.isEnabled() else item.remove).setFocus()

    def _number(self) -> None:
        for place, item in enumerate(self.items, start=1):
            item.number(place, len(self.items))
        self._nothing.setVisible(not self.items)
        self._head.setVisible(self._as_row and bool(self.items))

    def _tell(self) -> None:
        self.show_findings([])
        self.value_changed.emit(self.value())

    def _tell_at_once(self) -> None:
        self._tell()
        self.left.emit()
