"""Counts of people in a public print: small ones, and those that give them away, are held back."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.small_numbers import Held, HeldTable, held_table

REACHED, WOMEN, MEN, YOUNG = "reached", "reached_women", "reached_men", "reached_young"
TOTAL = ""
"""Stands for the id of a row where the total of a column is meant."""

HeldCells = Mapping[tuple[str, str], Held]
"""By id of the row and key of the field; what is not named here is shown."""
Item = Mapping[str, Any]


def held_of_consultations(rows: Sequence[Row]) -> HeldCells:
    """What is held back of the people reached, printed line by line above their totals.

    Women, men and those not told apart add up to the people reached; the young are counted again.
    """
    sums = held_table([_parts(row) for row in rows], row_totals=True, column_totals=True)
    young = held_table([[row.values.get(YOUNG)] for row in rows], row_totals=False,
                       column_totals=True)
    held: dict[tuple[str, str], Held] = {
        (TOTAL, REACHED): sums.whole, (TOTAL, WOMEN): _column(sums, 0),
        (TOTAL, MEN): _column(sums, 1), (TOTAL, YOUNG): _column(young, 0)}
    for place, row in enumerate(rows):
        held[row.id, WOMEN], held[row.id, MEN], others = sums.cells[place]
        is_told_apart = any(row.values.get(key) is not None for key in (WOMEN, MEN))
        held[row.id, REACHED] = sums.row_totals[place] if is_told_apart else others
        held[row.id, YOUNG] = young.cells[place][0]
    return held


def _parts(row: Row) -> list[int | None]:
    women, men, reached = (row.values.get(key) for key in (WOMEN, MEN, REACHED))
    others = (reached or 0) - (women or 0) - (men or 0)
    return [women, men, others if others > 0 else None]


def _column(table: HeldTable, place: int) -> Held:
    return table.column_totals[place] if place < len(table.column_totals) else "shown"


def held_of_survey(items: Sequence[Item]) -> HeldCells:
    """What is held back of a survey's results (`people` out of `out_of`, by question and group).

    The answers of a group add up to those asked; a group and the others add up to everyone, who
    are the lines without a group.
    """
    held: dict[tuple[str, str], Held] = {}
    for question in _by(items, "asked"):
        groups = _by(question, "group")
        everyone = next((group for group in groups if not _text(group[0].get("group"))), [])
        for group in groups:
            _hold(held, group, everyone if group is not everyone else [])
    return held


def _hold(held: dict[tuple[str, str], Held], group: Sequence[Item], everyone: Sequence[Item]
          ) -> None:
    """Hold back in one group, and in everyone as far as it gives the group away."""
    whole = {_text(item.get("answer")): item for item in everyone}
    beside = [whole.get(_text(item.get("answer"))) for item in group]
    lines: list[list[int | None]] = [
        [item.get("people"), _rest(item, other)] for item, other in zip(group, beside, strict=True)]
    asked = max((item.get("out_of") or 0 for item in group), default=0)
    elsewhere = asked - sum(line[0] or 0 for line in lines)
    if elsewhere > 0:
        lines.append([elsewhere, None])
    table = held_table(lines, row_totals=bool(everyone), column_totals=True)
    for place, (item, other) in enumerate(zip(group, beside, strict=True)):
        _more(held, item, "people", table.cells[place][0])
        _more(held, item, "out_of", _column(table, 0))
        if other is not None:
            _more(held, other, "people", table.row_totals[place])
            _more(held, other, "out_of", table.whole)


def _rest(item: Item, everyone: Item | None) -> int | None:
    if everyone is None or not everyone.get("people"):
        return None
    rest = int(everyone["people"]) - int(item.get("people") or 0)
    return rest if rest > 0 else None


def _more(held: dict[tuple[str, str], Held], item: Item, key: str, found: Held) -> None:
    """What one table holds back no other shows; small says more than second."""
    place = (str(item["id"]), key)
    if found == "small" or held.get(place, "shown") == "shown":
        held[place] = found


def _text(value: Any) -> str:
    return repr(sorted(value["texts"].items())) if isinstance(value, Mapping) else ""


def _by(items: Iterable[Item], key: str) -> list[list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(_text(item.get(key)), []).append(item)
    return list(found.values())
