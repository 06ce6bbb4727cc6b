"""Bench: 100,000 stakeholders opened, sorted, filtered, searched, edited; 20,000 more imported.

    python tests/benches/large_register.py          N sets how many rows there are

Each figure stands beside its limit for a quiet machine. Where LibreOffice is on the machine, Calc
opens the same rows in the same run. All is done through the operations, without the window.
"""

import csv
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

ROWS = int(os.environ.get("N", "100000"))
NEW_ROWS = 20_000
RUNS = 5
PAGE = 256
CALC_PATIENCE = 300
MEGABYTE = 1024
WORDS = ("harbour", "youth", "club", "residents", "women", "centre", "faith", "council", "library",
         "sports", "school", "health", "office", "market", "street", "river", "hill", "station",
         "cooperative", "élus", "maison", "jeunesse")
T = TypeVar("T")


def told(label: str, milliseconds: float, limit: float) -> None:
    """One line: the figure, its limit, and whether it holds."""
    holds = "" if milliseconds <= limit else "   over the limit"
    print(f"  {label:44} {milliseconds:8.1f} ms   at most {limit:.0f} ms{holds}", flush=True)


def best(work: Callable[[], T], runs: int = RUNS) -> tuple[float, T]:
    """The milliseconds of the quickest of several runs: other work only ever slows one down."""
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        found.append((time.perf_counter() - start) * 1000)
    return min(found), result


def stakeholders(many: int, first: int = 1) -> Iterator[dict[str, Any]]:
    """Made-up rows: names, choices, levels, days, contacts."""
    from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS

    chance = random.Random(first)
    sectors, groups = [c.key for c in SECTORS], [c.key for c in GROUPS]
    for number in range(first, first + many):
        yield {
            "name": _text(f"{' '.join(chance.sample(WORDS, 3)).title()} {number}"),
            "sector": chance.choice(sectors), "groups": sorted(chance.sample(groups, 2)),
            "role": _text(" ".join(chance.choices(WORDS, k=9))),
            "influence": chance.choice((None, 1, 2, 3, 4, 5)), "interest": chance.randint(1, 5),
            "trust": chance.randint(1, 5), "contact_name": f"Person {number}",
            "phone": f"0199 {number:06}", "email": f"p{number}@example.org",
            "last_met": f"202{chance.randint(4, 6)}-{chance.randint(1, 10):02}-"
                        f"{chance.randint(1, 28):02}"}


def _text(words: str) -> dict[str, Any]:
    return {"original": "en", "texts": {"en": words}}


def make_town(path: Path) -> None:
    """A town with all the rows, written as an import of an earlier year would have left them."""
    from uuid import uuid4

    from strongcity_desktop.language.texts import LocalText
    from strongcity_desktop.store import row_index, writing
    from strongcity_desktop.store.shape import JOURNALLED
    from strongcity_desktop.store.town_details import TownDetails
    from strongcity_desktop.store.town_file import TownFile, create

    def fill(town: TownFile) -> None:
        nothing = dict.fromkeys(JOURNALLED["stakeholder"])
        with town.transaction():
            rows = ({**nothing, **values, "id": str(uuid4()), "number": number, "position": number,
                     "listed_publicly": False}
                    for number, values in enumerate(stakeholders(ROWS), 1))
            writing.insert_rows(town.raw, "stakeholder", rows)
            town.raw.execute("INSERT INTO last_number VALUES ('stakeholder', ?)", (ROWS,))
            row_index.rebuild(town.raw)

    town = create(path, TownDetails(LocalText.of("Bench", "en"), country="KE"), who="Bench")
    town.run(fill)
    town.when_closing.clear()
    town.close()


def measure_looking(town: Any) -> None:
    """Open the register, sort, filter and search it, on the town's own thread."""
    from strongcity_desktop.language.translator import english
    from strongcity_desktop.operations.see_rows import rows_at, see_rows
    from strongcity_desktop.registers.view import Filter, RowView, Sort

    def see(view: RowView) -> int:
        return len(see_rows(town, "stakeholders", view, english()).numbers)

    def open_register() -> int:
        seen = see_rows(town, "stakeholders", RowView(), english())
        return len(rows_at(town, "stakeholders", seen.numbers[:PAGE]))

    told("open: all numbers, the first page", best(open_register)[0], 100)
    for label, sorts in (("name", (Sort("name"),)), ("sector", (Sort("sector"),)),
                         ("influence, highest first", (Sort("influence", True),)),
                         ("last met", (Sort("last_met"),)),
                         ("sector, then influence", (Sort("sector"), Sort("influence", True)))):
        told(f"sort by {label}", best(lambda by=sorts: see(RowView(sorts=by)))[0], 120)
    for label, view in (
            ("filter: two sectors", RowView(filters=(
                Filter("sector", "one_of", ("youth", "sport")),))),
            ("filter: influence at least 4", RowView(filters=(
                Filter("influence", "at_least", (4,)),))),
            ("search: “harbour cl”", RowView(search="harbour cl")),
            ("search: “élus 77”", RowView(search="élus 77")),
            ("search: “777”", RowView(search="777"))):
        spent, many = best(lambda shown=view: see(shown))
        told(f"{label}: {many} rows", spent, 50)


def measure_writing(town: Any, folder: Path) -> None:
    """Edit cells, and import more rows from a CSV file."""
    from strongcity_desktop.language.translator import english
    from strongcity_desktop.operations.importing.import_rows import import_rows
    from strongcity_desktop.operations.keep_register import change_row
    from strongcity_desktop.operations.see_rows import rows_at
    from strongcity_desktop.operations.undo import undo, what_undo_takes_back

    row, = rows_at(town, "stakeholders", [ROWS // 2])
    turn = iter(range(1, 1000))

    def edit() -> None:
        change_row(town, "stakeholders", row.id, {"interest": next(turn) % 5 + 1}, "Bench")
        what_undo_takes_back(town)

    def rename() -> None:
        change_row(town, "stakeholders", row.id, {"name": _text(f"Renamed {next(turn)}")}, "Bench")
        what_undo_takes_back(town)

    told("edit kept: a level", best(edit, 10)[0], 20)
    told("edit kept: a name", best(rename, 10)[0], 20)
    file = folder / "more.csv"
    write_csv(file)
    spent, done = best(lambda: import_rows(town, file, "stakeholders", english()), 1)
    assert done.written and done.count("new") == NEW_ROWS, done.problems[:3]
    told(f"import of {NEW_ROWS} rows, with its backup", spent, 5000)
    told("undo of the import", best(lambda: undo(town), 1)[0], 3000)


def write_csv(path: Path) -> None:
    """More rows, as a spreadsheet would save them."""
    from strongcity_desktop.language.translator import english
    from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
    from strongcity_desktop.registers.wording import label

    fields = [field for field in STAKEHOLDERS.fields if field.key in
              next(stakeholders(1)) and field.key != "groups"]
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file)
        lines.writerow([label(english(), STAKEHOLDERS, field) for field in fields])
        for values in stakeholders(NEW_ROWS, ROWS + 1):
            lines.writerow([_cell(values[field.key]) for field in fields])


def _cell(value: Any) -> Any:
    return value["texts"]["en"] if isinstance(value, dict) else value


def measure_calc(folder: Path, ours: float) -> None:
    """LibreOffice Calc opens the same rows and saves them as CSV; its start is measured apart."""
    if shutil.which("soffice") is None:
        print("  LibreOffice is not on this machine: nothing to compare with")
        return
    import xlsxwriter

    spent = {}
    for name, many in (("one", 1), ("all", ROWS)):
        book = xlsxwriter.Workbook(folder / f"{name}.xlsx", {"constant_memory": True})
        sheet = book.add_worksheet()
        for line, values in enumerate(stakeholders(many)):
            sheet.write_row(line, 0, [", ".join(cell) if isinstance(cell, list) else cell
                                      for cell in map(_cell, values.values())])
        book.close()
        start = time.perf_counter()
        subprocess.run(["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                        "--headless", "--convert-to", "csv", "--outdir", folder,
                        folder / f"{name}.xlsx"], check=True, capture_output=True,
                       timeout=CALC_PATIENCE)
        spent[name] = (time.perf_counter() - start) * 1000
    calc = spent["all"] - spent["one"]
    print(f"  LibreOffice Calc: {spent['all'] / 1000:.1f} s, {calc / 1000:.1f} s beyond its start; "
          f"opening file and register here {ours / 1000:.2f} s: {calc / ours:.0f} times as fast")


def main() -> None:
    """Make the town, measure, compare; memory is that of this process at its highest."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        folder = Path(home)
        path = folder / "bench.strongcity"
        subprocess.run([sys.executable, __file__, "make", str(path)], check=True)
        from strongcity_desktop.language.translator import english
        from strongcity_desktop.operations.see_rows import rows_at, see_rows
        from strongcity_desktop.registers.view import RowView
        from strongcity_desktop.store.town_file import open_town_file

        print(f"{ROWS} stakeholders ({path.stat().st_size / 1e6:.0f} MB)")
        start = time.perf_counter()
        town = open_town_file(path)
        town.run(lambda opened: rows_at(opened, "stakeholders", see_rows(
            opened, "stakeholders", RowView(), english()).numbers[:PAGE]))
        ours = (time.perf_counter() - start) * 1000
        print(f"  opening the file and the register: {ours:.0f} ms")
        town.when_closing.clear()
        town.run(measure_looking)
        print(f"  memory of the process so far: {_peak():.0f} MB   at most 200 MB")
        town.run(lambda opened: measure_writing(opened, folder))
        print(f"  memory of the process after writing: {_peak():.0f} MB   at most 200 MB")
        town.close()
        measure_calc(folder, ours)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"]:
        make_town(Path(sys.argv[2]))
    else:
        main()
