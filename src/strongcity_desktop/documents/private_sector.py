"""Businesses as partners: what they would gain, what they offer, what is asked, what was said."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    count_notes,
    ending,
    register_table,
    row_facts,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.resource import RESOURCES
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

BUSINESS = "business"
_TABLE = ("name", "role", "platform_role")
_TERMS = ("gains", "offers", "asked_of", "last_met", "next_step", "next_step_on")
_LOG = ("held_on", "kind", "name", "next_step")
_MEANS = ("name", "measure", "amount", "state", "until_on")
_LAST = 3


def private_sector(source: Source) -> bytes:
    """The document as a PDF file; the public version lists only those who agreed to it."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Who is not listed here may still take part."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    every = _businesses(source)
    count_notes(source, STAKEHOLDERS, every)
    yield from front(source, t("Businesses take part in two ways: at the table and at the "
                               "workplace, and with time, rooms, skills or money."))
    if not every:
        yield Text(t("No business can be shown here yet. Businesses come from the stakeholder "
                     "register."), quiet=True)
        yield from ending(source)
        return
    yield Heading(t("Who takes part"), "businesses", level=1)
    yield register_table(source, STAKEHOLDERS, every, _TABLE)
    yield from _means(source, every)
    if source.setting.edition.shows(Mark.INTERNAL):
        yield Heading(t("One by one"), "one-by-one", level=1)
        for row in every:
            yield from _business(source, row)
    yield from ending(source)


def _businesses(source: Source) -> tuple[Row, ...]:
    """Those that the edition may name; only businesses are counted as left out."""
    every = tuple(row for row in source.registers.get(STAKEHOLDERS.id, ())
                  if row.values.get("sector") == BUSINESS)
    return replace(source, registers={STAKEHOLDERS.id: every}).rows(STAKEHOLDERS)


def _means(source: Source, businesses: Sequence[Row]) -> Iterator[Block]:
    """What businesses give or are asked for, as it stands among the resources."""
    t, named = source.setting.t, {row.id for row in businesses}
    rows = [row for row in source.rows(RESOURCES) if _is_of(row, named, is_public=source.is_public)]
    yield Heading(t("Means from businesses"), "means", level=1)
    if rows:
        yield register_table(source, RESOURCES, rows, _MEANS)
    else:
        yield Text(t("No resource comes from a business yet."), quiet=True)


def _is_of(resource: Row, named: set[str], *, is_public: bool) -> bool:
    """Whether a resource is of businesses, and in public of none that did not agree."""
    through = set(resource.values.get("stakeholders") or ())
    if is_public and through - named:
        return False
    return resource.values.get("origin") == "private" or bool(through & named)


def _business(source: Source, row: Row) -> Iterator[Block]:
    t = source.setting.t
    facts = row_facts(source, STAKEHOLDERS, row, _TERMS)
    title = t("{number}. {title}", number=row.number, title=name_in(source, STAKEHOLDERS.id, row))
    yield Together((QuestionHeading(title), Facts(facts) if facts else Text(
        t("Nothing is noted yet of what it would gain, offers or is asked for."), quiet=True)))
    met = _last_met(source, row)
    if met is not None:
        yield met


def _last_met(source: Source, business: Row) -> Table | None:
    """The newest entries of the log with a business; None where there is none."""
    rows = [row for row in source.rows(ENGAGEMENTS)
            if business.id in (row.values.get("stakeholders") or ())]
    newest = sorted(rows, reverse=True,
                    key=lambda row: (row.values.get("held_on") or "", row.number))[:_LAST]
    return register_table(source, ENGAGEMENTS, newest, _LOG) if newest else None
