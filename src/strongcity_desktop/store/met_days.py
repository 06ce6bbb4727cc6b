"""When a stakeholder was last met: the newest day of the log, or one typed by hand."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.store.moment import today
from strongcity_desktop.store.stored_values import as_json

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

LOG, _ROWS = "engagement", "stakeholder"
Values = Mapping[str, Any]

_OF_LOG = ("SELECT met.value, max(held_on) FROM engagement JOIN json_each(stakeholders) met "
           "WHERE held_on <= ? AND met.value IN (SELECT value FROM json_each(?)) GROUP BY 1")
# What a step says that touched the log as well was worked out of the log.
_BY_HAND = ("SELECT e.row_id, json_extract(e.after, '$.last_met'), max(e.seq) "
            "FROM journal_entry e JOIN journal_step s ON s.id = e.step_id "
            "WHERE e.table_name = 'stakeholder' AND s.state <> 'undone' "
            "AND e.row_id IN (SELECT value FROM json_each(?)) "
            "AND json_type(e.after, '$.last_met') IS NOT NULL "
            "AND (e.before IS NULL OR NOT EXISTS (SELECT 1 FROM journal_entry other "
            "WHERE other.step_id = e.step_id AND other.table_name = 'engagement')) "
            "GROUP BY e.row_id")


def named_in(rows: Iterable[Values]) -> set[str]:
    """The ids of the stakeholders that these entries of the log name."""
    return {id for row in rows for id in row.get("stakeholders") or ()}


def follow_log(step: "Step", stakeholder_ids: Collection[str]) -> None:
    """Work out anew when these were last met, after the log changed.

    A later day that was typed by hand stays; so does one before the first entry of the log.
    """
    there = step.rows_with_ids(_ROWS, stakeholder_ids)
    ids = as_json([row["id"] for row in there])
    logged = dict(step.raw.execute(_OF_LOG, (today().isoformat(), ids)).fetchall())
    typed = {id: day for id, day, _ in step.raw.execute(_BY_HAND, (ids,)).fetchall()}
    step.update_many(_ROWS, {
        row["id"]: {"last_met": day} for row in there
        if (day := max(logged.get(row["id"]) or "", typed.get(row["id"]) or "") or None)
        != row["last_met"]})
