"""Is a town file whole? Every page, every row, every value and every adopted plan is looked at."""

from functools import reduce
from pathlib import Path

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.operations.check_adopted import check_adopted, what_is_wrong
from strongcity_desktop.store import town_check
from strongcity_desktop.store.town_file import TownFile, open_town_file
from strongcity_desktop.store.troubles import DamagedTownFile

_BOTH = mark("{one} {other}")


def check_town(path: Path) -> Refusal | None:
    """What is wrong with a town file, or None; one in use elsewhere is checked from a copy."""
    try:
        town = open_town_file(path)
    except Refusal as reason:
        return reason
    try:
        return town.run(check_open_town)
    finally:
        town.close()


def check_open_town(town: TownFile) -> Refusal | None:
    """What is wrong with the open town, or None. Changes nothing.

    Of adopted versions it says which paper is no longer as it was adopted, each by its name.
    """
    try:
        town_check.check_everything(town)
    except DamagedTownFile as reason:
        return reason
    except Refusal as reason:
        frozen = {one.row.values["frozen"]["name"] for one in check_adopted(town) if one.is_frozen}
        found = what_is_wrong(town)
        others = () if found and reason.values.get("name") in frozen else (reason,)
        return _together((*found, *others))
    return _together(what_is_wrong(town))


def _together(reasons: tuple[Refusal, ...]) -> Refusal | None:
    """All of them as one, in their order."""
    if not reasons:
        return None
    return reduce(lambda one, other: Refusal(_BOTH, one=one, other=other), reasons)
