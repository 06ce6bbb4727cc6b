"""When the newest copy of a town was made, without proving every one there is."""

from strongcity_desktop.store import backups
from strongcity_desktop.store.backup_archive import glance
from strongcity_desktop.store.backup_turns import listed
from strongcity_desktop.store.town_file import TownFile


def last_copy_at(town: TownFile) -> str:
    """The moment of the newest backup: ISO text in UTC, "" before the first."""
    try:
        folders = backups.folders_of(town.town_id, town.path)
    except OSError:
        return ""  # its stick was taken out
    newest = max((seen for folder in folders for seen in listed(folder)), default=None)
    manifest = glance(newest[1]) if newest else None
    return manifest.at if manifest else ""
