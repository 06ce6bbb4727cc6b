"""What goes out as CSV, XLSX or JSON comes back the same, for every kind of field."""

import csv
import random
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from register_samples import EVERY_KIND, EVERYTHING, FIRST, PAYLOADS, SECOND, every_kind, text
from strongcity_desktop.exchange.csv_files import read_csv, write_csv
from strongcity_desktop.exchange.json_bundle import (
    read_json,
    read_register,
    register_bundle,
    write_json,
)
from strongcity_desktop.exchange.reading_process import as_text, sheets_of
from strongcity_desktop.exchange.row_reading import ReadRow, read_rows
from strongcity_desktop.exchange.row_sheet import register_sheet
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.xlsx_in import read_xlsx
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.row_check import tidy

NAMES = {"places": {FIRST: "Old Market", SECOND: "Old Market"}}


def there_and_back(rows: list[Row], ending: str, folder: Path, language: str = "en"
                   ) -> list[dict[str, Any]]:
    """The values of the rows after a trip through a file; texts laid over nothing, as new ones."""
    path = folder / f"rows.{ending}"
    t = translator(language)
    if ending == "json":
        write_json(path, register_bundle(EVERY_KIND, rows, EVERYTHING))
        read: tuple[ReadRow, ...] = read_register(EVERY_KIND, read_json(path)["rows"]).rows
        return [tidy(EVERY_KIND, row.over({}, "en")) for row in read]
    sheet = register_sheet(EVERY_KIND, rows, t, edition=EVERYTHING, language="en", row_names=NAMES)
    if ending == "csv":
        write_csv(path, sheet)
        back = read_csv(path)
    else:
        write_xlsx(path, [sheet])
        found = sheets_of(str(path))
        assert not isinstance(found, str)
        back = ReadSheet(*found["sheets"][0])
    result = read_rows(EVERY_KIND, back, t, language="en", row_names=NAMES)
    assert result.problems == () and result.left_out == ()
    assert [row.id for row in result.rows] == [row.id for row in rows]
    return [tidy(EVERY_KIND, row.over({}, "en")) for row in result.rows]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("kind", list(FieldKind))
def test_every_kind_comes_back(kind: FieldKind, ending: str, language: str, tmp_path: Path) -> None:
    row = every_kind()
    empty = every_kind(2, **{kind.value: None}) if kind is not FieldKind.TEXT else every_kind(2)
    back = there_and_back([row, empty], ending, tmp_path, language)
    if kind is FieldKind.FILE:  # named in the sheet, never read back
        assert not any(kind.value in one for one in back)
        return
    assert [one[kind.value] for one in back] == [row.values[kind.value], empty.values[kind.value]]


@pytest.mark.parametrize("stored", [
    {"original": "fr", "texts": {"fr": "Un", "en": "One"}},
    {"original": "fr", "texts": {"fr": "Un"}},
    {"original": "fr", "texts": {"fr": "Un", "ar": "واحد"}, "outdated": ["ar"]},
    {"original": "sw", "texts": {"ar": "واحد", "sw": "Moja"}},
    {"original": "en", "texts": {"en": "  spaced  ", "pt-BR": "Um"}},
])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_the_languages_of_a_text_come_back(stored: dict[str, Any], ending: str, tmp_path: Path
                                           ) -> None:
    rows = [every_kind(1, text=stored), every_kind(2)]
    assert there_and_back(rows, ending, tmp_path)[0]["text"] == stored


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_formulas_come_back_as_texts(ending: str, tmp_path: Path) -> None:
    rows = [every_kind(n % 10, text=text(payload), name=f"={n}")
            for n, payload in enumerate(PAYLOADS)]
    rows = [Row(f"{n:08d}-0000-4000-8000-000000000000", n, row.values)
            for n, row in enumerate(rows)]
    back = there_and_back(rows, ending, tmp_path)
    assert [row["text"] for row in back] == [row.values["text"] for row in rows]
    assert [row["name"] for row in back] == [row.values["name"] for row in rows]


def test_a_workbook_holds_no_formula_cell(tmp_path: Path) -> None:
    rows = [every_kind(1, text=text(payload)) for payload in PAYLOADS]
    path = tmp_path / "rows.xlsx"
    write_xlsx(path, [register_sheet(EVERY_KIND, rows, translator("en"), edition=EVERYTHING,
                                     language="en", row_names=NAMES)])
    with zipfile.ZipFile(path) as packed:
        page = packed.read("xl/worksheets/sheet1.xml")
        assert not [name for name in packed.namelist() if "externalLink" in name]
    assert not re.search(rb"<f[ >]", page)
    assert page.count(b'<c r="C') == len(PAYLOADS) + 1  # headings and every text as a cell


def test_numbers_stay_numbers_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    write_csv(path, register_sheet(EVERY_KIND, [every_kind()], translator("en"),
                                   edition=EVERYTHING, language="en", row_names=NAMES))
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        heads, row = csv.reader(file)
    assert row[heads.index("Integer")] == "12600" and row[heads.index("Date")] == "2026-02-09"


def test_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    """Bytes changed, cut or doubled: a value or a Refusal, nothing else."""
    chance = random.Random(11)
    sheet = register_sheet(EVERY_KIND, [every_kind(n) for n in range(5)], translator("en"),
                           edition=EVERYTHING, language="en", row_names=NAMES)
    write_csv(tmp_path / "whole.csv", sheet)
    whole = (tmp_path / "whole.csv").read_bytes()
    mutated = tmp_path / "mutated.csv"
    outcomes = set()
    for _ in range(100):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 9)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        mutated.write_bytes(bytes(data[: chance.randrange(1, len(data))]))
        try:
            read_rows(EVERY_KIND, read_csv(mutated), translator("en"), language="en",
                      row_names=NAMES)
            outcomes.add("read")
        except Refusal:
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}


def test_a_workbook_is_read_by_another_process(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    write_xlsx(path, [register_sheet(EVERY_KIND, [every_kind()], translator("ar"),
                                     edition=EVERYTHING, language="en", row_names=NAMES)], rtl=True)
    (sheet,) = read_xlsx(path)
    assert sheet.name == "Samples" and sheet.rows[1][1] == "1" and sheet.first_row == 1


def test_cells_as_people_would_type_them() -> None:
    assert [as_text(cell) for cell in (None, 5.0, 2.5, True, " x ")] == ["", "5", "2.5", "1", " x "]
