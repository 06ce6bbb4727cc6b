"""An answer in one line: the words chosen, the text, the day; and what a worksheet concludes."""

from collections.abc import Iterator
from typing import Any

from strongcity_desktop.documents.answer_blocks import evidence_words
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.option_table import may_be_told
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW
from strongcity_desktop.worksheets.told import outcome_of

_CHOSEN = (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.YES_PARTLY_NO)
_WRITTEN = (Kind.TEXT, Kind.LONG_TEXT)
IN_ONE_LINE = frozenset({*_CHOSEN, *_WRITTEN, Kind.DATE, Kind.REGISTER_CHOICE, Kind.EVIDENCE})
"""The kinds of question whose answer can stand in one line."""


def short_answer(source: Source, answered: Answered, question: Question) -> Words:
    """The answer of a question of a kind IN_ONE_LINE; "" for an open one.

    Raises ValueError for another kind.
    """
    t = source.setting.t
    value: Any = answered.given.get(question.key)
    if not answered.is_answered(question):
        return ""
    if is_unknown(value):
        return t(DO_NOT_KNOW)
    if question.kind in _WRITTEN:
        return source.setting.written(LocalText.from_json(value))
    if question.kind is Kind.DATE:
        return t.date(value)
    if question.kind is Kind.EVIDENCE:
        return evidence_words(question, value, source)
    if question.kind is Kind.REGISTER_CHOICE:
        names = source.names(question.register, value)
        if not names:
            return t("Not shown in the public version.")
        return t.joined("{first} · {second}", [
            name if isinstance(name, str) else name.shown_in(t.language).text for name in names])
    if question.kind not in _CHOSEN:
        raise ValueError(f"{question.path} has no answer in one line")
    chosen = value if isinstance(value, list) else [value]
    return t.joined("{first} · {second}", [wording.choice_label(t, question, "choices", choice)
                                           for choice in question.choices if choice.key in chosen])


def shown_answers(source: Source, answered: Answered, keys: tuple[str, ...]
                  ) -> Iterator[tuple[str, Words]]:
    """Name and answer of these questions, as far as they are asked, shown and answered."""
    asked = {question.key: question for question in answered.asked}
    for key in keys:
        question = asked.get(key)
        if question is not None and answered.is_answered(question) \
                and source.left_out.shows(question.mark):
            yield (wording.short_label(source.setting.t, question),
                   short_answer(source, answered, question))


def outcome_words(source: Source, answered: Answered) -> str:
    """What the worksheet concludes; "" where it does not, or where this edition may not tell."""
    sheet = answered.worksheet
    told = outcome_of(sheet, answered.answers, answered.depth)
    if told is None:
        return ""
    tried = sheet.outcomes[:sheet.outcomes.index(told.outcome) + 1]
    may_tell = all(may_be_told(one.when, sheet, source.setting.edition) for one in tried)
    return told.label_in(source.setting.t) if may_tell else ""
