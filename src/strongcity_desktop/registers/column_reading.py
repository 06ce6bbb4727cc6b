"""A column of a stranger's sheet, cell by cell: what was corrected once holds for every cell."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from strongcity_desktop.language.parse import read_date
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.near import nearest
from strongcity_desktop.registers.reading import Names, cell_parts, known_choices, read_typed
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.wording import choice_label, options

DayOrder = Literal["day_month", "month_day"]
SETTLED = (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE, FieldKind.RANGE,
           FieldKind.REGISTER_CHOICE)
"""Kinds whose words can be corrected once for the whole column."""
_FIGURES = re.compile(r"\s*(\d{1,2})( ?[-/. ] ?)(\d{1,2})( ?[-/. ] ?\d{2,4})(?:[ T]\d.*)?\s*")
_CLOCK = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp][Mm])?\s*$")
_NOTHING = re.compile(r"[-–—/.\s]*")
_MOST_KEPT = 20_000


@dataclass(frozen=True)
class ColumnHints:
    """What a person said of a column: words as they stand there, folded, with the key each stands
    for ("" for nothing), and in which order days are written."""

    corrections: Mapping[str, str] = field(default_factory=dict)
    day_order: DayOrder = "day_month"


@dataclass(frozen=True)
class UnknownWord:
    """A word of a column that is no choice: how often it stands there, and what may be meant."""

    typed: str
    count: int
    guess: str | None

    @property
    def key(self) -> str:
        """The word as corrections name it."""
        return folded(self.typed)


def reader_of(register: Register, declared: Field, t: Translator, hints: ColumnHints, *,
              row_names: Names | None = None) -> Callable[[str], Any]:
    """A function that gives the stored value of a cell, None for nothing.

    It raises Refusal with the cure as `read_typed` does, and remembers what it read.
    """
    if declared.kind in TEXTS or declared.kind is FieldKind.NAME:
        return lambda typed: read_typed(register, declared, typed, t)
    known: dict[str, Any] = {}

    def read(typed: str) -> Any:
        if typed in known:
            found = known[typed]
            if isinstance(found, Refusal):
                raise found
            return found
        try:
            found = _read(register, declared, typed, t, hints, row_names or {})
        except Refusal as reason:
            found = reason
        if len(known) < _MOST_KEPT:
            known[typed] = found
        if isinstance(found, Refusal):
            raise found
        return found

    return read


def _read(register: Register, declared: Field, typed: str, t: Translator, hints: ColumnHints,
          row_names: Names) -> Any:
    if _NOTHING.fullmatch(typed) and not _is_a_name(declared, typed, t, register, row_names):
        return None  # what people write into a cell that has nothing to say
    if declared.kind is FieldKind.DATE:
        return _read_day(typed, t.language, hints.day_order)
    if declared.kind not in SETTLED:
        return read_typed(register, declared, typed, t, row_names=row_names)
    whole = hints.corrections.get(folded(typed))
    if whole is not None:
        return _corrected(declared, [whole])
    if declared.kind in (FieldKind.SELECT_ONE, FieldKind.RANGE) \
            or _is_read(register, declared, typed, t, row_names):
        return read_typed(register, declared, typed, t, row_names=row_names)
    kept: list[str] = []
    for part in cell_parts(register, declared, typed):
        settled = hints.corrections.get(folded(part))
        read = _corrected(declared, [settled]) if settled is not None \
            else read_typed(register, declared, part, t, row_names=row_names)
        kept += [key for key in read or () if key not in kept]
    order = {choice.key: place for place, choice in enumerate(declared.choices)}
    return sorted(kept, key=lambda key: order.get(key, 0)) or None


def _corrected(declared: Field, keys: list[str]) -> Any:
    chosen = [key for key in keys if key]
    if not chosen:
        return None
    if declared.kind is FieldKind.RANGE:
        return [level.key for level in declared.levels].index(chosen[0]) + 1
    return chosen[0] if declared.kind is FieldKind.SELECT_ONE else chosen


def _read_day(typed: str, language: str, order: DayOrder) -> str:
    match = _FIGURES.fullmatch(_western(typed))
    if match:
        first, mark, second, rest = match.groups()
        typed = f"{second}{mark}{first}{rest}" if order == "month_day" else \
            f"{first}{mark}{second}{rest}"
    else:
        typed = _CLOCK.sub("", typed)
    refused: Refusal | None = None
    for code in dict.fromkeys((language, *SHIPPED)):
        try:
            return read_date(typed, code)
        except Refusal as reason:
            refused = refused or reason
    assert refused is not None
    raise refused


def _western(typed: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in typed)


def guess_day_order(cells: Iterable[str]) -> tuple[DayOrder, bool]:
    """The order of day and month in these cells, and whether a cell proves it."""
    day_first = month_first = 0
    for cell in cells:
        match = _FIGURES.fullmatch(_western(cell))
        if match:
            day_first += int(match[1]) > 12 >= int(match[3])
            month_first += int(match[3]) > 12 >= int(match[1])
    return ("month_day" if month_first > day_first else "day_month",
            bool(day_first or month_first))


def unknown_words(register: Register, declared: Field, cells: Iterable[str], t: Translator, *,
                  row_names: Names | None = None) -> tuple[UnknownWord, ...]:
    """The words of a column that are no choice, the most frequent first.

    Words that read the same when folded are one; each comes with the choice most likely meant.
    """
    if declared.kind not in SETTLED:
        return ()
    names, counted, spelt = row_names or {}, Counter[str](), dict[str, str]()
    several = declared.kind in (FieldKind.SELECT_MULTIPLE, FieldKind.REGISTER_CHOICE)
    for cell, times in Counter(cells).items():
        if _NOTHING.fullmatch(cell) or _is_read(register, declared, cell, t, names):
            continue
        for part in cell_parts(register, declared, cell) if several else [cell.strip()]:
            if not several or not _is_read(register, declared, part, t, names):
                counted[folded(part)] += times
                spelt.setdefault(folded(part), part)
    offered = _offered(register, declared, names) if counted else []
    return tuple(UnknownWord(spelt[word], n, nearest(spelt[word], offered))
                 for word, n in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))


def _is_a_name(declared: Field, typed: str, t: Translator, register: Register, names: Names
               ) -> bool:
    """Whether a dash is, for once, what a row is called."""
    return declared.kind is FieldKind.REGISTER_CHOICE and bool(typed.strip()) \
        and _is_read(register, declared, typed, t, names)


def _is_read(register: Register, declared: Field, typed: str, t: Translator, names: Names) -> bool:
    try:
        read_typed(register, declared, typed, t, row_names=names)
    except Refusal:
        return False
    return True


def _offered(register: Register, declared: Field, names: Names) -> list[tuple[str, str]]:
    """Every name a choice can have, in all shipped languages, with its key."""
    if declared.kind is FieldKind.REGISTER_CHOICE:
        return [(row_id, name) for row_id, named in names.items()
                for name in ([named] if isinstance(named, str) else sorted(named))]
    return [(option.key, name) for option in options(declared)
            for name in {option.key.replace("_", " "), *(
                choice_label(translator(code), register, declared, option) for code in SHIPPED)}]


def share_known(register: Register, declared: Field, cells: Iterable[str]) -> float:
    """The share of these cells that hold choices of the field, all of them, from 0 to 1."""
    known, filled, fitting = known_choices(register, declared), 0, 0
    for cell, times in Counter(cells).items():
        parts = cell_parts(register, declared, cell)
        if parts:
            filled += times
            fitting += times * all(folded(part) in known for part in parts)
    return fitting / filled if filled else 0.0
