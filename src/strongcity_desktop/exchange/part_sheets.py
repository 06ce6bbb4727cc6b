"""What a town holds beside its registers, as sheets for the app: out in a workbook, and in again.

Each sheet has a column in words, to be read, and columns whose headings are the keys of JSON as
`town_bundle` describes them. The first of these names the part: "evidence_links/id". A value that
is no plain word stands as JSON; one that no cell could hold goes on in the next row.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.exchange.column_form import ColumnForm
from strongcity_desktop.exchange.sheets import Cell, ReadSheet, Sheet
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator

_FITS = 30_000  # characters of a cell
_IN_WORDS = mark("In words")
_PIECE, _VALUE = "piece", "value"
Record = Mapping[str, Any]


@dataclass(frozen=True)
class _Part:
    """One list of the bundle: its title, the keys whose values are plain words, whole numbers."""

    key: str
    title: str
    words: frozenset[str]
    wholes: frozenset[str] = frozenset()


def _part(key: str, title: str, words: str, wholes: str = "") -> _Part:
    return _Part(key, title, frozenset(words.split()), frozenset(wholes.split()))


_PARTS = (
    _part("town", mark("The town"), "key", _PIECE),
    _part("worksheets", mark("Worksheets"),
          "id worksheet title depth started_on finished_on place", "edition"),
    _part("answers", mark("Answers as kept"), "worksheet question", _PIECE),
    _part("readings", mark("Challenges by diagnosis"), "worksheet challenge trend quality",
          "likelihood impact"),
    _part("stakeholder_readings", mark("Readings of stakeholders"), "stakeholder on_day relation",
          "influence interest trust"),
    _part("evidence_links", mark("Evidence"),
          "id document register row worksheet question quality sensitivity"),
    _part("saved_views", mark("Kept views"), "id register name"),
    _part("import_matchings", mark("Kept matchings of columns"), "id register name"),
)
_WHOLE_VALUES = ("town", "answers")
"""The parts of which a value may be longer than a cell."""
_NAMED_BY = {"answers": ("worksheet", "question"), "readings": ("challenge",),
             "stakeholder_readings": ("stakeholder",), "worksheets": ("title",),
             "evidence_links": ("document", "row", "worksheet"), "saved_views": ("name",),
             "import_matchings": ("name",), "town": ("key",)}


def part_sheets(bundle: Mapping[str, Any], t: Translator, names: Mapping[str, str]) -> list[Sheet]:
    """A sheet for each part of a whole-town bundle; `names` says what an id is called."""
    records = _records(bundle)
    return [_sheet(part, records[part.key], t, names) for part in _PARTS if records[part.key]]


def titles(t: Translator) -> list[str]:
    """What the sheets are called."""
    return [t(part.title) for part in _PARTS]


def _records(bundle: Mapping[str, Any]) -> dict[str, list[Record]]:
    """The lists of the bundle without anything nested but values."""
    about = {**bundle["town"], "edition": bundle["edition"], "left_out": bundle["left_out"]}
    worksheets = bundle["worksheets"]
    return {
        "town": _in_pieces(({"key": key}, value) for key, value in about.items()),
        "worksheets": [{key: value for key, value in one.items()
                        if key not in ("answers", "readings")} for one in worksheets],
        "answers": _in_pieces(({"worksheet": one["id"], "question": key}, value)
                              for one in worksheets for key, value in one["answers"].items()),
        "readings": [{"worksheet": one["id"], **said}
                     for one in worksheets for said in one["readings"]],
        **{part: bundle.get(part, []) for part in (
            "stakeholder_readings", "evidence_links", "saved_views", "import_matchings")}}


def _in_pieces(values: Iterable[tuple[Record, Any]]) -> list[Record]:
    """Each value as JSON, cut where no cell would hold it."""
    found: list[Record] = []
    for known, value in values:
        written = _json(value)
        found += [{**known, _PIECE: place, _VALUE: written[start:start + _FITS]}
                  for place, start in enumerate(range(0, len(written), _FITS), 1)]
    return found


def _sheet(part: _Part, records: Sequence[Record], t: Translator, names: Mapping[str, str]
           ) -> Sheet:
    keys = list(dict.fromkeys(key for one in records for key in one))
    rows = tuple((_told(part, one, names), *(_cell(part, key, one.get(key)) for key in keys))
                 for one in records)
    heads = (t(_IN_WORDS), f"{part.key}/{keys[0]}", *keys[1:])
    forms = (ColumnForm(), *(ColumnForm("whole" if key in part.wholes else "text", is_quiet=True)
                             for key in keys))
    return Sheet(t(part.title), heads, rows, forms, held=1)


def _told(part: _Part, record: Record, names: Mapping[str, str]) -> str:
    said = (str(record[key]) for key in _NAMED_BY[part.key] if record.get(key))
    return " – ".join(names.get(word, word) for word in said)


def _cell(part: _Part, key: str, value: Any) -> Cell:
    if value is None or value == "":
        return None
    if key in part.words or (part.key in _WHOLE_VALUES and key == _VALUE):
        return str(value)
    return value if key in part.wholes and type(value) is int else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


# In again

def part_of(sheet: ReadSheet) -> str:
    """The key of the part that a sheet holds; "" for a sheet of anything else."""
    heads = sheet.rows[0] if sheet.rows else ()
    known = {part.key for part in _PARTS}
    named = (head.partition("/")[0] for head in heads if "/" in head)
    return next((key for key in named if key in known), "")


def parts_read(sheets: Iterable[ReadSheet]) -> dict[str, Any]:
    """The parts of a bundle that these sheets hold; what is no JSON stands as the word it is."""
    found = {part_of(sheet): sheet for sheet in sheets}
    read = {part.key: list(_read(part, found[part.key])) for part in _PARTS if part.key in found}
    about = _joined(read.pop("town", []), lambda one: one.get("key"))
    answers, readings = read.pop("answers", []), read.pop("readings", [])
    by_answer = _joined(answers, lambda one: (one.get("worksheet"), one.get("question")))
    for one in read.get("worksheets", []):
        one["title"] = one.get("title") or ""
        one["answers"] = {str(key or ""): value for (filled_id, key), value in by_answer.items()
                          if filled_id == one.get("id")}
        one["readings"] = [{key: value for key, value in said.items()
                            if key != "worksheet" and value is not None}
                           for said in readings if said.get("worksheet") == one.get("id")]
    edition, left_out = about.pop("edition", "internal"), about.pop("left_out", [])
    return {"town": about, "edition": edition, "left_out": left_out, **read}


def _read(part: _Part, sheet: ReadSheet) -> Iterable[dict[str, Any]]:
    heads = [head.removeprefix(f"{part.key}/") for head in sheet.rows[0]]
    first = next(at for at, head in enumerate(sheet.rows[0]) if head.startswith(f"{part.key}/"))
    for row in sheet.rows[1:]:
        cells = dict(zip(heads[first:], row[first:], strict=False))
        if any(cell.strip() for cell in cells.values()):
            yield {key: _value(part, key, cell) for key, cell in cells.items() if key}


def _value(part: _Part, key: str, cell: str) -> Any:
    if not cell:
        return None
    if key in part.words or key == _VALUE:
        return cell
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _joined(records: Iterable[Mapping[str, Any]], by: Callable[[Mapping[str, Any]], Any]
            ) -> dict[Any, Any]:
    """The values that were cut in pieces, whole again, by what names them."""
    pieces: dict[Any, list[tuple[int, str]]] = {}
    for one in records:
        place = one.get(_PIECE)
        pieces.setdefault(by(one), []).append(
            (place if isinstance(place, int) else 1, str(one.get(_VALUE) or "")))
    return {key: _whole("".join(words for _, words in sorted(some)))
            for key, some in pieces.items() if key and key != (None, None)}


def _whole(written: str) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        return written
