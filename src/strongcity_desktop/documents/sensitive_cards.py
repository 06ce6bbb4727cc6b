"""The four cards of the sensitive topics: what to do, in its order, and who sees to it."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    NewPage,
    Table,
    Text,
    Words,
)
from strongcity_desktop.documents.large_type import card_pdf
from strongcity_desktop.documents.setting import ATTENTION, INK_2
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question, Step
from strongcity_desktop.worksheets.told import lowest

MARGINALISED, NEWCOMERS, DEMONSTRATIONS = (("marginalised",), ("newcomers",), ("demonstrations",))
CRISIS = ("crisis_first_hours", "crisis_before", "crisis_after")
"""The steps of each card; in a crisis the first hours are read first."""

_WHO = "_who"
_FOOT = mark("A card says what to do. Posts only, never names of private persons.")


def sensitive_card(source: Source, answered: Answered, steps: Sequence[str]) -> bytes:
    """The card of these steps as a PDF file of one page; notes for the town stand behind it."""
    t = source.setting.t
    shown = [step for key in steps for step in answered.worksheet.steps if step.key == key]
    behind = [block for step in shown for block in _behind(source, answered, step)]
    over = [NewPage(), Heading(t("For those who prepare it"), "behind", level=1), *behind] \
        if behind else []
    return card_pdf(list(_card(source, answered, shown)), source.setting, t(_FOOT), over)


def _card(source: Source, answered: Answered, steps: Sequence[Step]) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(source.setting.title, "card")
    yield Text(wording.step_hint(t, steps[0]), quiet=True)
    for step in steps:
        for question in step.questions:
            if question.kind is Kind.RATING_TABLE:
                yield (_to_do if step is steps[0] else _side_by_side)(source, answered, question)
        yield from _posts(source, answered, step)
    yield from _said_to_all(source, answered, steps)
    if source.left_out.phrases(t):
        yield Text(source.left_out.sentence(t), quiet=True)


def _to_do(source: Source, answered: Answered, question: Question) -> Table:
    """The lines in their order, each explained; in the internal edition also how far it is."""
    t = source.setting.t
    tells = source.left_out.shows(question.mark, is_filled=answered.is_answered(question))
    rows: list[tuple[Words, ...]] = []
    for number, row in enumerate(question.rows, 1):
        said = (Span(wording.choice_label(t, question, "rows", row), weight=600),
                Span("\n" + wording.choice_hint(t, question, "rows", row), colour=INK_2))
        line: tuple[Words, ...] = (t.number(number), said)
        rows.append((*line, (_state(source, answered, question, row),)) if tells else line)
    head = wording.short_label(t, question)
    if tells:
        return Table(("", head, t("How far")), tuple(rows), (0.35, 6.0, 1.3),
                     ("end", "start", "start"), is_dense=True)
    return Table(("", head), tuple(rows), (0.35, 7.3), ("end", "start"), is_dense=True)


def _side_by_side(source: Source, answered: Answered, question: Question) -> Table:
    """The lines in their order, two beside each other, without explanation."""
    t = source.setting.t
    tells = source.left_out.shows(question.mark, is_filled=answered.is_answered(question))
    cells: list[Words] = []
    for number, row in enumerate(question.rows, 1):
        said = Span(t("{number}. {title}", number=number,
                      title=wording.choice_label(t, question, "rows", row)))
        cells.append((said, Span("  "), _state(source, answered, question, row)) if tells
                     else (said,))
    cells += [""] * (len(cells) % 2)
    return Table((wording.short_label(t, question), ""),
                 tuple(zip(cells[::2], cells[1::2], strict=True)), (1.0, 1.0), is_dense=True)


def _state(source: Source, answered: Answered, question: Question, row: Choice) -> Span:
    """How far a line is: its level, said louder where it is a gap."""
    t = source.setting.t
    given = answered.given.get(question.key) or {}
    level = 0 if is_unknown(given) else lowest(given, row.key)
    if not level:
        return Span(t("open"), colour=INK_2)
    words = wording.choice_label(t, question, "levels", question.levels[level - 1])
    return Span(words, weight=600, colour=ATTENTION) if level <= question.low \
        else Span(words, colour=INK_2)


def _posts(source: Source, answered: Answered, step: Step) -> Iterator[Block]:
    """Who sees to it; on a card nobody may be missing unsaid."""
    t = source.setting.t
    for question in step.questions:
        if question.key.endswith(_WHO) and source.left_out.shows(
                question.mark, is_filled=answered.is_answered(question)):
            given = answer_blocks(question, answered.given.get(question.key), source) \
                if answered.is_answered(question) else []
            words = next((block.words for block in given if isinstance(block, Text)),
                         t("Nobody is named yet."))
            yield Facts(((wording.short_label(t, question), words),))


def _said_to_all(source: Source, answered: Answered, steps: Sequence[Step]) -> Iterator[Block]:
    """Answers that anyone may read belong on the card itself."""
    for question in _others(steps):
        if question.mark is Mark.PUBLIC:
            yield from question_blocks(source, answered, question.key)


def _behind(source: Source, answered: Answered, step: Step) -> list[Block]:
    return [block for question in _others([step]) if question.mark is not Mark.PUBLIC
            for block in question_blocks(source, answered, question.key)]


def _others(steps: Sequence[Step]) -> list[Question]:
    return [question for step in steps for question in step.questions
            if question.kind is not Kind.RATING_TABLE and not question.key.endswith(_WHO)]
