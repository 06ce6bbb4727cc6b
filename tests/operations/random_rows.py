"""Random rows and random views of a register, in several scripts and languages, from a seed."""

from random import Random
from typing import Any, get_args

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.view import (
    Filter,
    FilterOp,
    RowView,
    Sort,
    can_group,
    ops_for,
)

WORDS = ("Harbour", "harbour", "Élus", "elus", "local", "Żółw", "zolw", "حيّ", "حي", "المدينة",
         "مدرسة", "শহর", "Здравље", "école", "Ecole", "œuvre", "12", "٣٤", "o'clock", "a;b",
         "st. Ann's", "100%", "_x_", "\"quoted\"", "Straße", "strasse")
_LANGUAGES = ("en", "fr", "ar", "bn", "sr-Latn")
_DAYS = ("2024-12-31", "2025-01-01", "2026-02-09", "2026-02-10", "2026-11-23")


def random_value(random: Random, field: Field, ids: dict[str, list[str]]) -> Any:
    """A value that fits the field; sometimes none."""
    kind = field.kind
    if random.random() < 0.3 and not field.required:
        return None
    if kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
        first, *others = random.sample(_LANGUAGES, random.choice((1, 1, 1, 2, 3)))
        texts = {code: _phrase(random) for code in (first, *others)}
        return LocalText(first, texts, frozenset(others[1:])).to_json()
    if kind is FieldKind.NAME:
        return random.choice((_phrase(random), "0199 12 34 56", "ann@example.org"))
    if kind in (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE):
        keys = [choice.key for choice in field.choices]
        if kind is FieldKind.SELECT_ONE:
            return random.choice(keys)
        chosen = set(random.sample(keys, min(len(keys), random.randint(1, 3))))
        return [key for key in keys if key in chosen]
    if kind is FieldKind.REGISTER_CHOICE:
        there = ids.get(field.register, [])
        most = 2 if field.several else 1
        return random.sample(there, min(len(there), random.randint(1, most))) or None
    if kind is FieldKind.LEVEL_BY_ROW:
        return {row_id: random.choice((1, 3, 5, "unknown"))
                for row_id in ids.get(field.register, []) if random.random() < 0.6} or None
    if kind is FieldKind.PARTS:
        return {key: random.choice(("1", "2.5", "unknown"))
                for key in [choice.key for choice in field.choices] or ids.get(field.register, [])
                if random.random() < 0.6} or None
    return {
        FieldKind.DECIMAL: lambda: random.choice(("-3.5", "0", "9", "10.25", "1200")),
        FieldKind.INTEGER: lambda: random.randint(0, 12),
        FieldKind.AMOUNT: lambda: random.choice(("0.10", "9", "10.5", "1200")),
        FieldKind.DATE: lambda: random.choice(_DAYS),
        FieldKind.RANGE: lambda: random.randint(1, len(field.levels)),
        FieldKind.YES_NO: lambda: random.random() < 0.5,
        FieldKind.FILE: lambda: None,
    }[kind]()


def random_values(random: Random, register: Register, ids: dict[str, list[str]]) -> dict[str, Any]:
    """Values for the fields that people fill in."""
    return {field.key: value for field in register.entered if not field.is_origin
            if (value := random_value(random, field, ids)) is not None}


def random_view(random: Random, register: Register, rows: list[Row]) -> RowView:
    """A view with some of everything."""
    fields = [field for field in register.fields if not field.is_origin]
    groupable = [field.key for field in fields if can_group(field)]
    sortable = ["", "number", *(field.key for field in fields)]
    return RowView(
        search=" ".join(random.sample(_PARTS, random.choice((0, 0, 1, 1, 2)))),
        filters=tuple(_filter(random, random.choice(fields), rows)
                      for _ in range(random.choice((0, 0, 1, 2)))),
        sorts=tuple(Sort(key, random.random() < 0.5)
                    for key in random.sample(sortable, random.choice((0, 1, 1, 2, 3)))),
        group_by=random.choice((*[""] * 8, *groupable)),
        only=random.choice((None, None, None, frozenset(
            row.id for row in rows if random.random() < 0.5))))


_PARTS = ("har", "HARBOUR", "elus", "حى", "مدينه", "শহ", "здрав", "yo", "high", "1", "2", "34", "o",
          "'", "%", "_", "a;b", "strasse", "zolw", "019912", "rising", "oeuvre", "school", "ann")


def _filter(random: Random, field: Field, rows: list[Row]) -> Filter:
    op: FilterOp = random.choice(ops_for(field))
    assert op in get_args(FilterOp)
    values = [value for row in rows if (value := row.values.get(field.key)) not in (None, [], {})]
    if not values or op in ("empty", "filled"):
        return Filter(field.key, "empty" if random.random() < 0.5 else "filled")
    if op == "holds":
        return Filter(field.key, op, (random.choice(_PARTS),))
    if op == "one_of":
        chosen = [one for value in random.choices(values, k=2)
                  for one in (value if isinstance(value, list) else [value])]
        return Filter(field.key, op, (*chosen, *(("",) if random.random() < 0.2 else ())))
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return Filter(field.key, op, (random.randint(1, 5),))
    if field.kind in (FieldKind.AMOUNT, FieldKind.DECIMAL):
        return Filter(field.key, op, tuple(sorted(map(float, random.choices(values, k=2)))))
    return Filter(field.key, op, tuple(sorted(random.choices(values, k=2))))


def _phrase(random: Random) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(1, 3)))
