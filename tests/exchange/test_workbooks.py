"""Strangers' workbooks: bombs, far corners and damage are refused before they are read."""

import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from python_calamine import CalamineError

from strongcity_desktop.exchange import workbook_caps
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.workbook_caps import check_workbook
from strongcity_desktop.exchange.xlsx_in import read_xlsx
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.xlsx"
    write_xlsx(path, [Sheet("Stakeholders", ("Name", "Sector"), (("Radio", "Media"),) * 5)])
    return path


def remade(whole: Path, member: str, data: bytes) -> Path:
    """A copy of the workbook in which one member holds something else."""
    target = whole.with_name("remade.xlsx")
    with zipfile.ZipFile(whole) as old, \
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, data if name == member else old.read(name))
        if member not in old.namelist():
            new.writestr(member, data)
    return target


PAGE = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = b"</sheetData></worksheet>"


@pytest.mark.parametrize("cell", [
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    b'<row r="900000"><c><v>1</v></c></row>',
    b'<row r="2"><c r="A2"><v>1</v></c><c r="ZZZ2"><v>2</v></c></row>',
])
def test_a_cell_in_the_far_corner_is_refused(whole: Path, cell: bytes) -> None:
    with pytest.raises(Refusal, match="more than"):
        check_workbook(remade(whole, PAGE, HEAD + cell + TAIL))


def test_a_bomb_is_refused(whole: Path) -> None:
    with pytest.raises(Refusal, match="unpacks"):
        check_workbook(remade(whole, PAGE, HEAD + b" " * 30_000_000 + TAIL))


def test_entities_are_refused(whole: Path) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]>' + HEAD + TAIL
    with pytest.raises(Refusal):
        check_workbook(remade(whole, PAGE, bomb))


def test_too_many_members_are_refused(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_caps, "MOST_MEMBERS", 3)
    with pytest.raises(Refusal, match="unpacks"):
        check_workbook(whole)


@pytest.mark.parametrize("data", [b"", b"name,sector", b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_workbook_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(data)
    with pytest.raises(Refusal, match="not a whole XLSX"):
        check_workbook(tmp_path / "x.xlsx")


def test_the_reading_process_may_die(whole: Path) -> None:
    with pytest.raises(Refusal, match="not a whole XLSX"):
        read_xlsx(remade(whole, "xl/workbook.xml", b"<workbook"))


def test_mutated_workbooks_are_read_or_refused(whole: Path, tmp_path: Path) -> None:
    """The checks let nothing through at which the reading library would do worse than raise."""
    chance, data = random.Random(5), whole.read_bytes()
    path = tmp_path / "mutated.xlsx"
    refused = 0
    for _ in range(100):
        changed = bytearray(data)
        for _ in range(chance.randrange(1, 6)):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(changed))
        try:
            check_workbook(path)
        except Refusal:
            refused += 1
            continue
        with suppress(CalamineError):
            assert isinstance(sheets_of(str(path)), dict)
    assert refused > 50
