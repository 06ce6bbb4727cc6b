"""Is a town file whole? Every page, every row and every value is looked at."""

from pathlib import Path

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import town_check
from strongcity_desktop.store.town_file import TownFile, open_town_file


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
    """What is wrong with the open town, or None. Changes nothing."""
    try:
        town_check.check_everything(town)
    except Refusal as reason:
        return reason
    return None
