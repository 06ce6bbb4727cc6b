"""The money of the plan: by source and year, what needs none, planned against spent."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    LookAgain,
    Table,
    Text,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, further, register_table, shown_rows
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.actions import over_budget
from strongcity_desktop.registers.analysis.budget import (
    EXISTING,
    NOT_SAID,
    Budget,
    Money,
    budget_of,
    only,
)
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.expense import EXPENSES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import chosen_label

_LINES = ("name", "actions", "year", "source", "state", "amount")
_LINE_SHARES = (0.6, 2.4, 2.0, 0.8, 1.6, 1.3, 1.3)


def budget_view(source: Source) -> bytes:
    """The document as a PDF file."""
    t = source.setting.t
    found = [*front(source, t("What the actions cost, where the money comes from, and what was "
                              "spent.")), *blocks(source),
             *further(source, (BUDGET_LINES, ("note",)), (EXPENSES, ("paid_on", "amount", "note"))),
             *ending(source)]
    return make_pdf(found, source.setting,
                    t("Amounts are written as they were entered, never rounded."))


def blocks(source: Source) -> list[Block]:
    """The sums, the work without new money, planned against spent, and every line."""
    t = source.setting.t
    lines, expenses = shown_rows(source, BUDGET_LINES), shown_rows(source, EXPENSES)
    if not (lines or expenses):
        return [Text(t("No budget line is noted yet."), quiet=True)]
    budget = budget_of(lines, expenses)
    return [_said_first(source, budget), *_sums(source, budget),
            *_without_new_money(source, lines, budget), *_against(source, budget),
            *_every_line(source, lines)]


def amount_words(source: Source, amount: Decimal) -> str:
    """An amount in the town’s currency; a dash for nothing."""
    return source.setting.t.amount(amount, source.setting.currency) if amount else "–"


def _said_first(source: Source, budget: Budget) -> Block:
    t, total = source.setting.t, budget.total
    pairs = ((t("Needed"), total.planned), (t("Secured"), total.secured),
             (t("Asked for"), total.sought), (t("Still to find"), total.open),
             (t("Of it without new money"), total.existing), (t("Spent so far"), total.spent))
    return Facts(tuple((label, amount_words(source, amount)) for label, amount in pairs),
                 two_in_a_line=True)


def _sums(source: Source, budget: Budget) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(t("By source"), "budget-source", level=1)
    field = BUDGET_LINES.field("source")
    words = {key: chosen_label(t, BUDGET_LINES, field, key) if key else t("Not said")
             for key in (*(choice.key for choice in field.choices), NOT_SAID)}
    yield _sum_table(source, t("Source"), {words[key]: budget.by_source[key] for key in words
                                           if key in budget.by_source}, budget.total)
    yield Heading(t("By year"), "budget-year", level=1)
    yield _sum_table(source, t("Year"), {year or t("No year noted"): money
                                         for year, money in budget.by_year.items()},
                     budget.total)


def _sum_table(source: Source, head: str, sums: Mapping[str, Money], total: Money) -> Table:
    t = source.setting.t

    def line(words: str, one: Money) -> tuple[str, ...]:
        return (words, *(amount_words(source, amount) for amount in (
            one.secured, one.sought, one.open, one.planned, one.spent)))

    return Table((head, t("Secured"), t("Asked for"), t("Still to find"), t("Together"),
                  t("Spent")), tuple(line(words, one) for words, one in sums.items()),
                 (2.2, 1.1, 1.1, 1.1, 1.1, 1.1), ("start", *("end",) * 5),
                 total=line(t("Together"), total), is_dense=True)


def _without_new_money(source: Source, lines: Sequence[Row], budget: Budget) -> Iterator[Block]:
    t = source.setting.t
    carried = [row for row in lines if row.values.get("source") == EXISTING]
    yield Heading(t("Without new money"), "budget-existing", level=1)
    if not carried:
        yield Text(t("No line is carried by an existing service yet."), quiet=True)
        return
    yield Text(t("Existing services carry {amount} of {total}.",
                 amount=amount_words(source, budget.total.existing),
                 total=amount_words(source, budget.total.planned)))
    yield Bullets(tuple(_carried(source, row) for row in carried))


def _carried(source: Source, row: Row) -> str:
    t, name = source.setting.t, name_in(source, BUDGET_LINES.id, row)
    of = action_name(source, only(row, "actions"))
    return t("{name} ({action})", name=name, action=of) if of else name


def action_name(source: Source, action_id: str) -> str:
    """The name of an action, or that it was deleted; "" for none."""
    names = source.names(ACTIONS.id, [action_id]) if action_id else []
    return "".join(name if isinstance(name, str)
                   else name.shown_in(source.setting.language).text for name in names)


def _against(source: Source, budget: Budget) -> Iterator[Block]:
    """Each action with what it planned and spent; those over their lines are named."""
    t, actions = source.setting.t, source.rows(ACTIONS)
    yield Heading(t("Planned and spent"), "budget-spent", level=1)
    for one in over_budget(actions, budget):
        yield LookAgain(t("{action} is {amount} over its lines.",
                          action=name_in(source, ACTIONS.id, one.action),
                          amount=amount_words(source, one.money.over)))
    order = [*(row.id for row in actions if row.id in budget.by_action),
             *(id for id in budget.by_action if id not in {row.id for row in actions})]
    names = {id: action_name(source, id) or t("No action named") for id in order}
    yield Table((t("Action"), t("Planned"), t("Spent"), t("Left")),
                tuple(_left(source, names[id], budget.by_action[id]) for id in order),
                (3.0, 1.2, 1.2, 1.2), ("start", "end", "end", "end"),
                total=_left(source, t("Together"), budget.total), is_dense=True)


def _left(source: Source, words: str, money: Money) -> tuple[str, ...]:
    t = source.setting.t
    left = amount_words(source, money.left) if money.left >= 0 else \
        t("{amount} over", amount=amount_words(source, money.over))
    return words, amount_words(source, money.planned), amount_words(source, money.spent), left


def _every_line(source: Source, lines: Sequence[Row]) -> Iterator[Block]:
    if lines:
        yield Heading(source.setting.t("All budget lines"), "budget-lines", level=1)
        yield replace(lines_table(source, lines), is_dense=True)


def lines_table(source: Source, lines: Sequence[Row], keys: Sequence[str] = _LINES) -> Table:
    """Budget lines in a table; their years are no numbers to be grouped, and their sum below."""
    t, table = source.setting.t, register_table(source, BUDGET_LINES, lines, keys)
    year = keys.index("year") + 1
    rows = tuple((*cells[:year], str(row.values.get("year") or "–"), *cells[year + 1:])
                 for cells, row in zip(table.rows, lines, strict=True))
    total = amount_words(source, budget_of(lines).total.planned)
    shares = dict(zip(("number", *_LINES), _LINE_SHARES, strict=True))
    return replace(table, rows=rows, shares=tuple(shares[key] for key in ("number", *keys)),
                   total=("", t("Together"), *("",) * (len(keys) - 2), total))
