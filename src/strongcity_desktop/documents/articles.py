"""The answers of a worksheet as numbered articles: what was asked becomes the title of an article.

So the rules of a platform and a protocol read as such, and a question that is added to the
worksheet becomes an article of its own.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import question_blocks
from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Facts,
    LookAgain,
    QuestionHeading,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.short_answers import short_answer, shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_empty, is_unknown
from strongcity_desktop.worksheets.kinds import Kind, Question

_IN_A_LINE = (Kind.SELECT_ONE, Kind.DATE)
_CHOSEN = (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.YES_PARTLY_NO)


class Articles:
    """Articles of one document, numbered as they are written."""

    def __init__(self, source: Source, answered: Answered) -> None:
        self.source, self.answered = source, answered
        self.written = 0

    def article(self, title: str, blocks: Sequence[Block]) -> Block:
        """One article under its number; the beginning of it stays with its title."""
        self.written += 1
        t = self.source.setting.t
        heading = QuestionHeading(t("Article {n}. {title}", n=self.written, title=title))
        return Together((heading, *blocks))

    def of_question(self, question: Question) -> Iterator[Block]:
        """The answer of a question as an article; an open one is named, an optional one is not."""
        answered, t = self.answered, self.source.setting.t
        is_answered = answered.is_answered(question)
        if not self.source.left_out.shows(question.mark, is_filled=is_answered) \
                or (question.optional and not is_answered):
            return
        said = said_blocks(self.source, answered, question) if is_answered else []
        yield self.article(wording.short_label(t, question),
                           said or [LookAgain(t("Still to be written."))])


def rules_asked(answered: Answered, leave_out: Collection[str]) -> tuple[Question, ...]:
    """The questions asked that lay down a rule: not notes, nor how far something is done."""
    return tuple(question for question in answered.asked if question.key not in leave_out
                 and question.kind not in (Kind.NOTE, Kind.YES_PARTLY_NO) and not question.low)


def said_blocks(source: Source, answered: Answered, question: Question) -> list[Block]:
    """What was answered, as a rule is written: only what was chosen, no empty boxes.

    Raises KeyError for a question without an answer.
    """
    value = answered.given[question.key]
    if not is_unknown(value):
        if question.kind in _IN_A_LINE:
            return [Text(short_answer(source, answered, question))]
        if question.kind is Kind.SELECT_MULTIPLE:
            return [Bullets(tuple(wording.choice_label(source.setting.t, question, "choices", one)
                                  for one in question.choices if one.key in value))]
        if question.kind is Kind.RATING_TABLE:
            return [Facts(_by_level(source, question, value))]
        if question.kind is Kind.REPEAT and len(question.columns) == 1:
            return [Bullets(tuple(_lines(source, question, value)))]
    return list(answer_blocks(question, value, source))


def _by_level(source: Source, question: Question, ratings: Any) -> tuple[tuple[str, str], ...]:
    """What was rated, the highest level first; the lowest says “not this” and is not told."""
    t = source.setting.t
    rated = {row: given.get("level") for rows in ratings.values() for row, given in rows.items()}
    pairs = []
    for place in range(len(question.levels), 1, -1):
        rows = [wording.choice_label(t, question, "rows", row) for row in question.rows
                if rated.get(row.key) == place]
        if rows:
            level = wording.choice_label(t, question, "levels", question.levels[place - 1])
            pairs.append((level, "\n".join(rows)))
    return tuple(pairs)


def _lines(source: Source, question: Question, items: Any) -> Iterator[Words]:
    """What a repeat of one text holds, line by line."""
    (column,) = question.columns
    for item in items:
        if not is_empty(column, item.get(column.key)) and source.left_out.shows(column.mark):
            yield source.setting.written(LocalText.from_json(item[column.key]))


def beside_rules(source: Source, answered: Answered, told: Collection[str]) -> Iterator[Block]:
    """What was answered and is no rule, short: choices in one line each, the rest as asked."""
    others = [question for question in answered.asked if question.key not in told
              and answered.is_answered(question)]
    short = tuple(question.key for question in others if question.kind in _CHOSEN)
    pairs = tuple(shown_answers(source, answered, short))
    if pairs:
        yield Facts(pairs, two_in_a_line=True)
    for question in others:
        if question.key not in short:
            yield from question_blocks(source, answered, question.key)
