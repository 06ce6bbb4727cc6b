"""Keep files with the town: look at them, take them in as documents, show them, carry them out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_register import working_language
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.file_names import kind_of, may_be_opened, safe_name, stem_of
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.store import evidence, files, rows
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.evidence import End
from strongcity_desktop.store.file_seen import look_at
from strongcity_desktop.store.files import FileSeen
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.unfinished import clear_unfinished

__all__ = ["FileOffered", "FileSeen", "FilesKept", "documents_lacking_a_file", "keep_files",
           "look_at_files", "offered", "replace_file", "save_file_as", "write_copy_to_show"]

_ADDED, _ADDED_SEVERAL = mark("Added a document"), mark("Added {n} documents")
_LINKED = mark("Added evidence")
_REPLACED = mark("Put a file into a document")
NO_FILE_HERE = mark("{name} has no file. Add one, or write in the note where it lies.")
RUNS = mark("{name} could start a program, so it is kept but not opened from here. Save a copy "
            "and open that, if you know where the file comes from.")

Check = Callable[[], None]


@dataclass(frozen=True)
class FileOffered:
    """A file that could be kept: its name made safe, the kind its ending suggests, and the numbers
    of the documents that hold the same content already."""

    seen: FileSeen
    name: str
    kind: str | None
    same_as: tuple[int, ...]


@dataclass(frozen=True)
class FilesKept:
    """The documents, new ones and those that were there: ids, numbers, and what was touched."""

    added: tuple[str, ...]
    found: tuple[str, ...]
    at: datetime
    changes: Changes


def look_at_files(paths: Iterable[Path], check: Check = lambda: None
                  ) -> tuple[tuple[FileSeen, ...], tuple[Refusal, ...]]:
    """Each file read once, the same content once, and why others cannot be kept. Needs no town."""
    seen: dict[str, FileSeen] = {}
    refused: list[Refusal] = []
    for path in paths:
        try:
            found = look_at(path, check)
            seen.setdefault(found.hash, found)
        except Refusal as reason:
            refused.append(reason)
    return tuple(seen.values()), tuple(refused)


def offered(town: TownFile, seen: Sequence[FileSeen]) -> tuple[FileOffered, ...]:
    """What is known of the files looked at before they are kept."""
    numbers = defaultdict(list)
    for row in rows.rows(town, EVIDENCE_FILES.id):
        if is_file(file := row.values["file"]):
            numbers[file["hash"]].append(row.number)
    return tuple(FileOffered(one, name := safe_name(one.path.name), kind_of(name),
                             tuple(sorted(numbers[one.hash]))) for one in seen)


def keep_files(town: TownFile, seen: Sequence[FileSeen], who: str, *, end: End | None = None,
               check: Check = lambda: None) -> FilesKept:
    """Keep files as documents in one step, and link them to a row or an answer if `end` is given.

    A content that the town has already becomes no second document; the one that is there is
    linked, and its content is mended where it was missing or damaged. All or nothing: raises
    Refusal when there is no room, or a file changed meanwhile.
    """
    language = working_language(town)
    there = {file["hash"]: row.id for row in rows.rows(town, EVIDENCE_FILES.id)
             if is_file(file := row.values["file"])}
    new = [one for one in seen if one.hash not in there]
    label = (_LINKED if not new else _ADDED if len(new) == 1 else _ADDED_SEVERAL)
    added: list[str] = []
    with town.step(label, who=who, n=len(new)) as step:
        for one in seen:
            files.keep(town, one, check)
            if one.hash not in there:
                there[one.hash] = rows.insert(step, EVIDENCE_FILES.id,
                                              _values(one, language, who))
                added.append(there[one.hash])
            if end is not None:
                evidence.add(step, there[one.hash], end, {})
    linked = tuple(there[one.hash] for one in seen if there[one.hash] not in added)
    return FilesKept(tuple(added), linked, step.saved_at or now(), step.changes)


def _values(seen: FileSeen, language: str, who: str) -> dict[str, Any]:
    name = safe_name(seen.path.name)
    return {"name": LocalText.of(stem_of(name), language).to_json(), "kind": kind_of(name),
            "file": {"hash": seen.hash, "name": name, "size": seen.size},
            "added_by": who or None, "added_on": today().isoformat()}


def replace_file(town: TownFile, document_id: str, seen: FileSeen, who: str) -> FilesKept:
    """Put a file into a document, in place of the one it has; undo brings that back."""
    with town.step(_REPLACED, who=who) as step:
        files.keep(town, seen)
        rows.update(step, EVIDENCE_FILES.id, document_id, {"file": {
            "hash": seen.hash, "name": safe_name(seen.path.name), "size": seen.size}})
    return FilesKept((), (document_id,), step.saved_at or now(), step.changes)


def write_copy_to_show(town: TownFile, document_id: str, folder: Path,
                       check: Check = lambda: None) -> Path:
    """Write a copy that can only be read into a folder of its own; where it lies.

    Raises Refusal for a document without a file, a file that could start a program, and a content
    that is missing or damaged.
    """
    name, wanted = _file_of(town, document_id)
    if not may_be_opened(name):
        raise Refusal(RUNS, name=name)
    place = folder / wanted[:16]
    target = place / name
    try:
        place.mkdir(parents=True, exist_ok=True)
        if target.exists():  # shown before: it may be open in its program
            return target
    except OSError as trouble:
        raise Refusal(files.NOT_WRITTEN, name=name, folder=str(folder)) from trouble
    files.write_out(town, wanted, name, target, check)
    target.chmod(0o400)
    return target


def save_file_as(town: TownFile, document_id: str, target: Path,
                 check: Check = lambda: None) -> Path:
    """Write the file of a document to a place of the person's choice; what is there is replaced
    only by a whole copy. Raises Refusal."""
    name, wanted = _file_of(town, document_id)
    if target.is_dir():
        target = target / name
    if target.absolute() == town.path or (target.exists() and target.samefile(town.path)):
        raise Refusal(files.NOT_WRITTEN, name=target.name, folder=str(target.parent))
    clear_unfinished(target.parent)
    unfinished = target.with_name(f".{uuid4().hex[:8]}.part")
    files.write_out(town, wanted, name, unfinished, check)
    try:
        unfinished.replace(target)
    except OSError as trouble:
        unfinished.unlink(missing_ok=True)
        raise Refusal(files.NOT_WRITTEN, name=target.name, folder=str(target.parent)) from trouble
    return target


def file_name(town: TownFile, document_id: str) -> str:
    """The name of a document's file. Raises Refusal where there is none."""
    return _file_of(town, document_id)[0]


def _file_of(town: TownFile, document_id: str) -> tuple[str, str]:
    """The safe name and the hash of a document's file. Raises Refusal where there is none."""
    row = rows.row(town, EVIDENCE_FILES.id, document_id)
    file = row.values["file"]
    if not is_file(file):
        name = LocalText.from_json(row.values["name"]) if row.values["name"] else None
        raise Refusal(NO_FILE_HERE,
                      name=name.shown_in(name.original).text if name else str(row.number))
    return safe_name(file["name"]), file["hash"]


def documents_lacking_a_file(town: TownFile) -> tuple[str, ...]:
    """The names of files whose content the town does not have: it was missing in a backup."""
    return files.names_of_missing(town)
