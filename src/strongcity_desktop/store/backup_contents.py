"""The contents of files beside the backups of a town: each once for all backups that name it."""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import files
from strongcity_desktop.store.backup_archive import Manifest, glance, sync_folder
from strongcity_desktop.store.backup_turns import listed
from strongcity_desktop.store.connection import connect
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.troubles import told_plainly
from strongcity_desktop.store.whole_copy import NO_ROOM

FOLDER = "contents"
_HASH = re.compile(r"[0-9a-f]{64}")


def keep_beside(town: TownFile, folder: Path) -> None:
    """Write each content of the town beside its backups, unless it lies there whole.

    A content that is damaged in the town is left away: it would prove nothing. Raises Refusal when
    there is no room, OSError when the folder cannot be written.
    """
    with told_plainly(town.name):
        contents = files.sizes(town.raw)
        if not contents:
            return
        place = folder / FOLDER
        place.mkdir(exist_ok=True)
        for unfinished in place.glob(".*.part"):
            unfinished.unlink(missing_ok=True)
        wanted = {name: size for name, size in contents.items()
                  if _HASH.fullmatch(name) and not lies_whole(place / name)}
        needed = sum(wanted.values())
        if wanted and shutil.disk_usage(folder).free < needed + files.MOST_OF_A_FILE:
            raise Refusal(NO_ROOM, folder=str(folder), megabytes=max(1, needed // 1_000_000))
        for name in wanted:
            _write(town.raw, name, place / name)
    sync_folder(place)


def _write(raw: Any, name: str, target: Path) -> None:
    """The file appears only when it is whole."""
    unfinished = target.with_name(f".{uuid4().hex[:8]}.part")
    digest = hashlib.sha256()
    try:
        with unfinished.open("xb") as out:
            for piece in files.pieces(raw, name):
                digest.update(piece)
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        if digest.hexdigest() == name:
            unfinished.replace(target)
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left
            unfinished.unlink(missing_ok=True)


def forget_unnamed(folder: Path) -> None:
    """Take away the contents that no backup in the folder names.

    While one backup cannot be read, all stay: it may name any of them.
    """
    place = folder / FOLDER
    if not place.is_dir():
        return
    named: set[str] = set()
    for _, path in listed(folder):
        manifest = glance(path)
        if manifest is None:
            return
        named.update(manifest.contents)
    for path in place.iterdir():
        if path.name not in named:
            with suppress(OSError):
                path.unlink()


def put_back(database: Path, backup: Path, manifest: Manifest) -> None:
    """Put the contents that a backup names into its town, a closed database file.

    Each is proved on the way in, and once more as it lies there. One that is missing or damaged is
    left out: the town then says which document lacks it. Raises Refusal for a full disk.
    """
    if not manifest.contents:
        return
    with told_plainly(database.name), closing(connect(database, "work")) as raw:
        raw.execute("BEGIN IMMEDIATE")
        named = files.named(raw)  # what was erased since is named no more, and stays away
        for name, size in manifest.contents.items():
            if name in named and _HASH.fullmatch(name) and size <= files.MOST_OF_A_FILE:
                _put_one(raw, name, size, _places(backup, manifest))
        raw.execute("COMMIT")
        for name in files.sizes(raw):
            if not files.is_whole(raw, name):
                raw.execute("DELETE FROM stored_file WHERE hash = ?", (name,))


def _put_one(raw: Any, name: str, size: int, places: Iterable[Path]) -> None:
    for place in places:
        try:
            with (place / name).open("rb") as file:
                if files.write_content(raw, name, size, _pieces(file)):
                    return
        except OSError:
            raw.execute("DELETE FROM stored_file WHERE hash = ?", (name,))


def _places(backup: Path, manifest: Manifest) -> tuple[Path, ...]:
    """Beside the backup, then among this computer's own backups of the town."""
    own = paths.user_data_folder() / "backups" / manifest.town_id / FOLDER
    return tuple(dict.fromkeys((backup.absolute().parent / FOLDER, own)))


def _pieces(file: Any) -> Iterator[bytes]:
    while piece := file.read(files.PIECE):
        yield piece


def lies_whole(path: Path) -> bool:
    """Whether the file holds what its name says, proved once while it stays as it is."""
    try:
        found = path.stat()
        return _proved(path, found.st_size, found.st_mtime_ns)
    except OSError:
        return False


@lru_cache(maxsize=4_096)
def _proved(path: Path, _size: int, _changed: int) -> bool:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for piece in _pieces(file):
            digest.update(piece)
    return digest.hexdigest() == path.name
