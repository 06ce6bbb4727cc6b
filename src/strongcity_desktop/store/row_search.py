"""Which rows a view lets through, as SQL: its search, its filters, its list of rows."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.registers.folding import searched
from strongcity_desktop.registers.view import NOTHING, Filter, RowView
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.store.row_source import Source
from strongcity_desktop.store.stored_values import UnreadableValue, as_json, from_json

_LONGEST_SEARCH, _LONGEST_NUMBER = 200, 12
_SEVERAL = (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE, FieldKind.LEVEL_BY_ROW)
_WRITTEN = (FieldKind.AMOUNT, FieldKind.DECIMAL)  # numbers kept as texts
_EMPTY = "'', '[]', '{}', 'null'"
_HOLDS = "strongcity_holds"

Condition = tuple[str, list[Any]]
Named = Callable[[str, str], Collection[str]]
"""The ids of rows of a register whose name holds a folded word, as far as there are not many."""


@dataclass(frozen=True)
class Asked:
    """What a condition is made of beside the view: who reads, and what may be searched."""

    source: Source
    t: Translator
    private: bool
    named: Named


def conditions(view: RowView, asked: Asked) -> Condition:
    """What stands behind WHERE, and the values bound to it."""
    parts = [*_search(view.search, asked), *_filters(view.filters, asked)]
    if view.only is not None:
        parts.append(("t.id IN (SELECT value FROM json_each(?))", [as_json(sorted(view.only))]))
    if not parts:
        return "1", []
    return (" AND ".join(f"({part})" for part, _ in parts),
            [value for _, values in parts for value in values])


# Search

def _words(typed: str) -> list[str]:
    return list(dict.fromkeys(searched(typed[:_LONGEST_SEARCH]).split()))


def _search(typed: str, asked: Asked) -> Iterator[Condition]:
    """All words must be there: in the row's words, or in what is chosen in it."""
    words = _words(typed)
    told = [(word, list(_chosen(word, asked))) for word in words]
    plain = [word for word, chosen in told if not chosen]
    if plain:
        yield _in_words(plain, asked)
    for word, chosen in told:
        if chosen:
            either = [_in_words([word], asked), *chosen]
            yield (" OR ".join(part for part, _ in either),
                   [value for _, values in either for value in values])


def _in_words(words: list[str], asked: Asked) -> Condition:
    """Rows whose texts hold all the words. The plus keeps SQLite to one walk along the rows."""
    part, values = _holding(words, asked)
    return f"+t.number IN (SELECT number FROM {asked.source.words} WHERE {part})", values


def _holding(words: list[str], asked: Asked) -> Condition:
    """The same of the table of words; a word of figures may be the row's own number."""
    parts, values = ["table_name = ?"], [asked.source.named]
    for word in words:
        either = ["instr(words, ?)", *(["instr(private, ?)"] if asked.private else [])]
        values += [word] * len(either)
        if word.isdecimal() and len(word) < _LONGEST_NUMBER:
            either.append(f"number = {int(word)}")
        parts.append(f"({' OR '.join(either)})")
    return " AND ".join(parts), values


def words_alone(view: RowView, asked: Asked) -> Condition | None:
    """The view as a condition on the table of words, where it is a search of texts alone."""
    words = _words(view.search)
    if not words or view.only is not None or any(one.is_whole for one in view.filters) \
            or any(True for word in words for _ in _chosen(word, asked)):
        return None
    return _holding(words, asked)


def _chosen(word: str, asked: Asked) -> Iterator[Condition]:
    """Rows in which something is chosen whose label holds the word."""
    register = asked.source.register
    for field in register.fields:
        if not may_be_searched(field, asked.private):
            continue
        if field.kind in (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE):
            keys = [choice.key for choice in field.choices
                    if word in searched(choice_label(asked.t, register, field, choice))]
            if keys:
                yield _one_of(asked.source.column(field.key), field, keys)
        elif field.kind is FieldKind.REGISTER_CHOICE:
            ids = asked.named(field.register, word)
            if ids:
                yield _one_of(asked.source.column(field.key), field, ids)


def may_be_searched(field: Field, private: bool) -> bool:
    """Whether a search looks into the field: into personal and sensitive ones when asked to."""
    return private or field.mark.value in ("public", "internal")


# Filters

def _filters(filters: Collection[Filter], asked: Asked) -> Iterator[Condition]:
    register = asked.source.register
    for one in filters:
        if one.is_whole:
            yield _filter(one, register.field(one.key), asked)


def _filter(one: Filter, field: Field, asked: Asked) -> Condition:
    column = asked.source.column(one.key)
    empty = f"{column} IS NULL OR {column} IN ({_EMPTY})"
    if one.op == "empty":
        return empty, []
    if one.op == "filled":
        return f"NOT ({empty})", []
    if one.op == "holds":
        return _holds(column, field, str(one.values[0]), asked)
    if one.op == "one_of":
        chosen = [value for value in one.values if value != NOTHING]
        part, values = _one_of(column, field, chosen) if chosen else ("0", [])
        return (f"{part} OR {empty}" if NOTHING in one.values else part), values
    return _by_size(one, column, field)


def _one_of(column: str, field: Field, wanted: Collection[Any]) -> Condition:
    if field.kind in _SEVERAL:
        marks = [f'"{value}"' for value in wanted]
        return " OR ".join([f"instr({column}, ?)"] * len(marks)), marks
    values = [int(value) if field.kind in (FieldKind.RANGE, FieldKind.YES_NO)
              and str(value).lstrip("-").isdecimal() else value for value in wanted]
    return f"{column} IN (SELECT value FROM json_each(?))", [as_json([
        int(value) if isinstance(value, bool) else value for value in values])]


def _by_size(one: Filter, column: str, field: Field) -> Condition:
    """Numbers by size, days by the calendar; of levels by row any one may fit."""
    compared: Mapping[str, tuple[str, ...]] = {
        "at_least": (">=",), "since": (">=",), "at_most": ("<=",), "before": ("<",),
        "between": (">=", "<=")}
    signs, values = compared[one.op], list(one.values)
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return (f"EXISTS (SELECT 1 FROM json_each({column}) "
                f"WHERE type = 'integer' AND value {signs[0]} ?)"), [_number(values[0])]
    if field.kind is FieldKind.DATE:
        values, subject = [str(value) for value in values], f"nullif({column}, '')"
    else:
        values = [_number(value) for value in values]
        subject = f"CAST(nullif({column}, '') AS REAL)" if field.kind in _WRITTEN else column
    return " AND ".join(f"{subject} {sign} ?" for sign in signs), values[:len(signs)]


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return float("nan")  # compared with it, nothing fits


def _holds(column: str, field: Field, typed: str, asked: Asked) -> Condition:
    """Rows whose texts hold the words; looked for in the one field only among those."""
    words = searched(typed[:_LONGEST_SEARCH]).split()
    if not words:
        return "1", []
    everywhere = Asked(asked.source, asked.t, True, asked.named)
    part, values = _in_words(words, everywhere)
    held = " AND ".join([f"{_HOLDS}({column}, ?)"] * len(words))
    return f"CASE WHEN {part} THEN {held} ELSE 0 END", [*values, *words]


def make_known(raw: Any) -> None:
    """Let SQL ask whether a stored text holds a folded word in any of its versions."""
    raw.create_function(_HOLDS, 2, _text_holds)


def _text_holds(stored: Any, word: str) -> bool:
    if stored is None:
        return False
    try:
        value = from_json(stored)
    except UnreadableValue:  # a name lies there as it is
        value = stored
    texts = value["texts"].values() if isinstance(value, dict) \
        and isinstance(value.get("texts"), dict) else [stored]
    return any(word in searched(str(text)) for text in texts)
