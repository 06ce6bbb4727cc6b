"""Whose voice no consultation has heard: groups and neighbourhoods."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import GROUPS

_EVERYBODY = "all_residents"


@dataclass(frozen=True)
class Voices:
    """What no consultation held so far has heard.

    `planned_only` names those among them, by key of group and id of row, that a coming
    consultation is to hear.
    """

    groups: tuple[FieldChoice, ...]
    neighbourhoods: tuple[Row, ...]
    planned_only: frozenset[str]


def is_planned(consultation: Row, today: date) -> bool:
    """Whether it lies ahead; one without a date counts as held."""
    return (consultation.values.get("held_on") or "") > today.isoformat()


def voices_unheard(consultations: Sequence[Row], neighbourhoods: Sequence[Row], *, today: date,
                   groups: Sequence[FieldChoice] = GROUPS) -> Voices:
    """The groups and neighbourhoods still unheard, in their order.

    Who hears all residents hears no group in particular.
    """
    held = _named(row for row in consultations if not is_planned(row, today))
    planned = _named(row for row in consultations if is_planned(row, today))
    unheard_groups = tuple(group for group in groups
                           if group.key not in held and group.key != _EVERYBODY)
    unheard_places = tuple(place for place in neighbourhoods if place.id not in held)
    unheard = {group.key for group in unheard_groups} | {place.id for place in unheard_places}
    return Voices(unheard_groups, unheard_places, frozenset(unheard & planned))


def _named(consultations: Iterable[Row]) -> set[str]:
    """Keys of the groups and ids of the neighbourhoods that the consultations name."""
    return {name for row in consultations for field in ("groups", "neighbourhoods")
            for name in row.values.get(field) or ()}
