"""The terms of reference of the platform: its rules as articles, its members, their balance."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.articles import Articles, beside_rules, rules_asked
from strongcity_desktop.documents.blocks import Block, Facts, Heading, LookAgain, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.analysis.platform import (
    Member,
    balance_of,
    members_of,
    sectors_missing_at,
)
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, label
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question

_MEMBERS = "members"
IN_FRONT = ("name", "decided_by", "decided_on")
"""The questions that stand before the rules."""
# The articles that come first; the other rules follow in the order of the worksheet.
_FIRST = ("mandate", "purposes", "tasks", _MEMBERS)
_NO_RULES = ("stands", "obstacles", "obstacles_answered", "police_balance", "rehearsed")

_TILTS = {
    "police_heavy": mark("The police hold a third of the seats or more. Others may hold back."),
    "no_care": mark("Neither health nor social services have a seat yet."),
    "no_police": mark("The police have no seat. In some towns that is so by choice."),
    "even": mark("Police, carers and others have their seats, and none outweighs the rest."),
}


def platform_terms(source: Source, answered: Answered) -> bytes:
    """The terms of reference as a PDF file."""
    return make_pdf(list(_blocks(source, answered)), source.setting,
                    source.setting.t("No single case is spoken of on the platform."))


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("What the platform is there for, who belongs to it, and by which "
                               "rules it works."),
                     tuple(shown_answers(source, answered, IN_FRONT)), answered)
    yield from blocks(source, answered)
    if not source.is_public:
        told = [question.key for question in _rules(answered)]
        yield Heading(t("How the platform stands"), "stands", level=1)
        yield from outcome_blocks(source, answered)
        yield from beside_rules(source, answered, (*told, *IN_FRONT))
        yield from gap_blocks(source, answered)
    yield from ending(source)


def blocks(source: Source, answered: Answered) -> Iterator[Block]:
    """The rules as articles, with the members: the terms without their front."""
    t = source.setting.t
    yield Heading(t("Rules"), "rules", level=1)
    articles = Articles(source, answered)
    rules = _rules(answered)
    places = {question.key: place for place, question in enumerate(rules)}
    for question in sorted(rules, key=lambda one: (
            _FIRST.index(one.key) if one.key in _FIRST else len(_FIRST), places[one.key])):
        if question.key == _MEMBERS:
            yield articles.article(wording.short_label(t, question), _members(source, answered))
        else:
            yield from articles.of_question(question)


def _rules(answered: Answered) -> tuple[Question, ...]:
    return rules_asked(answered, (*IN_FRONT, *_NO_RULES))


def _members(source: Source, answered: Answered) -> Sequence[Block]:
    """Who belongs to it, with part and sector, then how the seats are spread."""
    t = source.setting.t
    chosen = answered.given.get(_MEMBERS)
    every = members_of(source.registers.get(STAKEHOLDERS.id, ()),
                       chosen if isinstance(chosen, list) else ())
    named = every
    if source.is_public:
        named = tuple(one for one in every if may_be_listed(STAKEHOLDERS, one.row))
        source.left_out.rows.update(one.row.id for one in every if one not in named)
    if not named:
        return [LookAgain(t("No member can be named yet."))]
    table = Table((t("Member"), *(_label(source, key) for key in ("platform_role", "sector"))),
                  tuple(_line(source, one) for one in named), (2.6, 1.0, 1.6),
                  is_dense=True)
    only = [Text(t("Only members who agreed to be named stand here."), quiet=True)] \
        if source.is_public else []
    if len(named) < len(every):  # seats that are not named would be told as empty
        return [table, *only]
    return [table, *only, Facts(tuple(_balance(source, named)))]


def _label(source: Source, key: str) -> str:
    return label(source.setting.t, STAKEHOLDERS, STAKEHOLDERS.field(key))


def _line(source: Source, member: Member) -> tuple[str, str, str]:
    name = row_name(STAKEHOLDERS, member.row)
    words = name if isinstance(name, str) else name.shown_in(source.setting.language).text
    return (words, _chosen(source, "platform_role", member.role),
            _chosen(source, "sector", member.row.values.get("sector")) or "–")


def _chosen(source: Source, key: str, chosen: str | None) -> str:
    field = STAKEHOLDERS.field(key)
    return next((choice_label(source.setting.t, STAKEHOLDERS, field, choice)
                 for choice in field.choices if choice.key == chosen), "")


def _balance(source: Source, members: Sequence[Member]) -> Iterator[tuple[str, str]]:
    t = source.setting.t
    seats = balance_of(members)
    if seats.seats:
        yield (t("Seats"), t("Police: {police}. Health and social services: {care}. "
                             "Others: {others}.", police=seats.police, care=seats.care,
                             others=seats.others))
        yield t("Balance"), t(_TILTS[seats.tilt])
    missing = [_chosen(source, "sector", sector.key) for sector in sectors_missing_at(members)]
    if missing:
        yield t("Not at the table yet"), t.list(missing)
