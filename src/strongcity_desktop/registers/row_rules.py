"""Rules of a row that look at rows of other registers: parts add up, closed periods stay closed."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.analysis.results import PARTS_FIELDS, parts_told
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.row_check import FieldFinding

Values = Mapping[str, Any]
Beside = Callable[[str, str], Values | None]
"""Gives the values of a row of another register by its id; None where there is none."""

_TOO_FEW = mark("The parts make {told}, the value is {value}: {missing} are missing. Add them, or "
                "write “?” at a part that nobody knows.")
_TOO_MANY = mark("The parts make {told}, the value is {value}: that is {surplus} too many. Change "
                 "the parts or the value.")
_CLOSED = mark("This period is closed, so it takes no further readings. Open it again first, or "
               "choose another one.")
_MEASURED = ("indicators", "periods", "read_on", "value", *PARTS_FIELDS)


def looks_beside(register: Register) -> bool:
    """Whether a rule of the register needs rows of another one."""
    return register.id == READINGS.id


def rules_beside(register: Register, before: Values, values: Values, beside: Beside, *,
                 carried: bool = False) -> tuple[FieldFinding, ...]:
    """What there is to say of a row that will hold `values`; `before` is {} for a new one.

    What was there before and is not touched is not said again. A reading that is `carried` over
    from another town was taken while its period was open.
    """
    if not looks_beside(register) or all(
            before.get(key) == values.get(key) for key in _MEASURED):
        return ()
    closed = () if carried else _closed(before, values, beside)
    return (*closed, *_parts(values, beside))


def _closed(before: Values, values: Values, beside: Beside) -> tuple[FieldFinding, ...]:
    named = {*(before.get("periods") or ()), *(values.get("periods") or ())}
    found = (beside(PERIODS.id, one) for one in named)
    if any(period is not None and period.get("closed_on") for period in found):
        return (FieldFinding("periods", "must", _CLOSED),)
    return ()


def _parts(values: Values, beside: Beside) -> tuple[FieldFinding, ...]:
    indicator = next((beside(INDICATORS.id, one) for one in values.get("indicators") or ()), None)
    if indicator is None:
        return ()
    return tuple(found for key in PARTS_FIELDS
                 if (found := _adding_up(indicator, values, key)) is not None)


def _adding_up(indicator: Values, values: Values, key: str) -> FieldFinding | None:
    parts = parts_told(indicator, values, key)
    if parts.state != "does_not_add_up" or parts.missing is None:
        return None
    said = {"told": parts.told, "value": Decimal(values["value"])}
    if parts.missing > 0:
        return FieldFinding(key, "must", _TOO_FEW, {**said, "missing": parts.missing})
    return FieldFinding(key, "must", _TOO_MANY, {**said, "surplus": -parts.missing})
