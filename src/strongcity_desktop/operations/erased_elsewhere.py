"""What another copy of this town erased and this one still has: erased here too, or kept."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import erase_in_town
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.erasure_note import Erasure
from strongcity_desktop.store.town_file import TownFile

ERASED_HERE_TOO = mark("Erased here too what another copy of the town had erased")
KEPT_HERE = mark("Kept here what another copy of the town had erased")


@dataclass(frozen=True)
class StillHere:
    """An erasure of another copy, and what the entry is called here; "" for a deleted one."""

    erasure: Erasure
    name: str


def how_many_erased_elsewhere(town: TownFile) -> int:
    """How many entries or contacts another copy erased that still stand here."""
    return len(erase_in_town.erased_elsewhere(town))


def erased_elsewhere(town: TownFile, t: Translator) -> tuple[StillHere, ...]:
    """What another copy of the town erased, and still stands here, newest first."""
    return tuple(StillHere(one, _name(town, one, t))
                 for one in erase_in_town.erased_elsewhere(town))


def erase_here_too(town: TownFile, erasure: Erasure, who: str) -> None:
    """Erase it from this town for good. Raises Refusal when nothing can be written."""
    erase_in_town.erase_here_too(town, erasure, who, ERASED_HERE_TOO)


def keep_here(town: TownFile, erasure: Erasure, who: str) -> None:
    """Keep it in this town, and in what is restored in its place. Raises Refusal."""
    erase_in_town.keep_here(town, erasure, who, KEPT_HERE)


def _name(town: TownFile, erasure: Erasure, t: Translator) -> str:
    declared = register(erasure.register_id)
    try:
        return row_name(declared, stored_rows.row(town, declared.id, erasure.row_id), t)
    except Refusal:
        return ""
