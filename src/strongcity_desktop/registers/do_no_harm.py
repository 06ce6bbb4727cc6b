"""The do-no-harm rule: an action is approved, begun or done only once its check was read."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.action import ACTIONS, AFTER_THE_CHECK
from strongcity_desktop.registers.fields import FieldKind, Register

CHECK = ("unwanted", "harmed", "mitigation", "stop_by", "checked_on")
"""What the check consists of: four answers, and the day on which someone read them."""
CHECK_FIRST = mark("First write the do-no-harm check: unwanted effects, who could be harmed, what "
                   "is done about it, who decides to stop, and the day it was read.")


def lacks_check(register: Register, values: Mapping[str, Any]) -> bool:
    """Whether the row is an action in a state for which something of its check is missing."""
    return register.id == ACTIONS.id and values.get("status") in AFTER_THE_CHECK \
        and bool(missing_of_check(values))


def missing_of_check(values: Mapping[str, Any]) -> tuple[str, ...]:
    """The fields of the check about which an action says nothing, in their order."""
    return tuple(key for key in CHECK if not _says(ACTIONS.field(key).kind, values.get(key)))


def _says(kind: FieldKind, value: Any) -> bool:
    if kind in (FieldKind.TEXT, FieldKind.LONG_TEXT) and isinstance(value, Mapping):
        return any(str(text).strip() for text in (value.get("texts") or {}).values())
    return bool(value)
