"""Two assessments in words: the lines of the tables that say what changed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.compare.facts import CompareFacts
from strongcity_desktop.ui.parts.change_mark import OF_ANSWER, OF_VERDICT, Change
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question
from strongcity_desktop.worksheets.presentation import answer_in_words

if TYPE_CHECKING:
    from strongcity_desktop.operations.compare_years import (
        AnswerDifference,
        ChallengeDifference,
        RowVerdict,
    )

VERDICTS = {"better": mark("Better"), "worse": mark("Worse"), "same": mark("No change"),
            "changed": mark("Changed"), "new": mark("New"), "gone": mark("Gone"),
            "not_comparable": mark("Not comparable")}
_LONGEST = 240


class Told(NamedTuple):
    """One line: what it is about, then, now, the verdict with its mark, and why."""

    name: str
    before: str
    after: str
    verdict: str
    why: str
    mark: Change

    def cells(self) -> tuple[str, ...]:
        """The line as words of a table."""
        return self.name, self.before, self.after, self.verdict, self.why


def challenge_name(t: Translator, one: "ChallengeDifference") -> str:
    """The name of a challenge for the reader."""
    return LocalText.from_json(one.name).shown_in(t.language).text if one.name else ""


def told_challenges(facts: CompareFacts, t: Translator) -> tuple[Told, ...]:
    """A line per challenge, by its number."""
    from strongcity_desktop.operations.compare_years import reason_in_words

    if facts.compared is None:
        return ()
    return tuple(Told(
        t("{number}. {name}", number=facts.names.numbers.get(one.challenge_id, 0),
          name=challenge_name(t, one)),
        _score(t, one.score_before), _score(t, one.score_after),
        t(VERDICTS[one.verdict]), reason_in_words(one, t), OF_VERDICT[one.verdict])
        for one in facts.compared.challenges)


def _score(t: Translator, score: int | None) -> str:
    return "–" if score is None else t.number(score)


def told_answers(facts: CompareFacts, t: Translator) -> dict[str, tuple[Told, ...]]:
    """The lines of each step with answers that changed and can be compared."""
    found: dict[str, list[Told]] = {}
    for step_key, line in _told_all(facts, t):
        if line.mark != "not_comparable":
            found.setdefault(step_key, []).append(line)
    return {step: tuple(lines) for step, lines in found.items()}


def not_comparable(facts: CompareFacts, t: Translator) -> dict[str, tuple[str, ...]]:
    """Each reason why answers cannot be compared, with the names of these questions."""
    found: dict[str, list[str]] = {}
    for _, line in _told_all(facts, t):
        if line.mark == "not_comparable":
            found.setdefault(line.why, []).append(line.name)
    return {why: tuple(names) for why, names in found.items()}


def _told_all(facts: CompareFacts, t: Translator) -> Iterator[tuple[str, Told]]:
    """A line per answer that is not the same, with the key of its step."""
    for one in facts.compared.answers if facts.compared is not None else ():
        question = facts.questions.get(one.question_key)
        if one.verdict != "same" and question is not None:
            for line in _lines(one, question, facts, t):
                yield one.step_key, line


def _lines(one: "AnswerDifference", question: Question, facts: CompareFacts, t: Translator
           ) -> Iterator[Told]:
    """The line of an answer, or one for each row of a rating table that changed."""
    from strongcity_desktop.operations.compare_years import reason_in_words

    name = wording.short_label(t, question)
    rows = [row for row in one.rows if row.word != "same"]
    if rows and one.verdict != "not_comparable":
        for row in rows:
            yield _rated(row, name, question, t)
        return
    yield Told(name, _answer(question, one.before, facts, t),
               _answer(question, one.after, facts, t), t(VERDICTS[one.verdict]),
               reason_in_words(one, t), OF_ANSWER[one.verdict])


def _rated(row: "RowVerdict", name: str, question: Question, t: Translator) -> Told:
    """One row of a rating table, named with the group that rated it."""
    line = next((wording.choice_label(t, question, "rows", choice)
                 for choice in question.rows if choice.key == row.row), row.row)
    group = next((choice for choice in question.groups[1:] if choice.key == row.group), None)
    told = t("{name}: {value}", name=name, value=line) if group is None else t(
        "{name}: {row}, as seen by {group}", name=name, row=line,
        group=wording.choice_label(t, question, "groups", group))
    return Told(told, _level(question, row.before, t), _level(question, row.after, t),
                t(VERDICTS[row.word]), t(row.reason) if row.reason else "", OF_ANSWER[row.word])


def _level(question: Question, level: int | str | None, t: Translator) -> str:
    if level is None:
        return "–"
    if not isinstance(level, int):
        return t("Don’t know")
    return wording.choice_label(t, question, "levels", question.levels[level - 1])


def _answer(question: Question, value: object, facts: CompareFacts, t: Translator) -> str:
    words = answer_in_words(question, value, t, language=t.language, row_names=facts.names.rows,
                            currency=facts.names.currency)
    if len(words) > _LONGEST:
        return words[:_LONGEST].rstrip() + "…"
    return words or "–"

