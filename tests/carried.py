"""A town with rows of every register, every field filled, and its way out and in again."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from register_samples import EVERYTHING, text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.row_check import TEXTS, tidy
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"
_SAID_LAST = ("closed_on",)
"""What keeps further rows out, and so is said once all of them are there."""
Words = Callable[[Register, Field, int], str]


def referred_first() -> tuple[Register, ...]:
    """The registers, each behind those that its fields refer to."""
    placed: dict[str, Register] = {}

    def place(register: Register) -> None:
        for field in register.fields:
            if field.register and field.register != register.id and field.register not in placed:
                place(REGISTERS[field.register])
        placed[register.id] = register

    for register in REGISTERS.values():
        if register.id not in placed:
            place(register)
    return tuple(placed.values())


def new_town(path: Path, language: str = "en") -> TownFile:
    """A town without rows, with a diagnosis begun, so that challenges can be judged."""
    town = create_town(path, TownDetails(LocalText.of("Harbour", language), language=language,
                                         currency="EUR"), WHO)
    town.run(lambda open: start_worksheet(open, "diagnosis", depth="full", who=WHO))
    return town


def plain_words(register: Register, field: Field, place: int) -> str:
    """Words that say where they stand, with marks that part and lines that break."""
    return f"{register.one} {place}, {field.key}; “so”: 4"


def fill(town: TownFile, rows_each: int, words: Words = plain_words, language: str = "en") -> None:
    """So many rows in every register, every field that can be typed with a value."""

    def work(open: TownFile) -> None:
        ids: dict[str, list[str]] = {}
        later: list[tuple[str, str, dict[str, Any]]] = []
        with open.transaction():
            for register in referred_first():
                ids[register.id] = []
                for place in range(rows_each):
                    values = filled(register, place, ids, words, language)
                    last = {key: values.pop(key) for key in _SAID_LAST if key in values}
                    row = add_row(open, register.id, values, WHO).row
                    ids[register.id].append(row.id)
                    later += [(register.id, row.id, last)] if last else []
            for register_id, row_id, last in later:
                change_row(open, register_id, row_id, last, WHO)

    town.run(work)


def filled(register: Register, place: int, ids: Mapping[str, Sequence[str]], words: Words,
           language: str) -> dict[str, Any]:
    """Values for every field of a row that can be typed."""
    return {field.key: _value(register, field, place, ids.get(field.register, ()), words, language)
            for field in register.fields if field.is_read_back}


def _value(register: Register, field: Field, place: int, ids: Sequence[str], words: Words,
           language: str) -> Any:
    if field.kind in TEXTS:
        said = words(register, field, place)
        return text(said, language, **({"sw": said + " (sw)"} if place % 3 == 1 else {}))
    if field.kind is FieldKind.NAME:
        return words(register, field, place)
    if field.kind in (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE):
        keys = [choice.key for choice in field.choices]
        one = keys[place % len(keys)]
        return one if field.kind is FieldKind.SELECT_ONE else [one, keys[-1]]
    if field.kind is FieldKind.RANGE:
        return 1 + place % len(field.levels)
    if field.kind is FieldKind.REGISTER_CHOICE:
        chosen = [ids[place % len(ids)], ids[0]] if ids else []
        return chosen[:None if field.several else 1] or None
    if field.kind is FieldKind.LEVEL_BY_ROW:
        return {row_id: "unknown" if n else 1 + place % len(field.levels)
                for n, row_id in enumerate(ids[:2])} or None
    if field.kind is FieldKind.PARTS:
        keys = [choice.key for choice in field.choices] or list(ids)
        return {key: "unknown" if n else f"{place}.125" for n, key in enumerate(keys[:2])} or None
    measured = f"{place + 1}0.1005" if register.id == "readings" else f"-{place}.1005"
    return {FieldKind.DECIMAL: measured,
            FieldKind.INTEGER: place * 1_234, FieldKind.AMOUNT: f"{place + 1}1200.5",
            FieldKind.DATE: f"2025-0{1 + place % 9}-1{place % 10}",
            FieldKind.YES_NO: place % 2 == 0}[field.kind]


def kept(town: TownFile, register: Register) -> dict[str, dict[str, Any]]:
    """What a trip must bring back: the values of each row by id, but for what is never read."""

    def worth(row: Row) -> dict[str, Any]:
        values = {field.key: row.values.get(field.key) for field in register.fields
                  if field.is_read_back}
        return {key: value for key, value in tidy(register, values).items() if value is not None}

    return {row.id: worth(row) for row in town.run(lambda open: rows_of(open, register.id))}


def carry(out: TownFile, to: TownFile, folder: Path, ending: str, languages: tuple[str, str]
          ) -> Iterator[tuple[Register, list[str]]]:
    """Carry every register from one town to another: each with what went wrong on the way.

    Written in the first of the `languages`, read by a reader of the second.
    """
    for register in referred_first():
        said = send(out, to, folder / f"{register.id}{ending}", register.id, languages)
        yield register, [*said, *differences(out, to, register)]


def send(out: TownFile, to: TownFile, target: Path, register_id: str | None,
         languages: tuple[str, str]) -> list[str]:
    """Write a register (None: the whole town) and read it into the other town; what is said."""
    written, read = map(translator, languages)
    out.run(lambda open: export_rows(open, target, register_id, written, EVERYTHING))
    result = to.run(lambda open: import_rows(open, target, register_id, read, who=WHO))
    return [said.in_words(read) for said in (*result.problems, *result.notes)]


def differences(out: TownFile, to: TownFile, register: Register) -> list[str]:
    """What became another on the way: values of rows, or rows."""
    before, after = kept(out, register), kept(to, register)
    found = [f"{key}: {values.get(key)!r} became {after.get(row_id, {}).get(key)!r}"
             for row_id, values in before.items() for key in {*values, *after.get(row_id, {})}
             if values.get(key) != after.get(row_id, {}).get(key)]
    return found if before.keys() == after.keys() else [
        *found, f"{len(before)} rows became {len(after)}"]
