"""The register of challenges: a table by number, then each challenge as far as it may be told."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import numbered, priority_cell, where_felt
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    row_facts,
    shown_rows,
    with_column,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row

TABLE = ("name", "kind", "trend", "score", "quality")
_DETAILS = tuple(field.key for field in CHALLENGES.fields
                 if field.key not in ("name", "kind", "where", "trend", "score", "quality"))


def challenge_register(source: Source) -> bytes:
    """The register as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Challenges keep their numbers in every print and over the years."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, CHALLENGES)
    yield from opening(source, t("What sets people in the town against each other, and how "
                                 "strongly it is felt."))
    if not rows:
        yield Text(t("No challenge is in the register yet."), quiet=True)
    else:
        table = register_table(source, CHALLENGES, rows, TABLE)
        table = with_column(table, 2, t("Priority"), [priority_cell(t, row) for row in rows], 1.5)
        yield with_column(table, 4, t("Where"), [where_felt(source, row) or "–" for row in rows],
                          1.8)
    entries = [block for row in rows for block in _entry(source, row)]
    yield from ending(source)
    if entries:
        yield Heading(t("One by one"), "one-by-one", level=1)
        yield from entries


def _entry(source: Source, row: Row) -> Iterator[Block]:
    facts = row_facts(source, CHALLENGES, row, _DETAILS)
    if facts:
        yield Together((QuestionHeading(numbered(source, row)),
                        Facts(facts, two_in_a_line=True)))
