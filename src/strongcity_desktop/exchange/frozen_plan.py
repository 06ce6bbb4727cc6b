"""The frozen plan: one ZIP with the papers of an adopted plan, its content and a manifest.

    plan-fr-public.pdf …   the papers as they were adopted
    content.json           the rows and runs that the plan tells of, as `town_bundle` describes them
    manifest.json          {"format": "strongcity-adopted-plan", "version": 1, …what was adopted,
                            "files": [{"name": "content.json", "size": 1234, "sha256": "…"}, …]}

The checksum of the whole is the SHA-256 of the manifest: with it, each paper can be proved alone.
The same papers and manifest give the same file, with no time of day in it.
"""

import hashlib
import io
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

FORMAT, VERSION = "strongcity-adopted-plan", 1
CONTENT, MANIFEST = "content.json", "manifest.json"
MOST_OF_A_PAPER = 60 << 20
"""Bytes that one paper may have when it is unpacked: more is no paper of ours."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_MOST_PAPERS = 200
_UNREADABLE = (BadZipFile, zlib.error, OSError, ValueError, KeyError, EOFError,
               NotImplementedError, RuntimeError)

WrongKind = Literal["changed", "missing", "added", "manifest", "unreadable", "outside"]


@dataclass(frozen=True)
class Wrong:
    """What is not as it was adopted: how, and the paper's name.

    "manifest": the list of the papers itself; "unreadable": nothing can be read at all; "outside":
    each paper is as it was, but not the file around them.
    """

    kind: WrongKind
    name: str = ""


@dataclass(frozen=True)
class Frozen:
    """A plan once it is frozen: the bytes of the file, and the checksum of its manifest."""

    content: bytes
    checksum: str


def freeze(papers: Mapping[str, bytes], about: Mapping[str, Any]) -> Frozen:
    """Pack papers by their names; `about` says what was adopted, in plain JSON."""
    listed = [{"name": name, "size": len(papers[name]), "sha256": _sum(papers[name])}
              for name in sorted(papers)]
    manifest = as_json({"format": FORMAT, "version": VERSION, **about, "files": listed})
    packed = io.BytesIO()
    with ZipFile(packed, "w") as out:
        for name, content in sorted({**papers, MANIFEST: manifest}.items()):
            entry = ZipInfo(name, _NO_TIME)
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            is_text = name.endswith(".json")
            out.writestr(entry, content, ZIP_DEFLATED if is_text else ZIP_STORED)
    return Frozen(packed.getvalue(), _sum(manifest))


def as_json(value: Any) -> bytes:
    """Plain values as JSON that a person can read, the same ones always alike."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1, sort_keys=True)
    return (text + "\n").encode("utf-8")


class FrozenPlan:
    """A frozen plan to be read; nothing that it holds is believed before it is looked at."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    @cached_property
    def _zip(self) -> ZipFile | None:
        try:
            return ZipFile(io.BytesIO(self._content))
        except _UNREADABLE:
            return None

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the papers, in order, without the manifest."""
        found = self._zip.namelist()[:_MOST_PAPERS] if self._zip is not None else []
        return tuple(sorted({name for name in found if name != MANIFEST}))

    def paper(self, name: str) -> bytes | None:
        """One paper; None where it is not there, or not readable any more."""
        if self._zip is None:
            return None
        try:
            with self._zip.open(name) as file:
                content = file.read(MOST_OF_A_PAPER + 1)
        except _UNREADABLE:
            return None
        return content if len(content) <= MOST_OF_A_PAPER else None

    def size(self, name: str) -> int:
        """The bytes of a paper as the file says; 0 for one that is not there."""
        try:
            return self._zip.getinfo(name).file_size if self._zip is not None else 0
        except KeyError:
            return 0

    @cached_property
    def manifest(self) -> Mapping[str, Any]:
        """What was adopted and the list of papers; {} where it cannot be read."""
        return _object(self.paper(MANIFEST))

    @cached_property
    def bundle(self) -> Mapping[str, Any]:
        """The content as plain values; {} where it cannot be read."""
        return _object(self.paper(CONTENT))

    def wrong(self, checksum: str, sha256: str) -> tuple[Wrong, ...]:
        """What is not as it was adopted, by the checksum and the file's own SHA-256; () for all
        well."""
        if self._zip is None:
            return (Wrong("unreadable"),)
        found: list[Wrong] = []
        manifest = self.paper(MANIFEST)
        if manifest is None or _sum(manifest) != checksum:
            found.append(Wrong("manifest", MANIFEST))
        listed = self._listed()
        for name, wanted in listed.items():
            content = self.paper(name)
            if content is None or _sum(content) != wanted:
                found.append(Wrong("changed" if name in self.names else "missing", name))
        if listed:
            found += [Wrong("added", name) for name in self.names if name not in listed]
        if not found and _sum(self._content) != sha256:
            found.append(Wrong("outside"))
        return tuple(found)

    def _listed(self) -> dict[str, str]:
        """The SHA-256 of each paper by its name, as the manifest has it."""
        files = self.manifest.get("files")
        return {str(one["name"]): str(one.get("sha256"))
                for one in (files if isinstance(files, list) else [])[:_MOST_PAPERS]
                if isinstance(one, dict) and isinstance(one.get("name"), str)}


def _object(content: bytes | None) -> Mapping[str, Any]:
    if content is None:
        return {}
    try:
        value = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
