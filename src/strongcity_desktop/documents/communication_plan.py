"""The communication plan: messages by date, those for a crisis apart, and how the town speaks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    further,
    register_table,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.documents.told_blocks import told_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.message import MESSAGES

_CRISIS = "crisis"
_PLANNED = ("planned_on", "name", "groups", "channels", "owner", "status")
_OF_CRISIS = ("name", "groups", "channels", "owner", "status")
_SHARES = {"planned_on": 1.3, "name": 2.4, "groups": 2.0, "channels": 1.9, "owner": 1.6,
           "status": 1.1}
_DETAILS = ("message", "audience", "purpose", "messengers", "messenger", "languages", "wording",
            "imagery", "consulted", "sent_on", "response")


def communication_plan(source: Source, answered: Answered | None = None) -> bytes:
    """The plan as a PDF file; `answered` is the worksheet, where it was begun."""
    t = source.setting.t
    begins = front(source, t("What the town says to whom, through whom, where and when."),
                   answered=answered)
    return make_pdf([*begins, *blocks(source, answered),
                     *further(source, (MESSAGES, ("note",))), *ending(source)], source.setting,
                    t("A message names groups, never persons."))


def blocks(source: Source, answered: Answered | None = None) -> list[Block]:
    """The plan without its front, as a section of another document."""
    return list(_blocks(source, answered))


def _blocks(source: Source, answered: Answered | None) -> Iterator[Block]:
    t = source.setting.t
    rows = sorted(shown_rows(source, MESSAGES), key=lambda row: (
        not row.values.get("planned_on"), row.values.get("planned_on") or "", row.number))
    planned = [row for row in rows if row.values.get("when_used") != _CRISIS]
    crisis = [row for row in rows if row.values.get("when_used") == _CRISIS]
    yield Heading(t("Messages by date"), "messages", level=1)
    yield from _part(source, planned, _PLANNED, t("No message is planned yet."))
    yield Heading(t("Ready for a crisis"), "messages-crisis", level=1)
    yield from _part(source, crisis, _OF_CRISIS,
                     t("No message is ready for a crisis yet."))
    if answered is not None:
        yield Heading(t("What the answers lead to"), "outcome-communication", level=1)
        yield from told_blocks(source, answered)
        yield from step_blocks(source, answered, with_open=False)


def _part(source: Source, rows: Sequence[Row], keys: Sequence[str], nothing: str
          ) -> Iterator[Block]:
    """A table, then the words of each message; in the public edition its owner is not named."""
    if not rows:
        yield LookAgain(nothing)
        return
    shown = [key for key in keys if source.setting.edition.shows(MESSAGES.field(key).mark)]
    table = register_table(source, MESSAGES, rows, shown)
    yield replace(table, shares=(table.shares[0], *(_SHARES[key] for key in shown)))
    for row in rows:
        yield from _words(source, row)


def _words(source: Source, row: Row) -> Iterator[Block]:
    """The wording itself first, in full width; what belongs to it below."""
    t = source.setting.t
    facts = dict(row_facts(source, MESSAGES, row, _DETAILS))
    said: Words | None = None
    for label, _ in row_facts(source, MESSAGES, row, _DETAILS[:1]):
        said = facts.pop(label)
    if said is None and not facts:
        return
    name = row_name(MESSAGES, row)
    words = name if isinstance(name, str) else name.shown_in(source.setting.language).text
    parts: list[Block] = [QuestionHeading(t("{number}. {title}", number=row.number, title=words))]
    if said is not None:
        parts.append(Text(said))
    if facts:
        parts.append(Facts(tuple(facts.items()), two_in_a_line=True))
    yield Together(tuple(parts))
