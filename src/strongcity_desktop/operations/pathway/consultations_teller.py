"""What the consultations tell: who was heard, who was not, and who waits for an answer."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import (
    TownFacts,
    day_of,
    is_blank,
    name_of,
)
from strongcity_desktop.operations.pathway.told import (
    Coming,
    Late,
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.registers.analysis.voices import voices_unheard
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label

LEFT_ASIDE = frozenset({"minorities", "newcomers", "seasonal_workers", "people_with_disabilities"})
"""The groups that towns have most often left aside."""
_TOOL, _STAGE, _STEP, _ICON = "D1", "understand", "contributors", "chats-teardrop"
_REGISTER = {"register_id": "consultations"}
_ANSWER_WITHIN = timedelta(days=60)
_MOST_NAMES = 2


def _points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    newest = facts.newest
    asked = newest is not None and newest.step_is(_STEP, "done")
    at_work = newest is not None and newest.step_is(_STEP, "begun", "look_again")
    said = newest is not None and newest.answers.get("minorities_heard") in ("yes", "partly")
    met = any(LEFT_ASIDE.intersection(_keys(row, "groups")) for row in facts.held)
    return {
        (_STAGE, "consultative"): PointTold(
            _state(asked and bool(facts.held), asked or at_work or bool(facts.held)), _TOOL),
        (_STAGE, "marginalised"): PointTold(_state(said and met, said or met), _TOOL),
    }


def _state(is_done: bool, is_begun: bool) -> State:
    return "done" if is_done else "begun" if is_begun else "not_begun"


def _keys(row: Row, field: str) -> list[str]:
    value = row.values.get(field)
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []


# What to do


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    if not facts.consultations:
        return (NextThing("consultations.first", _ICON, t("Plan a first consultation"),
                          t("Nobody has been heard yet. Begin with those least often asked."),
                          t("One meeting"), t("Prepare"), "register", _REGISTER, rank=20),)
    return (*_hear(facts, t), *_tell_back(facts, t))


def _hear(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    """The groups, then the neighbourhoods, that no consultation has heard or is to hear."""
    voices = voices_unheard(facts.consultations, facts.rows.get("neighbourhoods", ()),
                            today=facts.today)
    groups = sorted((group for group in voices.groups if group.key not in voices.planned_only),
                    key=lambda group: group.key not in LEFT_ASIDE)
    places = [row for row in voices.neighbourhoods if row.id not in voices.planned_only]
    of_groups = STAKEHOLDERS.field("groups")
    return (
        *_hear_these("consultations.groups", 20, t, [
            choice_label(t, STAKEHOLDERS, of_groups, group) for group in groups],
            t("No consultation has heard them yet.")),
        *_hear_these("consultations.neighbourhoods", 25, t, [
            name_of(row, t) for row in places], t("No consultation was held here yet.")),
    )


def _hear_these(key: str, rank: int, t: Translator, names: list[str], why: str
                ) -> tuple[NextThing, ...]:
    if not names:
        return ()
    listed, more = t.list(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
    reason = why if more <= 0 else t.plural(
        "No consultation has heard them yet, nor {n} other.",
        "No consultation has heard them yet, nor {n} others.", more)
    return (NextThing(key, _ICON, t("Listen to: {names}", names=listed), reason, t("One meeting"),
                      t("Prepare"), "register", _REGISTER, rank=rank),)


def _tell_back(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    """For the consultation that has waited longest for an answer, with no day set for one."""
    waiting = [(day, row) for row in facts.held
               if (day := day_of(row.values.get("held_on")))
               and facts.today - day > _ANSWER_WITHIN
               and is_blank(row.values.get("told_back"))
               and day_of(row.values.get("told_back_on")) is None]
    if not waiting:
        return ()
    day, row = min(waiting, key=lambda pair: (pair[0], pair[1].number))
    return (NextThing("consultations.tell_back", _ICON,
                      t("Tell people what came of “{name}”", name=name_of(row, t)),
                      t("They were heard on {date} and wait for an answer.", date=t.date(day)),
                      t("{n} min", n=30), t("Write"), "register",
                      {**_REGISTER, "row_id": row.id}, rank=40),)


# Dates


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    return tuple(late for row in facts.consultations for late in _late_of(row, facts, t))


def _late_of(row: Row, facts: TownFacts, t: Translator) -> Iterable[Late]:
    held, back = day_of(row.values.get("held_on")), day_of(row.values.get("told_back_on"))
    there = {**_REGISTER, "row_id": row.id}
    if held and held < facts.today and row.values.get("reached") is None:
        yield Late(t("Write up “{name}”", name=name_of(row, t)),
                   t("Consultation of {date}", date=t.date(held)), (facts.today - held).days,
                   "register", there)
    if back and back < facts.today and is_blank(row.values.get("told_back")):
        yield Late(t("Answer those heard at “{name}”", name=name_of(row, t)),
                   t("Planned for {date}", date=t.date(back)), (facts.today - back).days,
                   "register", there)


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    return tuple(coming for row in facts.consultations for coming in _coming_of(row, facts, t))


def _coming_of(row: Row, facts: TownFacts, t: Translator) -> Iterable[Coming]:
    held, back = day_of(row.values.get("held_on")), day_of(row.values.get("told_back_on"))
    there = {**_REGISTER, "row_id": row.id}
    if held and (held > facts.today or (held == facts.today
                                        and row.values.get("reached") is None)):
        yield Coming(held, name_of(row, t), "register", there)
    if back and back >= facts.today and is_blank(row.values.get("told_back")):
        yield Coming(back, t("Answer to those heard at “{name}”", name=name_of(row, t)),
                     "register", there)


TELLER = Teller(_points, next_things=_next_things, late=_late, coming=_coming)
