"""What the diagnosis tells: how far it is, how old, and which challenges want another look."""

from collections.abc import Mapping
from datetime import MAXYEAR, date

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import Sheet, TownFacts, day_of, name_of
from strongcity_desktop.operations.pathway.told import (
    Coming,
    Late,
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.registers.analysis.evidence import claims_without_source, thin_evidence
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.flow import StepView
from strongcity_desktop.worksheets.wording import step_label

_TOOL, _ICON, _STAGE = "D1", "compass", "understand"
_MINUTES_A_QUESTION, _MINUTES_A_CHALLENGE = 1.5, 4


def _points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    challenges: State = "not_begun"
    if facts.challenges:
        challenges = "done" if any(map(_is_rated, facts.challenges)) else "begun"
    return {(_STAGE, "challenges"): PointTold(challenges, _TOOL)}


def _is_rated(challenge: Row) -> bool:
    return bool(challenge.values.get("likelihood") and challenge.values.get("impact"))


# Age


def _a_year_after(day: date) -> date:
    year = min(day.year + 1, MAXYEAR)  # a file may name any day
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return day.replace(year=year, day=28)


def _review_day(sheet: Sheet) -> date | None:
    """The day the town set itself for the next review; one before the end of the work is none."""
    day = day_of(sheet.answers.get("review_on"))
    return day if day and (sheet.finished_on is None or day > sheet.finished_on) else None


def _days_over(facts: TownFacts) -> tuple[int, int]:
    """How many days the newest finished diagnosis is past a year, and past its review date."""
    last = facts.last_finished
    if last is None or last.finished_on is None:
        return 0, 0
    review = _review_day(last) or date.max
    return (max(0, (facts.today - _a_year_after(last.finished_on)).days),
            max(0, (facts.today - review).days))


def _outdated(facts: TownFacts) -> frozenset[str]:
    return frozenset({_STAGE}) if any(_days_over(facts)) else frozenset()


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    last, (past_year, past_review) = facts.last_finished, _days_over(facts)
    if last is None or last.finished_on is None:
        return ()
    if past_year:
        return (Late(t("Diagnosis older than 12 months"),
                     t("Last one: {date}", date=t.date(last.finished_on)), past_year,
                     "diagnosis"),)
    if past_review:
        day = _review_day(last) or facts.today
        return (Late(t("Diagnosis to be reviewed"), t("Planned for {date}", date=t.date(day)),
                     past_review, "diagnosis"),)
    return ()


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    last = facts.last_finished
    if last is None or last.finished_on is None:
        return ()
    day = _review_day(last) or _a_year_after(last.finished_on)
    return (Coming(day, t("Review of the diagnosis"), "diagnosis"),) if day >= facts.today else ()


# What to do


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    return (*_with_the_diagnosis(facts, t), *_with_challenges(facts, t))


def _with_the_diagnosis(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    newest = facts.newest
    if newest is None:
        return (NextThing("diagnosis.start", _ICON, t("Start the diagnosis"),
                          t("Understand the town first: everything else builds on it."),
                          _minutes(t, facts.first_step * _MINUTES_A_QUESTION), t("Start"),
                          "diagnosis", rank=10),)
    if newest.finished_on is None:
        return (_go_on(newest, t),)
    if any(_days_over(facts)):
        return (NextThing("diagnosis.begin_again", _ICON, t("Begin a new diagnosis"),
                          t("The last one is of {date}. The town has changed since.",
                            date=t.date(newest.finished_on)),
                          _minutes(t, facts.first_step * _MINUTES_A_QUESTION), t("Begin"),
                          "diagnosis", rank=10),)
    return ()


def _go_on(newest: Sheet, t: Translator) -> NextThing:
    year, step = str(newest.started_on.year), newest.next_step
    at_end = {"filled_id": newest.id, "place": "check"}
    if newest.is_answered and not newest.gaps:
        return NextThing("diagnosis.finish", _ICON, t("Finish the {year} diagnosis", year=year),
                         t("Every question is answered. Look it over once more."),
                         _minutes(t, 5), t("Finish"), "worksheet", at_end, rank=10)
    if newest.is_answered:
        return NextThing("diagnosis.check", _ICON, t("Check the {year} diagnosis", year=year),
                         t.plural("Every question is answered, {n} thing wants another look.",
                                  "Every question is answered, {n} things want another look.",
                                  newest.gaps),
                         _minutes(t, 5), t("Check"), "worksheet", at_end, rank=10)
    there = {"filled_id": newest.id}
    if step is not None and step is not newest.left_at and step.step.key in newest.doors:
        there["place"] = newest.doors[step.step.key]
    return NextThing("diagnosis.continue", _ICON, t("Continue the {year} diagnosis", year=year),
                     _where(newest, step, t),
                     _minutes(t, (step.asked - step.answered) * _MINUTES_A_QUESTION)
                     if step else "",
                     t("Continue"), "worksheet", there, rank=10)


def _where(newest: Sheet, step: StepView | None, t: Translator) -> str:
    if step is None:
        return t("The whole plan rests on it.")
    return t("Step {n} of {steps}: {step}. The whole plan rests on it.",
             n=newest.steps.index(step) + 1, steps=len(newest.steps),
             step=step_label(t, step.step))


def _with_challenges(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    newest = facts.newest
    if newest is None:
        return ()
    things = []
    unrated = [row for row in facts.challenges if not _is_rated(row)]
    if unrated:
        is_open = newest.finished_on is None
        things.append(NextThing(
            "challenges.rate", "list-bullets",
            t.plural("Rate {n} challenge", "Rate {n} challenges", len(unrated)),
            t("Without likelihood and impact, nobody sees what comes first."),
            _minutes(t, len(unrated) * _MINUTES_A_CHALLENGE), t("Rate"),
            "worksheet" if is_open else "register",
            {"filled_id": newest.id, "place": "challenges_faced"} if is_open
            else {"register_id": "challenges"}, rank=30))
    return (*things, *_find_a_source(facts, t))


def _find_a_source(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    """For the highest challenge that rests on little or on nothing."""
    bare = {row.id for row in claims_without_source(facts.challenges)}
    thin = {row.id for row in thin_evidence(facts.challenges)}
    doubtful = [row for row in facts.challenges if _is_rated(row) and row.id in bare | thin]
    if not doubtful:
        return ()
    row = max(doubtful, key=lambda row: (_score(row), -row.number))
    values = {"score": _score(row)}
    why = t("It scores {score} of 25, and nothing says how you know.", **values) \
        if row.id in bare else t("It scores {score} of 25, and the evidence is thin.", **values)
    return (NextThing(
        "challenges.source", "link-simple",
        t("Find a source for challenge {n}, “{name}”", n=row.number, name=name_of(row, t)), why,
        _minutes(t, 20), t("Look"), "register",
        {"register_id": "challenges", "row_id": row.id}, rank=35),)


def _score(row: Row) -> int:
    likelihood, impact = row.values.get("likelihood"), row.values.get("impact")
    return likelihood * impact if isinstance(likelihood, int) and isinstance(impact, int) else 0


def _minutes(t: Translator, guess: float) -> str:
    """A guess in steps of five minutes, so that nobody takes it for a promise."""
    return t("{n} min", n=min(60, max(5, round(guess / 5) * 5)))


TELLER = Teller(_points, _outdated, _next_things, _late, _coming)
