"""What a file says it is in its first hundred bytes, read before SQLite has it open."""

from dataclasses import dataclass
from pathlib import Path

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.shape import APPLICATION_ID, FORMAT

NO_SUCH_FILE = mark("{name} is not there any more. It may have been moved, or its stick taken out.")
A_FOLDER = mark("{name} is a folder. Choose a town file, which ends in .strongcity.")
NOT_A_TOWN_FILE = mark("{name} is not a town file. Choose a file that ends in .strongcity.")
NOT_READABLE = mark("{name} could not be read. Ask whoever looks after this computer to let you "
                    "read it.")
NEWER = mark("{name} was last used with a newer StrongCity: its format is {theirs}, and this one "
             "reads up to format {ours}. Nothing in it was changed. Open it with the newer "
             "StrongCity.")
_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class Header:
    """The marks in a SQLite file: whose it is, and its format version."""

    application_id: int
    format_version: int


def read_header(path: Path) -> Header | None:
    """The header of a SQLite file; None for any other file.

    Never for a file this program has open: closing it here would drop SQLite's locks.
    """
    with path.open("rb") as file:
        start = file.read(100)
    if len(start) < 100 or not start.startswith(_MAGIC):
        return None
    return Header(int.from_bytes(start[68:72], "big"), int.from_bytes(start[60:64], "big"))


def refuse_unless_present(path: Path) -> None:
    """Raise Refusal when the path is no file."""
    if path.is_dir():
        raise Refusal(A_FOLDER, name=path.name)
    if not path.is_file():
        raise Refusal(NO_SUCH_FILE, name=path.name)


def refuse_unless_town_file(path: Path) -> None:
    """Raise Refusal when the file is no town file, or one of a newer version."""
    try:
        header = read_header(path)
    except OSError as trouble:
        raise Refusal(NOT_READABLE, name=path.name) from trouble
    if header is None or header.application_id != APPLICATION_ID or header.format_version < 1:
        raise Refusal(NOT_A_TOWN_FILE, name=path.name)
    if header.format_version > FORMAT:
        raise Refusal(NEWER, name=path.name, theirs=header.format_version, ours=FORMAT)
