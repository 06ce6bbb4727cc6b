"""The parts of the prevention plan in their order: what the town chose, else what is usual."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.plan_section import SECTIONS, is_for_staff_only

OWN, COVER, CONTENTS, FOREWORD, MINUTES = "own", "cover", "contents", "foreword", "minutes"
USUAL_ORDER = tuple(choice.key for choice in SECTIONS if choice.key != OWN)
"""The sections of the plan as they stand in a town that chose nothing."""


@dataclass(frozen=True)
class PlanPart:
    """One part of the plan; `key` is its section, or the id of its row where it is one's own.

    `row_id` is "" where the town wrote nothing of it; `title` and `words` are the town's own.
    """

    key: str
    section: str
    row_id: str
    title: LocalText | None
    words: LocalText | None
    printed: bool
    for_staff_only: bool

    @property
    def is_own(self) -> bool:
        """Whether the town added it."""
        return self.section == OWN


def parts_of(rows: Sequence[Row]) -> tuple[PlanPart, ...]:
    """The parts in the order of the rows; a section without a row stands at its usual place.

    Without rows all are printed but the minutes, which are for council and staff in any case. A
    second row of a section counts as one of the town's own, so that none of its words is lost.
    """
    parts: list[PlanPart] = []
    for row in rows:
        parts.append(_part(row, {part.key for part in parts}))
    for place, section in enumerate(USUAL_ORDER):
        keys = [part.key for part in parts]
        if section not in keys:
            before = keys.index(USUAL_ORDER[place - 1]) + 1 if place else 0
            parts.insert(before, PlanPart(section, section, "", None, None,
                                          section != MINUTES, section == MINUTES))
    return tuple(parts)


def plan_title(parts: Sequence[PlanPart]) -> LocalText | None:
    """The title that the town gave its plan, which is that of its cover."""
    return next((part.title for part in parts if part.section == COVER), None)


def _part(row: Row, taken: set[str]) -> PlanPart:
    section = row.values.get("section")
    if section not in USUAL_ORDER or section in taken:
        section = OWN
    return PlanPart(
        row.id if section == OWN else section, section, row.id, _text(row.values.get("name")),
        _text(row.values.get("words")), row.values.get("printed") is not False,
        is_for_staff_only(row))


def _text(stored: Any) -> LocalText | None:
    if not stored:
        return None
    text = LocalText.from_json(stored)
    return None if text.is_empty else text
