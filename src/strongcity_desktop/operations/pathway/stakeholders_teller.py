"""What the register of stakeholders tells: whether all who have a part are known."""

from collections.abc import Mapping

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts
from strongcity_desktop.operations.pathway.told import (
    NextThing,
    PointKey,
    PointTold,
    State,
    Teller,
)
from strongcity_desktop.registers.analysis.stakeholders import sectors_missing
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label

_STEP = "partners"
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
                          t("{n} min", n=20), t("Add"), "register", _REGISTER, rank=45),)
    missing = sectors_missing(rows)
    if not missing:
        return ()
    sector = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("sector"), missing[0])
    return (NextThing("stakeholders.sectors", "users-three",
                      t("Look for a partner: {sector}", sector=sector),
                      t.plural("{n} sector has nobody in your list of stakeholders yet.",
                               "{n} sectors have nobody in your list of stakeholders yet.",
                               len(missing)),
                      t("{n} min", n=20), t("Add"), "register", _REGISTER, rank=50),)


TELLER = Teller(points=_points, next_things=_next_things)
