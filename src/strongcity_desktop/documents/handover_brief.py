"""The handover brief: what newly elected leaders read in five minutes, from every tool."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Facts,
    Heading,
    QuestionHeading,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.handover_due import due_blocks
from strongcity_desktop.documents.handover_stands import standing_blocks
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import ending, is_filled
from strongcity_desktop.documents.short_answers import outcome_words, shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.told_blocks import shown_gaps
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.goals import standing_goals
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.worksheets import wording

_SELF = "sustainability"
_MESSAGE, _STAYS, _FIRST = "message", "who_stays", ("promises", "decide_first")
_LEADS = ("lead_service", "champion", "answers_for_it", "network_name")
_LASTS = ("next_elections", "legal_reference", "budget_line", "who_briefs", "how_soon")


def handover_brief(source: Source, newest: Mapping[str, Answered]) -> bytes:
    """The brief as a PDF file; `newest` is the newest run of each worksheet that was begun."""
    return make_pdf(list(_blocks(source, newest)), source.setting,
                    source.setting.t("To be read in five minutes."))


def _blocks(source: Source, newest: Mapping[str, Answered]) -> Iterator[Block]:
    t, own = source.setting.t, newest.get(_SELF)
    yield from front(source, t("For those who take office: what stands, who answers for what, and "
                               "what comes up soon."))
    if own is not None:
        yield from _answer(source, own, _MESSAGE)
    yield from standing_blocks(source, newest)
    yield from _who_answers(source, newest)
    yield from due_blocks(source, tuple(newest.values()))
    if own is not None:
        for key in _FIRST:
            yield from _titled(source, own, key)
    yield Heading(t("What makes it last"), "lasts", level=1)
    if own is None:
        yield Text(t("Nobody has looked yet at what would outlive the next elections."), quiet=True)
    else:
        yield from _what_lasts(source, own)
    yield from ending(source)


def _what_lasts(source: Source, own: Answered) -> Iterator[Block]:
    t = source.setting.t
    told = outcome_words(source, own)
    yield Facts((*shown_answers(source, own, _LASTS), *(((t("In short"), told),) if told else ())))
    lacking = [] if source.is_public else shown_gaps(source, own)
    shown = tuple(gap.label_in(t) for gap in lacking)
    if shown:
        yield Together((QuestionHeading(t("To look at again")), Bullets(shown)))


def _who_answers(source: Source, newest: Mapping[str, Answered]) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(t("Who answers for what"), "who", level=1)
    leads = tuple(shown_answers(source, newest["setup"], _LEADS)) if "setup" in newest else ()
    goals = _goals(source)
    stays = _asked(source, newest[_SELF], _STAYS) if _SELF in newest else ()
    if leads:
        yield Facts(leads)
    if goals:
        yield Table((t("Goal"), t("Who answers for it")), goals, (3.0, 2.0), is_dense=True)
    if stays:
        yield QuestionHeading(t("They stay whoever is elected"))
        yield from stays
    if not (leads or goals or stays):
        yield Text(t("Nobody is named yet."), quiet=True)


def _goals(source: Source) -> tuple[tuple[Words, Words], ...]:
    """Each standing goal and its post; nothing where the edition does not tell the posts."""
    owner = GOALS.field("owner")
    goals = standing_goals(source.rows(GOALS))
    shown = [source.left_out.shows(owner.mark, is_filled=is_filled(owner, row.values.get("owner")))
             for row in goals]
    if not all(shown):
        return ()
    return tuple((source.setting.written(LocalText.from_json(row.values[GOALS.name_field])),
                  source.setting.written(LocalText.from_json(row.values[owner.key]))
                  if is_filled(owner, row.values.get(owner.key)) else "–")
                 for row in goals)


def _asked(source: Source, answered: Answered, key: str) -> Sequence[Block]:
    """The answer to a question, where it is asked, shown and given."""
    for question in answered.asked:
        if question.key == key and answered.is_answered(question) \
                and source.left_out.shows(question.mark):
            return [replace(block, is_dense=True) if isinstance(block, Table) else block
                    for block in answer_blocks(question, answered.given[key], source)]
    return ()


def _answer(source: Source, answered: Answered, key: str) -> Iterator[Block]:
    yield from _asked(source, answered, key)


def _titled(source: Source, answered: Answered, key: str) -> Iterator[Block]:
    said = _asked(source, answered, key)
    if said:
        question = answered.worksheet.question(key)
        yield Heading(wording.short_label(source.setting.t, question), key, level=1)
        yield from said
