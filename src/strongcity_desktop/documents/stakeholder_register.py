"""The stakeholder register for council and staff; contacts where the edition lists them."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.influence_figure import influence_figure
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

_NEWEST = 3
_TABLE = ("name", "sector", "influence", "interest", "trust")
_DETAILS = tuple(field.key for field in STAKEHOLDERS.fields if field.key not in ("name", *_TABLE))


def stakeholder_register(source: Source) -> bytes:
    """The register as a PDF file: a table, then a few lines on each entry."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Entries keep their numbers in every print."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, STAKEHOLDERS)
    yield from opening(source, t("Who can help to prevent hate and violence, and how the town "
                                 "works with them."))
    if rows:
        yield register_table(source, STAKEHOLDERS, rows, _TABLE)
        figure = influence_figure(source, rows) \
            if source.setting.edition.shows(Mark.INTERNAL) else None
        if figure is not None:
            yield figure
        yield Heading(t("One by one"), "one-by-one", level=1)
        for row in rows:
            yield from _entry(source, row)
    else:
        yield Text(t("No stakeholder can be shown in this version yet."), quiet=True)
    yield from ending(source)


def _entry(source: Source, row: Row) -> Iterator[Block]:
    facts = (*row_facts(source, STAKEHOLDERS, row, _DETAILS), *_engagements(source, row))
    if facts:
        t = source.setting.t
        name = row_name(STAKEHOLDERS, row)
        words = name if isinstance(name, str) else name.shown_in(t.language).text
        title = t("{number}. {title}", number=row.number, title=words)
        yield Together((QuestionHeading(title), Facts(facts, two_in_a_line=True)))


def _engagements(source: Source, row: Row) -> Iterator[tuple[str, str]]:
    """The newest meetings and calls, where the edition may tell of them."""
    t = source.setting.t
    if not source.setting.edition.shows(Mark.INTERNAL):
        return
    met = sorted((one for one in source.registers.get(ENGAGEMENTS.id, ())
                  if row.id in (one.values.get("stakeholders") or ())
                  and one.values.get("held_on")),
                 key=lambda one: (one.values["held_on"], one.number), reverse=True)
    if met:
        yield t("Newest meetings and calls"), t.list([
            t("{day}: {about}", day=t.short_date(one.values["held_on"]),
              about=name_in(source, ENGAGEMENTS.id, one)) for one in met[:_NEWEST]])
