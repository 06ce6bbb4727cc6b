"""Adding a reading: its period, its day, its value and the parts that make it."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.fields import Field
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.row_rules import rules_beside
from strongcity_desktop.registers.showing import part_names, row_name
from strongcity_desktop.registers.wording import hint, label
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.cell_editors import OneRow
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.registers.parts_editor import PartsEditor
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

_OF_SPLIT = {"sex": "by_sex", "age": "by_age", "neighbourhood": "by_neighbourhood"}


class ReadingDialog(DialogFrame):
    """`values()` are those of the new reading once it was accepted."""

    def __init__(self, t: Translator, one: IndicatorTold, neighbourhoods: Mapping[str, str],
                 today: str, parent: QWidget | None = None) -> None:
        super().__init__(t("Add a reading"), t("Keep the reading"), t("Leave it"), parent)
        self._t, self._one = t, one
        held = ScrollColumn(max_width=None, margins=(0, 0, 12, 0))
        self._column = held.body
        self.body.addWidget(held, 1)
        self._column.addWidget(Label(row_name(INDICATORS, one.row, t), "strong"))
        self.name, self.day, self.value_line = LineEditor(), DateLine(t), LineEditor()
        self.day.set_day(today)
        self.period = OneRow([(period.row.id, row_name(PERIODS, period.row, t))
                              for period in one.periods if not period.is_closed])
        for key, part in (("name", self.name), ("periods", self.period),
                          ("read_on", self.day), ("value", self.value_line)):
            self._add(READINGS.field(key), part)
        self.parts: dict[str, PartsEditor] = {}
        for split in one.row.values.get("splits") or ():
            field = READINGS.field(_OF_SPLIT[split])
            editor = PartsEditor(t, part_names(READINGS, field, t, neighbourhoods))
            self.parts[field.key] = editor
            self._add(field, editor)
        self._column.addStretch(1)
        self.resize(look().px(460), look().px(560))
        self._kept: dict[str, Any] = {}
        self.name.setFocus()

    def _add(self, field: Field, part: QWidget) -> None:
        name = label(self._t, READINGS, field)
        part.setAccessibleName(name)
        self._column.addWidget(FieldFrame(name, hint(self._t, READINGS, field), part))

    def values(self) -> dict[str, Any]:
        """The values of the reading as they will be stored."""
        return self._kept

    def accept(self) -> None:
        """Close, unless something is still to be mended; then say what."""
        try:
            kept = self._read()
        except Refusal as reason:
            self.say(reason.in_words(self._t))
            return
        indicator = self._one.row.values
        found = rules_beside(READINGS, {}, kept, lambda register, _:
                             indicator if register == INDICATORS.id else None)
        if found:
            self.say(found[0].as_refusal().in_words(self._t))
            return
        self._kept = kept
        super().accept()

    def _read(self) -> dict[str, Any]:
        """Raises Refusal with the cure for what cannot be read."""
        t, name = self._t, self.name.written().strip()
        values: dict[str, Any] = {
            "indicators": [self._one.row.id], "periods": self.period.value(),
            "read_on": read_typed(READINGS, READINGS.field("read_on"), self.day.written(), t),
            "value": read_typed(READINGS, READINGS.field("value"), self.value_line.written(), t),
            **{key: editor.value() for key, editor in self.parts.items()}}
        shown = name or (t.date(values["read_on"]) if values["read_on"] else "")
        values["name"] = LocalText.of(shown, t.language).to_json() if shown else None
        return {key: value for key, value in values.items() if value is not None}
