"""Which of the council papers belong to which decision of the council on the plan."""

from collections.abc import Iterable, Mapping
from typing import Any

from strongcity_desktop.operations.compare_years import runs_of
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS, SAID_IN_PAPERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.answers import counted, is_unknown

PAPERS = "council_report"
"""The worksheet from which they are written."""
TO_COME = "to_come"
"""Stands for the adopted version that the next vote is about, where one has to be named."""


def papers_for(town: TownFile, version: Row | None) -> str | None:
    """The id of the run that was written for this version; for None, for the next vote.

    That is the last one begun by the day of the adoption and after the adoption before it; for the
    next vote the newest of all. None where there is none.
    """
    since, until = "", "9999"
    if version is not None:
        before = [row for row in rows_of(town, ADOPTED_VERSIONS.id)
                  if _in_turn(row) < _in_turn(version)]
        since = max((_day(row) for row in before), default="")
        until = _day(version) or until
    found = [run.id for run in runs_of(town, PAPERS)
             if run.started_on.isoformat() <= until
             and (not since or run.started_on.isoformat() > since)]
    return found[-1] if found else None


def last_adopted(versions: Iterable[Row]) -> Row | None:
    """The version adopted last, by its day; None where there is none."""
    return max(versions, key=_in_turn, default=None)


def _in_turn(version: Row) -> tuple[str, int]:
    return _day(version), version.number


def _day(version: Row) -> str:
    return str(version.values.get("adopted_on") or "")


def is_to_come(town: TownFile, last: Row | None) -> bool:
    """Whether papers were begun for a vote after the one on the `last` version."""
    run_id = papers_for(town, None)
    return run_id is not None and (last is None or papers_for(town, last) != run_id)


def meant_for_the_vote(town: TownFile, last: Row | None) -> Mapping[str, Any]:
    """What the papers for the next vote say of an adopted version already, as stored values.

    By field of the version. Nothing where none were begun since the `last` one was adopted.
    """
    run_id = papers_for(town, None)
    if run_id is None or not is_to_come(town, last):
        return {}
    run = open_filled(town, run_id)
    given = counted(run.worksheet, run.answers, run.depth)
    return {field: given[key] for field, key in SAID_IN_PAPERS.items()
            if given.get(key) and not is_unknown(given[key])}
