"""What the meetings tell the pathway: the next one, minutes to write up, decisions past their day.
"""

from collections.abc import Iterator

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts, day_of, is_blank, name_of
from strongcity_desktop.operations.pathway.told import Coming, Late, NextThing, Teller
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import (
    MINUTES_WITHIN,
    ahead,
    late_decisions,
    of_meeting,
    open_decisions,
    to_write_up,
)
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.meeting import MEETINGS

_ICON, _PLACE = "calendar-check", "meeting"


def _next_things(facts: TownFacts, t: Translator) -> tuple[NextThing, ...]:
    return (*_prepare(facts, t), *_agree_on_a_day(facts, t))


def _prepare(facts: TownFacts, t: Translator) -> Iterator[NextThing]:
    """The next meeting, while it has no agenda."""
    for row in ahead(facts.rows.get(MEETINGS.id, ()), facts.today)[:1]:
        if not of_meeting(facts.rows.get(AGENDA_POINTS.id, ()), row.id):
            yield NextThing("meetings.agenda", _ICON,
                            t("Prepare “{name}”", name=name_of(row, t)),
                            t("It is on {date}, and its agenda is empty.",
                              date=t.date(row.values["held_on"])),
                            t("{n} min", n=20), t("Prepare"), _PLACE, {"row_id": row.id}, rank=24)


def _agree_on_a_day(facts: TownFacts, t: Translator) -> Iterator[NextThing]:
    """Once meetings were held and none lies ahead."""
    held = [row for row in facts.rows.get(MEETINGS.id, ()) if row.values.get("status") == "held"]
    if held and not ahead(facts.rows.get(MEETINGS.id, ()), facts.today):
        last = max(held, key=lambda row: (str(row.values.get("held_on") or ""), row.number))
        yield NextThing("meetings.next", _ICON, t("Agree on the next meeting"),
                        t("No meeting lies ahead."), t("{n} min", n=5), t("Plan"), _PLACE,
                        {"row_id": last.id, "part": "follow"}, rank=42)


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    return (*_minutes(facts, t), *_decisions(facts, t))


def _minutes(facts: TownFacts, t: Translator) -> Iterator[Late]:
    for row in to_write_up(facts.rows.get(MEETINGS.id, ()), facts.today):
        if (day := day_of(row.values.get("held_on"))) is not None:
            yield Late(t("Write up the minutes of “{name}”", name=name_of(row, t)),
                       t("Meeting of {date}", date=t.date(day)),
                       (facts.today - day - MINUTES_WITHIN).days, _PLACE,
                       {"row_id": row.id, "part": "hold"})


def _decisions(facts: TownFacts, t: Translator) -> Iterator[Late]:
    for row in late_decisions(facts.rows.get(DECISIONS.id, ()), facts.today):
        if (day := day_of(row.values.get("due_on"))) is not None:
            yield Late(name_of(row, t), _note(row, t), (facts.today - day).days, "register",
                       _decision(row))


def _note(row: Row, t: Translator) -> str:
    """Who carries it out; else by when it was due."""
    owner = row.values.get("owner")
    if owner is None or is_blank(owner):
        return t("Decided to be done by {date}", date=t.date(row.values["due_on"]))
    return LocalText.from_json(owner).shown_in(t.language).text


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    meetings = (Coming(day, name_of(row, t), _PLACE, {"row_id": row.id})
                for row in ahead(facts.rows.get(MEETINGS.id, ()), facts.today)
                if (day := day_of(row.values.get("held_on"))) is not None)
    decisions = (Coming(day, name_of(row, t), "register", _decision(row))
                 for row in open_decisions(facts.rows.get(DECISIONS.id, ()))
                 if (day := day_of(row.values.get("due_on"))) and day >= facts.today)
    return (*meetings, *decisions)


def _decision(row: Row) -> dict[str, str]:
    return {"register_id": DECISIONS.id, "row_id": row.id}


TELLER = Teller(next_things=_next_things, late=_late, coming=_coming)
