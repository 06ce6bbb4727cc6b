"""What actions cost and what was spent: exact sums by line, source, year, state, kind and action.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from strongcity_desktop.registers.fields import Row

EXISTING = "existing"
"""The source of a line that an existing service carries, without new money."""
STATES = ("secured", "sought", "to_find")
NOT_SAID = ""
"""The source, year, state, kind, line or action of money of which nobody said it."""
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Money:
    """Exact amounts in the town’s currency: planned by state, planned without new money, spent."""

    secured: Decimal = _NOTHING
    sought: Decimal = _NOTHING
    to_find: Decimal = _NOTHING
    not_said: Decimal = _NOTHING
    existing: Decimal = _NOTHING
    """The part of what is planned that existing services carry, whatever its state."""
    spent: Decimal = _NOTHING

    @property
    def planned(self) -> Decimal:
        """All that is needed."""
        return self.secured + self.sought + self.to_find + self.not_said

    @property
    def new_money(self) -> Decimal:
        """What is needed beside existing services."""
        return self.planned - self.existing

    @property
    def open(self) -> Decimal:
        """What is neither secured nor asked for."""
        return self.to_find + self.not_said

    @property
    def left(self) -> Decimal:
        """What is planned and not spent; below 0 where more was spent."""
        return self.planned - self.spent

    @property
    def over(self) -> Decimal:
        """By how much more was spent than planned; 0 where it was not."""
        return max(-self.left, _NOTHING)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.secured + other.secured, self.sought + other.sought,
                     self.to_find + other.to_find, self.not_said + other.not_said,
                     self.existing + other.existing, self.spent + other.spent)


@dataclass(frozen=True)
class Budget:
    """The same money counted in several ways: the sums of each mapping are those of `total`.

    Keys are choices, years like "2027" and ids, `NOT_SAID` for what belongs to none.
    """

    total: Money
    by_line: Mapping[str, Money]
    by_source: Mapping[str, Money]
    by_year: Mapping[str, Money]
    by_kind: Mapping[str, Money]
    by_action: Mapping[str, Money]

    def of_action(self, action_id: str) -> Money:
        """The money of one action; nothing where none is noted."""
        return self.by_action.get(action_id, Money())


def budget_of(lines: Iterable[Row], expenses: Iterable[Row] = ()) -> Budget:
    """The budget of these lines and payments.

    A payment counts with the source, the kind and, where it names none itself, the action of its
    line; its year is that of its day, or else of its line.
    """
    kept, paid = tuple(lines), tuple(expenses)
    of_id = {row.id: row for row in kept}
    entries = [(_Place(row.id, _said(row, "source"), year_of_line(row), _said(row, "kind"),
                       only(row, "actions")), planned_of(row)) for row in kept]
    entries += [(_place_of(row, of_id.get(only(row, "budget_lines"))),
                 Money(spent=amount_of(row))) for row in paid]

    def summed(key: Callable[[_Place], str]) -> dict[str, Money]:
        sums: dict[str, Money] = {}
        for place, money in entries:
            sums[key(place)] = sums.get(key(place), Money()) + money
        return sums

    years = summed(lambda place: place.year)
    return Budget(
        sum((money for _, money in entries), Money()), summed(lambda place: place.line),
        summed(lambda place: place.source),
        {year: years[year] for year in sorted(years, key=lambda one: (not one, one))},
        summed(lambda place: place.kind), summed(lambda place: place.action))


def planned_of(line: Row) -> Money:
    """The money of one budget line."""
    amount, state = amount_of(line), _said(line, "state")
    existing = amount if _said(line, "source") == EXISTING else _NOTHING
    match state:
        case "secured":
            return Money(secured=amount, existing=existing)
        case "sought":
            return Money(sought=amount, existing=existing)
        case "to_find":
            return Money(to_find=amount, existing=existing)
        case _:
            return Money(not_said=amount, existing=existing)


def amount_of(row: Row) -> Decimal:
    """The amount as it was written; nothing where none is."""
    try:
        return Decimal(str(row.values.get("amount") or 0))
    except InvalidOperation:
        return _NOTHING


def year_of_line(line: Row) -> str:
    """The year of a budget line as text; "" where none is said."""
    year = line.values.get("year")
    return str(year) if year else NOT_SAID


def only(row: Row, key: str) -> str:
    """The one row that a field names; "" for none."""
    named = row.values.get(key)
    return str(named[0]) if isinstance(named, list) and named else NOT_SAID


def of_action(rows: Iterable[Row], action_id: str) -> tuple[Row, ...]:
    """The rows that belong to one action, in their order."""
    return tuple(row for row in rows if only(row, "actions") == action_id)


@dataclass(frozen=True)
class _Place:
    line: str
    source: str
    year: str
    kind: str
    action: str


def _place_of(expense: Row, line: Row | None) -> _Place:
    day = str(expense.values.get("paid_on") or "")[:4]
    if line is None:
        return _Place(NOT_SAID, NOT_SAID, day, NOT_SAID, only(expense, "actions"))
    return _Place(line.id, _said(line, "source"), day or year_of_line(line), _said(line, "kind"),
                  only(expense, "actions") or only(line, "actions"))


def _said(row: Row, key: str) -> str:
    return str(row.values.get(key) or NOT_SAID)
