"""The information-sharing protocol: articles ready to be signed, and never about persons."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.articles import Articles, beside_rules, rules_asked
from strongcity_desktop.documents.blocks import (
    Block,
    Heading,
    LookAgain,
    Note,
    Table,
    Text,
    Words,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import gap_blocks, outcome_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets.answers import is_unknown

_STATE, _SIGNED, _SIGNATORIES = "state", "signed", "signatories"
_IN_FRONT = (_STATE, "signed_on")
_ROOM_TO_SIGN = 30.0
_LINES_WITHOUT_NAMES = 3


def information_protocol(source: Source, answered: Answered) -> bytes:
    """The protocol as a PDF file; until it is signed by all, it says that it is a draft."""
    t = source.setting.t
    foot = t("Never about single persons.") if _is_signed(answered) \
        else t("Draft. It binds nobody until all have signed.")
    return make_pdf(list(_blocks(source, answered)), source.setting, foot)


def _is_signed(answered: Answered) -> bool:
    return answered.given.get(_STATE) == _SIGNED


def _blocks(source: Source, answered: Answered) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t("What the partners named here agree to tell each other, in which "
                               "form and for what."),
                     tuple(shown_answers(source, answered, _IN_FRONT)), answered)
    if not _is_signed(answered):
        yield LookAgain(t("Draft. It binds nobody until all have signed."))
    yield Heading(t("The agreement"), "agreement", level=1)
    articles = Articles(source, answered)
    rules = rules_asked(answered, (*_IN_FRONT, _SIGNATORIES))
    for place, question in enumerate(rules):
        yield from articles.of_question(question)
        if place == 0:
            yield articles.article(t("Never about persons"), _never_about_persons(source))
    yield Heading(t("Signatures"), "signatures", level=1)
    yield from _signatures(source, answered)
    if not source.is_public:
        yield Heading(t("Before it is signed"), "before", level=1)
        yield from outcome_blocks(source, answered)
        yield from beside_rules(source, answered, (*(question.key for question in rules),
                                                   *_IN_FRONT, _SIGNATORIES))
        yield from gap_blocks(source, answered)
    yield from ending(source)


def _never_about_persons(source: Source) -> Sequence[Block]:
    t = source.setting.t
    return [Note(t("Under this protocol no partner passes on names, pictures, addresses or "
                   "anything else that points at a person, a family or a household. Only "
                   "summed-up information is shared; a number under five is left out.")),
            Text(t("What concerns a person in need or in danger follows the law and the "
                   "professional duties of each partner, and never this protocol."))]


def _signatures(source: Source, answered: Answered) -> Iterator[Block]:
    """A line to sign on for each partner; empty ones where nobody is named yet."""
    t = source.setting.t
    given = answered.given.get(_SIGNATORIES)
    named = [] if given is None or is_unknown(given) else given
    rows: list[tuple[Words, ...]] = [(_said(source, line.get("partner")),
                                      _said(source, line.get("post")), "", "")
                                     for line in named]
    if not rows:
        rows = [("", "", "", "")] * _LINES_WITHOUT_NAMES
    yield Text(t("Each partner signs through a post, so that it also binds whoever comes next."),
               quiet=True)
    yield Table((t("Partner"), t("Post"), t("Date"), t("Name and signature")), tuple(rows),
                (1.7, 1.5, 0.9, 2.2), row_height=_ROOM_TO_SIGN)


def _said(source: Source, value: object) -> Words:
    return source.setting.written(LocalText.from_json(value)) if isinstance(value, dict) else ""
