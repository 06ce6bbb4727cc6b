"""Who sits on the platform: members by their part, the police beside the others, who is missing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.stakeholder import SECTORS, STAKEHOLDERS

ROLES = tuple(choice.key for choice in STAKEHOLDERS.field("platform_role").choices)
MEMBER, GUEST = "member", "guest"
_SEATED = ("chair", "secretary", MEMBER)

AT_THE_TABLE = ("town_services", "police", "education", "health", "social_services", "youth",
                "sport", "faith", "civil_society", "women", "minorities", "business",
                "state_office")
"""The sectors that the guide finds around the tables of other towns (chapter 4)."""

_POLICE, _CARE = ("police",), ("health", "social_services")
_HEAVY = 3  # one seat in so many is a strong part

Tilt = Literal["nobody", "police_heavy", "no_care", "no_police", "even"]


@dataclass(frozen=True)
class Member:
    """A stakeholder and its part on the platform, one of `ROLES`."""

    row: Row
    role: str


def members_of(stakeholders: Iterable[Row], chosen: Iterable[str] = ()) -> tuple[Member, ...]:
    """Who belongs to the platform, the chair first: those with a part, and those chosen by id.

    Who was chosen and has no part of its own is a member. Of the same part, the lowest number
    stands first.
    """
    named = set(chosen)
    found = [Member(row, row.values.get("platform_role") or MEMBER) for row in stakeholders
             if row.values.get("platform_role") or row.id in named]
    return tuple(sorted(found, key=lambda one: (_place(one.role), one.row.number)))


def _place(role: str) -> int:
    """A part of which this version does not know stands last."""
    return ROLES.index(role) if role in ROLES else len(ROLES)


@dataclass(frozen=True)
class Balance:
    """How many seats the police hold, health and social services, and everyone else."""

    police: int
    care: int
    others: int

    @property
    def seats(self) -> int:
        """All seats; observers and guests hold none."""
        return self.police + self.care + self.others

    @property
    def tilt(self) -> Tilt:
        """What the numbers say: police in a third of the seats, no carers, no police, or even."""
        if not self.seats:
            return "nobody"
        if self.police * _HEAVY >= self.seats:
            return "police_heavy"
        if not self.care:
            return "no_care"
        return "even" if self.police else "no_police"


def balance_of(members: Sequence[Member]) -> Balance:
    """The seats by who holds them."""
    sectors = [one.row.values.get("sector") for one in members if one.role in _SEATED]
    police = sum(sector in _POLICE for sector in sectors)
    care = sum(sector in _CARE for sector in sectors)
    return Balance(police, care, len(sectors) - police - care)


def sectors_missing_at(members: Sequence[Member]) -> tuple[FieldChoice, ...]:
    """The sectors of `AT_THE_TABLE` of which nobody takes part; a guest does not count."""
    present = {one.row.values.get("sector") for one in members if one.role != GUEST}
    return tuple(sector for sector in SECTORS
                 if sector.key in AT_THE_TABLE and sector.key not in present)
