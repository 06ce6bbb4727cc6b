"""Where it is noted what was erased from a town, and whether there is any note: quick to ask.

Most towns have none, and a start with one of them need not load what erases.
"""

from pathlib import Path

from strongcity_desktop import paths
from strongcity_desktop.store.backups import beside_folder, on_another_disk
from strongcity_desktop.store.open_file import TownFile

NOTE = "erasures.json"


def own_folder(town_id: str) -> Path:
    """Where its backups lie on this computer; not made by asking, unlike by a backup."""
    return paths.user_data_folder() / "backups" / town_id


def noting_folders(town: TownFile) -> tuple[Path, ...]:
    """The folders of backups of a town, each with a note of its own."""
    own = own_folder(town.town_id)
    return (own, beside_folder(town.path)) if on_another_disk(town.path) else (own,)


def is_noted(town: TownFile) -> bool:
    """Whether any of them has a note."""
    return any((folder / NOTE).exists() for folder in noting_folders(town))
