"""The tables hold exactly what the registers declare, and refuse everything else."""

import types
import typing
from typing import Any

import pytest
from pydantic import ValidationError

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store import rows
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.steps import checked
from strongcity_desktop.store.stored_values import TYPE_OF_KIND
from strongcity_desktop.store.tables import JOURNALLED
from strongcity_desktop.store.town_file import TownFile


def test_every_register_has_a_table() -> None:
    assert set(REGISTER_TABLES) == set(REGISTERS)


@pytest.mark.parametrize("register_id", REGISTERS)
def test_columns_are_the_declared_fields_in_their_types(register_id: str) -> None:
    register = REGISTERS[register_id]
    lasting = {field.key: TYPE_OF_KIND[field.kind] for field in register.entered
               if not field.per_assessment}
    assert _columns(REGISTER_TABLES[register_id]) == lasting
    if register.is_assessed:
        assert _columns("challenge_reading") == {
            field.key: TYPE_OF_KIND[field.kind] for field in register.fields
            if field.per_assessment}


def _columns(table: str) -> dict[str, type]:
    return {key: _stored_type(field.annotation)
            for key, field in JOURNALLED[table].model_fields.items()
            if key not in ("id", "number", "position", "filled_id", "challenge_id")}


def _stored_type(annotation: Any) -> type:
    """`dict` behind `dict[str, Any] | None`."""
    assert isinstance(annotation, types.UnionType)
    part, = (part for part in typing.get_args(annotation) if part is not type(None))
    return typing.get_origin(part) or part


@pytest.mark.parametrize("values", [
    {"population": "many"}, {"population": True}, {"population": 1.5}, {"name": "North"},
    {"mayor": "someone"}, {"population": None, "number": "1"}, {"id": 7}, {"position": True},
    {"position": "2"},
])
def test_values_that_do_not_fit_are_refused(town: TownFile, values: dict[str, Any]) -> None:
    def work(town: TownFile) -> None:
        with pytest.raises(ValidationError), town.step("Added", who="") as step:
            rows.insert(step, "neighbourhoods", values)
        assert rows.rows(town, "neighbourhoods") == ()

    town.run(work)


@pytest.mark.parametrize("table", JOURNALLED)
def test_a_row_is_held_to_the_fields_of_its_table_in_their_order(table: str) -> None:
    fields = JOURNALLED[table].model_fields
    given = {key: _example(field.annotation) for key, field in fields.items()}
    assert list(checked(table, dict(reversed(given.items()))).items()) == list(given.items())
    needed = {key: given[key] for key, field in fields.items() if field.is_required()}
    assert checked(table, needed) == {
        key: given[key] if field.is_required() else field.default for key, field in fields.items()}
    for key in needed:
        with pytest.raises(ValidationError):
            checked(table, {other: value for other, value in needed.items() if other != key})


def _example(annotation: Any) -> Any:
    kind = annotation
    if isinstance(annotation, types.UnionType):
        kind = next(part for part in typing.get_args(annotation) if part is not type(None))
    kind = typing.get_origin(kind) or kind
    return {str: "x", int: 3, bool: True, dict: {}, list: [], bytes: b"x"}.get(kind, "x")


def test_strange_characters_do_not_stop_a_write(town: TownFile) -> None:
    def work(town: TownFile) -> str:
        with town.step("Added", who="") as step:
            row = rows.insert(step, "stakeholders", {"phone": "0\x001\ud800 é\r\n", "groups": []})
        return str(rows.row(town, "stakeholders", row).values["phone"])

    assert town.run(work) == "01? é\n"


def test_five_hundred_rows_are_one_step(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Imported {n} rows", who="", n=500) as step:
            for number in range(500):
                rows.insert(step, "neighbourhoods", {"population": number})
        assert step.changes.registers == {"neighbourhoods"}
        assert [r.number for r in rows.rows(town, "neighbourhoods")] == list(range(1, 501))

    town.run(work)
