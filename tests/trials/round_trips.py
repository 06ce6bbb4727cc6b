"""Trial: every register goes out as XLSX, ODS and CSV and comes into a new town unchanged.

    N=20 python tests/trials/round_trips.py

First whole towns as JSON, XLSX and ODS: the sample with all that a town can hold, then N times
after many changes at random; each comes into an empty town and out again byte by byte, or sheet by
sheet, changes nothing in the town it came from, and is undone in one step. Then each register:
The sample town, and a town with every field filled, read by one of the same language and by one of
another; then a hundred texts that a spreadsheet could run, in every field
that takes words: no cell is a formula, and each text comes back.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import os
import sys
import tempfile
from collections.abc import Sequence
from itertools import product
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from carried import carry, fill, new_town
from formula_payloads import PAYLOADS, formulas_in
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.registers.fields import Field, Register
from strongcity_desktop.store.town_file import TownFile
from whole_towns import differences_of_trip, shaken, with_all

ENDINGS = (".csv", ".xlsx", ".ods")


def trips(town: TownFile, language: str, name: str, pairs: list[tuple[str, str]], folder: Path,
          *, looks_for_formulas: bool = False) -> tuple[int, list[str]]:
    """Carry the town's registers in every way; how many trips, and what went wrong."""
    made, wrong = 0, list[str]()
    for ending, pair in product(ENDINGS, pairs):
        there = new_town(folder / f"{name}-{ending[1:]}-{'-'.join(pair)}", language)
        try:
            for register, troubles in carry(town, there, folder, ending, pair):
                made += 1
                if looks_for_formulas:
                    troubles += formulas_in(folder / f"{register.id}{ending}")
                wrong += [f"{name}, {register.id}, {ending}, {pair[0]} to {pair[1]}: {said}"
                          for said in troubles]
        finally:
            there.close()
    return made, wrong


def whole_trips(seeds: range, folder: Path, endings: Sequence[str] = (".json", ".xlsx", ".ods"),
                operations: int = 200) -> tuple[int, list[str]]:
    """Carry whole towns in every way; how many trips, and what went wrong. Seed 0 changes nothing.
    """
    made, wrong = 0, list[str]()
    for seed in seeds:
        code, reader = SHIPPED[seed % len(SHIPPED)], SHIPPED[(seed + 1) % len(SHIPPED)]
        place = folder / f"whole-{seed}"
        place.mkdir()
        town = write_sample(place / "sample", code)
        try:
            with_all(town, place)
            if seed:
                shaken(town, seed, operations)
            for ending in endings:
                made += 1
                wrong += [f"whole town, seed {seed}, {ending}, {code} to {reader}: {said}"
                          for said in differences_of_trip(town, place, ending, (code, reader))]
        finally:
            town.close()
    return made, wrong


def payload(_register: Register, field: Field, place: int) -> str:
    """Another text for each row and field."""
    return PAYLOADS[(place + sum(map(ord, field.key))) % len(PAYLOADS)]


def main() -> int:
    """Run the trial; 0 when everything came back."""
    others = list(zip(SHIPPED, (*SHIPPED[1:], SHIPPED[0]), strict=True))
    made, wrong = 0, list[str]()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["STRONGCITY_HOME"] = str(folder / "home")
        whole, said = whole_trips(range(int(os.environ.get("N", "20")) + 1), folder)
        wrong += said
        for code in SHIPPED:
            sample = write_sample(folder / f"sample-{code}", code)
            more, said = trips(sample, code, f"sample {code}",
                               [(code, code), *(others if code == "en" else ())], folder)
            sample.close()
            made, wrong = made + more, wrong + said
        full = new_town(folder / "full")
        fill(full, 12)
        hostile = new_town(folder / "hostile")
        fill(hostile, len(PAYLOADS), payload)
        for town, called, pairs, hunts in ((full, "full", others, False),
                                           (hostile, "formulas", [("en", "fr"), ("ar", "ar")],
                                            True)):
            more, said = trips(town, "en", called, pairs, folder, looks_for_formulas=hunts)
            town.close()
            made, wrong = made + more, wrong + said
    print(f"round trips: {whole} of whole towns, {made} of a register, {len(PAYLOADS)} texts that "
          f"could run, {len(wrong)} differences")
    for line in wrong[:20]:
        print("  " + line[:300])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
