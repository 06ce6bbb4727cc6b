"""What each assessment says of each challenge: its readings, read and written in steps."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.row_check import check_row
from strongcity_desktop.store.journal import HistoryEntry, entries_of
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.troubles import DamagedTownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

_TABLE = "challenge_reading"
FIELDS = tuple(field.key for field in CHALLENGES.fields if field.per_assessment)
"""The fields of a challenge that belong to an assessment."""


def reading_id(filled_id: str, challenge_id: str) -> str:
    """The row id of a reading: the same again when it is taken away and given anew."""
    return str(uuid5(UUID(filled_id), challenge_id))


def readings(town: TownFile, filled_id: str) -> dict[str, dict[str, Any]]:
    """What one assessment says of each challenge, by the challenge's id.

    Raises DamagedTownFile when a value is none that the app wrote.
    """
    found = {row["challenge_id"]: _values(row)
             for row in town.rows(_TABLE, {"filled_id": filled_id})}
    if not all(map(_is_whole, found.values())):
        raise DamagedTownFile(town.name)
    return found


def _is_whole(said: Mapping[str, Any]) -> bool:
    return not any(finding.strength == "must" and finding.field_key in FIELDS
                   for finding in check_row(CHALLENGES, said, today=today()))


def set_reading(step: "Step", filled_id: str, challenge_id: str, values: Mapping[str, Any]) -> None:
    """Write the fields named; what is said of rows no longer there stays, should they come back.

    Raises Refusal when worksheet or challenge are no longer there.
    """
    row_id = reading_id(filled_id, challenge_id)
    before = step.find(_TABLE, row_id)
    if before is not None:
        step.update(_TABLE, row_id, {**values, **dict(_with_unseen(step, before, values))})
        return
    step.row("filled_worksheet", filled_id)
    step.row("challenge", challenge_id)
    step.insert(_TABLE, {**values, "id": row_id, "filled_id": filled_id,
                         "challenge_id": challenge_id})


def _with_unseen(step: "Step", before: Mapping[str, Any], values: Mapping[str, Any]
                 ) -> Iterator[tuple[str, Any]]:
    """What is said of other rows, and what was of rows that nobody could see when it was said."""
    for field in CHALLENGES.fields:
        if not field.register or field.key not in values:
            continue
        given, was = values[field.key] or (), before[field.key] or ()
        unseen = [row_id for row_id in was if row_id not in given
                  and step.find(REGISTER_TABLES[field.register], row_id) is None]
        if field.kind is FieldKind.LEVEL_BY_ROW:
            yield field.key, {**{row_id: was[row_id] for row_id in unseen}, **dict(given)} or None
        else:
            yield field.key, [*given, *unseen] or None


def copy_readings(step: "Step", from_filled: str, to_filled: str) -> None:
    """Give one assessment all that another says of the challenges."""
    for row in step.rows_with(_TABLE, filled_id=from_filled):
        set_reading(step, to_filled, row["challenge_id"], _values(row))


def delete_readings(step: "Step", **of: str) -> None:
    """Take away the readings of one challenge (`challenge_id`) or assessment (`filled_id`)."""
    for row in step.rows_with(_TABLE, **of):
        step.delete(_TABLE, row["id"])


def history(town: TownFile, challenge_id: str) -> tuple[HistoryEntry, ...]:
    """What happened to a challenge and to its readings, oldest first, each step told once.

    A challenge begins and ends with its readings; a reading that begins or ends alone is a change
    of the challenge's fields.
    """
    entries = entries_of(town, {"challenge": (challenge_id,),
                                _TABLE: _ids_ever(town, challenge_id)})
    return tuple(told for _, step in groupby(entries, key=lambda e: e["step_id"])
                 for told in _told(list(step)))


def _told(step: list[dict[str, Any]]) -> Iterator[HistoryEntry]:
    """One step as people remember it: what lasts together with the first reading it touched."""
    own = next((e for e in step if e["table_name"] != _TABLE), None)
    parts = [(e, _side(e["before"], e["after"]), _side(e["after"], e["before"]))
             for e in step if e["table_name"] == _TABLE]
    if own is not None and None in (own["before"], own["after"]):
        yield _entry(own, own["before"], own["after"])
        return
    if own is not None:
        first = parts.pop(0) if parts else (own, {}, {})
        yield _entry(own, {**own["before"], **first[1]}, {**own["after"], **first[2]})
    for part in parts:
        yield _entry(*part)


def _side(values: Mapping[str, Any] | None, other: Mapping[str, Any] | None) -> dict[str, Any]:
    """One side of a reading's entry; where it was not there, its fields said nothing."""
    return _values(values) if values is not None else dict.fromkeys(_values(other or {}))


def _entry(e: Mapping[str, Any], before: Mapping[str, Any] | None,
           after: Mapping[str, Any] | None) -> HistoryEntry:
    return HistoryEntry(e["at"], e["who"], e["label"], e["label_values"], before, after)


def _ids_ever(town: TownFile, challenge_id: str) -> tuple[str, ...]:
    """The ids of a challenge's readings in every assessment there is or was."""
    there = {row["id"] for row in town.rows("filled_worksheet", only=("id",))}
    was = {row["row_id"] for row in town.rows(
        "journal_entry", {"table_name": "filled_worksheet"}, only=("row_id",))}
    return tuple(reading_id(filled_id, challenge_id) for filled_id in sorted(there | was))


def _values(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: row[key] for key in FIELDS if key in row}
