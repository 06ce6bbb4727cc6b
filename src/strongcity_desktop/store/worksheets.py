"""Filled worksheets and their answers, read as plain values and written in steps."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readings import delete_readings
from strongcity_desktop.store.troubles import NO_LONGER_THERE, DamagedTownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step


@dataclass(frozen=True)
class FilledWorksheet:
    """One worksheet as the town fills it. `place` is the question it was left at, or "check"."""

    id: str
    worksheet_id: str
    edition: int
    started_on: date
    finished_on: date | None
    depth: str
    place: str | None
    title: str


def start(step: "Step", worksheet_id: str, edition: int, label: str, depth: str,
          on: date | None = None) -> str:
    """Begin a worksheet, today unless `on` says another day, and return its id.

    `label` is the name people give it.
    """
    return step.insert("filled_worksheet", {
        "worksheet_id": worksheet_id, "edition": edition, "depth": depth, "title": label,
        "started_on": (on or today()).isoformat()})


def list_filled(town: TownFile) -> tuple[FilledWorksheet, ...]:
    """Every filled worksheet, in the order in which they were started."""
    return tuple(_plain(town, row) for row in town.rows("filled_worksheet", order="number"))


def filled(town: TownFile, filled_id: str) -> FilledWorksheet:
    """One filled worksheet. Raises Refusal when it is no longer there."""
    found = town.rows("filled_worksheet", {"id": filled_id})
    if not found:
        raise Refusal(NO_LONGER_THERE)
    return _plain(town, found[0])


def answers(town: TownFile, filled_id: str) -> dict[str, Any]:
    """The answers of a filled worksheet: question key to stored value."""
    found = town.rows("answer", {"filled_id": filled_id}, only=("question_key", "value"))
    return {row["question_key"]: row["value"] for row in found}


def answer(town: TownFile, filled_id: str, key: str) -> Any:
    """One answer as it is stored; None where there is none."""
    found = town.rows("answer", {"filled_id": filled_id, "question_key": key}, only=("value",))
    return found[0]["value"] if found else None


def answer_id(filled_id: str, key: str) -> str:
    """The row id of an answer: the same again when it is cleared and given anew."""
    return str(uuid5(UUID(filled_id), key))


def set_answer(step: "Step", filled_id: str, key: str, value: Any) -> None:
    """Write an answer; None takes it away. Raises Refusal when the worksheet is no longer there."""
    row_id = answer_id(filled_id, key)
    present = step.find("answer", row_id)
    if value is None:
        if present is not None:
            step.delete("answer", row_id)
        return
    if present is not None:
        step.update("answer", row_id, {"value": value})
        return
    step.row("filled_worksheet", filled_id)
    step.insert("answer", {"id": row_id, "filled_id": filled_id, "question_key": key,
                           "value": value})


def set_place(town: TownFile, filled_id: str, key: str) -> None:
    """Remember where the worksheet was left. Not a step: undo does not move people about.

    In a town open for reading only nothing is remembered.
    """
    if town.read_only:
        return
    with town.transaction():
        town.raw.execute("UPDATE filled_worksheet SET place = ? WHERE id = ?", (key, filled_id))


def set_depth(step: "Step", filled_id: str, depth: str) -> None:
    """Choose the short or the full form."""
    step.update("filled_worksheet", filled_id, {"depth": depth})


def finish(step: "Step", filled_id: str, on: date | None = None) -> None:
    """Mark the worksheet as finished, today unless `on` says another day."""
    step.update("filled_worksheet", filled_id, {"finished_on": (on or today()).isoformat()})


def reopen(step: "Step", filled_id: str) -> None:
    """Take the mark of being finished away."""
    step.update("filled_worksheet", filled_id, {"finished_on": None})


def rename(step: "Step", filled_id: str, title: str) -> None:
    """Give the filled worksheet another name."""
    step.update("filled_worksheet", filled_id, {"title": title})


def discard(step: "Step", filled_id: str) -> None:
    """Delete a filled worksheet with answers and readings; undo brings all of it back."""
    delete_readings(step, filled_id=filled_id)
    for answer in step.rows_with("answer", filled_id=filled_id):
        step.delete("answer", answer["id"])
    step.delete("filled_worksheet", filled_id)


def _plain(town: TownFile, row: Any) -> FilledWorksheet:
    """Raises DamagedTownFile for a day that is none any more."""
    finished = row["finished_on"]
    try:
        begun = date.fromisoformat(row["started_on"])
        ended = date.fromisoformat(finished) if finished else None
    except (ValueError, TypeError) as trouble:
        raise DamagedTownFile(town.name) from trouble
    return FilledWorksheet(row["id"], row["worksheet_id"], row["edition"], begun, ended,
                           row["depth"], row["place"], row["title"])
