"""What a register is: its fields, from which table, form, CSV, XLSX and JSON are built."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from strongcity_desktop.language.marks import Mark


class FieldKind(StrEnum):
    """The kinds of a field. Beside it, the stored value (JSON)."""

    TEXT = "text"  # LocalText as JSON: people's own words, translatable
    LONG_TEXT = "long_text"  # LocalText as JSON
    NAME = "name"  # str: a name, telephone, address: never translated
    INTEGER = "integer"  # int
    AMOUNT = "amount"  # str, in the town's currency
    DATE = "date"  # "2026-02-09"
    SELECT_ONE = "select_one"  # choice key
    SELECT_MULTIPLE = "select_multiple"  # list of choice keys
    RANGE = "range"  # level, 1 to the number of levels
    YES_NO = "yes_no"  # bool
    REGISTER_CHOICE = "register_choice"  # list of row ids


@dataclass(frozen=True)
class FieldChoice:
    """One choice or worded level of a field; `label` is an English source message."""

    key: str
    label: str


@dataclass(frozen=True)
class Field:
    """One field of a register. Texts are English source messages; context `<register>.<key>`."""

    key: str
    kind: FieldKind
    label: str
    mark: Mark = Mark.PUBLIC
    hint: str = ""
    required: bool = False
    choices: tuple[FieldChoice, ...] = ()
    levels: tuple[FieldChoice, ...] = ()
    register: str = ""
    in_table: bool = True  # a column at first sight
    default: Any = None


@dataclass(frozen=True)
class Register:
    """One register: plain plural id, the tool it belongs to, its titles and fields."""

    id: str
    tool: str
    title: str
    one: str  # "neighbourhood"
    add: str  # "Add a neighbourhood"
    fields: tuple[Field, ...]
    name_field: str  # the field that names a row

    def field(self, key: str) -> Field:
        """The field with this key. Raises KeyError."""
        for declared in self.fields:
            if declared.key == key:
                return declared
        raise KeyError(key)


@dataclass(frozen=True)
class Row:
    """One row as plain values: id (UUID), its lasting number, and a value per field key."""

    id: str
    number: int
    values: dict[str, Any]
