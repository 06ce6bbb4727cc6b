"""Results in words: a figure in its unit, how far it went, which way it goes, parts of a total."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.results import IndicatorTold, PartsTold, Trend

TRENDS: Mapping[Trend, str] = {
    "rising": mark("rising"), "falling": mark("falling"), "level": mark("level")}
NOT_REPRESENTATIVE = mark("One voice; not representative")
"""The tag of every story, on the screen and on paper."""
_LACKS = {"start": mark("no start value"), "target": mark("no target"),
          "reading": mark("no reading yet")}
_HUNDRED = 100


def in_unit(indicator: Mapping[str, Any], figure: Decimal, t: Translator) -> str:
    """A figure with all its decimals, as the unit of its indicator is written."""
    if indicator.get("unit") == "percent":
        return t.percent(figure / _HUNDRED, _decimals(figure))
    return t.number(figure, _decimals(figure))


def _decimals(figure: Decimal) -> int:
    exponent = figure.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def progress_in_words(told: IndicatorTold, t: Translator) -> str:
    """How much of the way was gone, or what is missing to say so; "" for what should only stay."""
    if told.progress is not None:
        return t.percent(told.progress / _HUNDRED)
    return t(_LACKS[told.lacks[0]]) if told.lacks else ""


def trend_in_words(told: IndicatorTold, t: Translator) -> str:
    """Which way the readings go; "" where too few tell."""
    return t(TRENDS[told.trend]) if told.trend is not None else ""


def parts_in_a_sentence(parts: PartsTold, field_label: str, t: Translator,
                        said: Callable[[Decimal], str] | None = None) -> str:
    """What is to be said beside the parts of a total; "" where they are whole or stand alone.

    `said` writes a figure, where not every one may be told.
    """
    write = said or t.number
    if parts.state == "partial" and parts.missing is None:
        return t("{field}: the total is not noted.", field=field_label)
    if parts.state == "partial" and parts.told is not None and parts.missing is not None:
        return t("{field}: only {told} of {total} is told apart.", field=field_label,
                 told=write(parts.told), total=write(parts.told + parts.missing))
    if parts.state == "does_not_add_up" and parts.told is not None and parts.missing is not None:
        return t("{field}: the parts make {told}, the total is {total}. Look again.",
                 field=field_label, told=write(parts.told),
                 total=write(parts.told + parts.missing))
    return ""
