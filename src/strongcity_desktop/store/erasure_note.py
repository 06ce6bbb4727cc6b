"""The small file beside a town's backups that knows what was erased, so that older ones do too."""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop.registers.mentions import Sought
from strongcity_desktop.store.erasures_noted import NOTE


@dataclass(frozen=True, order=True)
class Place:
    """A column of a row, in the table and in the journal."""

    table: str
    row_id: str
    column: str


@dataclass(frozen=True)
class Erasure:
    """What was erased for good, without what it said.

    `fields` are the columns emptied; none where the `whole` row went. `sought` finds the words
    again in older copies, without holding them: they were blanked in `places` and go from any
    other text of an older copy, but stay in those `left`. `kept` is set in a town that was asked
    to erase what another copy of it erased, and chose to keep it.
    """

    id: str
    at: str
    who: str
    register_id: str
    row_id: str
    number: int
    fields: tuple[str, ...]
    whole: bool
    sought: Sought
    places: frozenset[Place]
    left: frozenset[Place]
    kept: bool = False

    def to_row(self) -> dict[str, Any]:
        """The form in which it is kept, in the table and in the file."""
        return {"id": self.id, "at": self.at, "who": self.who, "register_id": self.register_id,
                "row_id": self.row_id, "number": self.number,
                "what": {"fields": list(self.fields), "whole": self.whole,
                         "sought": self.sought.to_json(),
                         "places": [list(asdict(one).values()) for one in sorted(self.places)],
                         "left": [list(asdict(one).values()) for one in sorted(self.left)],
                         **({"kept": True} if self.kept else {})}}

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> "Erasure":
        """Raises ValueError, KeyError or TypeError when it was damaged."""
        what = row["what"]
        return cls(str(row["id"]), str(row["at"]), str(row["who"]), str(row["register_id"]),
                   str(row["row_id"]), int(row["number"]), tuple(what["fields"]),
                   bool(what["whole"]), Sought.from_json(what["sought"]),
                   frozenset(Place(*one) for one in what["places"]),
                   frozenset(Place(*one) for one in what["left"]), bool(what.get("kept")))


def noted_in(*folders: Path) -> dict[str, Erasure]:
    """The erasures that these folders of backups know of, by id; what cannot be read is left."""
    found: dict[str, Erasure] = {}
    for folder in folders:
        with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
            for row in json.loads((folder / NOTE).read_text("utf-8")):
                with suppress(ValueError, KeyError, TypeError, AttributeError):
                    erasure = Erasure.from_row(row)
                    found[erasure.id] = erasure
    return found


def note_in(folder: Path, erasures: Iterable[Erasure]) -> None:
    """Let a folder of backups know of these too. Raises OSError when it cannot be written."""
    known = noted_in(folder)
    wanted = {**known, **{erasure.id: erasure for erasure in erasures}}
    if wanted.keys() == known.keys():
        return
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f".{uuid4().hex[:8]}.part"
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump([erasure.to_row() for erasure in wanted.values()], file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(folder / NOTE)
    finally:
        unfinished.unlink(missing_ok=True)
