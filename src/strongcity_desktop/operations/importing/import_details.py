"""What a whole-town file says of the town itself, checked before it takes the place of what is."""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.exchange.picture_check import is_whole_png
from strongcity_desktop.exchange.row_reading import Problem
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_plan import Plan, RowResult
from strongcity_desktop.registers.row_check import LANGUAGE_CODE, LARGEST_NUMBER
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

TITLE = mark("The town")
_DETAILS = mark("the town's details")
_UNFIT = mark("“{key}” of the town does not fit here. Leave it out, or export the town again.")
_MOST_LANGUAGES, _LARGEST_ARMS = 50, 2_000_000
_COUNTRY, _CURRENCY = re.compile(r"([A-Z]{2})?"), re.compile(r"([A-Z]{3})?")


def plan_details(plan: Plan, town: TownFile, given: Mapping[str, Any], t: Translator) -> None:
    """Add what changes of the town's own details; what is absent stays as it is."""
    kept = town_reads.details(town).to_stored()
    unfit = [key for key, value in given.items() if key in _FITS and not _FITS[key](value)]
    plan.problems += [Problem(0, "", Refusal(_UNFIT, key=key), t(TITLE)) for key in unfit]
    changed = {key: tidy for key, value in given.items() if key in _FITS and key not in unfit
               and (tidy := _tidy(key, value)) != kept[key]}
    if unfit or changed:
        plan.rows.append(RowResult(0, t(TITLE), t(_DETAILS), "problem" if unfit else "changed"))
    if changed:
        plan.writes.append(_writing(changed))


def _writing(changed: Mapping[str, Any]) -> "Callable[[Step], object]":
    return lambda step: step.update("town", step.town_id, changed)


def _tidy(key: str, value: Any) -> Any:
    if key == "name":
        return LocalText.from_json(value).to_json()
    return list(dict.fromkeys(value)) if key == "languages" else value or None \
        if key == "arms" else value


def _is_name(value: Any) -> bool:
    try:
        text = LocalText.from_json(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return not text.is_empty and all(map(_is_code, (text.original, *text.texts, *text.outdated)))


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and LANGUAGE_CODE.fullmatch(value) is not None


def _are_codes(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= _MOST_LANGUAGES and all(map(_is_code, value))


def _is_population(value: Any) -> bool:
    return value is None or (type(value) is int and 0 <= value <= LARGEST_NUMBER)


def _are_arms(value: Any) -> bool:
    if value is None:
        return True
    if not isinstance(value, str) or len(value) > _LARGEST_ARMS:
        return False
    try:
        return is_whole_png(base64.b64decode(value, validate=True))
    except (binascii.Error, ValueError):
        return False


_FITS: Mapping[str, Callable[[Any], bool]] = {
    "name": _is_name, "language": _is_code, "languages": _are_codes,
    "country": lambda value: isinstance(value, str) and _COUNTRY.fullmatch(value) is not None,
    "currency": lambda value: isinstance(value, str) and _CURRENCY.fullmatch(value) is not None,
    "population": _is_population, "arms": _are_arms,
}
