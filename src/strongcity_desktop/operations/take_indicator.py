"""Take an indicator from the bank into the town's own framework."""

from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.library.indicators import BankIndicator, bank_indicator
from strongcity_desktop.operations.keep_register import Kept, add_row, working_language
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.store.town_file import TownFile

_GONE = mark("This indicator is not in the bank any more. Choose another one.")


def take_indicator(town: TownFile, key: str, who: str, action_id: str = "") -> Kept:
    """Add the indicator as a row, its texts in every language of the app, for this action.

    Start value, target and days stay open: only the town knows them. Raises Refusal when the bank
    has no such indicator.
    """
    try:
        taken = bank_indicator(key)
    except KeyError:
        raise Refusal(_GONE) from None
    language = working_language(town)
    original = language if language in SHIPPED else SHIPPED[0]
    return add_row(town, INDICATORS.id, {
        "level": taken.level, "measures": taken.measures, "unit": taken.unit,
        "direction": taken.direction, "of_people": taken.of_people,
        "reading_rule": taken.reading, "method": taken.method, "frequency": taken.frequency,
        "splits": list(taken.disaggregate) or None, "bank_key": taken.key,
        "actions": [action_id] if action_id else None, **_texts(taken, original)}, who)


def _texts(taken: BankIndicator, original: str) -> dict[str, Any]:
    """Its texts in every language of the app, the original in the town's own."""
    said = {code: (taken.name_in(t), taken.assumption_in(t), taken.risk_in(t),
                   taken.how_to_ask_in(t))
            for code in SHIPPED for t in (translator(code),)}
    return {field: LocalText(original, {code: texts[place] for code, texts in said.items()
                                        }).to_json()
            for place, field in enumerate(("name", "assumption", "risk", "how_to_ask"))}
