"""Keep how the columns of a file belong to a register, by name, for the next file like it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.store.town_file import TownFile

LONGEST_NAME = 80
_TABLE, _FITS = "import_matching", 0.7
_KEPT = mark("Kept how the columns of a file belong together")
_DELETED = mark("Deleted how the columns of a file belong together")
_NO_NAME = mark("Write a name for it, to find it again.")
_TOO_LONG = mark("Write a name of at most {most} characters.")


@dataclass(frozen=True)
class Matching:
    """What was said of each heading; `matching` is plain JSON, made and read by a session."""

    id: str
    register_id: str
    name: str
    headings: tuple[str, ...]
    matching: Mapping[str, Any]

    def fits(self, headings: Sequence[str]) -> bool:
        """Whether most of its headings stand in a file with these."""
        mine = {folded(heading) for heading in self.headings if heading.strip()}
        theirs = {folded(heading) for heading in headings}
        return bool(mine) and len(mine & theirs) >= _FITS * len(mine)


def matchings_of(town: TownFile, register_id: str) -> tuple[Matching, ...]:
    """Those kept for a register, by name; one of an unfit shape is left out."""
    found = [Matching(row["id"], register_id, row["name"], tuple(map(str, row["headings"])),
                      row["matching"])
             for row in town.rows(_TABLE, {"register_id": register_id})
             if isinstance(row["headings"], list) and isinstance(row["matching"], dict)]
    return tuple(sorted(found, key=lambda one: (sort_key(one.name), one.id)))


def keep_matching(town: TownFile, register_id: str, name: str, headings: Sequence[str],
                  matching: Mapping[str, Any], who: str) -> Matching:
    """Keep one by name; one of the same name is replaced.

    Raises Refusal, with nothing kept, when the name is empty or too long.
    """
    name = " ".join(clean(name).split())
    if not name:
        raise Refusal(_NO_NAME)
    if len(name) > LONGEST_NAME:
        raise Refusal(_TOO_LONG, most=LONGEST_NAME)
    there = next((one for one in matchings_of(town, register_id)
                  if folded(one.name) == folded(name)), None)
    kept = {"register_id": register_id, "name": name, "headings": list(headings),
            "matching": dict(matching)}
    with town.step(_KEPT, who=who) as step:
        if there is None:
            row_id = step.insert(_TABLE, kept)
        else:
            row_id = there.id
            step.update(_TABLE, row_id, kept)
    return Matching(row_id, register_id, name, tuple(headings), matching)


def delete_matching(town: TownFile, matching_id: str, who: str) -> None:
    """Delete one; undo brings it back. Raises Refusal when it is no longer there."""
    with town.step(_DELETED, who=who) as step:
        step.delete(_TABLE, matching_id)
