"""One backup as a file: a sealed zip with the town file and a manifest that says what is in it."""

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark

NOT_WHOLE = mark("The backup {name} is not whole, so it was not used. Choose another one.")
TOWN_MEMBER = "town.strongcity"
MANIFEST_MEMBER = "manifest.json"
_SEAL = 64
_BLOCK = 1 << 20
_PACKED = 2
"""How hard it is packed: in two fifths of the time of the usual 6, an eighth larger."""
_MOST_MANIFEST = 1 << 20


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: of which town and file, its place in the order, and its counted rows.

    `contents` are the files that lie beside it: their bytes by SHA-256.
    """

    town_id: str
    file: str
    format: int
    counter: int
    at: str
    reason: str
    last_step: int
    rows: Mapping[str, int]
    sha256: str
    contents: Mapping[str, int] = field(default_factory=dict)


def write_archive(database: Path, target: Path, manifest: Manifest) -> None:
    """Pack a closed database file into `target`, which appears only when it is whole.

    The last 64 bytes, a zip comment, are the SHA-256 of all before them. Raises OSError.
    """
    unfinished = target.with_name(f".{uuid4().hex[:8]}.part")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED,
                             compresslevel=_PACKED) as archive:
            archive.comment = b"0" * _SEAL
            archive.writestr(_member(MANIFEST_MEMBER),
                             json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
            with database.open("rb") as file, archive.open(TOWN_MEMBER, "w") as packed:
                shutil.copyfileobj(file, packed, _BLOCK)
        with unfinished.open("r+b") as file:
            seal = _digest_of(file, unfinished.stat().st_size - _SEAL)
            file.seek(-_SEAL, os.SEEK_END)
            file.write(seal.encode("ascii"))
            file.flush()
            os.fsync(file.fileno())
        verify_archive(unfinished, name=target.name)
        unfinished.replace(target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):  # where nothing can be written, nothing was left
            unfinished.unlink(missing_ok=True)


def _member(name: str) -> zipfile.ZipInfo:
    """A member without a date: a clock before 1980 must not stop a backup.

    One opened by its name alone has none either, and is packed as the archive says.
    """
    member = zipfile.ZipInfo(name)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def verify_archive(path: Path, *, name: str = "") -> Manifest:
    """The manifest of a backup that is whole to the last bit. Raises Refusal for any other file."""
    with _whole(path, name), path.open("rb") as file:
        before_seal = os.fstat(file.fileno()).st_size - _SEAL
        if before_seal < 0:
            raise ValueError("too short")
        digest = _digest_of(file, before_seal)
        if file.read(_SEAL).decode("ascii") != digest:
            raise ValueError("the seal does not fit")
        return _read_manifest(file)


def glance(path: Path) -> Manifest | None:
    """The manifest without the proof that the rest is whole; None when it cannot be read."""
    try:
        with _whole(path, ""), path.open("rb") as file:
            return _read_manifest(file)
    except Refusal:
        return None


def unpack(path: Path, target: Path) -> Manifest:
    """Write the town file of a whole backup to `target` and return the manifest.

    Raises Refusal when the backup is not whole, OSError when the target cannot be written.
    """
    manifest = verify_archive(path)
    digest = hashlib.sha256()
    with zipfile.ZipFile(path) as archive, archive.open(TOWN_MEMBER) as packed, \
            target.open("xb") as out:
        while block := packed.read(_BLOCK):
            digest.update(block)
            out.write(block)
        out.flush()
        os.fsync(out.fileno())
    if digest.hexdigest() != manifest.sha256:
        raise Refusal(NOT_WHOLE, name=path.name)
    return manifest


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file that no connection of this program has open."""
    with path.open("rb") as file:
        return _digest_of(file, path.stat().st_size)


def sync_file(path: Path) -> None:
    """Ask the disk to keep what was written to a file."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep a renaming, where the system can be asked."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _digest_of(file: IO[bytes], length: int) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while length > 0 and (block := file.read(min(_BLOCK, length))):
        digest.update(block)
        length -= len(block)
    return digest.hexdigest()


def _read_manifest(file: IO[bytes]) -> Manifest:
    with zipfile.ZipFile(file) as archive:
        if sorted(archive.namelist()) != sorted((MANIFEST_MEMBER, TOWN_MEMBER)):
            raise ValueError("other members")
        if archive.getinfo(MANIFEST_MEMBER).file_size > _MOST_MANIFEST:
            raise ValueError("the manifest is too long")
        stored: dict[str, Any] = json.loads(archive.read(MANIFEST_MEMBER))
    manifest = Manifest(**stored)
    for declared, value in ((int, manifest.counter), (str, manifest.town_id), (str, manifest.at),
                            (str, manifest.file), (str, manifest.sha256), (dict, manifest.rows),
                            (int, manifest.format), (int, manifest.last_step),
                            (dict, manifest.contents)):
        if not isinstance(value, declared):
            raise ValueError("the manifest has another shape")
    if not all(type(size) is int and size > 0 for size in manifest.contents.values()):
        raise ValueError("the contents have another shape")
    return manifest


@contextmanager
def _whole(path: Path, name: str) -> Iterator[None]:
    """Whatever a strange file makes the reader say, it is not a whole backup."""
    try:
        yield
    except Exception as trouble:
        raise Refusal(NOT_WHOLE, name=name or path.name) from trouble
