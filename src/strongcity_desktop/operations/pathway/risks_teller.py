"""What the log of risks tells the pathway: what to look at again, and a first list to begin."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts, day_of, name_of
from strongcity_desktop.operations.pathway.told import Coming, Late, NextThing, Teller
from strongcity_desktop.registers.analysis.risks import (
    high_and_unanswered,
    open_risks,
    to_look_at_again,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS

_ICON = "scales"


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    rows = facts.rows.get(RISKS.id, ())
    if not rows and facts.last_finished is not None:
        return (NextThing("risks.first", _ICON, t("Think of what could go wrong"),
                          t("Prevention can hurt too. Ten common risks help you begin."),
                          t("{n} min", n=20), t("Begin"), "register", {"register_id": RISKS.id},
                          rank=48),)
    unanswered = high_and_unanswered(rows)
    if not unanswered:
        return ()
    first = unanswered[0]
    return (NextThing("risks.unanswered", _ICON,
                      t("Say what is done about “{name}”", name=name_of(first, t)),
                      t("It is likely and harmful, and nothing is written against it yet."),
                      t("{n} min", n=20), t("Write"), "register", _there(first), rank=44),)


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    return tuple(
        Late(t("Look again at “{name}”", name=name_of(row, t)),
             t("Planned for {date}", date=t.date(day)), (facts.today - day).days,
             "register", _there(row))
        for row in to_look_at_again(facts.rows.get(RISKS.id, ()), facts.today)
        if (day := day_of(row.values.get("review_on"))) is not None)


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    return tuple(Coming(day, t("Look again at “{name}”", name=name_of(row, t)), "register",
                        _there(row))
                 for row in open_risks(facts.rows.get(RISKS.id, ()))
                 if (day := day_of(row.values.get("review_on"))) and day >= facts.today)


def _there(row: Row) -> dict[str, str]:
    return {"register_id": RISKS.id, "row_id": row.id}


TELLER = Teller(next_things=_next_things, late=_late, coming=_coming)
