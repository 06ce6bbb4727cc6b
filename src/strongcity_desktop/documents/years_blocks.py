"""What changed between two assessments, as blocks for the report and for the comparison."""

from collections.abc import Iterator, Sequence
from typing import Any

from strongcity_desktop.documents.answer_blocks import is_share, level_bars, share_in_percent
from strongcity_desktop.documents.blocks import Block, Cell, QuestionHeading, Table, Text
from strongcity_desktop.documents.challenge_words import LETTERS, numbered
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import (
    VERDICTS,
    AnswerChange,
    ChallengeChange,
    RatingChange,
    Years,
    verdict_words,
)
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording as register_wording
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW, answer_in_words

_LONGEST = 220
_NOT_COMPARABLE = "not_comparable"
_TOLD = ("better", "worse", "changed", "new", "gone")


def counts_table(source: Source, years: Years) -> Table:
    """How many challenges are better, worse, the same and so on."""
    t = source.setting.t
    found = [verdict for verdict in VERDICTS if years.counts.get(verdict)]
    return Table(tuple(verdict_words(t, verdict) for verdict in found),
                 (tuple(t.number(years.counts[verdict]) for verdict in found),),
                 tuple(1.0 for _ in found))


def counts_line(source: Source, years: Years) -> str:
    """The same in one line: "Better: 2 · Worse: 1"."""
    t = source.setting.t
    return t.joined("{first} · {second}", [
        t("{name}: {value}", name=verdict_words(t, verdict), value=years.counts[verdict])
        for verdict in VERDICTS if years.counts.get(verdict)])


def challenge_changes(source: Source, years: Years) -> list[Block]:
    """Every challenge then and now; what cannot be compared follows with its reason."""
    t = source.setting.t
    rows = {row.id: row for row in source.registers.get("challenges", ())}
    compared = [one for one in years.challenges if one.verdict != _NOT_COMPARABLE]
    blocks: list[Block] = []
    if compared:
        head = (t("Challenge"), t("Score then"), t("Score now"), t("Trend now"), t("Since then"))
        blocks.append(Table(head, tuple(_line(source, one, rows) for one in compared),
                            (3.2, 1.2, 1.2, 1.2, 1.4), ("start", "end", "end", "start", "start")))
    other = [one for one in years.challenges if one.verdict == _NOT_COMPARABLE]
    if other:
        blocks += [QuestionHeading(t("Challenges that cannot be compared")),
                   Table((t("Challenge"), t("Why")), tuple(
                       (_name(source, one, rows), one.reason or "–")
                       for one in other), (1.0, 1.2))]
    return blocks


def _line(source: Source, one: ChallengeChange, rows: dict[str, Row]) -> tuple[Any, ...]:
    t = source.setting.t
    then, now = one.score
    trend = one.trend[1]
    field = CHALLENGES.field("trend")
    return (_name(source, one, rows), _score(source, then), _score(source, now),
            register_wording.chosen_label(t, CHALLENGES, field, trend) if trend else "–",
            verdict_words(t, one.verdict))


def _score(source: Source, score: int | None) -> str:
    t = source.setting.t
    if score is None:
        return "–"
    return t("{score} ({letter})", score=score, letter=t(LETTERS[priority(score)]))


def _name(source: Source, one: ChallengeChange, rows: dict[str, Row]) -> str:
    row = rows.get(one.challenge_id)
    return numbered(source, row) if row else source.setting.t("an entry deleted since")


def answer_changes(source: Source, years: Years) -> Iterator[Block]:
    """By step, the answers that became better or worse, changed, came or went."""
    t = source.setting.t
    for step in years.worksheet.steps:
        changes = [one for one in years.answers if one.step_key == step.key
                   and one.verdict in _TOLD and _shown(source, years, one)]
        rated = [one for one in changes if one.ratings]
        other = [one for one in changes if not one.ratings]
        if changes:
            yield QuestionHeading(wording.step_label(t, step))
        if other:
            yield Table(_head(source, years, t("Question")),
                        tuple(_answers(source, years, one) for one in other),
                        (1.4, 1.5, 1.5, 0.9))
        for one in rated:
            question = years.worksheet.question(one.question_key)
            yield Table(_head(source, years, wording.short_label(t, question)),
                        tuple(_rating(source, question, change) for change in one.ratings),
                        (1.4, 1.5, 1.5, 0.9))


def _head(source: Source, years: Years, first: str) -> tuple[str, ...]:
    return (first, years.earlier.title, years.later.title, source.setting.t("Since then"))


def _rating(source: Source, question: Question, change: RatingChange) -> tuple[Cell, ...]:
    t = source.setting.t
    row, group = (
        next((wording.choice_label(t, question, name, one) for one in declared
              if one.key == key), key)
        for name, declared, key in _declared(question, change))
    is_first = change.group == question.groups[0].key
    return (row if is_first else t("{row} ({group})", row=row, group=group),
            _level(source, question, change.before), _level(source, question, change.after),
            verdict_words(t, change.verdict))


def _declared(question: Question, change: RatingChange
              ) -> tuple[tuple[wording.ListName, tuple[Choice, ...], str], ...]:
    return ("rows", question.rows, change.row), ("groups", question.groups, change.group)


def _level(source: Source, question: Question, level: int | str | None) -> Cell:
    if not isinstance(level, int):
        return source.setting.t(DO_NOT_KNOW) if level else "–"
    return level_bars(question, level, source.setting.t)


def not_comparable(source: Source, years: Years) -> list[Block]:
    """By step, the answers that cannot be compared, and why."""
    t = source.setting.t
    found = [one for one in years.answers
             if one.verdict == _NOT_COMPARABLE and _shown(source, years, one)]
    if not found:
        return []
    blocks: list[Block] = [Text(t("A question that was not asked in the same way tells nothing "
                                  "about change."), quiet=True)]
    for step in years.worksheet.steps:
        here = [one for one in found if one.step_key == step.key]
        if here:
            blocks.append(QuestionHeading(wording.step_label(t, step)))
        for reason in dict.fromkeys(one.reason for one in here):
            names = [wording.short_label(t, years.worksheet.question(one.question_key))
                     for one in here if one.reason == reason]
            blocks += [Text(reason or "–", quiet=True), Text(t.list(names))]
    return blocks


def _question(years: Years, key: str) -> Question | None:
    return next((question for question in years.worksheet.questions if question.key == key), None)


def _shown(source: Source, years: Years, one: AnswerChange) -> bool:
    """Whether this edition shows the question; one that is no longer asked is not named."""
    question = _question(years, one.question_key)
    return question is not None and source.setting.edition.shows(question.mark)


def _answers(source: Source, years: Years, one: AnswerChange) -> tuple[Any, ...]:
    question = years.worksheet.question(one.question_key)
    return (wording.short_label(source.setting.t, question),
            _words(source, question, one.before, one.after),
            _words(source, question, one.after, one.before),
            verdict_words(source.setting.t, one.verdict))


def _words(source: Source, question: Question, value: Any, other: Any) -> str:
    """The answer in a few words: of lists what the other one lacks, of repeats how many."""
    t = source.setting.t
    if value is None:
        return "–"
    if question.kind is Kind.REPEAT and isinstance(value, list):
        return t.plural("{n} line", "{n} lines", len(value))
    if is_share(question) and isinstance(value, str):
        return share_in_percent(value, t)
    if isinstance(value, list) and isinstance(other, list):
        value = [one for one in value if one not in other]
    if question.kind is Kind.REGISTER_CHOICE and isinstance(value, list):
        names = source.names(question.register, value)
        return _short(t.list([name if isinstance(name, str) else _shown_text(source, name)
                              for name in names])) or "–"
    return _short(answer_in_words(question, value, t, language=source.setting.language,
                                  row_names={}, currency=source.setting.currency,
                                  edition=source.setting.edition)) or "–"


def _shown_text(source: Source, name: LocalText) -> str:
    return name.shown_in(source.setting.language).text


def _short(words: str) -> str:
    return shortened_text(words, _LONGEST)


def shortened_text(words: str, most: int) -> str:
    """The words in one line, their end replaced by "…" where there are more letters than that."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[:most].rstrip() + "…"


def count_hidden(source: Source, years: Years) -> None:
    """Count the answers that this edition does not show among those compared."""
    for one in years.answers:
        question = _question(years, one.question_key)
        if question is not None:
            source.left_out.shows(question.mark)


def compared_runs(source: Source, years: Years) -> Sequence[tuple[str, str]]:
    """Which two assessments are compared, and when they were written."""
    t = source.setting.t
    return tuple((run.title, t("{start} to {end}", start=run.started_on, end=run.finished_on)
                  if run.finished_on else t("since {start}", start=run.started_on))
                 for run in (years.earlier, years.later))
