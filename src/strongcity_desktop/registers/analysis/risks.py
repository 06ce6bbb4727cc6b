"""What the risks tell together: what nothing is done about, what to look at again, who is exposed.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import GROUPS

_CLOSED = "closed"


def open_risks(risks: Iterable[Row]) -> tuple[Row, ...]:
    """All but the closed ones."""
    return tuple(row for row in risks if row.values.get("status") != _CLOSED)


def high_and_unanswered(risks: Iterable[Row]) -> tuple[Row, ...]:
    """The open risks of the highest priority about which nothing is done, the highest first."""
    found = [row for row in open_risks(risks)
             if (score := _score(row)) and priority(score) == "A" and not _says(row, "mitigation")]
    return tuple(sorted(found, key=lambda row: (-_score(row), row.number)))


def to_look_at_again(risks: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The open risks whose day to look again has passed, the longest ago first."""
    found = [row for row in open_risks(risks)
             if "" < (row.values.get("review_on") or "") < today.isoformat()]
    return tuple(sorted(found, key=lambda row: (row.values["review_on"], row.number)))


def nobody_watches(risks: Iterable[Row]) -> tuple[Row, ...]:
    """The open risks that nobody watches, or where nobody decides to stop."""
    return tuple(row for row in open_risks(risks)
                 if not _says(row, "owner") or not _says(row, "stop_by"))


def most_exposed(risks: Iterable[Row]) -> tuple[tuple[FieldChoice, int], ...]:
    """The groups that open risks name, with how many name them, the most often named first."""
    counts = Counter(group for row in open_risks(risks) for group in row.values.get("groups") or ())
    named = [(group, counts[group.key]) for group in GROUPS if counts[group.key]]
    return tuple(sorted(named, key=lambda one: -one[1]))


def lacks(risk: Row, field: str) -> bool:
    """Whether a text of a risk says nothing."""
    return not _says(risk, field)


def _score(row: Row) -> int:
    likelihood, impact = row.values.get("likelihood"), row.values.get("impact")
    return likelihood * impact if likelihood and impact else 0


def _says(row: Row, field: str) -> bool:
    text: Any = row.values.get(field)
    return bool(text) and not LocalText.from_json(text).is_empty
