"""The choice that opens under a chip: choices with counts, from which level, since which day."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from strongcity_desktop.language.parse import read_decimal
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.view import NOTHING, Filter
from strongcity_desktop.registers.wording import LEVELLED, label
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.cell_editors import OneOf, SeveralOf, offers
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.lines import Heading
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

CHOSEN = (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE, FieldKind.YES_NO,
          FieldKind.REGISTER_CHOICE)
NUMBERS = (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.DECIMAL)
_MOST_LINES = 9


class FilterPopup(QFrame):
    """`changed` carries the Filter chosen by now, or None for none."""

    changed = Signal(object)

    def __init__(self, t: Translator, register: Register, field: Field, filtered: Filter | None,
                 counts: Sequence[Heading], parent: QWidget) -> None:
        """`counts` are the values there are, each with its words and how many rows have it."""
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("frame", "card")
        name = label(t, register, field)
        self.setAccessibleName(name)
        self.setMinimumWidth(look().px(260))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(look().px(8))
        column.addWidget(Label(name, "strong"))
        self.body: Choice = _choice(t, register, field, counts)
        self.body.show_filter(filtered)
        self.body.changed.connect(lambda: self.changed.emit(self.body.filter()))
        column.addWidget(self.body)
        column.addWidget(QuietButton(t("Take this filter away"), self._clear, compact=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape close; what was chosen holds already."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _clear(self) -> None:
        self.changed.emit(None)
        self.close()


class Choice(QWidget):
    """What a popup holds: `changed` when another filter is chosen."""

    changed = Signal()

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._key = field.key
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look().px(8))

    def filter(self) -> Filter | None:
        """The filter chosen."""
        return None

    def show_filter(self, filtered: Filter | None) -> None:
        """Show a filter."""


class _OfValues(Choice):
    """Some of the values that there are."""

    def __init__(self, t: Translator, field: Field, counts: Sequence[Heading]) -> None:
        super().__init__(field)
        offered = [(one.value if one.value is not None else NOTHING,
                    t("{words} ({count})", words=one.words or t("Nothing said"), count=one.count))
                   for one in counts]
        self.list = SeveralOf(offered)
        self.list.setAccessibleName(t("Show only"))
        line = max(self.list.sizeHintForRow(0), look().px(30)) + 2
        self.list.setFixedHeight(min(_MOST_LINES, max(1, len(offered))) * line + look().px(6))
        self.list.chosen.connect(self.changed)
        self.column.addWidget(self.list)
        self.setFocusProxy(self.list)

    def filter(self) -> Filter | None:
        values = self.list.value()
        return Filter(self._key, "one_of", tuple(values)) if values else None

    def show_filter(self, filtered: Filter | None) -> None:
        if filtered is not None:
            self.list.set_value([NOTHING] if filtered.op == "empty" else filtered.values)


class _Bounded(Choice):
    """From one value to another; or the rows that have none."""

    def __init__(self, t: Translator, field: Field, least: QWidget, most: QWidget,
                 words: tuple[str, str, str]) -> None:
        super().__init__(field)
        self._is_date = field.kind is FieldKind.DATE
        self.least, self.most, self._t = least, most, t
        for part, said in ((least, words[0]), (most, words[1])):
            self.column.addWidget(FieldFrame(said, "", part))
        self.none = QCheckBox(words[2])
        self.column.addWidget(self.none)
        self.none.toggled.connect(self._none_toggled)
        self.setFocusProxy(least)

    def _none_toggled(self, on: bool) -> None:
        self.least.setEnabled(not on)
        self.most.setEnabled(not on)
        self.changed.emit()

    def filter(self) -> Filter | None:
        if self.none.isChecked():
            return Filter(self._key, "empty")
        least, most = self._value(self.least), self._value(self.most)
        if least is not None and most is not None:
            return Filter(self._key, "between", (least, most))
        if least is not None:
            return Filter(self._key, "since" if self._is_date else "at_least", (least,))
        if most is not None:
            return Filter(self._key, "before" if self._is_date else "at_most", (most,))
        return None

    def show_filter(self, filtered: Filter | None) -> None:
        if filtered is None:
            return
        values = filtered.values
        if filtered.op == "empty":
            self.none.setChecked(True)
        elif filtered.op == "between" and filtered.is_whole:
            self._show(self.least, values[0])
            self._show(self.most, values[1])
        elif filtered.op in ("at_least", "since") and filtered.is_whole:
            self._show(self.least, values[0])
        elif filtered.op in ("at_most", "before") and filtered.is_whole:
            self._show(self.most, values[0])

    def _value(self, part: QWidget) -> Any:
        if isinstance(part, OneOf):
            return part.value()
        if isinstance(part, DateLine):
            return part.day() or None
        return _number(part, self._t) if isinstance(part, LineEditor) else None

    def _show(self, part: QWidget, value: Any) -> None:
        if isinstance(part, OneOf):
            part.set_value(value)
        elif isinstance(part, DateLine):
            part.set_day(str(value))
        elif isinstance(part, LineEditor):
            part.write(self._t.number(value))


def _choice(t: Translator, register: Register, field: Field, counts: Sequence[Heading]) -> Choice:
    if field.kind in CHOSEN:
        return _OfValues(t, field, counts)
    nothing = t("Nothing said")
    if field.kind in LEVELLED:
        levels = [offer for offer in offers(t, register, field, {}) if isinstance(offer[0], int)]
        least, most = OneOf(levels), OneOf(levels)
        chosen = _Bounded(t, field, least, most, (t("At least"), t("At most"), nothing))
        for one in (least, most):
            one.chosen.connect(chosen.changed)
        return chosen
    if field.kind is FieldKind.DATE:
        since, before = DateLine(t), DateLine(t)
        days = _Bounded(t, field, since, before, (t("Since"), t("Before"), t("Never")))
        for day in (since, before):
            day.left.connect(days.changed)
            day.returnPressed.connect(days.changed)
            day.picked.connect(days.changed)
        return days
    from_, to = LineEditor(), LineEditor()
    numbers = _Bounded(t, field, from_, to, (t("At least"), t("At most"), nothing))
    for line in (from_, to):
        line.edited.connect(numbers.changed)
    return numbers


def _number(part: LineEditor, t: Translator) -> int | float | None:
    try:
        number = read_decimal(part.text(), t.language) if part.text().strip() else None
    except Refusal:
        return None
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
