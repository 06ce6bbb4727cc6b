"""The means of prevention: what each service gives, exact sums, and the work without new money."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import Block, Heading, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.no_new_money import (
    ending_blocks,
    goal_blocks,
    no_new_money_blocks,
    resource_in_words,
)
from strongcity_desktop.documents.register_blocks import (
    ending,
    one_by_one,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.resources import (
    NOT_SAID,
    Sums,
    by_service,
    sums_by_origin,
    sums_by_year,
    sums_of,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.resource import RESOURCES
from strongcity_desktop.registers.wording import choice_label

_TOLD_ABOVE = ("kinds_of_means", "services_contribute", "kinds_of_money")
_TABLE = ("name", "owner", "kind", "origin", "state", "amount", "until_on")


def resources_view(source: Source, answered: Answered | None) -> bytes:
    """The document as a PDF file; `answered` is a run of the worksheet of means, if one began."""
    t = source.setting.t
    return make_pdf(list(_blocks(source, answered)), source.setting,
                    t("Amounts are written as they were entered, never rounded."))


def _blocks(source: Source, answered: Answered | None) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, RESOURCES)
    yield from front(source, t("People, money, rooms and skills: what the town has for "
                               "prevention, and what is left to find."), answered=answered)
    if answered is not None:
        yield from outcome_blocks(source, answered)
    if rows:
        yield from no_new_money_blocks(source, rows)
        yield from goal_blocks(source, rows)
        yield from ending_blocks(source, rows)
        yield from services_blocks(source, rows)
        yield from _sums(source, rows)
        yield Heading(t("All resources"), "all", level=1)
        yield replace(register_table(source, RESOURCES, rows, _TABLE), is_dense=True)
        yield from one_by_one(source, RESOURCES, rows, ("conditions", "note"))
    else:
        yield Text(t("No resource is in the register yet. Begin with what services give without "
                     "new money."), quiet=True)
        yield from goal_blocks(source, rows)
    if answered is not None:
        yield from gap_blocks(source, answered)
        yield from step_blocks(source, answered, leave_out=_TOLD_ABOVE, with_open=False)
    yield from ending(source)


def services_blocks(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """What each service gives, without new money and with it."""
    yield Heading(source.setting.t("What each service gives"), "services", level=1)
    yield _services(source, rows)


def _services(source: Source, rows: Sequence[Row]) -> Table:
    t = source.setting.t
    lines = []
    for given in by_service(rows, source.setting.printed_on):
        cells = [t.list([resource_in_words(source, row) for row in some]) or "–"
                 for some in (given.existing, given.new)]
        lines.append((_choice(source, "service", given.service), *cells))
    return Table((t("Service"), t("Without new money"), t("With new money")), tuple(lines),
                 (1.3, 2.2, 2.0), is_dense=True)


def _sums(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    t, total = source.setting.t, sums_of(rows)
    yield Heading(t("Sums"), "sums", level=1)
    if not total.together:
        yield Text(t("No amount is noted yet."), quiet=True)
        return
    origins = {_choice(source, "origin", origin): sums
               for origin, sums in sums_by_origin(rows).items()}
    yield _sum_table(source, t("Where it comes from"), origins, total)
    years = {year or t("No year noted"): sums for year, sums in sums_by_year(rows).items()}
    yield _sum_table(source, t("Year"), years, total,
                     t("An amount is counted whole in the year in which it begins. Refused ones "
                       "do not count."))


def _sum_table(source: Source, head: str, sums: Mapping[str, Sums], total: Sums, note: str = ""
               ) -> Table:
    t = source.setting.t

    def line(words: str, one: Sums) -> tuple[str, ...]:
        return (words, *(_amount(source, amount)
                         for amount in (one.secured, one.sought, one.together)))

    return Table((head, t("Secured"), t("Sought"), t("Together")),
                 tuple(line(words, one) for words, one in sums.items()), (2.2, 1.2, 1.2, 1.2),
                 ("start", "end", "end", "end"), note=note, total=line(t("Together"), total),
                 is_dense=True)


def _amount(source: Source, amount: Decimal) -> str:
    return source.setting.t.amount(amount, source.setting.currency) if amount else "–"


def _choice(source: Source, key: str, chosen: str) -> str:
    t, field = source.setting.t, RESOURCES.field(key)
    if chosen == NOT_SAID:
        return t("Not said")
    return next(choice_label(t, RESOURCES, field, choice) for choice in field.choices
                if choice.key == chosen)
