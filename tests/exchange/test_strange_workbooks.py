"""ODS files and workbooks of strangers: read, bombs refused, and what was lost is known."""

import zipfile
from pathlib import Path
from time import monotonic

import pytest
import xlsxwriter

from spreadsheet_samples import BEHIND, bombs, cell, repacked, row, write_ods
from strongcity_desktop.exchange.ods_reach import OdsReach
from strongcity_desktop.exchange.reading_process import ReadingProcess
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.table_file import read_table
from strongcity_desktop.exchange.workbook_caps import check_workbook
from strongcity_desktop.exchange.workbooks_in import read_workbook
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal


def test_an_ods_file_is_read_without_its_empty_rest(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", row("Nom", "القطاع") + row("Radio", "إعلام") + BEHIND)
    (sheet,), lost = read_workbook(path)
    assert sheet.name == "Feuille1"
    assert sheet.rows == (("Nom", "القطاع"), ("Radio", "إعلام"))
    assert lost.formula_errors == lost.comments == 0


def test_an_ods_file_that_breaks_off_is_refused_before_it_is_read(tmp_path: Path) -> None:
    whole = write_ods(tmp_path / "whole.ods", row("Name") + row("Harbour") + BEHIND)
    check_workbook(whole)
    with zipfile.ZipFile(whole) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    members["content.xml"] = members["content.xml"].partition(b"</table:table>")[0]
    broken = tmp_path / "broken.ods"
    with zipfile.ZipFile(broken, "w") as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    with pytest.raises(Refusal, match="whole ODS"):
        check_workbook(broken)


def test_what_an_ods_file_loses_is_counted(tmp_path: Path) -> None:
    wrong = cell("#N/A", ' office:string-value="" calcext:value-type="error"')
    noted = ('<table:table-cell office:value-type="string"><office:annotation><text:p>ask'
             "</text:p></office:annotation><text:p>Radio</text:p></table:table-cell>")
    path = write_ods(tmp_path / "a.ods", '<table:table-column table:visibility="collapse"/>'
                     f"<table:table-row>{wrong}{noted}</table:table-row>")
    shown = b'<x><number:number><number:embedded-text number:position="2"> </x>'
    (sheet,), lost = read_workbook(repacked(path, {"styles.xml": shown}, tmp_path / "b.ods"))
    assert sheet.rows == (("", "Radio"),) and lost.own_number_forms
    assert (lost.formula_errors, lost.comments, lost.hidden_columns) == (1, 1, 1)


def test_what_an_xlsx_file_loses_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Acteurs")
    page.write_row(0, 0, ("Nom", "Tél"))
    page.write_string(1, 0, "Radio", book.add_format({"bg_color": "#ffcc00"}))
    page.write_number(1, 1, 199, book.add_format({"num_format": "0# ## ## ##"}))
    page.write_formula(2, 0, "=NA()", None, "#N/A")
    page.write_comment(1, 0, "ask them")
    page.set_column(1, 1, None, None, {"hidden": True})
    book.add_worksheet("Old").hide()
    book.close()
    sheets, lost = read_workbook(path)
    assert [sheet.name for sheet in sheets] == ["Acteurs"]
    assert sheets[0].rows[1] == ("Radio", "199")
    assert (lost.formula_errors, lost.comments, lost.hidden_columns) == (1, 1, 1)
    assert lost.colours and lost.own_number_forms and lost.hidden_sheets == ("Old",)


def test_bombs_are_refused_at_once(tmp_path: Path) -> None:
    whole = tmp_path / "whole.xlsx"
    write_xlsx(whole, [Sheet("Stakeholders", ("Name",), (("Radio",),))])
    for path in bombs(tmp_path, whole):
        begun = monotonic()
        with pytest.raises(Refusal):
            check_workbook(path)
        assert monotonic() - begun < 10, path.name


@pytest.mark.parametrize("size", [1, 7, 60, 5_000])
def test_the_reach_is_the_same_however_the_file_is_cut(size: int) -> None:
    text = ('<table:table table:name="a"><table:table-row table:number-rows-repeated="3">'
            '<table:table-cell table:number-columns-repeated="4"/>' + cell("x") * 2
            + '</table:table-row><table:table-row table:number-rows-repeated="900"/>'
            + row("a") + BEHIND + "</table:table>").encode()
    reach = OdsReach()
    for start in range(0, len(text), size):
        reach.feed(text[start:start + size])
    assert (reach.last_row, reach.furthest) == (904, 6)


def test_one_process_reads_several_files_and_outlives_a_bad_one(tmp_path: Path) -> None:
    good = write_ods(tmp_path / "good.ods", row("Nom"))
    bad = repacked(good, {"content.xml": b"<office"}, tmp_path / "bad.ods")
    with ReadingProcess() as process:
        assert read_workbook(good, process)[0][0].rows == (("Nom",),)
        with pytest.raises(Refusal, match="not a whole ODS"):
            read_workbook(bad, process)
        assert read_workbook(good, process)[0][0].rows == (("Nom",),)


def test_an_old_excel_file_says_what_to_do(tmp_path: Path) -> None:
    old = tmp_path / "old.xlsx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(Refusal, match="password"):
        read_table(old)


def test_two_members_of_one_name_are_refused(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", row("Nom"))
    with zipfile.ZipFile(path, "a") as packed, pytest.warns(UserWarning):
        packed.writestr("content.xml", "<x/>")
    with pytest.raises(Refusal, match="not a whole ODS"):
        read_table(path)


@pytest.mark.parametrize(("name", "data", "word"), [
    ("a.doc", b"x", "no table"), ("a.csv", b" ; \n;\n", "holds no rows"),
    ("a.ods", b"PK", "not a whole ODS"), ("a.txt", b"\x00\x01\x02", "not a CSV"),
])
def test_what_cannot_be_read_is_refused(name: str, data: bytes, word: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(Refusal, match=word):
        read_table(tmp_path / name)
