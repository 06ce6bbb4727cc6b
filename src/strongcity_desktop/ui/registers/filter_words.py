"""A filter in words, as it stands on its chip: “Influence 2 or more”."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.view import NOTHING, Filter
from strongcity_desktop.registers.wording import chosen_label, label, options, yes_or_no
from strongcity_desktop.ui.registers.lines import Heading


def filter_in_words(t: Translator, register: Register, one: Filter,
                    names: Mapping[str, Mapping[str, str]]) -> str:
    """The filter for a reader; `names` are those of the rows of other registers."""
    field = register.field(one.key)
    name = label(t, register, field)
    said = [value_in_words(t, register, field, value, names) for value in one.values]
    if one.op in ("empty", "filled"):
        return _of_nothing(t, field, name, is_empty=one.op == "empty")
    if not one.is_whole:
        return name
    match one.op:
        case "at_least":
            return t("{field} {value} or more", field=name, value=said[0])
        case "at_most":
            return t("{field} {value} or less", field=name, value=said[0])
        case "between" if field.kind is FieldKind.DATE:
            return t("{field}: {first} to {last}", field=name, first=said[0], last=said[1])
        case "between":
            return t("{field}: {least} to {most}", field=name, least=said[0], most=said[1])
        case "since":
            return t("{field} since {day}", field=name, day=said[0])
        case "before":
            return t("{field} before {day}", field=name, day=said[0])
        case "holds":
            return t("{field}: “{words}”", field=name, words=said[0])
    if len(said) > 2:
        return t("{field}: {first} and {n} more", field=name, first=said[0], n=len(said) - 1)
    return t("{field}: {values}", field=name, values=t.list(said))


def value_in_words(t: Translator, register: Register, field: Field, value: Any,
                   names: Mapping[str, Mapping[str, str]]) -> str:
    """One value of a filter."""
    if value == NOTHING and isinstance(value, str):
        return t("Nothing said")
    if field.kind is FieldKind.YES_NO:
        return yes_or_no(t, bool(value))
    if field.kind is FieldKind.DATE:
        return t.short_date(date.fromisoformat(str(value)))
    if field.kind is FieldKind.REGISTER_CHOICE:
        return names.get(field.register, {}).get(str(value), str(value))
    if field.kind in (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE):
        return chosen_label(t, register, field, str(value))
    return t.number(value) if isinstance(value, int | float) else str(value)


def counts_of(t: Translator, register: Register, field: Field, groups: Sequence[Heading],
              names: Mapping[str, Mapping[str, str]]) -> tuple[Heading, ...]:
    """How many rows have each value, from the groups of those that share all their values."""
    found: dict[object, int] = {}
    for group in groups:
        shared = group.value if isinstance(group.value, tuple) else (group.value,)
        for value in shared or (None,):
            found[value] = found.get(value, 0) + group.count
    order = {choice.key: place for place, choice in enumerate(options(field))}
    words = {value: "" if value is None else value_in_words(t, register, field, value, names)
             for value in found}
    ranked = sorted(found, key=lambda value: (value is None, order.get(str(value), len(order)),
                                              sort_key(words[value])))
    return tuple(Heading(value, words[value], found[value], 0) for value in ranked)


def _of_nothing(t: Translator, field: Field, name: str, *, is_empty: bool) -> str:
    if field.kind is FieldKind.DATE:
        return t("{field}: never", field=name) if is_empty else t("{field}: any day", field=name)
    return t("{field}: nothing said", field=name) if is_empty \
        else t("{field}: something said", field=name)
