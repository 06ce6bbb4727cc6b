"""What the register of stakeholders tells: whether all who have a part are known."""

from collections.abc import Mapping
from datetime import timedelta

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts, day_of, name_of
from strongcity_desktop.operations.pathway.told import (
    Late,
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.registers.analysis.stakeholders import (
    groups_unheard,
    late_steps,
    not_met_since,
    sectors_missing,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label

_STEP, _LONG_AGO = "partners", timedelta(days=183)
_REGISTER = {"register_id": STAKEHOLDERS.id}


def _points(facts: TownFacts) -> Mapping[PointKey, PointTold]:
    newest = facts.newest
    state: State = "not_begun"
    if newest is not None and newest.step_is(_STEP, "done"):
        state = "done"
    elif facts.rows.get(STAKEHOLDERS.id) or (
            newest is not None and newest.step_is(_STEP, "begun", "look_again")):
        state = "begun"
    return {("understand", "stakeholders"): PointTold(state, STAKEHOLDERS.tool)}


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    rows = facts.rows.get(STAKEHOLDERS.id, ())
    if not rows:
        return (NextThing("stakeholders.first", "users-three", t("Name the first stakeholders"),
                          t("Nobody does this alone. Begin with those you meet every week."),
                          t("{n} min", n=10), t("Begin"), "stakeholder_wizard", rank=45),)
    return tuple(thing for thing in (_sectors(rows, t), _groups(rows, t), _unmet(facts, rows, t))
                 if thing is not None)


def _sectors(rows: tuple[Row, ...], t: Translator) -> NextThing | None:
    missing = sectors_missing(rows)
    if not missing:
        return None
    sector = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("sector"), missing[0])
    return NextThing("stakeholders.sectors", "users-three",
                     t("Look for a partner: {sector}", sector=sector),
                     t.plural("{n} sector has nobody in your list of stakeholders yet.",
                              "{n} sectors have nobody in your list of stakeholders yet.",
                              len(missing)),
                     t("{n} min", n=20), t("Add"), "register", _REGISTER, rank=50)


def _groups(rows: tuple[Row, ...], t: Translator) -> NextThing | None:
    unheard = groups_unheard(rows)
    if not unheard:
        return None
    group = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("groups"), unheard[0])
    return NextThing("stakeholders.groups", "users-three",
                     t("Find who speaks for: {group}", group=group),
                     t.plural("Nobody in your list of stakeholders speaks for {n} group.",
                              "Nobody in your list of stakeholders speaks for {n} groups.",
                              len(unheard)),
                     t("{n} min", n=20), t("Look"), "register", _REGISTER, rank=58)


def _unmet(facts: TownFacts, rows: tuple[Row, ...], t: Translator) -> NextThing | None:
    day = facts.today - _LONG_AGO
    late = not_met_since(rows, day)
    if not late:
        return None
    seen = [row for row in late if row.values.get("last_met")]
    view = {"filters": [{"key": "last_met", "op": "before", "values": [day.isoformat()]}]} \
        if seen else {"filters": [{"key": "last_met", "op": "empty", "values": []}]}
    return NextThing("stakeholders.unmet", "calendar-check",
                     t("Meet someone you have not met for long"),
                     t.plural("{n} stakeholder was not met for six months.",
                              "{n} stakeholders were not met for six months.", len(late)),
                     t("{n} min", n=30), t("Look"), "register", {**_REGISTER, "view": view},
                     rank=60)


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    found = []
    for row in late_steps(facts.rows.get(STAKEHOLDERS.id, ()), facts.today):
        due = day_of(row.values["next_step_on"])
        if due is not None:
            found.append(Late(t("Next step with {name}", name=name_of(row, t)),
                              t("It was due on {day}.", day=t.date(due)),
                              (facts.today - due).days, "register",
                              {**_REGISTER, "row_id": row.id, "entry": True}))
    return tuple(found)


TELLER = Teller(points=_points, next_things=_next_things, late=_late)
