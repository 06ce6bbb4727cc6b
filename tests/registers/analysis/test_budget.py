"""What actions cost: every way of counting comes to the same, to the smallest unit."""

from decimal import Decimal
from random import Random
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.registers.analysis.budget import (
    NOT_SAID,
    Budget,
    Money,
    budget_of,
    of_action,
)
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.fields import Row

SOURCES = [choice.key for choice in BUDGET_LINES.field("source").choices]
STATES = [choice.key for choice in BUDGET_LINES.field("state").choices]
KINDS = [choice.key for choice in BUDGET_LINES.field("kind").choices]
WAYS = ("by_line", "by_source", "by_year", "by_kind", "by_action")


def line(number: int, amount: str | None = None, action: str = "a1", **values: Any) -> Row:
    return Row(f"l{number}", number, {"name": text(f"Line {number}"), "amount": amount,
                                      "actions": [action] if action else None, **values})


def paid(number: int, amount: str, **values: Any) -> Row:
    return Row(f"p{number}", number, {"name": text(f"Payment {number}"), "amount": amount,
                                      **values})


def planned(sums: Any) -> dict[str, str]:
    return {key: str(money.planned) for key, money in sums.items() if money.planned}


LINES = (line(1, "12000", source="town_budget", state="secured", year=2026, kind="staff"),
         line(2, "6000.50", source="national_grant", state="sought", year=2027, kind="material"),
         line(3, "2000", source="existing", state="secured", year=2026, kind="rooms"),
         line(4, "16000", "a2", state="to_find", year=2026),
         line(5, "1", "a2"), line(6, None, "a2", state="secured"), line(7, "3", ""))


@pytest.mark.parametrize(("way", "expected"), [
    ("by_line", {"l1": "12000", "l2": "6000.50", "l3": "2000", "l4": "16000", "l5": "1",
                 "l7": "3"}),
    ("by_source", {"town_budget": "12000", "national_grant": "6000.50", "existing": "2000",
                   NOT_SAID: "16004"}),
    ("by_year", {"2026": "30000", "2027": "6000.50", NOT_SAID: "4"}),
    ("by_kind", {"staff": "12000", "material": "6000.50", "rooms": "2000", NOT_SAID: "16004"}),
    ("by_action", {"a1": "20000.50", "a2": "16001", NOT_SAID: "3"}),
])
def test_what_is_planned_is_counted_in_every_way(way: str, expected: dict[str, str]) -> None:
    assert planned(getattr(budget_of(LINES), way)) == expected


def test_the_plan_tells_what_is_secured_asked_for_and_still_to_find() -> None:
    total = budget_of(LINES).total
    assert (total.secured, total.sought, total.to_find, total.not_said) == (
        Decimal(14_000), Decimal("6000.50"), Decimal(16_000), Decimal(4))
    assert total.planned == Decimal("36004.50") and total.open == Decimal(16_004)
    assert total.existing == Decimal(2_000) and total.new_money == Decimal("34004.50")


def test_years_stand_in_their_order_and_those_not_said_last() -> None:
    assert list(budget_of(LINES).by_year) == ["2026", "2027", NOT_SAID]


def test_a_payment_counts_with_the_source_and_the_action_of_its_line() -> None:
    budget = budget_of(LINES, [paid(1, "7000", budget_lines=["l1"], paid_on="2027-01-05"),
                               paid(2, "500", actions=["a2"]), paid(3, "20"),
                               paid(4, "9", budget_lines=["gone"], actions=["a1"])])
    assert budget.by_source["town_budget"].spent == 7000
    assert budget.by_kind["staff"].spent == 7000
    assert budget.of_action("a1").spent == 7009 and budget.of_action("a2").spent == 500
    assert budget.by_year["2027"].spent == 7000
    assert budget.by_line[NOT_SAID].spent == 529 and budget.by_action[NOT_SAID].spent == 20


@pytest.mark.parametrize(("amount", "spent", "left", "over"), [
    ("18000", "18600", "-600", "600"), ("18000", "18000", "0", "0"), ("18000", "1", "17999", "0"),
    ("0.003", "0.004", "-0.001", "0.001")])
def test_spent_against_planned(amount: str, spent: str, left: str, over: str) -> None:
    money = budget_of([line(1, amount)], [paid(1, spent, budget_lines=["l1"])]).by_line["l1"]
    assert (money.left, money.over) == (Decimal(left), Decimal(over))


def test_what_cannot_be_read_counts_as_nothing() -> None:
    assert budget_of([line(1, "much")]).total == Money()
    assert budget_of([]).total == Money() and budget_of([]).of_action("a1") == Money()


def test_the_lines_of_one_action() -> None:
    assert [row.id for row in of_action(LINES, "a2")] == ["l4", "l5", "l6"]


def some_budget(random: Random, digits: int) -> tuple[Budget, Decimal, Decimal]:
    """A budget by chance, with the sums of its lines and payments counted in smallest units."""
    def amount() -> tuple[str, int]:
        units = random.randrange(10 ** random.randrange(1, 12))
        return f"{Decimal(units).scaleb(-digits):f}", units

    lines, expenses, sums = [], [], [0, 0]
    for number in range(random.randrange(30)):
        words, units = amount()
        sums[0] += units
        lines.append(line(number, words, random.choice(["a1", "a2", ""]),
                          source=random.choice([*SOURCES, None]),
                          state=random.choice([*STATES, None]),
                          kind=random.choice([*KINDS, None]),
                          year=random.choice([2025, 2026, 2027, None])))
    for number in range(random.randrange(30)):
        words, units = amount()
        sums[1] += units
        expenses.append(paid(number, words,
                             budget_lines=[random.choice(lines).id] if lines else None,
                             actions=random.choice([["a1"], ["a3"], None]),
                             paid_on=random.choice(["2025-03-01", "2028-12-31", None])))
    return (budget_of(lines, expenses), *(Decimal(sum_).scaleb(-digits) for sum_ in sums))


@pytest.mark.parametrize("digits", [0, 2, 3])
def test_all_sums_agree_in_currencies_with_no_two_and_three_decimals(digits: int) -> None:
    random = Random(digits)
    for _ in range(60):
        budget, all_planned, all_spent = some_budget(random, digits)
        assert (budget.total.planned, budget.total.spent) == (all_planned, all_spent)
        assert budget.total.new_money + budget.total.existing == all_planned
        assert budget.total.planned - budget.total.spent == budget.total.left
        for way in WAYS:
            assert sum(getattr(budget, way).values(), Money()) == budget.total, way
