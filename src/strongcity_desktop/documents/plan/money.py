"""The section on money and means: sums by source and year, and what needs no new money."""

from collections.abc import Iterator

from strongcity_desktop.documents import budget_view
from strongcity_desktop.documents.blocks import Block, Facts, Heading
from strongcity_desktop.documents.budget_view import amount_words
from strongcity_desktop.documents.no_new_money import no_new_money_blocks
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.register_blocks import shown_rows
from strongcity_desktop.documents.resources_view import services_blocks
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.budget import Budget, budget_of
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.expense import EXPENSES
from strongcity_desktop.registers.resource import RESOURCES


def money(of: TownTold) -> Iterator[Block]:
    """The budget of the actions, then what services carry already."""
    yield from budget_view.blocks(of.source)
    rows = shown_rows(of.source, RESOURCES)
    if not rows:
        return
    yield from services_blocks(of.source, rows)
    yield Heading(of.t("Means without new money"), "means", level=1)
    yield from (block for block in no_new_money_blocks(of.source, rows)
                if not isinstance(block, Heading))


def budget_in(source: Source) -> Budget:
    """The budget of this edition."""
    return budget_of(source.rows(BUDGET_LINES), source.rows(EXPENSES))


def money_facts(source: Source) -> Facts | None:
    """What is needed and where it stands, in a few lines; None while no line is noted."""
    said = money_said(source)
    return Facts(said, two_in_a_line=True) if said else None


def money_said(source: Source) -> tuple[tuple[str, str], ...]:
    """Label and amount of what is needed and where it stands; nothing while no line is noted."""
    t, total = source.setting.t, budget_in(source).total
    if not source.rows(BUDGET_LINES):
        return ()
    return tuple((label, amount_words(source, amount)) for label, amount in (
        (t("Needed"), total.planned), (t("Of it without new money"), total.existing),
        (t("Secured"), total.secured), (t("Asked for"), total.sought),
        (t("Still to find"), total.open)))
