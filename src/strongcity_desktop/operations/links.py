"""What is linked to a row: the rows of other registers that name it, and what was made from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import links as stored
from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class Link:
    """A row that points here, and what the field is called in which it does."""

    register_id: str
    row_id: str
    name: str
    field_label: str


def links_to(town: TownFile, register_id: str, row_id: str, t: Translator) -> tuple[Link, ...]:
    """The rows that point at a row, register by register; a row as often as it has fields that do.
    """
    return tuple(_links(town, register_id, row_id, t))


def _links(town: TownFile, register_id: str, row_id: str, t: Translator) -> Iterator[Link]:
    for declared in REGISTERS.values():
        for field in declared.fields:
            if field.is_origin:
                found = stored.rows_from(town, declared.id, field.key, f"{register_id}/{row_id}")
            elif field.kind is FieldKind.REGISTER_CHOICE and field.register == register_id \
                    and not field.derived:
                found = stored.rows_naming(town, declared.id, field.key, row_id,
                                           in_assessments=field.per_assessment)
            else:
                continue
            words = label(t, declared, field)
            for row in found:
                yield Link(declared.id, row["id"], _name(declared, row["id"], row["number"],
                                                         row["name"], t), words)


def _name(declared: Register, id: str, number: int, name: object, t: Translator) -> str:
    shown = row_name(declared, Row(id, number, {declared.name_field: name}), t)
    return t("{number}. {name}", number=number, name=shown)
