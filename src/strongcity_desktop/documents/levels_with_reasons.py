"""Levels with the reason beside them: one under its question, several in a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from strongcity_desktop.documents.answer_blocks import answer_blocks, level_bars
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Cell, Table, Text, Words
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW

_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)


@dataclass(frozen=True)
class Rated:
    """A question for a level, and the one for its reason: the text after it whose key begins with
    the key of the level."""

    level: Question
    reason: Question | None = None


def rated_in(questions: Sequence[Question]) -> Iterator[Question | Rated]:
    """The questions in order, each level joined with its reason."""
    joined: set[str] = set()
    for place, question in enumerate(questions):
        if question.key in joined:
            continue
        if question.kind is not Kind.RANGE:
            yield question
            continue
        after = questions[place + 1] if place + 1 < len(questions) else None
        is_reason = after is not None and after.kind in _TEXTS \
            and after.key.startswith(f"{question.key}_")
        if after is None or not is_reason:
            yield Rated(question)
            continue
        joined.add(after.key)
        yield Rated(question, after)


def level_with_reason(source: Source, answered: Answered, rated: Rated) -> list[Block]:
    """The level, its reason in a line under it; nothing where it is open."""
    value = answered.given.get(rated.level.key)
    blocks = list(answer_blocks(rated.level, value, source))
    reason = _reason(source, answered, rated)
    return [*blocks, Text(reason)] if reason else blocks


def levels_table(source: Source, answered: Answered, rated: Sequence[Rated]) -> Table:
    """A row for each level, with a column of reasons where any is given."""
    t = source.setting.t
    reasons = [_reason(source, answered, one) for one in rated]
    has_reasons = any(reasons)
    rows: list[tuple[Cell, ...]] = []
    for one, reason in zip(rated, reasons, strict=True):
        row: tuple[Cell, ...] = (wording.short_label(t, one.level), _level(source, answered, one))
        rows.append((*row, reason or "–") if has_reasons else row)
    head = (t("Question"), t("Level"))
    return Table((*head, t("Why")), tuple(rows), (1.1, 1.9, 2.0)) if has_reasons \
        else Table(head, tuple(rows), (1.5, 2.0))


def _level(source: Source, answered: Answered, rated: Rated) -> Cell:
    value = answered.given.get(rated.level.key)
    if value is None:
        return source.setting.t("Not answered yet.")
    if is_unknown(value):
        return source.setting.t(DO_NOT_KNOW)
    return level_bars(rated.level, value, source.setting.t)


def _reason(source: Source, answered: Answered, rated: Rated) -> Words:
    if rated.reason is None or not answered.is_answered(rated.reason):
        return ""
    value = answered.given[rated.reason.key]
    if is_unknown(value):
        return [Span(source.setting.t(DO_NOT_KNOW))]
    return source.setting.written(LocalText.from_json(value))
