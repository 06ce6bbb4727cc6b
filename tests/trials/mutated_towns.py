"""Trial: a whole town in JSON, spoilt by hand in every place, comes in whole or not at all.

    N=2000 python tests/trials/mutated_towns.py

Each file is told in two languages. A crash is a failure; so is a town that changed though nothing
was said to be written.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import json
import os
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.store import journal
from strongcity_desktop.store.town_file import TownFile
from whole_towns import carry_out, empty_town, take_in, with_all

ODD: tuple[Any, ...] = (
    None, True, 0, -1, 10**30, 1.5, "", " ", "x" * 50_000, "\ud800", "\x00", "=1+1", [], [[]], {},
    {"a": 1}, ["x"], [None], {"original": "en", "texts": {"en": "A"}},
    {"original": 5, "texts": {}}, "00000009-0000-4000-8000-000000000000", "2026-02-09",
    "9999-99-99", {"hash": "x" * 64, "name": "a", "size": 1}, {"key": {"key": {}}})
_ROWS_EACH, _WORKSHEETS = 3, 2
Place = tuple[str | int, ...]


def spoilt_towns(times: int, folder: Path, seed: int = 1) -> tuple[Counter[str], list[str]]:
    """Import so many spoilt files; what became of them, and what went wrong."""
    chance = random.Random(seed)
    full, empty = write_sample(folder / "full", "en"), empty_town(folder / "empty")
    outcomes, wrong = Counter[str](), list[str]()
    try:
        with_all(full, folder)
        whole = _smaller(json.loads(carry_out(full, folder / "whole.json").read_text("utf-8")))
        written, places = json.dumps(whole), list(_places(whole))
        beside = [place for place in places if place[:1] not in (("registers",), ("worksheets",))]
        for _ in range(times):
            bundle = json.loads(written)
            spoilt = [chance.choice(beside if chance.random() < 0.6 else places)
                      for _ in range(chance.choice((1, 1, 2, 4)))]
            for place in spoilt:
                _spoil(bundle, place, chance)
            source = folder / "spoilt.json"
            source.write_text(json.dumps(bundle), "utf-8")
            outcome = _outcome(chance.choice((full, empty)), source)
            outcomes[outcome] += 1
            if outcome not in ("written", "nothing", "refused"):
                wrong.append(f"{outcome}: {spoilt}")
    finally:
        full.close()
        empty.close()
    return outcomes, wrong


def _smaller(bundle: dict[str, Any]) -> dict[str, Any]:
    """A few rows of each register, and what stands beside them."""
    for rows in bundle["registers"].values():
        del rows[_ROWS_EACH:]
    bundle["worksheets"] = bundle["worksheets"][-_WORKSHEETS:]
    there = {row["id"] for rows in (*bundle["registers"].values(), bundle["worksheets"])
             for row in rows}
    for part, keys in (("stakeholder_readings", ("stakeholder",)),
                       ("evidence_links", ("document", "row", "worksheet"))):
        bundle[part] = [one for one in bundle[part]
                        if all(one[key] in there for key in keys if key in one)]
    return bundle


def _places(value: Any, at: Place = ()) -> Iterator[Place]:
    if at:
        yield at
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _places(part, (*at, key))
    elif isinstance(value, list):
        for place, part in enumerate(value[:4]):
            yield from _places(part, (*at, place))


def _spoil(bundle: Any, place: Place, chance: random.Random) -> None:
    """Put something odd there, take it away, or add something; where it is gone, nothing."""
    *way, last = place
    try:
        for step in way:
            bundle = bundle[step]
        if chance.random() < 0.75:
            bundle[last] = chance.choice(ODD)
        elif isinstance(bundle, dict):
            bundle.pop(last, None)
        else:
            bundle.append(chance.choice(ODD))
    except (KeyError, TypeError, IndexError):
        return


def _outcome(town: TownFile, source: Path) -> str:
    before = town.run(journal.undo_label)
    try:
        result = take_in(town, source)
        for language in ("en", "ar"):
            "\n".join(result.lines(translator(language))).encode("utf-8")
    except Refusal:
        return "refused"
    except Exception as trouble:  # whatever it is, it is what this trial looks for
        return repr(trouble)[:200]
    if result.written:
        return "written"
    return "nothing" if town.run(journal.undo_label) == before else "changed without a word"


def main() -> int:
    """Run the trial; 0 when every file came in whole or not at all."""
    times = int(os.environ.get("N", "300"))
    with tempfile.TemporaryDirectory() as name:
        os.environ["STRONGCITY_HOME"] = str(Path(name) / "home")
        outcomes, wrong = spoilt_towns(times, Path(name))
    print(f"mutated towns: {times} files: {dict(outcomes)}, {len(wrong)} wrong")
    for line in wrong[:20]:
        print("  " + line[:300])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
