"""The rows of a register on paper: a table of the fields that the edition shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from strongcity_desktop.documents.blocks import (
    Align,
    Bars,
    Block,
    Cell,
    Facts,
    Heading,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.levels import level_beside_label
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.figures import figure_in_words
from strongcity_desktop.registers.people_counts import TOTAL
from strongcity_desktop.registers.showing import file_in_words, levels_in_words, parts_in_words

# What only says how a row is printed is no note that a reader could miss.
_ABOUT_PRINT = frozenset({"listed_publicly"})
_NUMBERS = frozenset({FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.DECIMAL})
_SHARES = {FieldKind.LONG_TEXT: 2.4, FieldKind.TEXT: 2.0, FieldKind.SELECT_MULTIPLE: 1.8,
           FieldKind.REGISTER_CHOICE: 2.2, FieldKind.RANGE: 1.9,
           FieldKind.INTEGER: 1.0, FieldKind.YES_NO: 0.9}
_ROWS_TO_ADD_UP = 2
_NO_BREAK = "\u00a0"

Finish = Callable[[Source, Table, Sequence[Row], Sequence[str]], Table]


def is_filled(field: Field, value: Any) -> bool:
    """Whether a stored value of a field says anything."""
    if value in (None, "", [], {}):
        return False
    if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
        return not LocalText.from_json(value).is_empty
    return True


def shown_rows(source: Source, register: Register) -> tuple[Row, ...]:
    """The rows of this edition, whose hidden notes are counted."""
    rows = source.rows(register)
    count_notes(source, register, rows)
    return rows


def count_notes(source: Source, register: Register, rows: Iterable[Row]) -> None:
    """Count a row once for each kind of note that this edition does not show."""
    for row in rows:
        noted = {field.mark for field in register.fields
                 if is_filled(field, row.values.get(field.key))
                 and row.values[field.key] != field.default and field.key not in _ABOUT_PRINT}
        for declared in sorted(noted):
            source.left_out.shows(declared)


def opening(source: Source, introduction: str) -> Iterator[Block]:
    """Title, introduction and control block of a list that has no cover."""
    setting = source.setting
    t = setting.t
    yield Heading(setting.title, "list")
    yield Text(introduction)
    yield Facts(((t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))


def ending(source: Source) -> Iterator[Block]:
    """What this version does not show."""
    yield Heading(source.setting.t("Left out"), "left-out", level=1)
    yield Text(source.left_out.sentence(source.setting.t))


def register_table(source: Source, register: Register, rows: Sequence[Row],
                   keys: Sequence[str]) -> Table:
    """A table of these fields; those the edition does not show are left away."""
    t = source.setting.t
    fields = [field for field in map(register.field, keys)
              if source.setting.edition.shows(field.mark)]
    cells = tuple((t.number(row.number), *(_cell(source, register, field, row)
                                           for field in fields)) for row in rows)
    aligns: tuple[Align, ...] = (
        "end", *("end" if field.kind in _NUMBERS else "start" for field in fields))
    shares = (0.6, *(_SHARES.get(field.kind, 1.4) for field in fields))
    return Table((t("No."), *(wording.label(t, register, field) for field in fields)), cells,
                 shares, aligns)


def with_column(table: Table, place: int, head: str, cells: Sequence[Cell], share: float
                ) -> Table:
    """The table with one more column before the column at `place`."""
    def put(line: Sequence[Any], one: Any) -> tuple[Any, ...]:
        return (*line[:place], one, *line[place:])

    rows = tuple(put(row, cell) for row, cell in zip(table.rows, cells, strict=True))
    return replace(table, head=put(table.head, head), rows=rows, shares=put(table.shares, share),
                   aligns=put(table.aligns, "start"))


def with_totals(source: Source, table: Table, rows: Sequence[Row], keys: Sequence[str]) -> Table:
    """The table of every consultation above the sums of the people reached."""
    t = source.setting.t
    if len(rows) < _ROWS_TO_ADD_UP:
        return table
    sums: list[Cell] = []
    for key in keys:
        is_counted = CONSULTATIONS.field(key).counts_people
        counts = [int(row.values.get(key) or 0) for row in rows] if is_counted else []
        sums.append(source.held_count(sum(counts), source.people_reached[TOTAL, key])
                    if counts else "")
    return replace(table, total=("", t("Together"), *sums[1:]))


def register_list(source: Source, register: Register, begins: Iterable[Block],
                  keys: Sequence[str], details: Sequence[str], nothing: str,
                  finish: Finish | None = None) -> bytes:
    """A list as a PDF file: the table, then a few lines on each entry that says more."""
    t = source.setting.t
    rows = shown_rows(source, register)
    blocks = list(begins)
    if rows:
        table = register_table(source, register, rows, keys)
        blocks.append(finish(source, table, rows, keys) if finish else table)
        entries = [block for row in rows for block in _entry(source, register, row, details)]
        if source.legend_of_counts():
            blocks.append(Text(source.legend_of_counts(), quiet=True))
        blocks += ending(source)
        if entries:
            blocks += [Heading(t("One by one"), "one-by-one", level=1), *entries]
    else:
        blocks += [Text(nothing, quiet=True), *ending(source)]
    return make_pdf(blocks, source.setting,
                    t("Entries keep their numbers in every print."))


def one_by_one(source: Source, register: Register, rows: Iterable[Row], keys: Sequence[str]
               ) -> list[Block]:
    """A section with these fields of each row that says anything in them; nothing where none does.
    """
    entries = [block for row in rows for block in _entry(source, register, row, keys)]
    heading = Heading(source.setting.t("One by one"), f"one-by-one-{register.id}", level=1)
    return [heading, *entries] if entries else []


def further(source: Source, *wanted: tuple[Register, Sequence[str]]) -> list[Block]:
    """What else these fields say, each register under its title; for the end of a document."""
    found: list[Block] = []
    for register, keys in wanted:
        rows = source.rows(register)
        entries = [block for row in rows for block in _entry(source, register, row, keys)]
        if entries:
            heading = wording.title(source.setting.t, register)
            found += [Heading(heading, f"further-{register.id}", level=1), *entries]
    return found


def _entry(source: Source, register: Register, row: Row, details: Sequence[str]
           ) -> Iterator[Block]:
    facts = row_facts(source, register, row, details)
    if facts:
        name = row_name(register, row)
        words = name if isinstance(name, str) else name.shown_in(source.setting.language).text
        title = source.setting.t("{number}. {title}", number=row.number, title=words)
        yield Together((QuestionHeading(title), Facts(facts, two_in_a_line=True)))


def _cell(source: Source, register: Register, field: Field, row: Row) -> Cell:
    value = row.values.get(field.key)
    if not is_filled(field, value):
        return "–"
    if field.counts_people and field.kind in (FieldKind.DECIMAL, FieldKind.PARTS):
        held = source.held_in(register, row, field)
        if source.is_public and held != "shown":
            return source.held_count(0, held)
        return _filled_cell(source, register, field, value)
    if field.counts_people:
        return source.held_count(int(row.values[field.key]), source.held_in(register, row, field))
    return _filled_cell(source, register, field, value)


def _filled_cell(source: Source, register: Register, field: Field, value: Any) -> Cell:
    setting = source.setting
    t = setting.t
    match field.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return setting.written(LocalText.from_json(value))
        case FieldKind.NAME:
            return isolate(str(value))
        case FieldKind.INTEGER:
            return t.number(int(value))
        case FieldKind.AMOUNT:
            return t.amount(value, setting.currency) if setting.currency else t.number(value)
        case FieldKind.DECIMAL:
            return figure_in_words(value, t)
        case FieldKind.DATE:
            return t.short_date(value).replace(" ", _NO_BREAK)
        case FieldKind.RANGE:
            level = field.levels[int(value) - 1]
            return Bars(int(value), len(field.levels),
                        wording.choice_label(t, register, field, level))
        case FieldKind.FILE:
            return file_in_words(value, t)
        case FieldKind.YES_NO:
            return wording.yes_or_no(t, bool(value))
        case FieldKind.SELECT_ONE | FieldKind.SELECT_MULTIPLE:
            chosen = value if isinstance(value, list) else [value]
            return t.list([wording.choice_label(t, register, field, choice)
                           for choice in field.choices if choice.key in chosen])
        case FieldKind.REGISTER_CHOICE:
            names = source.names(field.register, value)
            return t.list([name if isinstance(name, str)
                           else name.shown_in(setting.language).text for name in names])
        case FieldKind.LEVEL_BY_ROW:
            return levels_in_words(register, field, value, t, _named(source, field, value))
        case FieldKind.PARTS:
            return parts_in_words(register, field, value, t,
                                  {} if field.choices else _named(source, field, value))


def _named(source: Source, field: Field, row_ids: Iterable[str]) -> dict[str, str]:
    """The names of rows as this edition may tell them, by id."""
    return {row: name if isinstance(name, str) else name.shown_in(source.setting.language).text
            for row in row_ids for name in source.names(field.register, [row])}


def row_facts(source: Source, register: Register, row: Row,
                  keys: Sequence[str]) -> tuple[tuple[str, Any], ...]:
    """Label and value of these fields of a row, where shown in the edition and filled."""
    values: Mapping[str, Any] = row.values
    pairs = []
    for field in map(register.field, keys):
        if source.setting.edition.shows(field.mark) and is_filled(field, values.get(field.key)):
            cell = _cell(source, register, field, row)
            words = level_beside_label(source.setting.t, register, field, cell.level) \
                if isinstance(cell, Bars) else cell
            pairs.append((wording.label(source.setting.t, register, field), words))
    return tuple(pairs)
