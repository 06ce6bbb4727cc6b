"""Counts of people for the public: small ones, and those that give them away, are held back."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.small_numbers import (
    Held,
    HeldTable,
    held_table,
    is_small_count,
)

REACHED, WOMEN, MEN, YOUNG = "reached", "reached_women", "reached_men", "reached_young"
CAME = ("attended", "attended_women", "attended_men")
TOTAL = ""
"""Stands for the id of a row where the total of a column is meant."""

HeldCells = Mapping[tuple[str, str], Held]
"""By id of the row and key of the field; what is not named here is shown."""
Item = Mapping[str, Any]
Group = Mapping[str, Item]
"""The lines of one group by their answer."""


def held_of_consultations(rows: Sequence[Row]) -> HeldCells:
    """What is held back of the people reached, printed line by line above their totals.

    Women, men and those not told apart add up to the people reached; so do the young, who are
    counted again, and the others.
    """
    sums = held_table([_parts(row) for row in rows], row_totals=True, column_totals=True)
    young = held_table([_young_and_others(row) for row in rows], row_totals=True,
                       column_totals=True)
    held: dict[tuple[str, str], Held] = {
        (TOTAL, REACHED): sums.whole, (TOTAL, WOMEN): _column(sums, 0),
        (TOTAL, MEN): _column(sums, 1), (TOTAL, YOUNG): _column(young, 0)}
    for place, row in enumerate(rows):
        held[row.id, WOMEN], held[row.id, MEN], others = sums.cells[place]
        is_told_apart = any(row.values.get(key) is not None for key in (WOMEN, MEN))
        held[row.id, REACHED] = sums.row_totals[place] if is_told_apart else others
        held[row.id, YOUNG] = young.cells[place][0]
        if row.values.get(YOUNG) is not None:
            _more(held, (row.id, REACHED), young.row_totals[place])
    _more(held, (TOTAL, REACHED), young.whole)
    return held


def held_of_trainings(rows: Sequence[Row]) -> HeldCells:
    """What is held back of those who came, women, men and those not told apart, line by line."""
    held: dict[tuple[str, str], Held] = {}
    for row in rows:
        parts = _parts(row, CAME)
        line = held_table([parts], row_totals=True, column_totals=False)
        held[row.id, CAME[1]], held[row.id, CAME[2]], others = line.cells[0]
        held[row.id, CAME[0]] = others if parts[:2] == [None, None] else line.row_totals[0]
    return held


def _parts(row: Row, keys: Sequence[str] = (REACHED, WOMEN, MEN)) -> list[int | None]:
    reached, women, men = (row.values.get(key) for key in keys)
    others = (reached or 0) - (women or 0) - (men or 0)
    return [women, men, others if others > 0 else None]


def _young_and_others(row: Row) -> list[int | None]:
    young, reached = row.values.get(YOUNG), row.values.get(REACHED)
    others = (reached or 0) - (young or 0)
    return [young, others if others > 0 else None]


def _column(table: HeldTable, place: int) -> Held:
    return table.column_totals[place] if place < len(table.column_totals) else "shown"


def held_of_survey(items: Sequence[Item]) -> HeldCells:
    """What is held back of a survey's results (`people` out of `out_of`, by question and group).

    The answers of a group add up to those asked, where each gave one; the groups counted `by` one
    thing and the others add up to everyone, who are the lines without a group.
    """
    held: dict[tuple[str, str], Held] = {}
    for question in _by(items, "asked", "survey"):
        for survey in _surveys(question):
            groups = [{_text(item.get("answer")): item for item in group}
                      for group in _by(survey, "by", "group")]
            everyone = next((group for group in groups if not _is_apart(group)), {})
            _hold(held, [everyone], {})
            apart = _by((next(iter(group.values())) for group in groups if _is_apart(group)), "by")
            for named in apart:
                own = [group for group in groups if any(item in named for item in group.values())]
                for family in _families(own, everyone):
                    _hold(held, family, everyone)
    for survey in _by(items, "survey"):
        _hold_asked(held, survey)
    for item, copy in _copies(items):
        for key in ("people", "out_of"):
            _more(held, (str(copy["id"]), key), held.get((str(item["id"]), key), "shown"))
    return held


def _hold_asked(held: dict[tuple[str, str], Held], survey: Sequence[Item]) -> None:
    """How many were asked stays unsaid where it would tell that one to four left a question out."""
    left_out = [item["surveyed"] - item["out_of"] for item in survey
                if not item.get("group") and isinstance(item.get("surveyed"), int)
                and isinstance(item.get("out_of"), int)]
    if any(map(is_small_count, left_out)):
        for item in survey:
            _more(held, (str(item["id"]), "surveyed"), "second")


def _surveys(question: Sequence[Item]) -> list[list[Item]]:
    """The lines of one survey each: where an answer of a group comes again, it is another one.

    A line that stands there twice, word for word and with the same counts, is taken once.
    """
    surveys: list[list[Item]] = []
    often: Counter[tuple[str, ...]] = Counter()
    copies = {str(copy["id"]) for _, copy in _copies(question)}
    for item in question:
        if str(item["id"]) in copies:
            continue
        place = tuple(_text(item.get(key)) for key in ("answer", "by", "group"))
        if often[place] == len(surveys):
            surveys.append([])
        surveys[often[place]].append(item)
        often[place] += 1
    return surveys


def _copies(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    """Each line that says what an earlier one says already, behind that one."""
    first: dict[tuple[Any, ...], Item] = {}
    return [(first[said], item) for item in items
            if first.setdefault(said := _said(item), item) is not item]


def _said(item: Item) -> tuple[Any, ...]:
    return (*(_text(item.get(key)) for key in ("asked", "answer", "group", "by", "survey")),
            item.get("people"), item.get("out_of"))


def _families(groups: Sequence[Group], everyone: Group) -> list[list[Group]]:
    """The groups in families that share no people: women and men, then the young and the old."""
    families: list[list[Group]] = []
    for group in groups:
        if not families or not _fits(everyone, [*families[-1], group]):
            families.append([])
        families[-1].append(group)
    return families


def _fits(everyone: Group, groups: Sequence[Group]) -> bool:
    return not everyone or (
        sum(map(_asked, groups)) <= _asked(everyone)
        and all(sum(_people(group, answer) for group in groups) <= _people(everyone, answer)
                for group in groups for answer in group if answer in everyone))


def _hold(held: dict[tuple[str, str], Held], groups: Sequence[Group], everyone: Group) -> None:
    """Hold back in these groups, and in everyone as far as it gives them away."""
    answers = list(dict.fromkeys(answer for group in (*groups, everyone) for answer in group))
    together = [_asked(group) for group in (*groups, everyone)]
    given = [sum(_people(group, answer) for answer in answers) for group in (*groups, everyone)]
    if all(told <= asked for told, asked in zip(given, together, strict=True)):
        _hold_answers(held, groups, everyone, answers)
        return
    for answer in answers:  # several could be chosen: each is parted from those who did not
        _hold_answers(held, groups, everyone, [answer])


def _hold_answers(held: dict[tuple[str, str], Held], groups: Sequence[Group], everyone: Group,
                  answers: Sequence[str]) -> None:
    lines = [_line([group[answer].get("people") if answer in group else None for group in groups],
                   _people(everyone, answer)) for answer in answers]
    lines.append(_line([_elsewhere(group, answers) or None for group in groups],
                       _elsewhere(everyone, answers)))
    table = held_table(lines, row_totals=bool(everyone), column_totals=True)
    for place, answer in enumerate(answers):
        for column, group in enumerate(groups):
            if answer in group:
                row_id = str(group[answer]["id"])
                _more(held, (row_id, "people"), table.cells[place][column])
                _more(held, (row_id, "out_of"), _column(table, column))
        if answer in everyone:
            row_id = str(everyone[answer]["id"])
            _more(held, (row_id, "people"), table.row_totals[place])
            _more(held, (row_id, "out_of"), table.whole)


def _line(counts: list[int | None], everyone: int) -> list[int | None]:
    """The counts of the groups, and that of everyone who is in none of them."""
    others = everyone - sum(count or 0 for count in counts)
    return [*counts, others if others > 0 else None]


def _elsewhere(group: Group, answers: Iterable[str]) -> int:
    """How many of those asked gave none of these answers."""
    return max(0, _asked(group) - sum(_people(group, answer) for answer in answers))


def _people(group: Group, answer: str) -> int:
    return int(group[answer].get("people") or 0) if answer in group else 0


def _asked(group: Group) -> int:
    return max((int(item.get("out_of") or 0) for item in group.values()), default=0)


def _more(held: dict[tuple[str, str], Held], place: tuple[str, str], found: Held) -> None:
    """What one table holds back no other shows; small says more than second."""
    if found == "small" or held.get(place, "shown") == "shown":
        held[place] = found


def _text(value: Any) -> str:
    return repr(sorted(value["texts"].items())) if isinstance(value, Mapping) else ""


def _by(items: Iterable[Item], *keys: str) -> list[list[Item]]:
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        found.setdefault(tuple(_text(item.get(key)) for key in keys), []).append(item)
    return list(found.values())


def _is_apart(group: Group) -> bool:
    return any(_text(item.get("group")) for item in group.values())
