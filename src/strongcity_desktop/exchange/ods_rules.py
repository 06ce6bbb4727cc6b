"""What a cell of an ODS file may hold, and what is said beside it."""

from collections.abc import Sequence

from strongcity_desktop.exchange.column_form import ColumnForm, letters
from strongcity_desktop.exchange.sheet_names import address, in_quotation_marks
from strongcity_desktop.exchange.xml_text import escaped, in_quotes


def rule(name: str, heading: str, form: ColumnForm, sheet: str, lists_name: str,
         lists: Sequence[tuple[str, ...]]) -> str:
    """The rule of a column as XML; the long ones of its `lists` stand on a sheet of this name."""
    condition = _condition(form, lists_name, lists) if form.wrong else ""
    whole = (f"<table:content-validation table:name={in_quotes(name)}"
             f' table:base-cell-address={in_quotes(address(sheet, 0, 1))}')
    if condition:
        whole += f" table:condition={in_quotes('of:' + condition)}"
        whole += ' table:allow-empty-cell="true"'
        whole += ' table:display-list="unsorted"' if form.choices else ""
    whole += ">"
    if form.message:
        whole += _message("help-message", heading, form.message)
    if form.wrong:
        kind = "stop" if form.is_strict else "warning"
        whole += _message("error-message", heading, form.wrong,
                          f' table:message-type="{kind}"')
    return whole + "</table:content-validation>"


def _message(tag: str, title: str, text: str, more: str = "") -> str:
    lines = "".join(f"<text:p>{escaped(line)}</text:p>" for line in text.split("\n"))
    return (f'<table:{tag} table:title={in_quotes(title)} table:display="true"{more}>{lines}'
            f"</table:{tag}>")


def _condition(form: ColumnForm, lists_name: str, lists: Sequence[tuple[str, ...]]) -> str:
    if form.needs_a_sheet:
        column = letters(lists.index(form.choices))
        return (f"cell-content-is-in-list([${in_quotation_marks(lists_name)}.${column}$1:"
                f".${column}${len(form.choices)}])")
    if form.choices:
        return f"cell-content-is-in-list({';'.join(map(_quoted, form.choices))})"
    if form.most:
        return f"cell-content-is-whole-number() and cell-content-is-between(1,{form.most})"
    if form.kind == "day":
        return "cell-content-is-date() and cell-content()>=61"
    number = "whole" if form.kind == "whole" else "decimal"
    return f"cell-content-is-{number}-number() and cell-content()>=0"


def _quoted(choice: str) -> str:
    return '"' + choice.replace('"', '""') + '"'
