"""What the register of stakeholders tells of businesses: how far the work with them is."""

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from strongcity_desktop.language.texts import LocalText

BUSINESS = "business"
TELLING = ("offers", "asked_of")
"""The fields that say something was agreed or asked."""


def work_with_businesses(rows: Iterable[Mapping[str, Any]]) -> Literal["done", "begun",
                                                                       "not_begun"]:
    """Done once one of them offers something or is asked for it; begun once one is known.

    `rows` are stored values of stakeholders; others than businesses do not count.
    """
    businesses = [row for row in rows if row.get("sector") == BUSINESS]
    if any(_says(row.get(key)) for row in businesses for key in TELLING):
        return "done"
    return "begun" if businesses else "not_begun"


def _says(text: object) -> bool:
    try:
        return isinstance(text, Mapping) and not LocalText.from_json(text).is_empty
    except (ValueError, TypeError, KeyError):
        return False
