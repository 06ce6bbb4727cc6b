"""Values that nobody could have entered, as in a file changed by other hands: told as not there.

They stay in the file as they are until someone writes something else in their place.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind
from strongcity_desktop.registers.figures import DECIMAL
from strongcity_desktop.registers.row_check import AMOUNT, LARGEST_NUMBER

_NAMELESS: Mapping[str, Any] = {"original": "en", "texts": {}}
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)


def readable(register_id: str, values: dict[str, Any]) -> dict[str, Any]:
    """The values of a row by field, in place: what does not fit its field is None, a name empty."""
    for key, fits in _checks(register_id):
        value = values.get(key)
        if value is not None and not fits(value):
            values[key] = None
    name = REGISTERS[register_id].name_field
    if name in values and values[name] is None \
            and REGISTERS[register_id].field(name).kind in _TEXTS:
        values[name] = dict(_NAMELESS)
    return values


@cache
def _checks(register_id: str) -> tuple[tuple[str, Callable[[Any], bool]], ...]:
    return tuple((field.key, check) for field in REGISTERS[register_id].fields
                 if not field.derived and (check := _check(field)) is not None)


def _check(field: Field) -> Callable[[Any], bool] | None:
    if field.kind is FieldKind.RANGE:
        most = len(field.levels)
        return lambda value: isinstance(value, int) and 1 <= value <= most
    return _FITS.get(field.kind)


def _is_day(value: Any) -> bool:
    try:
        return bool(date.fromisoformat(value))
    except (ValueError, TypeError):
        return False


def _is_text(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("original"), str) \
        and isinstance(value.get("texts"), dict)


def _are_keys(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _are_parts(value: Any) -> bool:
    return isinstance(value, dict) and all(
        isinstance(part, str) and (part == UNKNOWN_LEVEL or DECIMAL.fullmatch(part) is not None)
        for part in value.values())


_FITS: Mapping[FieldKind, Callable[[Any], bool]] = {
    FieldKind.TEXT: _is_text,
    FieldKind.LONG_TEXT: _is_text,
    FieldKind.NAME: lambda value: isinstance(value, str),
    FieldKind.INTEGER: lambda value: isinstance(value, int) and 0 <= value <= LARGEST_NUMBER,
    FieldKind.AMOUNT: lambda value: isinstance(value, str) and AMOUNT.fullmatch(value) is not None,
    FieldKind.DECIMAL: lambda value: (
        isinstance(value, str) and DECIMAL.fullmatch(value) is not None),
    FieldKind.PARTS: _are_parts,
    FieldKind.DATE: _is_day,
    FieldKind.SELECT_ONE: lambda value: isinstance(value, str),
    FieldKind.SELECT_MULTIPLE: _are_keys,
    FieldKind.REGISTER_CHOICE: _are_keys,
}
