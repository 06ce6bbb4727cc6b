"""Write resources/schema/strongcity-town.schema.json: the shape of a whole town in JSON.

    python packaging/write_town_schema.py

It is JSON Schema, draft 2020-12, made of the registers' own declarations. What an internal file
with everything ticked holds fits it, and so does every smaller edition.
"""

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))

from strongcity_desktop.exchange.json_bundle import TOWN, VERSION
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import (
    UNKNOWN_LEVEL,
    Field,
    FieldKind,
    Register,
)
from strongcity_desktop.registers.figures import DECIMAL
from strongcity_desktop.registers.row_check import (
    AMOUNT,
    HASH,
    LANGUAGE_CODE,
    LARGEST_NUMBER,
)
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.worksheets.loader import all_worksheets

TARGET = Path(__file__).parents[1] / "resources" / "schema" / "strongcity-town.schema.json"
Schema = dict[str, Any]
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_DEPTHS, _AUDIENCES = ["short", "full"], ["public", "internal"]
_LEFT_OUT = ["contacts", "sensitive", "contents"]


def town_schema() -> Schema:
    """The schema as one plain value."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:strongcity:town:2",
        "title": "A whole town of StrongCity Desktop",
        **_object({
            "format": {"const": TOWN}, "version": {"const": VERSION},
            "edition": {"enum": _AUDIENCES},
            "left_out": _list({"enum": _LEFT_OUT}),
            "town": _town(),
            "registers": _object({id: _list(_row(declared)) for id, declared in REGISTERS.items()}),
            "worksheets": _list(_worksheet()),
            "stakeholder_readings": _list(_standing()),
            "evidence_links": _list(_link()),
            "saved_views": _list(_kept({"view": {"type": "object"}})),
            "import_matchings": _list(_kept({"headings": _list({"type": "string"}),
                                             "matching": {"type": "object"}})),
            "files": _list(_content()),
        }, "format", "version", "edition", "left_out", "town", "registers", "worksheets"),
        "$defs": _shared(),
    }


def _shared() -> Schema:
    return {
        "id": {"type": "string", "pattern": f"^{_UUID}$"},
        "number": {"type": "integer", "minimum": 1},
        "day": {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
        "language": {"type": "string", "pattern": f"^{LANGUAGE_CODE.pattern}$"},
        "text": {"description": "People's own words: the language in which they were first "
                                "written, and a version for each language.",
                 **_object({"original": _of("language"),
                            "texts": {"type": "object", "propertyNames": _of("language"),
                                      "additionalProperties": {"type": "string"}},
                            "outdated": _list(_of("language"))}, "original", "texts")},
        "amount": {"type": "string", "pattern": f"^{AMOUNT.pattern}$"},
        "decimal": {"type": "string", "pattern": f"^{DECIMAL.pattern}$"},
        "file": {"description": "A file kept with the town; a public file tells its name alone.",
                 "anyOf": [{"type": "string"}, _object({
                     "hash": _of("hash"), "name": {"type": "string", "minLength": 1},
                     "size": {"type": "integer", "minimum": 1}}, "hash", "name", "size")]},
        "hash": {"type": "string", "pattern": f"^{HASH.pattern}$"},
    }


def _town() -> Schema:
    return _object({
        "name": _of("text"), "country": {"type": "string", "pattern": "^([A-Z]{2})?$"},
        "language": _of("language"), "languages": _list(_of("language")),
        "currency": {"type": "string", "pattern": "^([A-Z]{3})?$"},
        "population": _or_null({"type": "integer", "minimum": 0}),
        "arms": {"description": "A PNG in base64.", **_or_null({"type": "string"})},
    }, "name", "language")


def _row(declared: Register) -> Schema:
    fields = {field.key: _value(field) for field in declared.fields
              if not field.derived and not field.per_assessment}
    return {"title": declared.title,
            **_object({"id": _of("id"), "number": _of("number"), **fields}, "id", "number")}


def _value(field: Field) -> Schema:
    """What a field holds, or null."""
    return {"title": field.label, "description": f"Mark: {field.mark.value}.",
            **_or_null(_plain(field))}


def _plain(field: Field) -> Schema:
    keys = [choice.key for choice in field.choices]
    level = {"type": "integer", "minimum": 1, "maximum": len(field.levels) or 1}
    figure = {"anyOf": [_of("decimal"), {"const": UNKNOWN_LEVEL}]}
    made: dict[FieldKind, Schema] = {
        FieldKind.TEXT: _of("text"), FieldKind.LONG_TEXT: _of("text"),
        FieldKind.NAME: {"type": "string"},
        FieldKind.INTEGER: {"type": "integer", "minimum": 0, "maximum": LARGEST_NUMBER},
        FieldKind.AMOUNT: _of("amount"), FieldKind.DECIMAL: _of("decimal"),
        FieldKind.DATE: _of("day"), FieldKind.SELECT_ONE: {"enum": keys},
        FieldKind.SELECT_MULTIPLE: _list({"enum": keys}), FieldKind.RANGE: level,
        FieldKind.YES_NO: {"type": "boolean"},
        FieldKind.REGISTER_CHOICE: {"description": f"Ids of rows of “{field.register}”.",
                                    **_list(_of("id"))},
        FieldKind.LEVEL_BY_ROW: _by_id({"anyOf": [level, {"const": UNKNOWN_LEVEL}]}),
        FieldKind.PARTS: _by_id(figure) if not keys else
        {"type": "object", "propertyNames": {"enum": keys}, "additionalProperties": figure},
        FieldKind.FILE: _of("file"),
    }
    return made[field.kind]


def _worksheet() -> Schema:
    judged = {field.key: _plain(field) for field in REGISTERS["challenges"].fields
              if field.per_assessment and not field.derived}
    return _object({
        "id": _of("id"), "worksheet": {"enum": sorted(all_worksheets())},
        "edition": {"type": "integer", "minimum": 1}, "title": {"type": "string"},
        "depth": {"enum": _DEPTHS}, "started_on": _of("day"),
        "finished_on": _or_null(_of("day")), "place": _or_null({"type": "string"}),
        "answers": {"description": "Stored answers by question key; `strongcity describe "
                                   "worksheet` tells each question.", "type": "object"},
        "readings": _list(_object({"challenge": _of("id"), **judged}, "challenge")),
    }, "id", "worksheet", "edition", "title", "depth", "started_on", "answers", "readings")


def _standing() -> Schema:
    fields = {field.key: _or_null(_plain(field)) for field in STAKEHOLDERS.fields if field.dated}
    return _object({"stakeholder": _of("id"), "on_day": _of("day"), **fields},
                   "stakeholder", "on_day")


def _link() -> Schema:
    judged = {key: _or_null(_plain(EVIDENCE_FILES.field(key)))
              for key in ("quality", "sensitivity", "note")}
    ends = {"register": {"enum": list(REGISTERS)}, "row": _of("id"), "worksheet": _of("id"),
            "question": {"type": "string"}}
    return {**_object({"id": _of("id"), "document": _of("id"), **ends, **judged},
                      "id", "document"),
            "anyOf": [{"required": ["register", "row"]}, {"required": ["worksheet", "question"]}]}


def _kept(more: Schema) -> Schema:
    return _object({"id": _of("id"), "register": {"enum": list(REGISTERS)},
                    "name": {"type": "string", "minLength": 1}, **more},
                   "id", "register", "name", *more)


def _content() -> Schema:
    return _object({"hash": _of("hash"), "size": {"type": "integer", "minimum": 1},
                    "content": {"type": "string", "pattern": "^[A-Za-z0-9+/]+={0,2}$"}},
                   "hash", "size", "content")


def _object(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required),
            "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _by_id(value: Schema) -> Schema:
    return {"type": "object", "propertyNames": _of("id"), "additionalProperties": value}


def _or_null(value: Schema) -> Schema:
    return {"anyOf": [value, {"type": "null"}]}


def _of(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def written() -> str:
    """The schema as the file holds it."""
    return json.dumps(town_schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(written(), "utf-8")
    print(f"Written: {TARGET}")
