"""JSON: one register as stored, in a documented shape with a version; and any file of ours read.

    {"format": "strongcity-register", "version": 2, "edition": "internal",
     "register": "stakeholders", "rows": [{row}, ...]}

A row is {"id": "...", "number": 1, "field key": value, ...}; a text is {"original": "fr",
"texts": {"fr": "...", "ar": "..."}, "outdated": ["ar"]}. A field that is absent is left as it is by
an import, null empties it. What an assessment says of a challenge stands in each row, for the
newest assessment; in a whole town, which `town_bundle` describes, under its worksheet.
"""

import json
import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.csv_files import TOO_LARGE
from strongcity_desktop.exchange.row_reading import Problem, ReadRegister, ReadRow, as_id
from strongcity_desktop.exchange.sheets import LARGEST_FILE
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.listing import Beside, counts_held_back, fields_shown, rows_shown
from strongcity_desktop.registers.row_check import TEXTS

TOWN, REGISTER, VERSION = "strongcity-town", "strongcity-register", 2
"""Version 1 told of files only their names, and of a town only its registers and worksheets."""
LISTS = ("worksheets", "stakeholder_readings", "evidence_links", "saved_views",
         "import_matchings", "files")
"""The lists that a whole town holds beside its registers."""

_NOT_JSON = mark("“{file}” is not whole JSON. Export it again, then import that file.")
_NOT_OURS = mark("“{file}” holds neither a town nor a register of this app.")
_NEWER = mark("“{file}” was written by a newer version of the app (format {theirs}; this one reads "
              "up to {ours}). Update the app, then import it.")
_NO_ROW = mark("This is no row: a row is written in braces.")
_NO_FIELD = mark("There is no field “{field}” in this register.")
_NO_ID = mark("“{typed}” is not an id. Leave it out for a new row.")
_SAME_ID = mark("The same id stands in row {row} already.")
_NO_TEXT = mark("A text is written with its original language and its versions, like {example}.")
_EXAMPLE = '{"original": "fr", "texts": {"fr": "…"}}'
_LONG_LIST = mark("This list is too long: {most} entries fit.")
_HALF_LETTER = re.compile(r"\\u[dD][89a-fA-F]")
_MOST_ENTRIES, _LARGEST_LASTING = 1_000, 10**9


def register_rows(register: Register, rows: Iterable[Row], edition: Edition, *,
                  assessed: bool = False, with_files: bool = False,
                  beside: Beside | None = None) -> list[dict[str, Any]]:
    """The rows that the edition shows, with the fields it shows.

    Fields of one assessment are among them only when `assessed`; those worked out never. A file is
    told by its name, and `with_files` by its checksum and size too. The rows of other registers
    that stand `beside` say what figures count.
    """
    fields = [field for field in fields_shown(register, edition)
              if not field.derived and (assessed or not field.per_assessment)]
    shown = rows_shown(register, rows, edition)
    held = counts_held_back(register, shown, edition, beside)
    return [{"id": row.id, "number": row.number, **_shown(fields, row, held, with_files)}
            for row in shown]


def _shown(fields: Iterable[Field], row: Row, held: Collection[tuple[str, str]], with_files: bool
           ) -> dict[str, Any]:
    """The values by field key; a count held back and a field never judged are left out."""
    return {field.key: _told(field, row.values.get(field.key), with_files) for field in fields
            if (row.id, field.key) not in held
            and (field.key in row.values or not field.per_assessment)}


def _told(field: Field, value: Any, with_files: bool) -> Any:
    return value["name"] if field.kind is FieldKind.FILE and value and not with_files else value


def reading_rows(register: Register, readings: Mapping[str, Mapping[str, Any]],
                 listed: Collection[str], edition: Edition) -> list[dict[str, Any]]:
    """What an assessment says of the rows `listed` (ids), as far as the edition shows it."""
    keys = [field.key for field in fields_shown(register, edition) if field.per_assessment]
    return [{"challenge": row_id, **{key: said[key] for key in keys if said.get(key) is not None}}
            for row_id, said in readings.items() if row_id in listed]


def register_bundle(register: Register, rows: Iterable[Row], edition: Edition,
                    beside: Beside | None = None) -> dict[str, Any]:
    """One register, ready to be written."""
    return {"format": REGISTER, "version": VERSION, "edition": edition.audience.value,
            "register": register.id, "rows": register_rows(register, rows, edition, assessed=True,
                                                        beside=beside)}


def write_json(path: Path, bundle: Mapping[str, Any]) -> None:
    """Write a bundle as UTF-8, readable by people too."""
    text = json.dumps(bundle, ensure_ascii=False, allow_nan=False, indent=1)
    path.write_text(text + "\n", "utf-8")


def read_json(path: Path) -> dict[str, Any]:
    """The bundle in the file. Raises Refusal when it is none, too large, or newer than this app."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    try:
        written = path.read_text("utf-8-sig")
        bundle = json.loads(written, parse_constant=_no_number)
        if _HALF_LETTER.search(written):
            bundle = _with_whole_letters(bundle)
    except (ValueError, RecursionError) as trouble:
        raise Refusal(_NOT_JSON, file=path.name) from trouble
    if not isinstance(bundle, dict) or bundle.get("format") not in (TOWN, REGISTER):
        raise Refusal(_NOT_OURS, file=path.name)
    version = bundle.get("version")
    if type(version) is not int or version < 1:
        raise Refusal(_NOT_OURS, file=path.name)
    if version > VERSION:
        raise Refusal(_NEWER, file=path.name, theirs=version, ours=VERSION)
    if not _has_shape(bundle):
        raise Refusal(_NOT_OURS, file=path.name)
    return bundle


def _with_whole_letters(value: Any) -> Any:
    """The value with a question mark for each half of a letter, which no file could keep."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_with_whole_letters(key): _with_whole_letters(part) for key, part in value.items()}
    return [_with_whole_letters(part) for part in value] if isinstance(value, list) else value


def _no_number(word: str) -> float:
    raise ValueError(word)


def _has_shape(bundle: Mapping[str, Any]) -> bool:
    if bundle["format"] == REGISTER:
        return isinstance(bundle.get("register"), str) and isinstance(bundle.get("rows"), list)
    registers = bundle.get("registers", {})
    return isinstance(registers, dict) \
        and all(isinstance(rows, list) for rows in registers.values()) \
        and all(isinstance(bundle.get(part, []), list) for part in LISTS) \
        and isinstance(bundle.get("town", {}), dict)


def read_register(register: Register, rows: list[Any], *, with_files: bool = False
                  ) -> ReadRegister:
    """The rows of a bundle, with every trouble by row (counted from 1) and field.

    Values are taken as they stand: the rules of the register are checked when they are written.
    What is said of a file is read only `with_files`, and never from its name alone.
    """
    known = {field.key: field for field in register.fields}
    read: list[ReadRow] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for place, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            problems.append(Problem(place, "", Refusal(_NO_ROW)))
            continue
        values = {}
        for key, value in row.items():
            if key in ("id", "number") or (
                    key in known and not _is_read(known[key], value, with_files)):
                continue
            if unfit := _unfit(known.get(key), key, value):
                problems.append(Problem(place, clean(key)[:80], unfit))
            else:
                values[key] = value
        row_id = as_id(row.get("id"))
        if row_id is None and row.get("id") is not None:
            problems.append(Problem(place, "id", Refusal(_NO_ID, typed=str(row["id"])[:60])))
        elif row_id in seen:
            problems.append(Problem(place, "id", Refusal(_SAME_ID, row=str(seen[row_id]))))
        elif row_id is not None:
            seen[row_id] = place
        read.append(ReadRow(place, row_id, values, number=_number(row.get("number"))))
    return ReadRegister(tuple(read), tuple(problems))


def _is_read(field: Field, value: Any, with_files: bool) -> bool:
    if field.kind is FieldKind.FILE:
        return with_files and not isinstance(value, str)
    return field.is_read_back


def _number(given: Any) -> int | None:
    """The lasting number of a row; None for what is none."""
    return given if type(given) is int and 0 < given <= _LARGEST_LASTING else None


def _unfit(field: Field | None, key: str, value: Any) -> Refusal | None:
    """What is wrong with the outer shape of a value, so that the rules can be asked safely."""
    if field is None:
        return Refusal(_NO_FIELD, field=clean(key)[:80])
    if isinstance(value, list | dict) and len(value) > _MOST_ENTRIES:
        return Refusal(_LONG_LIST, most=_MOST_ENTRIES)
    if field.kind in TEXTS and value is not None and not _is_text(value):
        return Refusal(_NO_TEXT, example=_EXAMPLE)
    return None


def _is_text(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) - {"original", "texts", "outdated"}:
        return False
    texts, outdated = value.get("texts"), value.get("outdated", [])
    return (isinstance(value.get("original"), str) and isinstance(texts, dict)
            and isinstance(outdated, list)
            and all(isinstance(part, str) for part in (*texts.values(), *outdated)))
