"""What the resources tell together: exact sums, what needs no new money, goals without means."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.resource import RESOURCES, SERVICES

EXISTING = "existing"
SECURED, SOUGHT, REFUSED = "secured", "sought", "refused"
ORIGINS = tuple(choice.key for choice in RESOURCES.field("origin").choices)
NOT_SAID = ""
"""The origin, the service or the year of a resource of which nobody said it."""
SOON = timedelta(days=180)
_OVER = frozenset({"reached", "dropped"})
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Sums:
    """Money in the town’s currency, exact: what is secured and what is still sought."""

    secured: Decimal = _NOTHING
    sought: Decimal = _NOTHING

    @property
    def together(self) -> Decimal:
        """Both."""
        return self.secured + self.sought

    def __add__(self, other: "Sums") -> "Sums":
        return Sums(self.secured + other.secured, self.sought + other.sought)


@dataclass(frozen=True)
class OfService:
    """What one service gives: resources without new money, and those that new money pays."""

    service: str
    existing: tuple[Row, ...]
    new: tuple[Row, ...]


@dataclass(frozen=True)
class NoNewMoney:
    """What existing services carry, what they have still to agree to, what is left to finance."""

    carried: tuple[Row, ...]
    to_agree: tuple[Row, ...]
    to_finance: tuple[Row, ...]
    by_origin: Mapping[str, Sums]


@dataclass(frozen=True)
class GoalMeans:
    """A goal that is not over, and the resources that serve it."""

    goal: Row
    existing: tuple[Row, ...]
    secured: tuple[Row, ...]
    hoped_for: tuple[Row, ...]

    @property
    def has_none(self) -> bool:
        """Whether nothing at all serves it."""
        return not (self.existing or self.secured or self.hoped_for)

    @property
    def is_only_hoped_for(self) -> bool:
        """Whether all that serves it is still sought."""
        return bool(self.hoped_for) and not (self.existing or self.secured)


def amount_of(row: Row) -> Decimal:
    """The amount of a resource as it was written; nothing where none is."""
    try:
        return Decimal(str(row.values.get("amount") or 0))
    except InvalidOperation:
        return _NOTHING


def sums_of(rows: Iterable[Row]) -> Sums:
    """What these resources add up to; refused ones, and those without a state, do not count."""
    total = Sums()
    for row in rows:
        match row.values.get("state"):
            case "secured":
                total += Sums(secured=amount_of(row))
            case "sought":
                total += Sums(sought=amount_of(row))
    return total


def sums_by_origin(rows: Iterable[Row]) -> Mapping[str, Sums]:
    """The sums of each source that has any, in the order of the sources, those not said last."""
    every = tuple(rows)
    sums = {origin: sums_of(row for row in every if _said(row, "origin") == origin)
            for origin in (*ORIGINS, NOT_SAID)}
    return {origin: sum_ for origin, sum_ in sums.items() if sum_.together}


def sums_by_year(rows: Iterable[Row]) -> Mapping[str, Sums]:
    """The sums of each year, like "2027", the earliest first, those without a day last.

    An amount is counted whole, in the year in which it begins: nothing is divided or rounded.
    """
    every = tuple(rows)
    years = sorted({year_of(row) for row in every}, key=lambda year: (not year, year))
    sums = {year: sums_of(row for row in every if year_of(row) == year) for year in years}
    return {year: sum_ for year, sum_ in sums.items() if sum_.together}


def year_of(row: Row) -> str:
    """The year in which a resource begins, or ends where no beginning is said; "" for neither."""
    return str(row.values.get("from_on") or row.values.get("until_on") or "")[:4]


def by_service(rows: Iterable[Row], today: date) -> tuple[OfService, ...]:
    """The twelve services, each with what it gives now; then others, if they give anything."""
    kept = _counted(rows, today)
    found = []
    for service in (*(choice.key for choice in SERVICES), NOT_SAID):
        given = [row for row in kept if _said(row, "service") == service]
        if given or service not in ("other", NOT_SAID):
            found.append(OfService(
                service, tuple(row for row in given if is_existing(row)),
                tuple(row for row in given if not is_existing(row))))
    return tuple(found)


def no_new_money(rows: Iterable[Row], today: date) -> NoNewMoney:
    """The work as it stands without another coin, and what it lacks."""
    kept = _counted(rows, today)
    existing = [row for row in kept if is_existing(row)]
    to_finance = tuple(row for row in kept if not is_existing(row) and _is_sought(row))
    return NoNewMoney(tuple(row for row in existing if not _is_sought(row)),
                      tuple(row for row in existing if _is_sought(row)), to_finance,
                      sums_by_origin(to_finance))


def means_of_goals(goals: Iterable[Row], rows: Iterable[Row], today: date
                   ) -> tuple[GoalMeans, ...]:
    """What serves each goal that is neither reached nor dropped, in their order."""
    kept = _counted(rows, today)
    return tuple(_means(goal, [row for row in kept if goal.id in (row.values.get("goals") or ())])
                 for goal in goals if goal.values.get("status") not in _OVER)


def ending_soon(rows: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The secured new money that ends in the next half year, the next first."""
    first, last = today.isoformat(), (today + SOON).isoformat()
    found = [row for row in rows if row.values.get("state") == SECURED and not is_existing(row)
             and first <= str(row.values.get("until_on") or "") <= last]
    return tuple(sorted(found, key=lambda row: (row.values["until_on"], row.number)))


def without_word(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The resources of which nobody said whether they are secured or where they come from."""
    return tuple(row for row in rows if not (_said(row, "state") and _said(row, "origin")))


def is_existing(row: Row) -> bool:
    """Whether an existing service gives it, without new money."""
    return _said(row, "origin") == EXISTING


def is_over(row: Row, today: date) -> bool:
    """Whether its last day has passed."""
    last = row.values.get("until_on")
    return bool(last) and str(last) < today.isoformat()


def _counted(rows: Iterable[Row], today: date) -> Sequence[Row]:
    return [row for row in rows if row.values.get("state") != REFUSED and not is_over(row, today)]


def _means(goal: Row, serving: Sequence[Row]) -> GoalMeans:
    return GoalMeans(
        goal, tuple(row for row in serving if is_existing(row) and not _is_sought(row)),
        tuple(row for row in serving if not is_existing(row) and not _is_sought(row)),
        tuple(row for row in serving if _is_sought(row)))


def _is_sought(row: Row) -> bool:
    return row.values.get("state") == SOUGHT


def _said(row: Row, key: str) -> str:
    return str(row.values.get(key) or NOT_SAID)
