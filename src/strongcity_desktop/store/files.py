"""The contents of files kept in a town: each once, by its SHA-256, carried in small pieces."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.troubles import told_plainly

MEGABYTE = 1 << 20
"""As the file windows of most systems count it."""
MOST_OF_A_FILE = 25 * MEGABYTE
"""Bytes that one file may have."""
MOST_OF_A_TOWN = 500 * MEGABYTE
"""Bytes that all files of a town may have together."""
PIECE = 1 << 18

NOT_READABLE = mark("{name} could not be read. Another program may have it open, or the stick was "
                    "taken out. Close it there, then add it again.")
TOWN_FULL = mark("There is no room left for {name}: the files of a town may have {most} MB "
                 "together. Keep it in a folder of the town, and write in the note where it lies.")
CHANGED = mark("{name} was changed while it was being read, so it was not kept. Save it in its "
               "program, then add it again.")
CONTENT_GONE = mark("The content of {name} is not in this town file: it was missing when the town "
                    "was brought back. Add the file again, or bring back another backup.")
CONTENT_DAMAGED = mark("The content of {name} is damaged, so it is not shown. Add the file again, "
                       "or bring back a backup.")
NOT_WRITTEN = mark("{name} could not be written to {folder}. Make some room there, or choose "
                   "another place.")

Check = Callable[[], None]
NAMED_IN = {"evidence_file": "file", "adopted_version": "frozen"}
"""The tables whose rows name a content, each with the column that does."""


@dataclass(frozen=True)
class FileSeen:
    """A file on this computer as it was when it was looked at: where, its bytes and its SHA-256."""

    path: Path
    size: int
    hash: str


def keep(town: TownFile, seen: FileSeen, check: Check = lambda: None) -> None:
    """Take the content of a file in, in the transaction under way, unless the town has it whole.

    Raises Refusal when the file changed since it was looked at, or there is no room for it.
    """
    with told_plainly(town.name):
        if is_whole(town.raw, seen.hash):
            return
        town.raw.execute("DELETE FROM stored_file WHERE hash = ?", (seen.hash,))
        if total_size(town.raw) + seen.size > MOST_OF_A_TOWN:
            raise Refusal(TOWN_FULL, name=seen.path.name, most=MOST_OF_A_TOWN // MEGABYTE)
        try:
            with seen.path.open("rb") as file:
                found = write_content(town.raw, seen.hash, seen.size,
                                      _pieces_of(file, check))
        except OSError as trouble:
            raise Refusal(NOT_READABLE, name=seen.path.name) from trouble
        if not found:
            raise Refusal(CHANGED, name=seen.path.name)


def keep_bytes(town: TownFile, name: str, content: bytes) -> dict[str, str | int]:
    """Take in a content that was made here, in the transaction under way; what a row says of it.

    Raises Refusal when it is larger than a file may be, or there is no room for it.
    """
    wanted, size = hashlib.sha256(content).hexdigest(), len(content)
    with told_plainly(town.name):
        if not is_whole(town.raw, wanted):
            town.raw.execute("DELETE FROM stored_file WHERE hash = ?", (wanted,))
            if size > MOST_OF_A_FILE or total_size(town.raw) + size > MOST_OF_A_TOWN:
                raise Refusal(TOWN_FULL, name=name, most=MOST_OF_A_TOWN // MEGABYTE)
            write_content(town.raw, wanted, size, iter((content,)))
    return {"hash": wanted, "name": name, "size": size}


def _pieces_of(file: Any, check: Check) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        check()
        yield piece


def write_content(raw: Any, wanted: str, size: int, pieces: Iterator[bytes]) -> bool:
    """Write a content piece by piece; False, with nothing written, when it is another one.

    A content in pieces is never whole in memory: SQLite makes the room, then it is filled.
    """
    raw.execute("INSERT INTO stored_file (hash, size, content) VALUES (?, ?, zeroblob(?))",
                (wanted, size, size))
    row = raw.execute("SELECT rowid FROM stored_file WHERE hash = ?", (wanted,)).fetchone()[0]
    digest, written = hashlib.sha256(), 0
    with closing(raw.open_blob("stored_file", "content", row)) as blob:
        for piece in pieces:
            written += len(piece)
            if written > size:
                break
            digest.update(piece)
            blob.write(piece)
    if written == size and digest.hexdigest() == wanted:
        return True
    raw.execute("DELETE FROM stored_file WHERE hash = ?", (wanted,))
    return False


def pieces(raw: Any, wanted: str) -> Iterator[bytes]:
    """A content piece by piece, as it lies there; nothing for one that is not there."""
    found = raw.execute("SELECT rowid, typeof(content) FROM stored_file WHERE hash = ?",
                        (wanted,)).fetchone()
    if found is None or found[1] != "blob":
        return
    with closing(raw.open_blob("stored_file", "content", found[0], True)) as blob:
        while piece := blob.read(PIECE):
            yield piece


def is_whole(raw: Any, wanted: str) -> bool:
    """Whether the content is there, as it was when it was taken in."""
    digest = hashlib.sha256()
    for piece in pieces(raw, wanted):
        digest.update(piece)
    return digest.hexdigest() == wanted


def write_out(town: TownFile, wanted: str, name: str, target: Path,
              check: Check = lambda: None) -> None:
    """Write a content to a new file, proved by its SHA-256; nothing is left when that fails.

    `name` is what people call it. Raises Refusal when the content is gone or damaged, or the
    target cannot be written.
    """
    digest, known = hashlib.sha256(), False
    try:
        with target.open("xb") as out:
            try:
                with told_plainly(town.name):
                    for piece in pieces(town.raw, wanted):
                        check()
                        known = True
                        digest.update(piece)
                        out.write(piece)
                if digest.hexdigest() != wanted:
                    raise Refusal(CONTENT_DAMAGED if known or has(town, wanted) else CONTENT_GONE,
                                  name=name)
                out.flush()
                os.fsync(out.fileno())
            except BaseException:
                with suppress(OSError):
                    target.unlink()
                raise
    except OSError as trouble:
        raise Refusal(NOT_WRITTEN, name=target.name, folder=str(target.parent)) from trouble


def has(town: TownFile, wanted: str) -> bool:
    """Whether the town file has a content of this hash, whole or not."""
    return bool(town.rows("stored_file", {"hash": wanted}, only=("hash",)))


def sizes(raw: Any) -> dict[str, int]:
    """The bytes of each content, by hash; {} in a file from before there were any."""
    if not raw.execute("SELECT 1 FROM sqlite_schema WHERE name = 'stored_file'").fetchall():
        return {}
    return dict(raw.execute("SELECT hash, size FROM stored_file").fetchall())


def total_size(raw: Any) -> int:
    """The bytes of all contents together."""
    return int(raw.execute("SELECT coalesce(sum(size), 0) FROM stored_file").fetchone()[0])


def missing(town: TownFile) -> frozenset[str]:
    """The hashes that rows name and the town file does not have."""
    asked = " UNION ".join(
        f"SELECT json_extract({column}, '$.hash') AS hash FROM {table} WHERE {column} IS NOT NULL"
        for table, column in NAMED_IN.items())
    with told_plainly(town.name):
        found = town.raw.execute(f"SELECT hash FROM ({asked}) WHERE hash NOT IN "
                                 "(SELECT hash FROM stored_file)").fetchall()
    return frozenset(str(wanted) for wanted, in found)


def names_of_missing(town: TownFile) -> tuple[str, ...]:
    """What the files are called whose content the town does not have, each name once."""
    gone = missing(town)
    return names_of(town, gone) if gone else ()


def names_of(town: TownFile, hashes: Collection[str]) -> tuple[str, ...]:
    """What the rows call the files with these contents, each name once."""
    named = (row[column] for table, column in NAMED_IN.items()
             for row in town.rows(table, only=(column,), order="number"))
    return tuple(dict.fromkeys(str(file["name"]) for file in named
                               if isinstance(file, dict) and file.get("hash") in hashes))


def damaged(town: TownFile) -> frozenset[str]:
    """The hashes of contents that are no longer what they were. Reads all of them."""
    with told_plainly(town.name):
        return frozenset(wanted for wanted in sizes(town.raw)
                         if not is_whole(town.raw, wanted))


def named(raw: Any) -> frozenset[str]:
    """The hashes that a row, the history or the recycle bin names; in a file of any format."""
    there = {table for table, in raw.execute("SELECT name FROM sqlite_schema").fetchall()}
    asked = [part for table, column in NAMED_IN.items() if table in there for part in (
        f"SELECT json_extract({column}, '$.hash') FROM {table} WHERE json_valid({column})",
        *(f"SELECT json_extract({side}, '$.{column}.hash') FROM journal_entry "
          f"WHERE table_name = '{table}' AND json_valid({side})" for side in ("before", "after")))]
    found = raw.execute(" UNION ".join(asked)).fetchall() if asked else []
    return frozenset(str(wanted) for wanted, in found if wanted)


def clean(town: TownFile) -> int:
    """Take out the contents that no row names, nor anything that undo, the history or the
    recycle bin could bring back; how many there were. Raises Refusal.
    """
    if town.read_only or not town.count("stored_file"):
        return 0
    with told_plainly(town.name):
        unnamed = sizes(town.raw).keys() - named(town.raw)
    if not unnamed:
        return 0
    with town.transaction():
        town.raw.executemany("DELETE FROM stored_file WHERE hash = ?",
                             [(wanted,) for wanted in unnamed])
        town.refuse_if_moved()
    return len(unnamed)
