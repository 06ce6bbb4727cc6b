"""What changed since the plan was adopted: the frozen rows beside the rows of now, in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from strongcity_desktop.exchange.frozen_plan import CONTENT
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.check_adopted import frozen_plan, version_name
from strongcity_desktop.operations.erase_person import erased
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.analysis.changes_since import COMPARED, changes_since
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.changes_told import (
    ChangesTold,
    Names,
    entries_told,
    money_told,
)
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import keeps_contacts, may_be_listed
from strongcity_desktop.registers.mentions import Sought
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile

_NOT_LISTED = mark("an entry that is not listed publicly")
_GONE = mark("an entry deleted since")
Rows = Mapping[str, tuple[Row, ...]]


def newest_adopted(town: TownFile) -> Row | None:
    """The version adopted last, among those that are frozen here; None before the first."""
    frozen = [row for row in stored_rows.rows(town, ADOPTED_VERSIONS.id) if row.values["frozen"]]
    return max(frozen, key=lambda row: (row.values.get("adopted_on") or "", row.number),
               default=None)


def read_changes(town: TownFile, t: Translator, edition: Edition, version_id: str | None = None
                 ) -> ChangesTold | None:
    """What changed since a version (None: the newest) was adopted, as far as the edition tells.

    None before anything was adopted. Raises Refusal when the version is no longer there.
    """
    version = newest_adopted(town) if version_id is None \
        else stored_rows.row(town, ADOPTED_VERSIONS.id, version_id)
    if version is None:
        return None
    stored = version.values.get("adopted_on")
    name, on = version_name(version), date.fromisoformat(stored) if stored else None
    then = _frozen_rows(town, version)
    if then is None:
        return ChangesTold(version.id, name, on, (), (), is_readable=False)
    now = {register.id: rows_of(town, register.id) for register in COMPARED}
    found = changes_since(_without_erased(town, then, now), now, edition)
    currency = town_reads.details(town).currency
    return ChangesTold(version.id, name, on,
                       entries_told(found, t, _names(town, then, t, edition), currency),
                       money_told(found, t, currency))


def _frozen_rows(town: TownFile, version: Row) -> Rows | None:
    """The rows as they were adopted; None where what was frozen is gone or was changed."""
    plan, file = frozen_plan(town, version), version.values.get("frozen")
    if plan is None or not file:
        return None
    wrong = plan.wrong(version.values.get("checksum") or "", file["hash"])
    if any(one.kind in ("manifest", "unreadable") or one.name == CONTENT for one in wrong):
        return None
    registers = plan.bundle["registers"]
    return {register_id: tuple(
        Row(row["id"], row["number"], {key: value for key, value in row.items()
                                       if key not in ("id", "number")})
        for row in registers.get(register_id, ())) for register_id in REGISTERS}


def _names(town: TownFile, then: Rows, t: Translator, edition: Edition) -> Names:
    """What rows are called that changes refer to: as now, or as then for those deleted since.

    Of those who can be reached, the name goes with the entry. A public print names no one who is
    not listed.
    """
    referred = {field.register for register in COMPARED for field in register.fields
                if field.register}
    return {id: {**_names_then(REGISTERS[id], then.get(id, ()), t, edition),
                 **{row.id: _name(REGISTERS[id], row, t, edition)
                    for row in stored_rows.rows(town, id)}} for id in referred}


def _names_then(register: Register, then: Sequence[Row], t: Translator, edition: Edition
                ) -> dict[str, str]:
    if keeps_contacts(register):
        return {row.id: t(_GONE) for row in then}
    return {row.id: _name(register, row, t, edition) for row in then}


def _name(register: Register, row: Row, t: Translator, edition: Edition) -> str:
    is_hidden = edition.audience is Audience.PUBLIC and (
        register.field(register.name_field).mark is not Mark.PUBLIC
        or not may_be_listed(register, row))
    return t(_NOT_LISTED) if is_hidden else row_name(register, row, t)


def _without_erased(town: TownFile, then: Rows, now: Rows) -> Rows:
    """The rows of then without the words that were erased since, in a way of its own: a text that
    says the same but for these words is no change."""
    sought = [one.sought for one in erased(town) if not one.kept]
    if not sought:
        return then
    current = {(register_id, row.id): row.values for register_id, rows in now.items()
               for row in rows}
    return {register_id: tuple(
        Row(row.id, row.number, _blanked(REGISTERS[register_id], row.values,
                                         current.get((register_id, row.id), {}), sought))
        for row in rows) for register_id, rows in then.items()}


def _blanked(register: Register, values: Mapping[str, Any], now: Mapping[str, Any],
             sought: Sequence[Sought]) -> dict[str, Any]:
    known = register.by_key
    return {key: _blank_text(value, sought)
            if key in known and known[key].kind in TEXTS and value and value != now.get(key)
            else value for key, value in values.items()}


def _blank_text(value: Mapping[str, Any], sought: Sequence[Sought]) -> dict[str, Any]:
    texts = dict(value["texts"])
    for one in sought:
        texts = {code: one.blanked(text, with_parts=False) for code, text in texts.items()}
    return {**value, "texts": texts}
