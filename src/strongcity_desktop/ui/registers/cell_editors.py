"""The editors of a cell and of the form: a list, several choices, and what is typed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.row_check import REQUIRED, TEXTS
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import (
    LEVELLED,
    choice_label,
    not_known,
    options,
    yes_or_no,
)

ONE_OF = (FieldKind.SELECT_ONE, FieldKind.RANGE, FieldKind.YES_NO)
SEVERAL_OF = (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE)
Offer = tuple[Any, str]


def offers(t: Translator, register: Register, field: Field, row_names: dict[str, str]
           ) -> list[Offer]:
    """What can be chosen in a field: the stored value and its words."""
    if field.kind is FieldKind.YES_NO:
        return [(True, yes_or_no(t, True)), (False, yes_or_no(t, False))]
    if field.kind is FieldKind.REGISTER_CHOICE:
        return [(row_id, row_names[row_id]) for row_id in
                t.sorted(row_names, key=lambda row_id: row_names[row_id])]
    labels = [choice_label(t, register, field, option) for option in options(field)]
    if field.kind in LEVELLED:
        levels: list[Offer] = [(level, t("{level} – {words}", level=level, words=words))
                               for level, words in enumerate(labels, 1)]
        is_by_row = field.kind is FieldKind.LEVEL_BY_ROW
        return [*levels, (UNKNOWN_LEVEL, not_known(t))] if is_by_row else levels
    return [(option.key, words) for option, words in zip(options(field), labels, strict=True)]


def typed_text(t: Translator, register: Register, field: Field, value: Any) -> str:
    """What stands in a field to be typed over."""
    if value is None:
        return ""
    if field.kind in (FieldKind.INTEGER, FieldKind.AMOUNT):
        return t.number(value)
    return in_words(register, field, value, t)


def read_over(t: Translator, register: Register, field: Field, typed: str, before: Any,
              language: str = "") -> Any:
    """The stored value of what was typed over `before`. Raises Refusal with the cure.

    A text is written in `language`, or in the language in which it was shown; its other versions
    stay. A field that a row needs is not emptied, though a translation in it may be.
    """
    is_blank = not typed.strip()
    if field.kind in TEXTS and (before or language):
        kept = LocalText.from_json(before) if before else LocalText(language)
        version = language or kept.shown_in(t.language).language
        changed = kept.with_version("" if is_blank else typed, version)
        is_translation = bool(language) and language != kept.original and not changed.is_empty
        if field.required and before and is_blank and not is_translation:
            raise Refusal(REQUIRED)
        return None if changed.is_empty else changed.to_json()
    if field.required and before and is_blank:
        raise Refusal(REQUIRED)
    return read_typed(register, field, typed, t)


class OneOf(QComboBox):
    """One choice or none."""

    chosen = Signal()

    def __init__(self, choices: Sequence[Offer], nothing: str = "–",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(nothing, None)
        for value, words in choices:
            self.addItem(words, value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.currentTextChanged.connect(self.setToolTip)  # long words are cut in a narrow form
        self.activated.connect(lambda _: self.chosen.emit())

    def value(self) -> Any:
        """The stored value; None for no choice."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        places = [place for place in range(self.count()) if self.itemData(place) == value
                  and type(self.itemData(place)) is type(value)]
        self.setCurrentIndex(places[0] if places else 0)


class OneRow(OneOf):
    """One row of a register or none: a list of one id, as it is stored."""

    def value(self) -> list[Any] | None:
        """The id of the row in a list; None for none."""
        chosen = super().value()
        return None if chosen is None else [chosen]

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Show the row of a stored list."""
        super().set_value(value[0] if value else None)


class SeveralOf(QListWidget):
    """Several choices; Space marks one."""

    chosen = Signal()
    left = Signal()

    def __init__(self, choices: Sequence[Offer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer(choices)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemChanged.connect(lambda _: self.chosen.emit())

    def offer(self, choices: Sequence[Offer]) -> None:
        """Offer these, none of them marked, without a signal."""
        blocked = self.blockSignals(True)
        self.clear()
        for value, words in choices:
            item = QListWidgetItem(words, self)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                          | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        if self.count():
            self.setCurrentRow(0)
        self.blockSignals(blocked)

    def offered(self) -> list[Any]:
        """The stored values that can be marked."""
        return [self.item(place).data(Qt.ItemDataRole.UserRole) for place in range(self.count())]

    def value(self) -> list[Any] | None:
        """The stored values, in the order offered; None for none."""
        items = [self.item(place) for place in range(self.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items
                if item.checkState() == Qt.CheckState.Checked] or None

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Mark stored values, without a signal."""
        blocked = self.blockSignals(True)
        for place in range(self.count()):
            item = self.item(place)
            is_chosen = item.data(Qt.ItemDataRole.UserRole) in (value or ())
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        self.blockSignals(blocked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space marks, whatever is marked already."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None:
            marked = item.checkState() == Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if marked else Qt.CheckState.Checked)
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the list was left."""
        super().focusOutEvent(event)
        self.left.emit()
