"""The section with the minutes of the platform, for council and staff: the newest meetings held."""

from collections.abc import Iterator

from strongcity_desktop.documents import meeting_minutes
from strongcity_desktop.documents.blocks import Block, Facts, Heading, QuestionHeading, Text
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.meeting_parts import meeting_facts
from strongcity_desktop.documents.plan.town_told import TownTold, within
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS

_NEWEST = 3


def minutes(of: TownTold) -> Iterator[Block]:
    """The last few meetings of the platform, the newest first; of a short plan the last one."""
    held = sorted((row for row in of.source.rows(MEETINGS) if _was_held(row)), reverse=True,
                  key=lambda row: (str(row.values.get("held_on") or ""), row.number))
    if not held:
        yield Text(of.t("No meeting of the platform was held yet."), quiet=True)
    for row in held[:1 if of.is_short else _NEWEST]:
        yield from _one(of, row)


def _was_held(row: Row) -> bool:
    return row.values.get("kind") == "platform" and row.values.get("status") == "held"


def _one(of: TownTold, row: Row) -> Iterator[Block]:
    key = f"meeting-{row.number}"
    yield Heading(name_in(of.source, MEETINGS.id, row), key, level=1)
    _name, *facts = meeting_facts(of.source, row, "chair", "minutes_by")
    if facts:
        yield Facts(tuple(facts))
    for block in within(key, meeting_minutes.blocks(of.source, row)):
        yield QuestionHeading(block.text) if isinstance(block, Heading) else block
