"""The contents of files in a whole-town file: each proved by its SHA-256, kept once."""

import base64
import binascii
import hashlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.exchange.row_reading import Problem
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_plan import Plan
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.row_check import HASH, is_file
from strongcity_desktop.store import files
from strongcity_desktop.store.carried_rows import keep_content
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

TITLE = mark("Contents of files")
_NO_CONTENT = mark("This content of a file is not whole, or it was changed on the way. Export the "
                   "town again.")
_FULL = mark("There is no room left for the contents of the files: those of a town may have {most} "
             "MB together.")
_LACKING = mark("The file holds no content for {names}. The documents come in; add their files "
                "again, from where they are kept.")
_FILES, _MOST_NAMED = "files", 3


def plan_contents(plan: Plan, town: TownFile, bundle: Mapping[str, Any], t: Translator) -> None:
    """Add the contents that a row of the file names and the town does not have whole."""
    named = _named_in(bundle)
    carried: dict[str, bytes] = {}
    for place, given in enumerate(bundle.get(_FILES, []), 1):
        content = _content(given)
        if content is None:
            plan.problems.append(Problem(place, "", Refusal(_NO_CONTENT), t(TITLE)))
        elif given["hash"] in named:
            carried[given["hash"]] = content
    new = {wanted: content for wanted, content in carried.items()
           if not files.is_whole(town.raw, wanted)}
    if new and files.total_size(town.raw) + sum(map(len, new.values())) > files.MOST_OF_A_TOWN:
        plan.problems.append(Problem(0, "", Refusal(
            _FULL, most=files.MOST_OF_A_TOWN // files.MEGABYTE), t(TITLE)))
    plan.writes += [_keeping(wanted, content) for wanted, content in new.items()]
    lacking = [name for wanted, name in named.items()
               if wanted not in carried and not files.has(town, wanted)]
    if lacking:
        more = "…" if len(lacking) > _MOST_NAMED else ""
        plan.notes.append(Refusal(_LACKING, names=", ".join(lacking[:_MOST_NAMED]) + more))


def _named_in(bundle: Mapping[str, Any]) -> dict[str, str]:
    """What the files are called that the rows name, by hash."""
    found: dict[str, str] = {}
    for id, rows in bundle.get("registers", {}).items():
        fields = [field.key for field in REGISTERS[id].fields
                  if field.kind is FieldKind.FILE] if id in REGISTERS else []
        for row in rows if fields else ():
            for key in fields:
                value = row.get(key) if isinstance(row, dict) else None
                if is_file(value):
                    found.setdefault(value["hash"], value["name"])
    return found


def _content(given: Any) -> bytes | None:
    """The bytes, if they are those that the hash names."""
    if not isinstance(given, dict) or not isinstance(given.get("content"), str) \
            or not isinstance(given.get("hash"), str) or not HASH.fullmatch(given["hash"]):
        return None
    try:
        content = base64.b64decode(given["content"], validate=True)
    except (binascii.Error, ValueError):
        return None
    fits = len(content) <= files.MOST_OF_A_FILE and given.get("size", len(content)) == len(content)
    return content if fits and hashlib.sha256(content).hexdigest() == given["hash"] else None


def _keeping(wanted: str, content: bytes) -> "Callable[[Step], object]":
    return lambda step: keep_content(step, wanted, content)
