"""Trust in a few words: what is trusted most and least, as all residents see it."""

from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.wording import choice_label

_STEP, _MOST = "trust", 2


def trust_lines(of: Assessment) -> tuple[tuple[str, str], ...]:
    """What is trusted most and least, each with its words; nothing where nobody rated it."""
    question = next((one for step in of.sheet.steps if step.key == _STEP
                     for one in step.questions
                     if one.kind is Kind.RATING_TABLE and one.key in of.shown), None)
    if question is None or not of.is_answered(question):
        return ()
    levels = _levels(question, of.answers[question.key])
    if not levels:
        return ()
    highest, lowest = max(levels.values()), min(levels.values())
    lines = [(of.t("Trusted most"), _words(of, question, levels, highest))]
    if lowest < highest:
        lines.append((of.t("Trusted least"), _words(of, question, levels, lowest)))
    return tuple(lines)


def _levels(question: Question, value: object) -> dict[str, int]:
    """The levels that the first group, everyone, gave; else those of the first that rated."""
    if not isinstance(value, dict) or value.get("unknown"):
        return {}
    for group in question.groups:
        rated = {row: rating["level"] for row, rating in value.get(group.key, {}).items()
                 if isinstance(rating.get("level"), int)}
        if rated:
            return rated
    return {}


def _words(of: Assessment, question: Question, levels: dict[str, int], level: int) -> str:
    t = of.t
    names = [choice_label(t, question, "rows", row) for row in question.rows
             if levels.get(row.key) == level]
    word = choice_label(t, question, "levels", question.levels[level - 1])
    shown = names[:_MOST]
    if len(names) > len(shown):
        shown.append(t.plural("{n} more", "{n} more", len(names) - len(shown)))
    return t("{names}: {level}", names=t.list(shown), level=word)
