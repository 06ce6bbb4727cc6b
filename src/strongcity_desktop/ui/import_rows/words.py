"""What the pages of an import say: how a file is written, what was lost, how a row stands."""

from strongcity_desktop.exchange.column_guess import ID
from strongcity_desktop.exchange.row_sheet import ORIGINAL, OUTDATED
from strongcity_desktop.exchange.row_sheet import Column as FieldColumn
from strongcity_desktop.exchange.workbook_caps import Lost
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_preview import RowState, Twin
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import label

_ENCODINGS = {
    "utf-8": mark("Unicode (UTF-8)"),
    "utf-16": mark("Unicode (UTF-16)"),
    "cp1252": mark("Western European (Windows-1252)"),
    "cp1256": mark("Arabic (Windows-1256)"),
    "cp1251": mark("Cyrillic (Windows-1251)"),
    "cp1250": mark("Central European (Windows-1250)"),
    "mac_roman": mark("Western European (Mac)"),
}
_DELIMITERS = {",": mark("Comma ( , )"), ";": mark("Semicolon ( ; )"), "\t": mark("Tab"),
               "|": mark("Vertical line ( | )")}
_STATES: dict[RowState, str] = {
    "new": mark("New"), "changed": mark("Changed"), "same": mark("The same"),
    "double": mark("Double?"), "look_again": mark("Look again"), "left_out": mark("Not imported"),
}
_WHY = {
    "name": mark("Matched by its heading."),
    "usual": mark("Matched by its heading."),
    "near": mark("Matched by a heading that is spelt almost so. Check it."),
    "values": mark("Matched by what its cells hold. Check it."),
}
_LIKE = {
    "name": mark("It has the same name as “{name}”."),
    "near": mark("Its name is spelt almost like “{name}”."),
    "email": mark("It has the same e-mail as “{name}”."),
    "phone": mark("It has the same telephone as “{name}”."),
}


def encoding_name(t: Translator, encoding: str) -> str:
    """How the letters of a file are written."""
    return t(_ENCODINGS[encoding])


def delimiter_name(t: Translator, delimiter: str) -> str:
    """What parts the columns of a file."""
    return t(_DELIMITERS[delimiter]) if delimiter in _DELIMITERS else delimiter


def state_name(t: Translator, state: RowState) -> str:
    """How a row stands."""
    return t(_STATES[state])


def why(t: Translator, reason: str) -> str:
    """How the field of a column was found; "" for none."""
    return t(_WHY[reason]) if reason in _WHY else ""


def likeness(t: Translator, twin: Twin) -> str:
    """In what a row is like another one."""
    return t(_LIKE[twin.likeness], name=twin.name)


def target_name(t: Translator, register: Register, column: FieldColumn) -> str:
    """What a column belongs to: a field, with the language of its text."""
    if column == ID:
        return t("Id of the row")
    name = label(t, register, column.field)
    if not column.version:
        return name
    if column.version == ORIGINAL:
        return t("{field}: its first language", field=name)
    if column.version == OUTDATED:
        return t("{field}: languages out of date", field=name)
    return t("{field} in {language}", field=name, language=t.language_name(column.version))


def what_was_lost(t: Translator, lost: Lost) -> list[str]:
    """A sentence for each thing that does not come in."""
    said: list[str] = []
    if lost.formula_errors:
        said.append(t.plural(
            "{n} cell held a formula that gave no result. It comes in empty.",
            "{n} cells held formulas that gave no result. They come in empty.",
            lost.formula_errors))
    if lost.hidden_sheets:
        said.append(t("Hidden sheets were left out: {sheets}.", sheets=t.list(lost.hidden_sheets)))
    if lost.hidden_columns or lost.hidden_rows:
        said.append(t("Hidden columns or rows are read like all others."))
    if lost.comments:
        said.append(t.plural("{n} comment on a cell does not come in.",
                             "{n} comments on cells do not come in.", lost.comments))
    if lost.colours:
        said.append(t("Colours do not come in. If they mean something, add a column that says it."))
    if lost.own_number_forms:
        said.append(t("Some figures are only shown with spaces or noughts in front, like telephone "
                      "numbers. They come in as plain figures: check them."))
    return said
