"""Is each adopted version still as the council adopted it? What changed or is missing is named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from strongcity_desktop.exchange.frozen_plan import FrozenPlan, Wrong, WrongKind
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.write_document import refuse_town_file, write_whole
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.file_names import safe_name
from strongcity_desktop.registers.mentions import Sought
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.store import files, rows
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import told_plainly

_SAID: Mapping[WrongKind, str] = {
    "changed": mark("{version}: {paper} was changed after the adoption."),
    "missing": mark("{version}: {paper} is missing; it was there when the plan was adopted."),
    "added": mark("{version}: {paper} was added after the adoption."),
    "manifest": mark("{version}: the list of its papers ({paper}) was changed after the "
                     "adoption."),
    "unreadable": mark("{version}: the frozen plan is damaged and cannot be read any more."),
    "outside": mark("{version}: the frozen file was changed after the adoption. Each paper in it "
                    "is still as it was."),
}
_GONE = mark("{version}: the frozen plan is not in this town file. Bring back a backup that has "
             "it.")
_NO_SUM = mark("{version}: its checksum is missing, so its papers cannot be proved.")
_NO_PAPER = mark("{paper} cannot be read any more. Bring back a backup that has it.")


@dataclass(frozen=True)
class PaperSeen:
    """One frozen paper: its name in the file, and its bytes."""

    name: str
    size: int


@dataclass(frozen=True)
class AdoptedChecked:
    """One adopted version: its row, its papers, and what is wrong with them, in plain sentences.

    A version that was only written down, and never frozen here, has no papers and nothing wrong.
    """

    row: Row
    is_frozen: bool
    papers: tuple[PaperSeen, ...]
    wrong: tuple[Refusal, ...]
    wrong_papers: frozenset[str] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether all is as it was adopted."""
        return self.is_frozen and not self.wrong


def check_adopted(town: TownFile) -> tuple[AdoptedChecked, ...]:
    """Look at every adopted version, the newest first. Changes nothing."""
    every = rows.rows(town, ADOPTED_VERSIONS.id)
    newest_first = sorted(every, key=lambda row: (row.values.get("adopted_on") or "", row.number),
                          reverse=True)
    return tuple(_checked(town, row) for row in newest_first)


def what_is_wrong(town: TownFile) -> tuple[Refusal, ...]:
    """All that is not as it was adopted, version by version; () when all is well."""
    return tuple(reason for one in check_adopted(town) for reason in one.wrong)


def frozen_plan(town: TownFile, row: Row) -> FrozenPlan | None:
    """The frozen plan of a version, to be read; None where it has none, or it is gone."""
    file = row.values.get("frozen")
    if not is_file(file):
        return None
    with told_plainly(town.name):
        content = b"".join(files.pieces(town.raw, file["hash"]))
    return FrozenPlan(content) if content else None


def frozen_paper(town: TownFile, version_id: str, name: str) -> bytes:
    """One paper of a version. Raises Refusal where it cannot be read any more."""
    plan = frozen_plan(town, rows.row(town, ADOPTED_VERSIONS.id, version_id))
    content = plan.paper(name) if plan is not None else None
    if content is None:
        raise Refusal(_NO_PAPER, paper=name)
    return content


def save_paper(town: TownFile, version_id: str, name: str, target: Path) -> None:
    """Write one paper to a file, whole or not at all. Raises Refusal."""
    refuse_town_file(town.path, target)
    write_whole(frozen_paper(town, version_id, name), target)


def write_paper_to_show(town: TownFile, version_id: str, name: str, folder: Path) -> Path:
    """Write a copy of a paper that can only be read into a folder of copies; where it lies.

    Raises Refusal where the paper cannot be read, or the copy not written.
    """
    safe = safe_name(name)
    content = frozen_paper(town, version_id, name)
    place = folder / version_id
    target = place / safe
    try:
        place.mkdir(parents=True, exist_ok=True)
        if not target.exists():  # shown before: it may be open in its program
            target.write_bytes(content)
            target.chmod(0o400)
    except OSError as trouble:
        raise Refusal(files.NOT_WRITTEN, name=safe, folder=str(folder)) from trouble
    return target


def versions_naming(town: TownFile, row_id: str, sought: Sought) -> tuple[str, ...]:
    """The names of versions whose frozen papers may name a person: an entry of theirs is referred
    to in the content ("" for none), or a text of it says the whole name."""
    return tuple(version_name(row) for row in rows.rows(town, ADOPTED_VERSIONS.id)
                 if (plan := frozen_plan(town, row)) is not None
                 and any((text and text == row_id) or sought.spans(text, with_parts=False)
                         for text in _texts(plan.bundle)))


def _texts(value: object) -> Iterator[str]:
    """Every text in a plain value, once for each place."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def version_name(row: Row) -> str:
    """What a version is called, in the words it was written in."""
    stored = row.values.get(ADOPTED_VERSIONS.name_field)
    text = LocalText.from_json(stored) if stored else None
    return text.shown_in(text.original).text if text is not None else str(row.number)


def _checked(town: TownFile, row: Row) -> AdoptedChecked:
    file = row.values.get("frozen")
    if not is_file(file):
        return AdoptedChecked(row, False, (), ())
    plan = frozen_plan(town, row)
    if plan is None:
        return AdoptedChecked(row, True, (), (Refusal(_GONE, version=version_name(row)),))
    checksum = row.values.get("checksum")
    if not checksum:
        return AdoptedChecked(row, True, _papers(plan),
                              (Refusal(_NO_SUM, version=version_name(row)),))
    found = plan.wrong(checksum, file["hash"])
    return AdoptedChecked(row, True, _papers(plan), tuple(_in_words(row, one) for one in found),
                          frozenset(one.name for one in found if one.kind != "manifest"))


def _papers(plan: FrozenPlan) -> tuple[PaperSeen, ...]:
    return tuple(PaperSeen(name, plan.size(name)) for name in plan.names)


def _in_words(row: Row, wrong: Wrong) -> Refusal:
    return Refusal(_SAID[wrong.kind], version=version_name(row), paper=wrong.name)
