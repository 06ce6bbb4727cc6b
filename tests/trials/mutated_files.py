"""Damages town files in every way, and looks whether each still opens or is refused in plain words.

`N=2000 python tests/trials/mutated_files.py`. Each is opened in a child: a crash is counted.
"""

import json
import os
import random
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.store import backups, journal, rows, town_check, town_reads, worksheets
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile, create, open_town_file

OLD_FORMAT = Path(__file__).parents[1] / "reference" / "format_1.strongcity"
BATCH = 25
PATIENCE = 30
"""Seconds for one file."""

Mutate = Callable[[bytearray, random.Random], bytearray]


def flip(bits: bytearray, chance: random.Random) -> bytearray:
    """One to fifty bits."""
    for _ in range(chance.choice([1, 1, 5, 50])):
        bits[chance.randrange(len(bits))] ^= 1 << chance.randrange(8)
    return bits


def flip_in_header(bits: bytearray, chance: random.Random) -> bytearray:
    """A byte of the file's or a page's header."""
    page = 4096 * chance.randrange(len(bits) // 4096)
    bits[page + chance.randrange(100)] = chance.randrange(256)
    return bits


def cut(bits: bytearray, chance: random.Random) -> bytearray:
    """Everything behind a point is gone."""
    return bits[:chance.randrange(len(bits))]


def overwrite(bits: bytearray, chance: random.Random) -> bytearray:
    """A run of zeros, of noise, or of another part of the file."""
    length = chance.choice([4, 100, 512, 4096])
    there = chance.randrange(max(1, len(bits) - length))
    source = chance.randrange(max(1, len(bits) - length))
    bits[there:there + length] = chance.choice([
        bytes(length), chance.randbytes(length), bytes(bits[source:source + length])])
    return bits


def swap_pages(bits: bytearray, chance: random.Random) -> bytearray:
    """Two pages in each other's place."""
    first, second = (4096 * chance.randrange(len(bits) // 4096) for _ in range(2))
    bits[first:first + 4096], bits[second:second + 4096] = (
        bits[second:second + 4096], bits[first:first + 4096])
    return bits


def spoil_text(bits: bytearray, chance: random.Random) -> bytearray:
    """Bytes inside a stored text that are no letters of any script."""
    spots = [i for i in range(len(bits) - 12) if bits[i:i + 8] == b"original"]
    for spot in chance.sample(spots, min(3, len(spots))):
        bits[spot + chance.randrange(8)] = chance.choice([0xFF, 0xC3, 0x00, 0x22])
    return bits


MUTATIONS: Sequence[Mutate] = (flip, flip_in_header, cut, overwrite, swap_pages, spoil_text)


def visit(path: Path) -> str:
    """Open a file and look at and write to everything: what came of it, in a word."""
    try:
        town = open_town_file(path)
    except Refusal:
        return "refused"
    town.when_closing.clear()
    refused = False
    for work in (town_reads.details, look_at_all, town_check.check_everything, write,
                 journal.undo, journal.recycle_bin, lambda t: backups.back_up(t, "trial")):
        try:
            town.run(work)
        except Refusal:
            refused = True
    town.close()
    return "opened, then refused" if refused else "opened"


def look_at_all(town: TownFile) -> None:
    """What the pages show."""
    for register in REGISTER_TABLES:
        rows.rows(town, register)
    for filled in worksheets.list_filled(town):
        worksheets.answers(town, filled.id)


def write(town: TownFile) -> None:
    """One step."""
    with town.step("Added", who="trial") as step:
        rows.insert(step, "neighbourhoods", {"population": 1})


def visited_in_a_child(paths: Sequence[Path]) -> list[str]:
    """What came of each file; "crashed" for those a child died of or raised on."""
    results: list[str] = []
    while len(results) < len(paths):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            _visit_all(paths[len(results):], writing)
        os.close(writing)
        with os.fdopen(reading, "rb") as said:
            results += [json.loads(line) for line in said.read().split(b"\n")[:-1]]
        os.waitpid(child, 0)
        if len(results) < len(paths):
            results.append("crashed: the program died")
    return results


def _visit_all(paths: Sequence[Path], writing: int) -> None:
    """In the child: one line for each file."""
    for path in paths:
        signal.alarm(PATIENCE)
        try:
            result = visit(path)
        except BaseException as trouble:
            result = f"crashed: {trouble!r}"
        os.write(writing, json.dumps(result).encode() + b"\n")
    os._exit(0)


def new_town(path: Path) -> None:
    """A town with something in every table."""
    town = create(path, TownDetails(LocalText.of("Trial", "en"), arms=b"\x89PNG" * 500), who="x")

    def fill(town: TownFile) -> None:
        for number in range(40):
            with town.step("Filled {n}", who="Clerk", n=number) as step:
                filled = worksheets.start(step, "diagnosis", 1, f"{number}", "short")
                for key in "abc":
                    worksheets.set_answer(step, filled, key, {"original": "en", "texts": {
                        "en": "Words é مدينة " * number}})
                words = LocalText.of(f"Row {number}", "en").to_json()
                row = rows.insert(step, "stakeholders", {"name": words, "note": words})
            if number % 5 == 0:
                with town.step("Deleted", who="Clerk") as step:
                    rows.delete(step, "stakeholders", row)
        journal.undo(town)

    town.run(fill)
    town.close()


def main() -> int:
    """Visit N damaged files; 0 when every one opened or was refused."""
    count = int(os.environ.get("N", "2000"))
    chance = random.Random(int(os.environ.get("SEED", "1")))
    results: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["STRONGCITY_HOME"] = str(folder / "home")
        new_town(folder / "whole.strongcity")
        originals = [(folder / "whole.strongcity").read_bytes(), OLD_FORMAT.read_bytes()]
        for first in range(0, count, BATCH):
            paths = []
            for number in range(first, min(first + BATCH, count)):
                path = folder / "mutants" / str(number) / "town.strongcity"
                path.parent.mkdir(parents=True)
                whole = bytearray(chance.choices(originals, [4, 1])[0])
                path.write_bytes(chance.choice(MUTATIONS)(whole, chance))
                paths.append(path)
            found = visited_in_a_child(paths)
            results.update(found)
            for result in sorted({result for result in found if result.startswith("crashed")}):
                print(result, file=sys.stderr)
            shutil.rmtree(folder / "mutants")
            shutil.rmtree(folder / "home" / "damaged", ignore_errors=True)
    crashes = sum(n for result, n in results.items() if result.startswith("crashed"))
    print(f"mutated files {count}/{count} crashes {crashes} (opened {results['opened']}, "
          f"refused {results['refused']}, refused later {results['opened, then refused']})")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
