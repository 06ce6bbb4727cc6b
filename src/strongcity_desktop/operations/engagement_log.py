"""The log of meetings, calls and letters: what was noted of a stakeholder, what comes next."""

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.change_several import Changed, change_several
from strongcity_desktop.operations.keep_register import Kept, add_row
from strongcity_desktop.operations.make_task import make_task
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store import links
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

_TAKEN_OVER = mark("Took over the next step of a meeting or call")


def log_of(town: TownFile, stakeholder_id: str) -> tuple[Row, ...]:
    """The entries that name a stakeholder, the newest day first, those without a day last."""
    named = links.rows_naming(town, ENGAGEMENTS.id, "stakeholders", stakeholder_id, most=10_000)
    found = stored_rows.rows_by_id(town, ENGAGEMENTS.id, (row["id"] for row in named))
    return tuple(sorted(found.values(), key=lambda row: (row.values.get("held_on") or "",
                                                         row.number), reverse=True))


def begin_entry(town: TownFile, about: LocalText, stakeholder_id: str, who: str) -> Row:
    """Note a meeting of today with a stakeholder; everything else is written next."""
    words = {code: without_isolates(text) for code, text in about.texts.items()}
    return add_row(town, ENGAGEMENTS.id, {
        "name": LocalText(about.original, words).to_json(), "kind": "meeting",
        "held_on": today().isoformat(), "stakeholders": [stakeholder_id]}, who).row


def take_over_step(town: TownFile, entry_id: str, who: str) -> Changed:
    """Let the next step of an entry be that of each stakeholder it names, as one step.

    Raises Refusal when the entry is no longer there.
    """
    entry = stored_rows.row(town, ENGAGEMENTS.id, entry_id)
    step = {key: entry.values.get(key) for key in ("next_step", "next_step_on")}
    there = stored_rows.rows_by_id(town, STAKEHOLDERS.id, entry.values.get("stakeholders") or ())
    return change_several(town, STAKEHOLDERS.id, who, _TAKEN_OVER,
                          changes=dict.fromkeys(there, step))


def make_step_a_task(town: TownFile, entry_id: str, who: str) -> Kept:
    """Make a task of the next step of an entry, due on its day, with the same stakeholders.

    Raises Refusal when the entry is no longer there, or names no next step.
    """
    entry = stored_rows.row(town, ENGAGEMENTS.id, entry_id)
    return make_task(town, entry.values.get("next_step") or {}, who,
                     due_on=entry.values.get("next_step_on"),
                     origin=f"{ENGAGEMENTS.id}/{entry_id}/next_step",
                     links={"stakeholders": entry.values.get("stakeholders") or []})
