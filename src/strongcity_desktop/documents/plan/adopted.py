"""What the plan says of its adoption: a draft, the version being frozen, or what follows one."""

from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Row


def newest_version(of: TownTold) -> Row | None:
    """The version adopted last; None where the council adopted none yet."""
    rows = of.source.rows(ADOPTED_VERSIONS)
    return max(rows, default=None,
               key=lambda row: (str(row.values.get("adopted_on") or ""), row.number))


def being_adopted(of: TownTold) -> Row | None:
    """The version that this print will be frozen as: it is written down, and not frozen yet."""
    newest = newest_version(of)
    return newest if newest is not None and not newest.values.get("frozen") else None


def status_words(of: TownTold) -> str:
    """How far the plan is, in a line."""
    t, newest = of.t, newest_version(of)
    if newest is None:
        return t("Draft for approval by the council")
    version = name_in(of.source, ADOPTED_VERSIONS.id, newest)
    day = newest.values.get("adopted_on")
    if newest.values.get("frozen"):
        return t("Draft that follows {version}, adopted on {date}", version=version,
                 date=t.date(day)) if day else t("Draft that follows {version}", version=version)
    return t("{version}, adopted on {date}", version=version, date=t.date(day)) if day else \
        t("{version}, adopted", version=version)
