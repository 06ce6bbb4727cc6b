"""What an import of a whole town would do, told part by part and row by row."""

from collections.abc import Sequence
from dataclasses import dataclass

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_plan import ImportResult, RowResult
from strongcity_desktop.operations.importing.import_worksheets import WORKSHEETS

_PARTS = {WORKSHEETS: mark("Worksheets")}
_WHAT = {"new": mark("new"), "changed": mark("changed"), "problem": mark("look again")}


@dataclass(frozen=True)
class PartTold:
    """One register, or one list beside them: how many of its rows are in which state."""

    title: str
    new: int
    changed: int
    unchanged: int


def part_title(sheet: str, t: Translator) -> str:
    """What a part of the file is called."""
    return t(_PARTS[sheet]) if sheet in _PARTS else sheet


def parts_told(result: ImportResult, t: Translator) -> tuple[PartTold, ...]:
    """Every part of which the file holds anything, in its order."""
    by_part: dict[str, list[RowResult]] = {}
    for row in result.rows:
        by_part.setdefault(row.sheet, []).append(row)
    return tuple(PartTold(part_title(sheet, t), _count(rows, "new"), _count(rows, "changed"),
                          _count(rows, "unchanged")) for sheet, rows in by_part.items())


def rows_told(result: ImportResult, t: Translator) -> tuple[tuple[str, str, str, str], ...]:
    """Each row that would be another one: its part, its place in the file, what, its name."""
    return tuple((part_title(row.sheet, t), t.number(row.row) if row.row else "",
                  t(_WHAT[row.state]), row.name) for row in result.rows if row.state in _WHAT)


def _count(rows: Sequence[RowResult], state: str) -> int:
    return sum(row.state == state for row in rows)
