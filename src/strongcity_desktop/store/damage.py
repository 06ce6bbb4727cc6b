"""What is done with a town file that can no longer be read: it is kept, a backup is named."""

import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from strongcity_desktop import paths
from strongcity_desktop.store.backup_archive import digest_of_file
from strongcity_desktop.store.backups import newest_whole_backup
from strongcity_desktop.store.troubles import DamagedTownFile


def damaged(path: Path, town_id: str = "") -> DamagedTownFile:
    """The refusal for a damaged file, closed by now: it is kept aside, the newest backup named."""
    return DamagedTownFile(path.name, kept_aside=keep_aside(path),
                           newest_backup=newest_whole_backup(path, town_id))


def keep_aside(path: Path) -> Path | None:
    """Copy a file that is not open, and its journal, into the user's folder; None on a full disk.

    The same content is kept once, however often it is opened.
    """
    folder = paths.user_data_folder() / "damaged"
    unfinished = folder / f".{uuid4().hex[:8]}.part"
    try:
        folder.mkdir(exist_ok=True)
        kept = folder / f"{path.stem} {digest_of_file(path)[:12]}{path.suffix}"
        if kept.exists():
            return kept
        journal = path.with_name(path.name + "-journal")
        if journal.exists() and journal.stat().st_size:
            shutil.copyfile(journal, kept.with_name(kept.name + "-journal"))
        shutil.copyfile(path, unfinished)
        unfinished.replace(kept)
    except OSError:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        return None
    return kept
