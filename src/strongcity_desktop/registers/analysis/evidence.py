"""How well the diagnosis is founded: thin evidence, sources to read with care, bare claims."""

from collections.abc import Iterable
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row

_THIN = "thin"


def is_rated(challenge: Row) -> bool:
    """Whether likelihood or impact was given."""
    return bool(challenge.values.get("likelihood") or challenge.values.get("impact"))


def thin_evidence(challenges: Iterable[Row]) -> tuple[Row, ...]:
    """The rated challenges whose evidence is called thin."""
    return tuple(row for row in challenges
                 if is_rated(row) and row.values.get("quality") == _THIN)


def claims_without_source(challenges: Iterable[Row]) -> tuple[Row, ...]:
    """The rated challenges with neither a source chosen nor evidence written down."""
    return tuple(row for row in challenges if is_rated(row)
                 and not row.values.get("sources") and not _says(row.values.get("evidence")))


def biased_sources(sources: Iterable[Row]) -> tuple[Row, ...]:
    """The data sources to read with care: with a bias or a missing group named, or thin."""
    return tuple(row for row in sources if _says(row.values.get("biases"))
                 or row.values.get("groups_missing") or row.values.get("quality") == _THIN)


def _says(text: Any) -> bool:
    return bool(text) and not LocalText.from_json(text).is_empty
