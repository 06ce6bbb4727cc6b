"""What a view shows, worked out row by row in plain Python: the measure for what SQL is asked."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.folding import searched
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.view import Filter, RowView
from strongcity_desktop.registers.wording import choice_label

Names = Mapping[str, Mapping[str, str]]
_EMPTY: tuple[Any, ...] = (None, "", [], {})
_BY_WORDS = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NAME, FieldKind.SELECT_MULTIPLE,
             FieldKind.REGISTER_CHOICE, FieldKind.LEVEL_BY_ROW, FieldKind.PARTS, FieldKind.FILE)


class SeenPlainly:
    """Rows in the town's own order, through the eyes of a reader of `t`'s language."""

    def __init__(self, register: Register, rows: Sequence[Row], t: Translator, names: Names, *,
                 named: Mapping[str, Sequence[str]], private: bool = False) -> None:
        """`names` as the reader sees them by register and id, `named` in all languages by id."""
        self._register, self._rows, self._t = register, rows, t
        self._names, self._named, self._private = names, named, private

    def numbers(self, view: RowView) -> list[int]:
        """The lasting numbers, in their order."""
        return [row.number for row in self._ordered(view)]

    def groups(self, view: RowView) -> list[tuple[Any, int]]:
        """What the rows of each group share, and how many they are."""
        field = self._register.field(view.group_by)
        return [(shared, len(list(rows))) for shared, rows in groupby(
            self._ordered(view), key=lambda row: self._shared(row, field))]

    def kept(self, view: RowView) -> list[Row]:
        """The rows that the view lets through, in the town's own order."""
        return [row for row in self._rows
                if (view.only is None or row.id in view.only) and self._holds(row, view.search)
                and all(self._fits(row, one) for one in view.filters if one.is_whole)]

    def _ordered(self, view: RowView) -> list[Row]:
        rows = self.kept(view)
        for sort in reversed(view.sorts):
            if sort.key in ("", "number"):
                own = {row.id: place for place, row in enumerate(self._rows)}
                rows.sort(key=lambda row, key=sort.key: row.number if key else own[row.id],
                          reverse=sort.descending)
            else:
                field = self._register.field(sort.key)
                rows = _empty_last(rows, lambda row, f=field: self._key(row, f), sort.descending)
        if view.group_by:
            field = self._register.field(view.group_by)
            down = any(sort.key == view.group_by and sort.descending for sort in view.sorts)
            rows = _empty_last(rows, lambda row: _comparable(self._shared(row, field)), down)
            if field.kind is not FieldKind.DATE:
                rows = _empty_last(rows, lambda row: self._key(row, field), down)
        return rows

    def _key(self, row: Row, field: Field) -> Any:
        value = row.values.get(field.key)
        if value in _EMPTY:
            return None
        if field.kind is FieldKind.SELECT_ONE:
            keys = [choice.key for choice in field.choices]
            return keys.index(value) if value in keys else len(keys)
        if field.kind in (FieldKind.AMOUNT, FieldKind.DECIMAL):
            return float(value)
        return sort_key(self._words(field, value)) or None if field.kind in _BY_WORDS else value

    def _words(self, field: Field, value: Any) -> str:
        return in_words(self._register, field, value, self._t,
                        row_names=self._names.get(field.register, {}))

    def _shared(self, row: Row, field: Field) -> Any:
        value = row.values.get(field.key)
        if value in _EMPTY:
            return None
        if field.kind is FieldKind.DATE:
            return value[:4]
        return self._words(field, value) if field.kind is FieldKind.TEXT else value

    def _holds(self, row: Row, typed: str) -> bool:
        return all(self._says(row, word) for word in searched(typed).split())

    def _says(self, row: Row, word: str) -> bool:
        return (word.isdecimal() and int(word) == row.number) or any(
            word in searched(said) for field in self._register.fields
            if self._private or field.mark in ("public", "internal")
            for said in self._searched(row.values.get(field.key), field))

    def _searched(self, value: Any, field: Field) -> list[str]:
        if value in _EMPTY:
            return []
        if field.kind in (FieldKind.TEXT, FieldKind.LONG_TEXT):
            return list(LocalText.from_json(value).texts.values())
        if field.kind is FieldKind.NAME:
            digits = "".join(filter(str.isdigit, value))
            return [value, digits] if len(digits) >= 5 else [value]
        if field.kind is FieldKind.REGISTER_CHOICE:
            return [name for one in value for name in self._named.get(one, ())]
        if field.kind in (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE):
            chosen = value if isinstance(value, list) else [value]
            return [choice_label(self._t, self._register, field, choice)
                    for choice in field.choices if choice.key in chosen]
        return []

    def _fits(self, row: Row, one: Filter) -> bool:
        field, value = self._register.field(one.key), row.values.get(one.key)
        if one.op == "holds" and not searched(str(one.values[0])):
            return True
        if one.op in ("empty", "filled"):
            return (value in _EMPTY) is (one.op == "empty")
        if value in _EMPTY:
            return one.op == "one_of" and "" in one.values
        if one.op == "one_of":
            chosen = list(value) if isinstance(value, list | dict) else [value]
            return any(item in one.values for item in chosen)
        if one.op == "holds":
            said = [searched(text) for text in self._searched(value, field)]
            return all(any(word in text for text in said)
                       for word in searched(str(one.values[0])).split())
        if field.kind is FieldKind.LEVEL_BY_ROW:
            return any(_compared(one, level) for level in value.values()
                       if isinstance(level, int))
        return _compared(one, float(value) if field.kind in (
            FieldKind.AMOUNT, FieldKind.DECIMAL) else value)


def _compared(one: Filter, value: Any) -> bool:
    least = one.op in ("at_least", "since", "between")
    most = one.op in ("at_most", "between")
    largest = one.values[1 if one.op == "between" else 0]
    return (not least or value >= one.values[0]) and (not most or value <= largest) \
        and (one.op != "before" or value < one.values[0])


def _empty_last(rows: list[Row], key: Callable[[Row], Any], down: bool) -> list[Row]:
    filled = [row for row in rows if key(row) is not None]
    empty = [row for row in rows if key(row) is None]
    return sorted(filled, key=key, reverse=down) + empty


def _comparable(shared: Any) -> Any:
    """Lists as they lie in the file."""
    from strongcity_desktop.store.stored_values import as_json

    return as_json(shared) if isinstance(shared, list) else shared
