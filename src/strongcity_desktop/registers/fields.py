"""What a register is: its fields, from which table, form, CSV, XLSX and JSON are built."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from strongcity_desktop.language.marks import Mark


class FieldKind(StrEnum):
    """The kinds of a field. Beside it, the stored value (JSON)."""

    TEXT = "text"  # LocalText as JSON: people's own words, translatable
    LONG_TEXT = "long_text"  # LocalText as JSON
    NAME = "name"  # str: a name, telephone, address: never translated
    INTEGER = "integer"  # int
    AMOUNT = "amount"  # str, in the town's currency
    DECIMAL = "decimal"  # str, a measured figure like "-3.5": no currency
    DATE = "date"  # "2026-02-09"
    SELECT_ONE = "select_one"  # choice key
    SELECT_MULTIPLE = "select_multiple"  # list of choice keys
    RANGE = "range"  # level, 1 to the number of levels
    YES_NO = "yes_no"  # bool
    REGISTER_CHOICE = "register_choice"  # list of row ids
    LEVEL_BY_ROW = "level_by_row"  # {row id of `register`: 1 to the number of levels, or "unknown"}
    PARTS = "parts"  # {choice key, or row id of `register`: a decimal as str, or "unknown"}
    FILE = "file"  # {"hash": SHA-256, "name": str, "size": bytes}: kept in the town file, once


UNKNOWN_LEVEL = "unknown"
"""The level of a row about which nobody knows: said, and so not the same as nothing said."""


@dataclass(frozen=True)
class FieldChoice:
    """One choice or worded level of a field; `label` is an English source message."""

    key: str
    label: str


def choices(*pairs: tuple[str, str]) -> tuple[FieldChoice, ...]:
    """Choices or levels from pairs of key and label."""
    return tuple(FieldChoice(key, label) for key, label in pairs)


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
    per_assessment: bool = False  # the value belongs to one assessment, a filled diagnosis
    derived: bool = False  # worked out from other values: never typed, stored or imported
    may_be_ahead: bool = False  # a date that may lie in the future
    counts_people: bool = False  # a small number could point at someone
    dated: bool = False  # each value is a reading of its day, and the earlier ones are kept
    is_origin: bool = False  # where the row was made from: shown as a way there, never typed
    is_inner: bool = False  # a place or a key that the app alone reads: kept and carried, not shown
    is_practice: bool = False  # a name that is the key of a practice of the library
    several: bool = True  # register_choice: several rows, or one at most

    @property
    def is_read_back(self) -> bool:
        """Whether it can be typed, pasted and imported: all but what is worked out, and files."""
        return not self.derived and self.kind is not FieldKind.FILE

    @property
    def names_rows(self) -> bool:
        """Whether its value holds ids of rows of its `register`."""
        return self.kind in (FieldKind.REGISTER_CHOICE, FieldKind.LEVEL_BY_ROW) \
            or (self.kind is FieldKind.PARTS and not self.choices)


@dataclass(frozen=True)
class RegisterWords:
    """What is said of a register beside its fields: English source messages, marked."""

    icon: str
    document: str
    """The id of the document that prints it."""
    none_yet: str
    explained: str
    """What will be here, while it is empty."""
    counted: tuple[str, str]
    """How many there are, one and several: "{n} stakeholder", "{n} stakeholders"."""
    added: str
    changed: str
    deleted: str
    copied: str
    moved: str
    """What its steps are called in the history."""
    gone: str
    """What is said once a row was deleted."""


@dataclass(frozen=True)
class Register:
    """One register: plain plural id, the tool it belongs to, its titles, fields and words."""

    id: str
    tool: str
    title: str
    one: str  # "neighbourhood"
    add: str  # "Add a neighbourhood"
    fields: tuple[Field, ...]
    name_field: str  # the field that names a row
    words: RegisterWords
    within: str = ""  # the register on whose page it is offered, if it has no place of its own

    def field(self, key: str) -> Field:
        """The field with this key. Raises KeyError."""
        return self.by_key[key]

    @cached_property
    def by_key(self) -> Mapping[str, Field]:
        """The fields by their keys."""
        return {declared.key: declared for declared in self.fields}

    @cached_property
    def entered(self) -> tuple[Field, ...]:
        """The fields that people fill in: all but those worked out."""
        return tuple(field for field in self.fields if not field.derived)

    @cached_property
    def defaults(self) -> Mapping[str, Any]:
        """What stands in a field of a new row that nobody filled in, where anything does."""
        return {field.key: field.default for field in self.fields if field.default is not None}

    @cached_property
    def is_assessed(self) -> bool:
        """Whether some of its values belong to one assessment."""
        return any(field.per_assessment for field in self.fields)

    @cached_property
    def works_out(self) -> bool:
        """Whether some of its values are worked out from others."""
        return any(field.derived for field in self.fields)


@dataclass(frozen=True)
class Row:
    """One row as plain values: id (UUID), its lasting number, and a value per field key."""

    id: str
    number: int
    values: dict[str, Any]
