"""The process that reads strangers' workbooks: kept within its limits, and silent when it fails."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange import workbooks_in
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.workbook_caps import Lost
from strongcity_desktop.exchange.xlsx_in import read_xlsx
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.xlsx"
    write_xlsx(path, [Sheet("Stakeholders", ("Name",), (("Radio",),))])
    return path


def test_letters_of_every_script_come_through(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    words = ("جمعية", "Été", "নাম", "🏙", "a\nb", "=1+1")
    write_xlsx(path, [Sheet("عام", words, (words, (1, None, None, None, None, "x")))])
    (sheet,) = read_xlsx(path)
    assert sheet.name == "عام"
    assert sheet.rows == (words, words, ("1", "", "", "", "", "x"))


def test_reading_too_long_is_refused(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks_in, "LONGEST_SECONDS", 0)
    with pytest.raises(Refusal, match="sensible time"):
        read_xlsx(whole)


def test_a_process_that_dies_is_a_plain_refusal(whole: Path, monkeypatch: pytest.MonkeyPatch,
                                                capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(workbooks_in, "check_workbook", lambda path: Lost())
    whole.write_bytes(whole.read_bytes()[:-40])
    with pytest.raises(Refusal, match="not a whole XLSX"):
        read_xlsx(whole)
    assert capfd.readouterr().err == ""


def test_a_far_corner_that_slips_through_ends_only_the_other_process(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    import xlsxwriter

    path = tmp_path / "corner.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Stakeholders")
    page.write_string(0, 0, "x")
    page.write_string(1_048_575, 16_383, "x")
    book.close()
    monkeypatch.setattr(workbooks_in, "check_workbook", lambda path: Lost())
    with pytest.raises(Refusal):
        read_xlsx(path)
    assert capfd.readouterr().err == ""
