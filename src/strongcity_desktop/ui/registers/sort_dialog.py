"""By which fields the rows are sorted, chosen without a mouse: up to three, one after the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, Register
from strongcity_desktop.registers.view import Sort
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.registers.cell_editors import OneOf
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

_MOST = 3


class SortDialog(DialogFrame):
    """`sorts()` says what was chosen."""

    def __init__(self, t: Translator, register: Register, fields: Sequence[Field],
                 sorts: Sequence[Sort], parent: QWidget | None) -> None:
        super().__init__(t("Sort by"), t("Sort the rows"), t("Leave it"), parent)
        offered = [(field.key, label(t, register, field)) for field in fields]
        self.lines: list[tuple[OneOf, OneOf]] = []
        known = [sort for sort in sorts if sort.key in {field.key for field in fields}]
        for turn in range(_MOST):
            by = OneOf(offered, nothing=t("No. (the town’s own order)") if not turn else "–")
            by.setMinimumContentsLength(22)
            way = OneOf([(True, t("Highest or last first"))], nothing=t("Lowest or first first"))
            way.setMinimumContentsLength(18)
            way.setAccessibleName(t("Order of the {turn}. field", turn=turn + 1))
            if turn < len(known):
                by.set_value(known[turn].key)
                way.set_value(known[turn].descending or None)
            self.lines.append((by, way))
            self.body.addWidget(FieldFrame(t("First by") if not turn else t("Then by"), "",
                                           _both(by, way)))
            by.setAccessibleName(t("First by") if not turn else t("Then by"))
        self.setMinimumWidth(look().px(420))
        self.lines[0][0].setFocus()

    def sorts(self) -> tuple[Sort, ...]:
        """The sorts chosen, each field once."""
        chosen = {by.value(): Sort(by.value(), bool(way.value()))
                  for by, way in reversed(self.lines) if by.value()}
        keys = dict.fromkeys(by.value() for by, _ in self.lines if by.value())
        return tuple(chosen[key] for key in keys)


def _both(by: QWidget, way: QWidget) -> QWidget:
    held = together(by, way)
    held.setFocusProxy(by)
    return held
