"""The editor of each kind of field in the form of an entry, and what shows a value worked out."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.showing import in_words, part_names
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.cell_editors import (
    ONE_OF,
    SEVERAL_OF,
    OneOf,
    OneRow,
    SeveralOf,
    offers,
)
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.levels_by_row import LevelsByRow
from strongcity_desktop.ui.registers.parts_editor import PartsEditor
from strongcity_desktop.ui.registers.row_picker import Finder, RowPicker
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor

Chooser = OneOf | SeveralOf | LevelsByRow | PartsEditor | RowPicker
Editor = Chooser | LineEditor | PageEditor
_LISTED = 6


def form_editor(t: Translator, register: Register, field: Field, names: dict[str, str], *,
                finder: Finder | None = None, large: frozenset[str] = frozenset()) -> Editor:
    """An empty editor for a field; `names` are those of the rows it refers to.

    Rows of registers that are `large` are found by typing, with `finder`.
    """
    if field.kind is FieldKind.REGISTER_CHOICE and field.register in large and finder is not None:
        picker = RowPicker(t, field.register, names, finder)
        picker.setFixedHeight(look().px(34) * (_LISTED + 1))
        return picker
    if field.kind is FieldKind.DATE:
        return DateLine(t)
    if field.kind in ONE_OF:
        return OneOf(offers(t, register, field, names))
    if not field.several:
        return OneRow(offers(t, register, field, names))
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return LevelsByRow(t, offers(t, register, field, names), names)
    if field.kind is FieldKind.PARTS:
        return PartsEditor(t, part_names(register, field, t, names))
    if field.kind in SEVERAL_OF:
        several = SeveralOf(offers(t, register, field, names))
        line = several.sizeHintForRow(0) + 2
        several.setFixedHeight(min(_LISTED, max(2, several.count())) * line + look().px(8))
        return several
    return PageEditor() if field.kind is FieldKind.LONG_TEXT else LineEditor()


class DerivedValue(Label):
    """A value that is worked out: it is read, not written."""

    def __init__(self, t: Translator, register: Register, field: Field) -> None:
        super().__init__("–", "body")
        self._t, self._register, self._field = t, register, field

    def show_row(self, row: Row) -> None:
        """Say what the row has there."""
        value = row.values.get(self._field.key)
        self.set_text(in_words(self._register, self._field, value, self._t) or "–")


def is_assessed(field: Field) -> bool:
    """Whether the value stands with those of an assessment: given in it, or worked out from it."""
    return field.per_assessment or field.derived
