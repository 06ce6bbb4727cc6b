"""Keep a register: read its rows, add, change, duplicate and delete them, each as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.store import rows
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.town_file import TownFile

NO_REGISTER = mark("There is no register “{register}” in this version of the app.")
_ADDED = mark("Added a row to a register")
_CHANGED = mark("Changed a row of a register")
_DUPLICATED = mark("Copied a row of a register")
_DELETED = mark("Deleted rows of a register")


@dataclass(frozen=True)
class Kept:
    """What is said once rows are safely in the town file: their ids, and when."""

    ids: tuple[str, ...]
    at: datetime
    changes: Changes


def register_called(register_id: str) -> Register:
    """The register with this id. Raises Refusal when there is none."""
    if register_id not in REGISTERS:
        raise Refusal(NO_REGISTER, register=register_id)
    return REGISTERS[register_id]


def rows_of(town: TownFile, register_id: str) -> tuple[Row, ...]:
    """Every row, in the order of their lasting numbers. Raises Refusal for an unknown register."""
    return rows.rows(town, register_called(register_id).id)


def name_of(register: Register, row: Row, language: str) -> str:
    """The words that name a row, in that language or as they were written."""
    value = row.values.get(register.name_field)
    if isinstance(value, Mapping):
        return LocalText.from_json(value).shown_in(language).text
    return str(value or "")


def names_of(town: TownFile, register_id: str, language: str) -> dict[str, str]:
    """Row id to name, in the order of the register."""
    register = register_called(register_id)
    return {row.id: name_of(register, row, language) for row in rows_of(town, register_id)}


def all_names(town: TownFile, language: str) -> dict[str, str]:
    """Row id to name, over all registers."""
    return {row_id: name for register_id in REGISTERS
            for row_id, name in names_of(town, register_id, language).items()}


def checked(register: Register, values: Mapping[str, Any], before: Mapping[str, Any] | None = None
            ) -> dict[str, Any]:
    """The values as they are stored. Raises Refusal with the first thing to be mended."""
    kept = tidy(register, values)
    for finding in check_row(register, {**(before or {}), **kept}, today=today()):
        changed = before is None or finding.field_key in kept
        if finding.strength == "must" and changed:
            raise finding.as_refusal()
    return kept


def add_row(town: TownFile, register_id: str, values: Mapping[str, Any], who: str) -> Kept:
    """Add a row. Raises Refusal naming the field when a value cannot be kept."""
    register = register_called(register_id)
    defaults = {field.key: field.default for field in register.fields if field.default is not None}
    kept = checked(register, {**defaults, **values})
    with town.step(_ADDED, who=who, register=register.id) as step:
        row_id = rows.insert(step, register.id, kept)
    return Kept((row_id,), step.saved_at or now(), step.changes)


def change_row(town: TownFile, register_id: str, row_id: str, values: Mapping[str, Any], who: str,
               *, step_id: str | None = None) -> Kept:
    """Change the fields named; `step_id` joins the typing in one field to one step."""
    register = register_called(register_id)
    before = rows.row(town, register.id, row_id)
    kept = checked(register, values, before.values)
    with town.step(_CHANGED, who=who, continue_step=step_id, register=register.id) as step:
        rows.update(step, register.id, row_id, kept)
    return Kept((row_id,), step.saved_at or now(), step.changes)


def duplicate_row(town: TownFile, register_id: str, row_id: str, who: str) -> Kept:
    """Copy a row; the copy gets a number of its own."""
    register = register_called(register_id)
    source = rows.row(town, register.id, row_id)
    with town.step(_DUPLICATED, who=who, register=register.id) as step:
        new_id = rows.insert(step, register.id, {**source.values, "id": str(uuid4())})
    return Kept((new_id,), step.saved_at or now(), step.changes)


def delete_rows(town: TownFile, register_id: str, row_ids: Sequence[str], who: str) -> Kept:
    """Delete rows as one step; undo and the recycle bin bring them back with their numbers."""
    register = register_called(register_id)
    with town.step(_DELETED, who=who, register=register.id, count=len(row_ids)) as step:
        for row_id in row_ids:
            rows.delete(step, register.id, row_id)
    return Kept(tuple(row_ids), step.saved_at or now(), step.changes)
