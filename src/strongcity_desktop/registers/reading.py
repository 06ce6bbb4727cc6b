"""What people type into a cell or paste from a spreadsheet, read as the value that is stored."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from strongcity_desktop.language import parse
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register
from strongcity_desktop.registers.figures import read_figure
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.wording import (
    choice_label,
    held_back,
    not_known,
    options,
    yes_or_no,
)

_PARTS = re.compile(r"[;؛|\n]")
_FINER_PARTS = re.compile(r"[,،]")
_LEVEL = re.compile(r"\s*([0-9٠-٩]+)\s*(?:$|[^0-9٠-٩].*)", re.DOTALL)
_COLON = re.compile(r"[:：](?=[^:：]*$)")
_YES = frozenset({"yes", "y", "true", "1", "x", "oui", "vrai", "نعم"})
_NO = frozenset({"no", "n", "false", "0", "non", "faux", "لا"})

_NO_CHOICE = mark("“{typed}” is not among the choices: {choices}.")
_NO_LEVEL = mark("“{typed}” is not a level. Write a number from 1 to {most}.")
_YES_OR_NO = mark("“{typed}” is neither yes nor no.")
_NO_ROW = mark("No row is called “{typed}”.")
_NO_PAIR = mark("“{typed}” names no level. Write it like this: {example}.")
_NOT_TYPED = mark("A file is not typed. Add it under “Documents”.")
_PAIR = "Station: 4"
_NO_FIGURE = mark("“{typed}” names no figure. Write it like this: {example}.")
_SEVERAL_ROWS = mark("More than one row is called “{typed}”. Write its id instead.")


Names = Mapping[str, str | frozenset[str]]
"""What rows are called, by id: one name, or every name a row has in the languages of its texts."""


def read_typed(register: Register, field: Field, typed: str, t: Translator, *,
               row_names: Names | None = None) -> Any:
    """The stored value of what was typed, None for nothing.

    A text becomes one in `t`'s language; choices are found by key or by label in any shipped
    language; rows of another register by id or name (`row_names`). Raises Refusal with the cure.
    """
    if not typed.strip():
        return None
    if field.kind in TEXTS:
        return LocalText.of(typed, t.language).to_json()
    if field.kind is FieldKind.NAME:
        return clean(typed).strip() or None
    typed = clean(typed).strip()
    if field.kind is FieldKind.INTEGER:
        return parse.read_integer(typed, t.language)
    if field.kind is FieldKind.AMOUNT:
        return format(parse.read_amount(typed, t.language), "f")
    if field.kind is FieldKind.DECIMAL:
        return read_figure(typed, t)
    if field.kind is FieldKind.DATE:
        return parse.read_date(typed, t.language)
    if field.kind is FieldKind.YES_NO:
        return _read_yes_no(typed)
    if field.kind is FieldKind.RANGE:
        return _read_level(register, field, typed)
    if field.kind is FieldKind.REGISTER_CHOICE:
        return _read_rows(typed, row_names or {})
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return _read_levels(register, field, typed, row_names or {})
    if field.kind is FieldKind.PARTS:
        return _read_parts(register, field, typed, t, row_names or {}) or None
    if field.kind is FieldKind.FILE:
        raise Refusal(_NOT_TYPED)
    if field.kind is FieldKind.SELECT_ONE:
        return _read_choice(register, field, typed, t)
    return _read_choices(register, field, typed, t)


@cache
def known_choices(register: Register, field: Field) -> dict[str, str]:
    """Folded keys and labels in every shipped language -> choice key; a key wins over a label."""
    found: dict[str, str] = {}
    for option in options(field):
        for language in SHIPPED:
            label = choice_label(translator(language), register, field, option)
            found.setdefault(folded(label), option.key)
    found.update({folded(option.key): option.key for option in options(field)})
    return found


def _read_choice(register: Register, field: Field, typed: str, t: Translator) -> str:
    key = known_choices(register, field).get(folded(typed))
    if key is None:
        labels = [choice_label(t, register, field, option) for option in options(field)]
        raise Refusal(_NO_CHOICE, typed=typed[:80], choices=", ".join(labels))
    return key


def _read_choices(register: Register, field: Field, typed: str, t: Translator) -> list[str]:
    chosen = {_read_choice(register, field, part, t)
              for part in cell_parts(register, field, typed)}
    return [option.key for option in field.choices if option.key in chosen]


def cell_parts(register: Register, field: Field, typed: str) -> list[str]:
    """The words of a cell that holds several choices or rows; commas part choices too."""
    if field.kind is not FieldKind.SELECT_MULTIPLE:
        return [part.strip() for part in _PARTS.split(typed) if part.strip()]
    keys, parts = known_choices(register, field), list[str]()
    for part in filter(str.strip, _PARTS.split(typed)):
        parts += [part] if folded(part) in keys else _FINER_PARTS.split(part)
    return [part.strip() for part in parts if part.strip()]


def _read_level(register: Register, field: Field, typed: str) -> int:
    if key := known_choices(register, field).get(folded(typed)):
        return [level.key for level in field.levels].index(key) + 1
    match = _LEVEL.fullmatch(typed)
    level = int(match.group(1)) if match and len(match.group(1)) < 4 else 0
    if not 1 <= level <= len(field.levels):
        raise Refusal(_NO_LEVEL, typed=typed[:80], most=len(field.levels))
    return level


def _read_levels(register: Register, field: Field, typed: str, row_names: Names
                 ) -> dict[str, int | str]:
    """ "Station: 4; Hillside: not known" as levels by row id."""
    by_name = _by_name(row_names)
    levels: dict[str, int | str] = {}
    for part in filter(str.strip, _PARTS.split(typed)):
        name, *level = _COLON.split(part.strip(), maxsplit=1)
        if not level:
            raise Refusal(_NO_PAIR, typed=part.strip()[:80], example=_PAIR)
        if level[0].strip():
            levels[_read_row(name.strip(), row_names, by_name)] = \
                read_level_or_unknown(register, field, level[0])
    return levels


def _read_parts(register: Register, field: Field, typed: str, t: Translator, row_names: Names
                ) -> dict[str, str]:
    """ "Women: 54; Men: not known" as parts, by choice, or by row id where the field has none."""
    by_name = {} if field.choices else _by_name(row_names)
    parts: dict[str, str] = {}
    for part in filter(str.strip, _PARTS.split(typed)):
        name, *figure = _COLON.split(part.strip(), maxsplit=1)
        if not figure:
            raise Refusal(_NO_FIGURE, typed=part.strip()[:80], example=_PAIR)
        if figure[0].strip():
            key = _read_choice(register, field, name, t) if field.choices \
                else _read_row(name.strip(), row_names, by_name)
            parts[key] = read_part(figure[0], t)
    return parts


def read_part(typed: str, t: Translator) -> str:
    """A figure as it is stored among parts, or that nobody knows it. Raises Refusal."""
    return UNKNOWN_LEVEL if folded(typed) in _unknown_words() else read_figure(typed, t)


def read_level_or_unknown(register: Register, field: Field, typed: str) -> int | str:
    """A level as it is stored in levels by row. Raises Refusal when it is none."""
    return UNKNOWN_LEVEL if folded(typed) in _unknown_words() else \
        _read_level(register, field, typed)


@cache
def _unknown_words() -> frozenset[str]:
    return frozenset({UNKNOWN_LEVEL, "?",
                      *(folded(not_known(translator(language))) for language in SHIPPED)})


def is_held_back(field: Field, typed: str) -> bool:
    """Whether a cell only says that a public list keeps its number to itself."""
    return field.counts_people and folded(typed) in _held_back_words()


@cache
def _held_back_words() -> frozenset[str]:
    return frozenset(folded(held_back(translator(language))) for language in SHIPPED)


def _read_yes_no(typed: str) -> bool:
    word = folded(typed)
    for value, words in ((True, _YES), (False, _NO)):
        spoken = {folded(yes_or_no(translator(language), value)) for language in SHIPPED}
        if word in words or word in spoken:
            return value
    raise Refusal(_YES_OR_NO, typed=typed[:80])


def _read_rows(typed: str, row_names: Names) -> list[str]:
    by_name = _by_name(row_names)
    if len(by_name.get(folded(typed), ())) == 1:
        return by_name[folded(typed)]
    found = [_read_row(part.strip(), row_names, by_name)
             for part in _PARTS.split(typed) if part.strip()]
    return list(dict.fromkeys(found))


def _by_name(row_names: Names) -> dict[str, list[str]]:
    by_name: dict[str, list[str]] = {}
    for row_id, named in row_names.items():
        for name in {_folded(name) for name in ({named} if isinstance(named, str) else named)}:
            by_name.setdefault(name, []).append(row_id)
    return by_name


_folded = lru_cache(maxsize=4_096)(folded)  # the same names are asked for at every cell


def _read_row(typed: str, row_names: Names, by_name: Mapping[str, list[str]]) -> str:
    if typed in row_names:
        return typed
    named = by_name.get(folded(typed), [])
    if not named:
        raise Refusal(_NO_ROW, typed=typed[:80])
    if len(named) > 1:
        raise Refusal(_SEVERAL_ROWS, typed=typed[:80])
    return named[0]
