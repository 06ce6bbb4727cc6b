"""“Change a field in all rows”: the field, its new value, and how many rows that would change."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.cell_editors import OneOf, read_over
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.registers.form_editors import Chooser, Editor, form_editor
from strongcity_desktop.ui.registers.table_model import is_typed
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.registers.rows_shown import RowsShown


class BulkDialog(DialogFrame):
    """`key()` and `value()` say what was chosen."""

    def __init__(self, t: Translator, register: Register, numbers: Sequence[int],
                 names: Mapping[str, Mapping[str, str]], key: str, context: Context,
                 rows: "RowsShown", parent: QWidget | None) -> None:
        n = len(numbers)
        super().__init__(
            t.plural("Change a field in {n} row", "Change a field in all {n} rows", n),
            t.plural("Change {n} row", "Change {n} rows", n), t("Leave it"), parent)
        self._t, self._register, self._numbers = t, register, numbers
        self._names, self._context, self._rows = names, context, rows
        fields = [field for field in register.fields if is_typed(field)
                  and field.key != register.name_field
                  and field.kind not in (FieldKind.LEVEL_BY_ROW, FieldKind.PARTS)
                  and field.key not in rows.hidden()]
        self.field = OneOf([(field.key, label(t, register, field)) for field in fields],
                           nothing=t("Choose a field"))
        self.field.set_value(key)
        self.field.chosen.connect(self._field_chosen)
        self.body.addWidget(FieldFrame(t("Field"), "", self.field))
        self.editor: Editor | None = None
        self._frame: FieldFrame | None = None
        self._count = Label("", "hint")
        self.body.addWidget(self._count)
        self.body.addStretch(1)
        self.setMinimumWidth(look().px(420))
        self._field_chosen()
        self.field.setFocus()

    def key(self) -> str:
        """The key of the field."""
        return str(self.field.value() or "")

    def value(self) -> Any:
        """The value to be stored. Raises Refusal with the cure when it cannot be read."""
        editor = self.editor
        if editor is None:
            return None
        if isinstance(editor, Chooser):
            return editor.value()
        return read_over(self._t, self._register, self._field(), editor.written(), None)

    def accept(self) -> None:
        """Close, unless what was written is still to be mended."""
        if self._value_or_say() is not _NO_VALUE:
            super().accept()

    def _field(self) -> Field:
        return self._register.field(self.key())

    def _field_chosen(self) -> None:
        if self._frame is not None:
            self._frame.hide()
            self.body.removeWidget(self._frame)
            self._frame.deleteLater()
            self._frame = self.editor = None
        self.do.setEnabled(bool(self.key()))
        self._count.set_text("")
        if not self.key():
            return
        field = self._field()
        names = dict(self._names.get(field.register, {}))
        self.editor = editor = form_editor(self._t, self._register, field, names,
                                           finder=self._rows.reader.find,
                                           large=self._parts_large())
        self._frame = FieldFrame(self._t("New value"), "", editor)
        self.body.insertWidget(1, self._frame)
        if isinstance(editor, Chooser):
            editor.chosen.connect(self._tell)
        else:
            editor.edited.connect(self._tell)
        self._tell()
        self.adjustSize()

    def _parts_large(self) -> frozenset[str]:
        return self._rows.facts.large if self._rows.facts is not None else frozenset()

    def _value_or_say(self) -> Any:
        try:
            value = self.value()
        except Refusal as reason:
            self.say(reason.in_words(self._t))
            return _NO_VALUE
        if value is None and self._field().required:
            self.say(self._t("This field cannot be empty."))
            return _NO_VALUE
        self.say("")
        return value

    def _tell(self) -> None:
        """Count the rows that would change."""
        value = self._value_or_say()
        self.do.setEnabled(value is not _NO_VALUE)
        if value is _NO_VALUE:
            self._count.set_text("")
            return
        id, key, numbers = self._register.id, self.key(), self._numbers
        assessment = self._rows.wanted().assessment

        def work(town: "TownFile") -> tuple[str, Any, int, int]:
            from strongcity_desktop.operations.see_rows import rows_at

            rows = rows_at(town, id, numbers, assessment=assessment)
            said = [row.values.get(key) for row in rows]
            return (key, value, sum(one != value for one in said),
                    sum(one not in (value, None) for one in said))

        self._context.background.run(work, self._counted, self._context.tell)

    def _counted(self, found: tuple[str, Any, int, int]) -> None:
        key, _value, changed, over = found
        if key != self.key():
            return
        t = self._t
        said = t.plural("{n} row will change.", "{n} rows will change.", changed)
        replaced = t.plural("In {n} of them another value is replaced.",
                            "In {n} of them another value is replaced.", over)
        self._count.set_text("\n".join([said, replaced] if over else [said]))
        self.adjustSize()


_NO_VALUE = object()
