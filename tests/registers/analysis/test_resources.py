"""What the resources tell: exact sums in any currency, the work without new money, bare goals."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.analysis.resources import (
    ORIGINS,
    SECURED,
    SOUGHT,
    Sums,
    by_service,
    ending_soon,
    means_of_goals,
    no_new_money,
    sums_by_origin,
    sums_by_year,
    sums_of,
    without_word,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.resource import SERVICES

TODAY = date(2026, 3, 10)


def resource(number: int, **values: Any) -> Row:
    return Row(f"r{number}", number, {"name": text(f"Resource {number}"), **values})


def goal(number: int, status: str | None = "agreed") -> Row:
    return Row(f"g{number}", number, {"name": text(f"Goal {number}"), "status": status})


def numbers(rows: Any) -> list[int]:
    return [row.number for row in rows]


def test_sums_tell_secured_from_sought_and_leave_refused_ones_out() -> None:
    rows = [resource(1, amount="38000", state="secured"), resource(2, amount="25000.5",
                                                                   state="sought"),
            resource(3, amount="8000", state="refused"), resource(4, amount="99"),
            resource(5, state="secured")]
    assert sums_of(rows) == Sums(Decimal(38_000), Decimal("25000.5"))
    assert sums_of(rows).together == Decimal("63000.5")


@pytest.mark.parametrize(("digits", "amounts", "total"), [
    (0, ["1", "2", "1200000000"], "1200000003"),  # the yen and the like: no decimals
    (2, ["0.10", "0.20", "0.70"], "1"),
    (3, ["0.001", "0.002", "1249.997"], "1250"),  # the dinar: three
    (3, ["12.345", "0.005"], "12.35"),
])
def test_sums_are_exact_in_currencies_with_and_without_decimals(
        digits: int, amounts: list[str], total: str) -> None:
    rows = [resource(number, amount=amount, state="sought")
            for number, amount in enumerate(amounts)]
    assert sums_of(rows).sought == Decimal(total)
    shown = [translator(language).amount(sums_of(rows).sought, "TND" if digits == 3 else "JPY")
             for language in SHIPPED]
    assert all(any(figure in words for figure in "0123456789") for words in shown)


def drawn(seed: int) -> list[Row]:
    """Up to thirty resources, drawn at random, the same for the same seed."""
    draw = Random(seed)

    def amount() -> str | None:
        places = draw.choice((0, 2, 3))
        return draw.choice((None, str(Decimal(draw.randrange(10**15)).scaleb(-places))))

    def day() -> str | None:
        some = date(2020, 1, 1) + timedelta(days=draw.randrange(5_000))
        return draw.choice((None, some.isoformat()))

    return [resource(
        number, amount=amount(), state=draw.choice((None, "secured", "sought", "refused")),
        origin=draw.choice((None, *ORIGINS)), from_on=day(), until_on=day(),
        service=draw.choice((None, *(choice.key for choice in SERVICES))),
        goals=draw.sample(["g1", "g2"], draw.randrange(3)))
        for number in range(draw.randrange(30))]


each_drawing = pytest.mark.parametrize("rows", [drawn(seed) for seed in range(40)],
                                       ids=range(40))


@each_drawing
def test_sources_and_years_each_add_up_to_the_whole(rows: list[Row]) -> None:
    whole = sums_of(rows)
    for parts in (sums_by_origin(rows), sums_by_year(rows)):
        assert sum((one.secured for one in parts.values()), Decimal(0)) == whole.secured
        assert sum((one.sought for one in parts.values()), Decimal(0)) == whole.sought
        assert all(one.together for one in parts.values())
    by_hand = [sum((Decimal(row.values["amount"] or 0) for row in rows
                    if row.values["state"] == state), Decimal(0)) for state in (SECURED, SOUGHT)]
    assert [whole.secured, whole.sought] == by_hand


@each_drawing
def test_each_resource_that_counts_stands_once_among_the_services(rows: list[Row]) -> None:
    kept = {row.number for row in rows if row.values["state"] != "refused"
            and not (row.values["until_on"] and row.values["until_on"] < TODAY.isoformat())}
    services = by_service(rows, TODAY)
    assert sorted(numbers(row for one in services for row in (*one.existing, *one.new))) \
        == sorted(kept)
    assert [one.service for one in services][:12] == [choice.key for choice in SERVICES][:12]
    view = no_new_money(rows, TODAY)
    told = numbers((*view.carried, *view.to_agree, *view.to_finance))
    assert len(set(told)) == len(told) and set(told) <= kept
    assert sum((one.sought for one in view.by_origin.values()), Decimal(0)) \
        == sums_of(view.to_finance).sought


@each_drawing
def test_every_goal_not_over_is_told_of_once(rows: list[Row]) -> None:
    told = means_of_goals([goal(1), goal(2, None), goal(3, "reached"), goal(4, "dropped")], rows,
                          TODAY)
    assert [one.goal.number for one in told] == [1, 2]
    for one in told:
        serving = {*numbers(one.existing), *numbers(one.secured), *numbers(one.hoped_for)}
        assert one.has_none is not bool(serving)
        assert not (one.has_none and one.is_only_hoped_for)


def test_the_view_without_new_money_parts_what_is_carried_from_what_is_left_to_find() -> None:
    rows = [resource(1, origin="existing", state="secured"), resource(2, origin="existing"),
            resource(3, origin="existing", state="sought"),
            resource(4, origin="donor", state="sought", amount="12000"),
            resource(5, origin="town_budget", state="secured", amount="38000"),
            resource(6, origin="national_grant", state="refused", amount="9"),
            resource(7, origin="national_grant", state="sought", amount="25000"),
            resource(8, origin="existing", until_on="2026-03-09"),
            resource(9, origin="existing", until_on="2026-03-10")]
    view = no_new_money(rows, TODAY)
    assert (numbers(view.carried), numbers(view.to_agree), numbers(view.to_finance)) \
        == ([1, 2, 9], [3], [4, 7])
    assert dict(view.by_origin) == {"national_grant": Sums(sought=Decimal(25_000)),
                                    "donor": Sums(sought=Decimal(12_000))}


def test_goals_are_told_bare_hoped_for_or_served() -> None:
    rows = [resource(1, origin="donor", state="sought", goals=["g2"]),
            resource(2, origin="existing", state="secured", goals=["g3"]),
            resource(3, origin="donor", state="refused", goals=["g1"]),
            resource(4, origin="private", state="secured", goals=["g3", "g4"])]
    bare, hoped, served, paid = means_of_goals([goal(1), goal(2), goal(3), goal(4)], rows, TODAY)
    assert bare.has_none and hoped.is_only_hoped_for
    assert (numbers(served.existing), numbers(served.secured)) == ([2], [4])
    assert not (paid.has_none or paid.is_only_hoped_for)


def test_money_that_ends_within_half_a_year_is_told_the_next_first() -> None:
    rows = [resource(1, state="secured", origin="town_budget", until_on="2026-09-06"),
            resource(2, state="secured", origin="donor", until_on="2026-03-10"),
            resource(3, state="secured", origin="donor", until_on="2026-09-07"),
            resource(4, state="sought", origin="donor", until_on="2026-04-01"),
            resource(5, state="secured", origin="existing", until_on="2026-04-01")]
    assert numbers(ending_soon(rows, TODAY)) == [2, 1]


def test_what_nobody_said_is_asked_for() -> None:
    rows = [resource(1), resource(2, state="secured"), resource(3, origin="donor", state="sought")]
    assert numbers(without_word(rows)) == [1, 2]
