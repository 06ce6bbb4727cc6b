"""Spoils CSV, XLSX and ODS files in every way and imports each: all of it, nothing, or a Refusal.

`N=10000 python tests/trials/mutated_imports.py`. Each file goes the way of the window and the way
of the command line, in a child: a crash, a half import, a slow or a greedy one is counted.
"""

import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from register_samples import PAYLOADS
from spreadsheet_samples import BEHIND, MESS, bombs, row, write_ods
from strongcity_desktop.exchange.reading_process import ReadingProcess
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.table_file import read_table
from strongcity_desktop.exchange.workbook_caps import check_workbook
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.importing import import_preview
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.importing.import_session import (
    ImportSession,
    language_of,
    names_for,
)
from strongcity_desktop.store import backups, journal, rows
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile, create

REGISTER = "stakeholders"
BATCH, SLOWEST, FATTEST = 50, 10.0, 300_000
"""Files for each child; seconds and kilobytes for one file."""
BOMB_SECONDS = 2.0
FR = translator("fr")
_TABLE = [line.split(";") for line in MESS.splitlines()]
_WORDS = (*PAYLOADS[:40], "", " ", "\u202e", "A" * 40_000, "\ufeff", "31/02/2025", "9" * 400, '"',
          "\x00", "'=1", "٣٤", "-", "id", "Nom", "Total", "Société civle", "\r", "é" * 300)
_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252", "cp1256", "cp1251",
              "mac_roman", "utf-7", "utf-32")
Spoil = Callable[[Path, random.Random], None]


def spoil_bytes(path: Path, chance: random.Random) -> None:
    """Flip bits, cut, put in noise, or repeat a part of the file."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 1, 3, 30])):
        place = chance.randrange(len(data)) if data else 0
        length = chance.choice([1, 4, 100, 3_000])
        match chance.randrange(5):
            case 0 if data:
                data[place] ^= 1 << chance.randrange(8)
            case 1:
                data[place:place + length] = chance.randbytes(length)
            case 2:
                data[place:place] = data[:length]
            case 3:
                del data[place:place + length]
            case _:
                data = data[:place] if chance.random() < 0.2 else data
    path.write_bytes(bytes(data))


def cells(chance: random.Random) -> list[list[str]]:
    """A table with some strange cells, rows or columns."""
    table = [list(line) for line in _TABLE]
    for _ in range(chance.choice([1, 2, 10, 40])):
        line = chance.choice(table)
        match chance.randrange(6):
            case 0 | 1 | 2 if line:
                line[chance.randrange(len(line))] = chance.choice(_WORDS)
            case 3:
                line.insert(chance.randrange(len(line) + 1), chance.choice(_WORDS))
            case 4 if line:
                del line[chance.randrange(len(line))]
            case _:
                table.insert(chance.randrange(len(table)), list(chance.choice(table)))
    return table


def spoil_csv(path: Path, chance: random.Random) -> None:
    """Other cells, another separator, another encoding."""
    mark = chance.choice([";", ",", "\t", "|", ":"])
    quote = chance.choice(['"', '"', "'", ""])
    text = chance.choice(["\n", "\r\n", "\r"]).join(
        mark.join(f"{quote}{cell}{quote}" if quote else cell for cell in line)
        for line in cells(chance))
    path.write_bytes(text.encode(chance.choice(_ENCODINGS), "replace"))


def spoil_workbook(path: Path, chance: random.Random) -> None:
    """Other cells in a whole workbook."""
    table = cells(chance)
    if path.suffix == ".ods":
        escaped = [[cell.replace("&", "&amp;").replace("<", "&lt;").translate(_NO_CONTROLS)
                    for cell in line] for line in table]
        write_ods(path, "".join(row(*line) for line in escaped) + BEHIND)
    else:
        wide = max(map(len, table))
        whole = [tuple(cell[:30_000] for cell in line + [""] * (wide - len(line)))
                 for line in table]
        write_xlsx(path, [Sheet("Acteurs", whole[0], tuple(whole[1:]))])


_NO_CONTROLS = {n: None for n in range(32) if n not in (9, 10)} | {0xFFFE: None, 0xFFFF: None}


def spoil_member(path: Path, chance: random.Random) -> None:
    """Spoil the text inside a member and pack it again, so that its checksum is right."""
    with zipfile.ZipFile(path) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    for _ in range(chance.choice([1, 1, 3])):
        telling = [name for name in members if "sheet" in name or "content" in name]
        name = chance.choice(telling if telling and chance.random() < 0.6 else list(members))
        data = bytearray(members[name])
        place = chance.randrange(len(data)) if data else 0
        match chance.randrange(7):
            case 0:
                del members[name]
                if not members:
                    members["x"] = b""
            case 1:
                data[place:place + 30] = chance.randbytes(30)
                members[name] = bytes(data)
            case 2:
                members[name] = bytes(data[:place])
            case 3:
                members[name] = bytes(data).replace(b'"1"', b'"99999999999999999999"')
            case 4:
                members[name] = bytes(data).replace(b"<row", chance.choice(
                    [b"<col", b"<row r='-1'", b"<!--", b"<!DOCTYPE x><row", b"<row><row"]))
            case 5:
                members[name] = bytes(data).replace(b"columns-repeated", b"rows-repeated")
            case _:
                part = bytes(data[place:place + chance.choice([20, 400])])
                members[name] = bytes(data[:place]) + part * 50 + bytes(data[place:])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)


SPOILS: dict[str, tuple[Spoil, ...]] = {
    ".csv": (spoil_bytes, spoil_csv, spoil_csv),
    ".xlsx": (spoil_bytes, spoil_workbook, spoil_member, spoil_member),
    ".ods": (spoil_bytes, spoil_workbook, spoil_member, spoil_member),
}


def visit(town: TownFile, path: Path, process: ReadingProcess) -> str:
    """Import one file in both ways: what came of it, in a word.

    The command line begins a process for each workbook: every fifth of them goes that way too.
    """
    found = _in_window(town, path, process)
    if path.suffix == ".csv" or (found != "refused" and int(path.stem) % 5 == 0):
        before = _state(town)
        try:
            result = town.run(lambda open: import_rows(open, path, REGISTER, FR))
        except Refusal:
            return found if _state(town) == before else "partial: a refusal changed something"
        expected = before[0] + (result.count("new") if result.written else 0)
        if len(town.run(lambda open: rows.rows(open, REGISTER))) != expected:
            return "partial: other rows than it said"
        _take_back(town, before)
    return found


def _in_window(town: TownFile, path: Path, process: ReadingProcess) -> str:
    before = _state(town)
    try:
        table = read_table(path, process)
        session = town.run(lambda open: ImportSession(REGISTER, table, FR, language_of(open),
                                                      names_for(open, REGISTER)))
        if session.missing() is not None:
            session.match(0, session.targets()[0])
        made = town.run(lambda open: import_preview.preview(open, session))
        for number, one in enumerate(made.rows):
            if one.state == "look_again":
                session.leave_out(one.place, True)
            elif one.twin is not None and one.state == "double":
                session.decide(one.place, one.twin.target,
                               (None, one.twin.gaps, frozenset(one.twin.differs))[number % 3])
        made = town.run(lambda open: import_preview.take_in(open, session, "trial"))
    except Refusal:
        return "refused" if _state(town) == before else "partial: a refusal changed something"
    if not made.written:
        return "looked at" if _state(town) == before else "partial: a look changed something"
    if len(town.run(lambda open: rows.rows(open, REGISTER))) != before[0] + made.count("new"):
        return "partial: other rows than it said"
    _take_back(town, before)
    return "imported" if _state(town)[0] == before[0] else "partial: undo left something"


def _state(town: TownFile) -> tuple[int, object]:
    return (len(town.run(lambda open: rows.rows(open, REGISTER))), town.run(journal.undo_label))


def _take_back(town: TownFile, before: tuple[int, object]) -> None:
    if _state(town)[0] != before[0] or town.run(journal.undo_label) != before[1]:
        town.run(journal.undo)


def visited_in_a_child(town_path: Path, paths: Sequence[Path]) -> list[str]:
    """What came of each file; a child that dies is a crash of the file it was at."""
    results: list[str] = []
    while len(results) < len(paths):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _visit_all(town_path, paths[len(results):], writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            results += [json.loads(line) for line in said.read().split(b"\n")[:-1]]
        os.waitpid(child, 0)
        if len(results) < len(paths):
            results.append("crashed: the program died")
    return results


def _visit_all(town_path: Path, paths: Sequence[Path], writing: int) -> NoReturn:
    """In the child: one line for each file."""
    town = create(town_path.with_name(f"{os.getpid()}.strongcity"),
                  TownDetails(LocalText.of("Essai", "fr"), language="fr"), who="trial")
    town.when_closing.clear()
    backups.back_up = lambda town, reason: town.path  # type: ignore[assignment]
    with ReadingProcess() as process:
        for path in paths:
            signal.alarm(120)
            for _ in range(2):  # a busy machine is asked twice before a file is called slow
                begun = monotonic()
                try:
                    found = visit(town, path, process)
                except BaseException as trouble:
                    found = f"crashed: {trouble!r}"[:300]
                took = monotonic() - begun
                if took <= SLOWEST:
                    break
            if took > SLOWEST:
                found = f"slow: {took:.0f} s"
            if _fattest() > FATTEST:
                found = f"fat: {path.name} {_fattest()} kB"
            os.write(writing, json.dumps(found).encode() + b"\n")
    town.close()
    os._exit(0)


def _fattest() -> int:
    """The most memory so far, in kilobytes, of this process or of one it began."""
    return max(resource.getrusage(who).ru_maxrss
               for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def originals(folder: Path) -> dict[str, Path]:
    """A whole file of each kind."""
    table = folder / "whole.csv"
    table.write_text(MESS, "utf-8")
    book = folder / "whole.xlsx"
    write_xlsx(book, [Sheet("Acteurs", tuple(_TABLE[3]), tuple(map(tuple, _TABLE[4:])))])
    open_book = write_ods(folder / "whole.ods", "".join(row(*line) for line in _TABLE) + BEHIND)
    return {".csv": table, ".xlsx": book, ".ods": open_book}


def bombs_refused(folder: Path, whole: Path, count: int) -> tuple[int, int]:
    """How many bombs were refused in time, and how many there were."""
    refused = made = 0
    while made < count:
        for path in bombs(folder, whole)[:count - made]:
            made += 1
            begun = monotonic()
            try:
                check_workbook(path)
            except Refusal:
                refused += monotonic() - begun <= BOMB_SECONDS
    return refused, made


def main() -> int:
    """Import N spoilt files and refuse N/50 bombs; 0 when all is well."""
    count = int(os.environ.get("N", "10000"))
    chance = random.Random(int(os.environ.get("SEED", "1")))
    results: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["STRONGCITY_HOME"] = str(folder / "home")
        whole = originals(folder)
        for first in range(0, count, BATCH):
            paths, place = [], folder / "spoilt"
            place.mkdir()
            for number in range(first, min(first + BATCH, count)):
                ending = chance.choice(list(whole))
                path = place / f"{number}{ending}"
                shutil.copy(whole[ending], path)
                chance.choice(SPOILS[ending])(path, chance)
                paths.append(path)
            found = visited_in_a_child(place / "town", paths)
            results.update(one.split(":")[0] for one in found)
            for path, one in zip(paths, found, strict=True):
                if ":" in one:
                    print(path.name, one, file=sys.stderr)
                    if os.environ.get("KEEP"):
                        shutil.copy(path, os.environ["KEEP"])
            shutil.rmtree(place)
        refused, made = bombs_refused(folder, whole[".xlsx"], max(9, count // 50))
    bad = sum(results[word] for word in ("crashed", "partial", "slow", "fat"))
    print(f"mutated imports {count}/{count} crashes {results['crashed']} partial "
          f"{results['partial']} slow {results['slow']} fat {results['fat']} (imported "
          f"{results['imported']}, looked at {results['looked at']}, refused "
          f"{results['refused']}); bombs refused {refused}/{made}")
    return 1 if bad or refused < made else 0


if __name__ == "__main__":
    sys.exit(main())
