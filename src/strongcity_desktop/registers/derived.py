"""The values that are worked out: where a challenge is felt most, the score of one or of a risk."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.showing import comma

STRONGLY = 4
"""From this level on a neighbourhood stands out."""
_WHOLE_TOWN = mark("Whole town")


def derived_values(register: Register, values: Mapping[str, Any],
                   neighbourhoods: Mapping[str, LocalText]) -> dict[str, Any]:
    """The worked-out fields of a row; none for a register that has none.

    `neighbourhoods` are the names of those there are, by id, in their order.
    """
    worked_out = {field.key for field in register.fields if field.derived}
    found: dict[str, Any] = {"score": _score(values)} if "score" in worked_out else {}
    if "where" in worked_out:
        found["where"] = _where(values.get("felt") or {}, neighbourhoods)
    return found


def _score(values: Mapping[str, Any]) -> int | None:
    likelihood, impact = values.get("likelihood"), values.get("impact")
    return likelihood * impact if likelihood and impact else None


def _where(felt: Mapping[str, int | str], neighbourhoods: Mapping[str, LocalText]
           ) -> dict[str, Any] | None:
    """The neighbourhoods that stand out, else the whole town; None while nothing is known."""
    known = {row: level for row in neighbourhoods
             if isinstance(level := felt.get(row), int)}
    if not known:
        return None
    names = [neighbourhoods[row] for row, level in known.items() if level >= STRONGLY]
    if not names:
        return LocalText(SHIPPED[0], {code: translator(code)(_WHOLE_TOWN)
                                      for code in SHIPPED}).to_json()
    codes = {*SHIPPED, *(code for name in names for code in name.texts)}
    return LocalText(names[0].original, {
        code: comma(translator(code)).join(name.shown_in(code).text for name in names)
        for code in codes}).to_json()
