"""Trial: LibreOffice opens our spreadsheets, draws them, and saves them again with all they hold.

    python tests/trials/libreoffice.py

Each register of the sample town, in each language, as XLSX and as ODS: turned into the other
format, into CSV and into PDF. The cells stay equal, the lists and rules stand in what was saved,
and our own import takes it in unchanged. Without LibreOffice the trial says so and holds.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import csv
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from carried import WHO
from register_samples import EVERYTHING
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store.town_file import TownFile

PATIENCE = 300
OTHER = {".xlsx": "ods", ".ods": "xlsx"}
_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'


def turned(files: list[Path], into: str, folder: Path) -> None:
    """Let LibreOffice turn the files into another format, with a profile that is thrown away."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(["soffice", f"-env:UserInstallation=file://{profile}", "--headless",
                        "--convert-to", into, "--outdir", str(folder), *map(str, files)],
                       check=True, capture_output=True, timeout=PATIENCE)


def cells(path: Path) -> list[list[str]]:
    """The cells of the first sheet as text."""
    found = sheets_of(str(path))
    assert isinstance(found, dict), path
    rows = [list(row) for row in found["sheets"][0][1]]
    return [row for row in rows if any(row)]


def rules(path: Path) -> dict[str, int]:
    """How many rules of each kind a spreadsheet file holds: lists, whole numbers, days, …"""
    with zipfile.ZipFile(path) as packed:
        if path.suffix == ".ods":
            xml = packed.read("content.xml").decode("utf-8")
            words = re.findall(r"cell-content-is-(in-list|whole|decimal|date)", xml)
        else:
            first = packed.read("xl/worksheets/sheet1.xml").decode("utf-8")
            words = re.findall(r'<dataValidation [^>]*type="(list|whole|decimal|date)"', first)
    return {kind: words.count(kind) + words.count(f"in-{kind}")
            for kind in ("list", "whole", "decimal", "date")}


def comes_back(town: TownFile, path: Path, register_id: str, language: str) -> list[str]:
    """What the import would change in the very town that the file came from: nothing."""
    result = town.run(lambda open: import_rows(open, path, register_id, translator(language),
                                               dry_run=True, who=WHO))
    return [problem.in_words(translator("en")) for problem in result.problems] \
        + [f"row {row.row} {row.state}" for row in result.rows if row.state != "unchanged"]


def compare(ours: Path, theirs: Path) -> list[str]:
    """Where the cells differ, and which rules were lost."""
    wrong = []
    for number, (mine, other) in enumerate(zip(cells(ours), cells(theirs), strict=True)):
        length = max(len(mine), len(other))
        if [*mine, *[""] * (length - len(mine))] != [*other, *[""] * (length - len(other))]:
            wrong.append(f"row {number}: " + str([pair for pair in zip(mine, other, strict=False)
                                                  if pair[0] != pair[1]][:2]))
    if rules(ours) != rules(theirs):
        wrong.append(f"rules {rules(ours)} became {rules(theirs)}")
    return wrong


def try_language(language: str, folder: Path) -> tuple[int, list[str]]:
    """How many files were turned, and what went wrong."""
    town = write_sample(folder / f"sample-{language}", language)
    made, wrong = 0, []
    try:
        for ending, other in OTHER.items():
            ours = [folder / f"{language}-{id}{ending}" for id in REGISTERS]
            for id, target in zip(REGISTERS, ours, strict=True):
                town.run(lambda open, target=target, id=id: export_rows(
                    open, target, id, translator(language), EVERYTHING))
            into = folder / f"{language}-{other}"
            for form in (other, "pdf", _AS_CSV):
                turned(ours, form, into)
            for id, mine in zip(REGISTERS, ours, strict=True):
                made += 3
                theirs = into / f"{mine.stem}.{other}"
                said = [*compare(mine, theirs), *comes_back(town, theirs, id, language)]
                said += _csv_differs(mine, into / f"{mine.stem}.csv")
                if (into / f"{mine.stem}.pdf").stat().st_size < 2_000:
                    said.append("no page was drawn")
                wrong += [f"{mine.name} as {other}: {line}" for line in said]
    finally:
        town.close()
    return made, wrong


def _csv_differs(ours: Path, theirs: Path) -> list[str]:
    """Words alike in every cell that is no number or day, which a CSV writes as it shows them."""
    with theirs.open(encoding="utf-8-sig", newline="") as file:
        other = [row for row in csv.reader(file) if any(row)]
    mine = cells(ours)
    if len(mine) != len(other):
        return [f"{len(mine)} rows became {len(other)} in CSV"]
    return [f"CSV: {cell!r} became {theirs!r}" for row, line in zip(mine, other, strict=True)
            for cell, theirs in zip(row, line, strict=False)
            if cell != theirs and not re.fullmatch(r"[0-9.,\s-]+", cell)]


def main() -> int:
    """Run the trial; 0 when everything holds, or LibreOffice is not there."""
    if shutil.which("soffice") is None:
        print("libreoffice: not on this machine, so nothing was tried")
        return 0
    made, wrong = 0, []
    with tempfile.TemporaryDirectory() as name:
        for language in SHIPPED:
            more, said = try_language(language, Path(name))
            made, wrong = made + more, wrong + said
    print(f"libreoffice: {made} files turned, {len(wrong)} differences")
    for line in wrong[:30]:
        print("  " + line[:300])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
