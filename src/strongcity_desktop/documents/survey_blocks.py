"""The results of a survey on paper: a table for each question asked, a column for each group."""

from collections.abc import Mapping, Sequence
from typing import Any

from strongcity_desktop.documents.blocks import Align, Block, Cell, Table, Text, Together
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.people_counts import HeldCells, held_of_survey
from strongcity_desktop.registers.small_numbers import Held

MOST_GROUPS = 5
Item = Mapping[str, Any]


def can_be_crossed(items: Sequence[Item]) -> bool:
    """Whether every line says what was asked and answered, in few enough groups for a table."""
    said = all(item.get(key) for item in items for key in ("asked", "answer"))
    lines = [(_key(item, "asked"), _key(item, "answer"), _key(item, "group")) for item in items]
    return said and len(set(lines)) == len(lines) \
        and len({group for _, _, group in lines}) <= MOST_GROUPS


def survey_blocks(items: Sequence[Item], source: Source) -> tuple[Block, ...]:
    """The question, then its answers by group above how many of each group answered."""
    held = held_of_survey(items)
    blocks: list[Block] = []
    for asked in dict.fromkeys(_key(item, "asked") for item in items):
        lines = [item for item in items if _key(item, "asked") == asked]
        words = source.setting.written(LocalText.from_json(lines[0]["asked"]))
        blocks.append(Together((Text(words), _table(lines, source, held))))
    legend = source.legend_of_counts()
    return (*blocks, Text(legend, quiet=True)) if legend else tuple(blocks)


def _table(lines: Sequence[Item], source: Source, held: HeldCells) -> Table:
    t = source.setting.t
    groups = {_key(item, "group"): item.get("group") for item in lines}
    head = (t("Answer"), *(_name(group, source) for group in groups.values()))
    rows: list[tuple[Cell, ...]] = []
    for answer in dict.fromkeys(_key(item, "answer") for item in lines):
        found = {_key(item, "group"): item for item in lines if _key(item, "answer") == answer}
        first = next(iter(found.values()))["answer"]
        rows.append((source.setting.written(LocalText.from_json(first)),
                     *(_count([found[group]] if group in found else [], "people", source, held)
                       for group in groups)))
    total = (t("People who answered"),
             *(_count([item for item in lines if _key(item, "group") == group], "out_of", source,
                      held) for group in groups))
    numbers: list[Align] = ["end"] * len(groups)
    return Table(head, tuple(rows), (2.4, *(1.0 for _ in groups)),
                 ("start", *numbers), total=total)


def _count(items: Sequence[Item], key: str, source: Source, held: HeldCells) -> str:
    """The count of the first line that has one; where one of several is held back, none is told."""
    counted = [item for item in items if item.get(key) is not None]
    if not counted:
        return "–"
    marks = [held.get((str(item["id"]), key), "shown") for item in counted]
    mark: Held = "small" if "small" in marks else "second" if "second" in marks else "shown"
    return source.held_count(max(int(item[key]) for item in counted), mark)


def _name(group: Any, source: Source) -> str:
    if not group:
        return source.setting.t("Everyone asked")
    return LocalText.from_json(group).shown_in(source.setting.language).text


def _key(item: Item, key: str) -> str:
    value = item.get(key)
    return repr(sorted(value["texts"].items())) if isinstance(value, Mapping) else ""
