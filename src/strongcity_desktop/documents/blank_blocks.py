"""A question on blank paper: boxes to tick and lines to write on, one renderer per kind."""

from collections.abc import Callable, Mapping

from strongcity_desktop.documents.answer_blocks import choice_boxes, note_words
from strongcity_desktop.documents.blocks import (
    Block,
    Boxes,
    Cell,
    Note,
    Table,
    Text,
    Together,
    WritingLines,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers import wording as register_wording
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind, Register
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW
from strongcity_desktop.worksheets.wording import choice_label, label

_EMPTY_ROWS, _ROW_HEIGHT, _RATING_HEIGHT = 4, 34.0, 22.0
_MOST_NAMED, _LINES = 12, 4
# What is worth asking for on paper; the app asks for the rest.
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "challenges": ("name", "kind", "likelihood", "impact", "trend", "quality"),
    "consultations": ("name", "held_on", "groups", "reached"),
    "data_sources": ("name", "owner", "period", "quality"),
    "mechanisms": ("name", "kind", "run_by", "groups"),
}
_LISTED = (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.YES_PARTLY_NO, Kind.RANGE)


def blank_blocks(question: Question, source: Source) -> tuple[Block, ...]:
    """What someone with a pen needs to answer the question."""
    return BLANK_RENDERERS[question.kind](question, source)


def _line(question: Question, source: Source) -> tuple[Block, ...]:
    return (WritingLines(1),)


def _lines(question: Question, source: Source) -> tuple[Block, ...]:
    return (WritingLines(4),)


def _boxes(question: Question, source: Source) -> tuple[Block, ...]:
    boxes = choice_boxes(question, "choices", question.offered_choices, source, [])
    return (_with_do_not_know(boxes, source),)


def _with_do_not_know(boxes: Boxes, source: Source) -> Boxes:
    return Boxes((*boxes.items, (source.setting.t(DO_NOT_KNOW), False)), boxes.round)


def _levels(question: Question, source: Source) -> tuple[Block, ...]:
    levels = tuple(level for _, level in question.offered_levels)
    boxes = choice_boxes(question, "levels", levels, source, [])
    return (_with_do_not_know(boxes, source),)


def _ratings(question: Question, source: Source) -> tuple[Block, ...]:
    """One table for each group, a circle for each level, a column for the source if it is asked."""
    t = source.setting.t
    levels = [choice_label(t, question, "levels", level) for _, level in question.offered_levels]
    circle: Cell = Boxes((("", False),), round=True)
    asks_source = bool(question.sources)
    heads = (*levels, t(DO_NOT_KNOW), *([t("How do you know?")] if asks_source else []))
    rows = tuple((choice_label(t, question, "rows", row), *(circle for _ in (*levels, "?")),
                  *([""] if asks_source else [])) for row in question.rows)
    shares = (30.0, *(11.0 for _ in (*levels, "?")), *([24.0] if asks_source else []))
    tables: list[Block] = [
        Together((Table((choice_label(t, question, "groups", group), *heads), rows, shares,
                        row_height=_RATING_HEIGHT),)) for group in question.groups]
    sources = [choice_label(t, question, "sources", declared) for declared in question.sources]
    listed = [Text(t("How do you know? {choices}.", choices=t.list(sources)), quiet=True)] \
        if sources else []
    return (*listed, *tables)


def _repeat(question: Question, source: Source) -> tuple[Block, ...]:
    """Empty rows, and what can be chosen in their columns."""
    t = source.setting.t
    listed: list[str] = []
    columns = [column for column in question.columns if not column.by_import]
    for column in columns:
        choices = column.levels if column.kind is Kind.RANGE else column.choices
        if column.kind in _LISTED and choices:
            name = "levels" if column.kind is Kind.RANGE else "choices"
            words = [choice_label(t, column, "levels" if name == "levels" else "choices", choice)
                     for choice in choices]
            listed.append(t("{column}: {choices}.", column=label(t, column),
                            choices=t.list(words)))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        tuple("" for _ in columns) for _ in range(_EMPTY_ROWS))
    table = Table(tuple(label(t, column) for column in columns), rows,
                  tuple(1.0 for _ in columns), row_height=_ROW_HEIGHT)
    return (Text("\n".join(listed), quiet=True), table) if listed else (table,)


def _register_choice(question: Question, source: Source) -> tuple[Block, ...]:
    """What is in the register already, and a table or lines for what is not."""
    t = source.setting.t
    blocks: list[Block] = []
    names = [_plain(name, source) for name in source.names(
        question.register, [row.id for row in source.registers.get(question.register, ())])]
    if names and len(names) <= _MOST_NAMED:
        blocks.append(Text(t("In the register so far: {names}.", names=t.list(names)), quiet=True))
    else:
        blocks.append(Text(t("Write the names as they stand in the register."), quiet=True))
    if question.register in _COLUMNS and question.several:
        return (*blocks, *_rows_to_write(question.register, source))
    return (*blocks, WritingLines(_LINES if question.several else 1))


def _plain(name: LocalText | str, source: Source) -> str:
    return name if isinstance(name, str) else name.shown_in(source.setting.language).text


def _rows_to_write(register_id: str, source: Source) -> tuple[Block, ...]:
    """Empty rows with the main fields of a register; what can be chosen stands above them."""
    t, register = source.setting.t, REGISTERS[register_id]
    fields = [register.field(key) for key in _COLUMNS[register_id]]
    listed = [t("{column}: {choices}.", column=register_wording.label(t, register, field),
                choices=t.list([_option(t, register, field, place, option) for place, option
                                in enumerate(register_wording.options(field), 1)]))
              for field in fields if field.kind in (FieldKind.SELECT_ONE, FieldKind.RANGE)]
    table = Table(tuple(register_wording.label(t, register, field) for field in fields),
                  tuple(tuple("" for _ in fields) for _ in range(_EMPTY_ROWS)),
                  tuple(2.4 if field.key == register.name_field else 1.0 for field in fields),
                  row_height=_ROW_HEIGHT)
    return (Text("\n".join(listed), quiet=True), table) if listed else (table,)


def _option(t: Translator, register: Register, field: Field, place: int, option: FieldChoice
            ) -> str:
    words = register_wording.choice_label(t, register, field, option)
    return t("{number} {word}", number=place, word=words) \
        if field.kind is FieldKind.RANGE else words


def _evidence(question: Question, source: Source) -> tuple[Block, ...]:
    return (WritingLines(2), choice_boxes(question, "choices", question.choices, source, []))


def _note(question: Question, source: Source) -> tuple[Block, ...]:
    return (Note(note_words(question, source)),)


BlankRenderer = Callable[[Question, Source], tuple[Block, ...]]
BLANK_RENDERERS: Mapping[Kind, BlankRenderer] = {
    Kind.TEXT: _line, Kind.LONG_TEXT: _lines, Kind.INTEGER: _line, Kind.DECIMAL: _line,
    Kind.AMOUNT: _line, Kind.DATE: _line, Kind.SELECT_ONE: _boxes, Kind.SELECT_MULTIPLE: _boxes,
    Kind.YES_PARTLY_NO: _boxes, Kind.RANGE: _levels, Kind.RATING_TABLE: _ratings,
    Kind.REPEAT: _repeat, Kind.REGISTER_CHOICE: _register_choice, Kind.EVIDENCE: _evidence,
    Kind.NOTE: _note,
}
