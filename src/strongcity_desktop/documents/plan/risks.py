"""The section on risks: what could go wrong, and how each action avoids doing harm."""

from collections.abc import Iterator
from dataclasses import replace

from strongcity_desktop.documents import risk_log
from strongcity_desktop.documents.blocks import Block, Heading, LookAgain, Text
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.register_blocks import register_table, shown_rows
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.actions import standing

_TABLE = ("name", "unwanted", "mitigation", "stop_by", "checked_on")


def risks(of: TownTold) -> Iterator[Block]:
    """The log of risks, then the do-no-harm check of each action."""
    yield from risk_log.blocks(of.source)
    yield Heading(of.t("Do no harm"), "no-harm", level=1)
    rows = standing(shown_rows(of.source, ACTIONS))
    if not rows:
        yield Text(of.t("No action is planned yet."), quiet=True)
        return
    yield Text(of.t("Before an action is approved, someone reads what it could cause that nobody "
                    "wants."), quiet=True)
    yield from unread_checks(of)
    yield replace(register_table(of.source, ACTIONS, rows, _TABLE), is_dense=True)


def unread_checks(of: TownTold) -> Iterator[Block]:
    """Which actions nobody checked yet for the harm that they could do."""
    rows = standing(shown_rows(of.source, ACTIONS))
    unread = [name_in(of.source, ACTIONS.id, row) for row in rows
              if not row.values.get("checked_on")]
    if unread:
        yield LookAgain(of.t.plural(
            "The check of this action was not read yet: {names}.",
            "The checks of {n} actions were not read yet: {names}.", len(unread),
            names=of.t.list(unread)))
