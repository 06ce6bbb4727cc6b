"""Change a theory of change: add, link, move and delete boxes, each action one journal step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.keep_register import (
    Kept,
    add_row,
    change_row,
    delete_rows,
    rows_of,
    working_language,
)
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows_by_id
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from strongcity_desktop.documents.theory_rows import TheoryTold

_MOVED = mark("Moved a box")
_ITSELF = mark("A box does not lead to itself. Choose another one.")
_COLUMNS = 6


@dataclass(frozen=True)
class TheorySeen:
    """A theory as it is drawn, and its rows by id."""

    told: "TheoryTold"
    rows: dict[str, Row]
    sentence: str
    """If … then … because …, as its action says it."""


def see_theory(town: TownFile, action_id: str | None, t: Translator) -> TheorySeen:
    """The theory of an action, or of the whole plan for None, in one reading.

    Raises Refusal when the action is no longer there.
    """
    from strongcity_desktop.documents.theory_rows import (
        TheoryRows,
        boxes_of,
        change_in_a_sentence,
        figure_shown,
        theory_told,
    )

    action = rows_by_id(town, ACTIONS.id, [action_id]).get(action_id) if action_id else None
    if action_id and action is None:
        raise Refusal(NO_LONGER_THERE)
    boxes = boxes_of(rows_of(town, CHANGE_BOXES.id), action_id)
    rows = TheoryRows(boxes, rows_of(town, "indicators"), rows_of(town, "readings"),
                      rows_of(town, "activities"))
    name = row_name(ACTIONS, action, t) if action is not None else t("The whole plan")
    told = theory_told(t, rows, t("Theory of change: {name}", name=name), today(),
                       figure_shown(t))
    return TheorySeen(told, {row.id: row for row in boxes},
                      change_in_a_sentence(action, t) if action is not None else "")


def add_box(town: TownFile, action_id: str | None, stage: str, name: str, who: str,
            because: str = "") -> Kept:
    """Add a box with this name to a column; None adds it to the picture of the whole plan."""
    language = working_language(town)
    return add_row(town, CHANGE_BOXES.id, {
        "name": LocalText.of(name, language).to_json(), "stage": stage,
        "because": LocalText.of(because, language).to_json() if because else None,
        "actions": [action_id] if action_id else []}, who)


def write_box(town: TownFile, row_id: str, name: LocalText, because: LocalText, who: str) -> Kept:
    """Write what stands in a box and why it leads on."""
    return change_row(town, CHANGE_BOXES.id, row_id, {
        "name": name.to_json(), "because": None if because.is_empty else because.to_json()}, who)


def link_boxes(town: TownFile, begin: str, end: str, who: str) -> Kept:
    """Let one box lead to another, or no longer where it does. Raises Refusal for itself."""
    if begin == end:
        raise Refusal(_ITSELF)
    row = rows_by_id(town, CHANGE_BOXES.id, [begin, end])
    if len(row) < 2:
        raise Refusal(NO_LONGER_THERE)
    leads = list(row[begin].values.get("leads_to") or ())
    leads = [key for key in leads if key != end] if end in leads else [*leads, end]
    return change_row(town, CHANGE_BOXES.id, begin, {"leads_to": leads}, who)


def put_in_column(town: TownFile, keys: Sequence[str], column: int, who: str) -> Changes:
    """Put these boxes into a column, from 0 to 5, in this order; their places are kept by hand.

    Raises Refusal when one is no longer there.
    """
    stage = CHANGE_BOXES.field("stage").choices[min(max(column, 0), _COLUMNS - 1)].key
    return change_several(town, CHANGE_BOXES.id, who, _MOVED, changes={
        key: {"stage": stage, "place": f"{column} {order}"} for order, key in enumerate(keys)}
        ).changes


def delete_box(town: TownFile, row_id: str, who: str) -> Changes:
    """Delete a box; links to it are kept, so that undo brings all of it back."""
    return delete_rows(town, CHANGE_BOXES.id, [row_id], who)
