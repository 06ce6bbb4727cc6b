"""A survey counted: for each answer how many people gave it, of all and of each group."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from strongcity_desktop.exchange.survey_questions import SMALLEST_GROUP, SurveyQuestion
from strongcity_desktop.exchange.survey_words import Worded


@dataclass(frozen=True)
class Counted:
    """So many of so many people gave an answer; `by` and `group` are empty for all of them."""

    asked: Worded
    answer: Worded
    by: Worded
    group: Worded
    people: int
    out_of: int


@dataclass(frozen=True)
class Counts:
    """The counts of the questions chosen, and the groups too small to be counted apart."""

    rows: tuple[Counted, ...]
    small_groups: tuple[Worded, ...] = ()


def count(questions: Sequence[SurveyQuestion], families: Sequence[SurveyQuestion] = ()) -> Counts:
    """How many gave each answer, of all who answered and, by each family, of each of its groups.

    Groups of fewer than five people are left out and named, and so are those from which they
    could be worked out by subtraction.
    """
    rows: list[Counted] = []
    held: dict[tuple[str, str], Worded] = {}
    members = {family.key: _members(family) for family in families}
    for question in questions:
        rows += _counted(question, {}, {}, range(len(question.given)))
        for family in families:
            if question.key == family.key:
                continue
            groups = members[family.key]
            apart = _large_enough(question, groups)
            held |= {(family.key, code): family.worded(code) for code in groups
                     if code not in apart}
            for code in apart:
                rows += _counted(question, family.labels, family.worded(code),
                                 sorted(groups[code]))
    small = [held[family.key, code] for family in families for code in members[family.key]
             if (family.key, code) in held]
    return Counts(tuple(rows), tuple(small))


def _members(family: SurveyQuestion) -> dict[str, frozenset[int]]:
    return {code: frozenset(person for person, chosen in enumerate(family.given)
                            if chosen and code in chosen) for code in family.values}


def _large_enough(question: SurveyQuestion, members: Mapping[str, frozenset[int]]) -> list[str]:
    """The groups of which enough people answered, as long as enough are left beside them."""
    answered = {code: sum(question.given[person] is not None for person in people)
                for code, people in members.items()}
    apart = [code for code in members if answered[code] >= SMALLEST_GROUP]
    while apart and 0 < question.answers - sum(answered[code] for code in apart) < SMALLEST_GROUP:
        apart.remove(min(apart, key=lambda code: answered[code]))
    return apart


def _counted(question: SurveyQuestion, by: Worded, group: Worded, people: Iterable[int]
             ) -> list[Counted]:
    answered = [chosen for person in people if (chosen := question.given[person]) is not None]
    return [Counted(question.labels, question.worded(code), by, group,
                    sum(code in chosen for chosen in answered), len(answered))
            for code in question.values]
