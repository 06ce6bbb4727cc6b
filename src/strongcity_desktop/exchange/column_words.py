"""What is said of each column of a register's sheet, and which cells it takes, from its field."""

from strongcity_desktop.exchange.column_form import (
    LONGEST_MESSAGE,
    CellKind,
    ColumnForm,
    shortened,
)
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.reading import known_choices, read_typed
from strongcity_desktop.registers.wording import (
    LEVELLED,
    choice_label,
    chosen_label,
    hint,
    not_known,
    yes_or_no,
)

ORIGINAL, OUTDATED = "original", "outdated"
"""Instead of a language in the heading of a text: the code of its original language, the codes of
its versions that are out of date. These columns stand only where a row needs them."""

_CELLS: dict[str, CellKind] = {
    FieldKind.LONG_TEXT: "long_text", FieldKind.INTEGER: "whole", FieldKind.AMOUNT: "amount",
    FieldKind.DECIMAL: "figure", FieldKind.PARTS: "long_text",
    FieldKind.DATE: "day", FieldKind.RANGE: "whole", FieldKind.LEVEL_BY_ROW: "long_text"}
_FILLED_IN: dict[str, str] = {
    FieldKind.TEXT: mark("Text"),
    FieldKind.LONG_TEXT: mark("Text of any length"),
    FieldKind.NAME: mark("Name, number or address, kept as it is written"),
    FieldKind.INTEGER: mark("Whole number"),
    FieldKind.AMOUNT: mark("Amount"),
    FieldKind.DECIMAL: mark("Number, with decimals or without"),
    FieldKind.DATE: mark("Day"),
    FieldKind.SELECT_ONE: mark("One of the choices"),
    FieldKind.SELECT_MULTIPLE: mark("Several of the choices, parted by semicolons"),
    FieldKind.RANGE: mark("Level from 1 to {most}"),
    FieldKind.YES_NO: mark("Yes or no"),
    FieldKind.REGISTER_CHOICE: mark("Names from the list “{list}”, parted by semicolons"),
    FieldKind.LEVEL_BY_ROW: mark("Names from the list “{list}” with a level from 1 to {most} each, "
                                 "like this: {example}"),
}
_PARTS_BY_CHOICE = mark("A figure for each part, or “{unknown}”, like this: {example}")
_PARTS_BY_ROW = mark("Names from the list “{list}” with a figure each, like this: {example}")
_EXAMPLE = "Station: 4; Hillside: 2"
_KEPT_IN_TOWN = mark("The name of a file kept with the town; not read back")
_WORKED_OUT = mark("Worked out by the app; not read back")
_IN_LANGUAGE = mark("The same text in this language: {language}")
_FIRST_WRITTEN = mark("Code of the language in which the text was first written")
_OUT_OF_DATE = mark("Codes of the languages in which the text is out of date")
_NEEDED = mark("Each row needs it.")
_NUMBER = mark("The lasting number of the row; not read back")
_ID = mark("By this the app knows the row again. Leave it empty in a new row.")
_ONE_OF = mark("Choose one from the list.")
_LEVEL = mark("Write a whole number from 1 to {most}.")
_WRONG: dict[CellKind, str] = {
    "whole": mark("This cell takes a whole number, in figures."),
    "amount": mark("This cell takes an amount, in figures."),
    "day": mark("This cell takes a day, like {example}."),
}
_MARKS = {Mark.PUBLIC: mark("Public"), Mark.INTERNAL: mark("Internal"),
          Mark.PERSONAL: mark("Contact: internal, and only with contacts"),
          Mark.SENSITIVE: mark("Sensitive: internal, and only where asked for")}
_EXPLAINED_BY_A_MESSAGE = (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE,
                           FieldKind.PARTS, *LEVELLED)


def form_of(register: Register, field: Field, version: str, t: Translator, list_title: str
            ) -> ColumnForm:
    """The form of a field's column; `version` as in a heading, `list_title` names the register
    that the field refers to."""
    seen_by = t(_MARKS[field.mark])
    if version:
        return ColumnForm("long_text" if field.kind is FieldKind.LONG_TEXT else "text",
                          filled_in=_version_words(version, t), seen_by=seen_by)
    kind = _CELLS.get(field.kind, "text")
    if not field.is_read_back:
        return ColumnForm(kind if kind == "whole" else "text",
                          meaning=hint(t, register, field),
                          filled_in=t(_WORKED_OUT if field.derived else _KEPT_IN_TOWN),
                          seen_by=seen_by)
    most = len(field.levels) if field.kind is FieldKind.RANGE else 0
    said = _filled_in(register, field, t, list_title)
    worded = _options(register, field, t)
    message = f"{said}\n{worded}".strip() if field.kind in _EXPLAINED_BY_A_MESSAGE else ""
    needed = t(_NEEDED) if field.required else ""
    return ColumnForm(
        kind, _choices(register, field, t), most, _wrong(field, kind, most, t),
        shortened(message, LONGEST_MESSAGE), f"{hint(t, register, field)}\n{needed}".strip(),
        said, worded, seen_by)


def form_of_number(t: Translator) -> ColumnForm:
    """The form of the column of lasting numbers."""
    return ColumnForm("whole", filled_in=t(_NUMBER), is_quiet=True)


def form_of_id(t: Translator) -> ColumnForm:
    """The form of the column of ids."""
    return ColumnForm("text", filled_in=t(_ID), is_quiet=True)


def _version_words(version: str, t: Translator) -> str:
    if version in (ORIGINAL, OUTDATED):
        return t(_FIRST_WRITTEN if version == ORIGINAL else _OUT_OF_DATE)
    return without_isolates(t(_IN_LANGUAGE, language=t.language_name(version)))


def _filled_in(register: Register, field: Field, t: Translator, list_title: str) -> str:
    if field.kind is FieldKind.PARTS:
        named = [choice_said(register, field, choice.key, t) for choice in field.choices[:2]]
        example = "; ".join(f"{name}: {figure}" for name, figure in zip(named, (40, 12),
                                                                        strict=False))
        return without_isolates(t(_PARTS_BY_CHOICE if named else _PARTS_BY_ROW, list=list_title,
                                  unknown=not_known(t), example=example or _EXAMPLE))
    words = _FILLED_IN.get(field.kind, "")
    return without_isolates(t(words, list=list_title, most=len(field.levels), example=_EXAMPLE))


def _options(register: Register, field: Field, t: Translator) -> str:
    """The choices or worded levels in one line."""
    if field.kind in LEVELLED:
        labels = [f"{level} {choice_label(t, register, field, option)}"
                  for level, option in enumerate(field.levels, 1)]
    else:
        labels = [choice_said(register, field, option.key, t) for option in field.choices]
    return "; ".join(labels)


def _choices(register: Register, field: Field, t: Translator) -> tuple[str, ...]:
    if field.kind is FieldKind.YES_NO:
        return yes_or_no(t, True), yes_or_no(t, False)
    if field.kind is FieldKind.SELECT_ONE:
        return tuple(choice_said(register, field, choice.key, t) for choice in field.choices)
    return ()


def choice_said(register: Register, field: Field, key: str, t: Translator) -> str:
    """The choice's label, or its key where the label would not lead back to it."""
    said = chosen_label(t, register, field, key)
    if field.kind is FieldKind.PARTS:
        return said if known_choices(register, field).get(folded(said)) == key else key
    try:
        back = read_typed(register, field, said, t)
    except Refusal:
        return key
    return said if back in (key, [key]) else key


def _wrong(field: Field, kind: CellKind, most: int, t: Translator) -> str:
    if field.kind in (FieldKind.SELECT_ONE, FieldKind.YES_NO):
        return t(_ONE_OF)
    if most:
        return without_isolates(t(_LEVEL, most=most))
    return without_isolates(t(_WRONG[kind], example=t.date("2026-02-09"))) if kind in _WRONG else ""
