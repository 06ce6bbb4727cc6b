"""Spreadsheets as they are written: what each column takes, what stays in sight, what is hidden."""

import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from register_samples import EVERY_KIND, EVERYTHING, every_kind
from strongcity_desktop.exchange.column_form import ColumnForm, letters, shortened, width_of
from strongcity_desktop.exchange.column_guide import guide_sheet, is_guide, lists_name
from strongcity_desktop.exchange.csv_files import write_csv
from strongcity_desktop.exchange.ods_out import write_ods
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.exchange.row_sheet import ID_HEADING, register_sheet
from strongcity_desktop.exchange.sheet_names import free_name
from strongcity_desktop.exchange.sheets import ReadSheet, Sheet
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

WRITERS = {".xlsx": write_xlsx, ".ods": write_ods}
TODAY = date(2026, 11, 23)


def blank(register: Register = STAKEHOLDERS, language: str = "en",
          edition: Edition = EVERYTHING) -> Sheet:
    """The sheet of a register without rows."""
    return register_sheet(register, (), translator(language), edition=edition, language="en",
                          row_names={}).with_last(ID_HEADING)


def written(folder: Path, ending: str, sheets: list[Sheet], language: str = "en"
            ) -> dict[str, str]:
    """The parts of a workbook as they are packed, by name."""
    t = translator(language)
    target = folder / f"rows{ending}"
    WRITERS[ending](target, sheets, rtl=t.direction == "rtl", language=language,
                    lists=lists_name(t))
    with zipfile.ZipFile(target) as packed:
        return {name: packed.read(name).decode("utf-8") for name in packed.namelist()}


PAGE = {".xlsx": "xl/worksheets/sheet1.xml", ".ods": "content.xml"}


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("register", REGISTERS.values(), ids=lambda one: one.id)
def test_every_column_of_every_register_says_what_it_is(register: Register, language: str) -> None:
    sheet = blank(register, language)
    assert len(sheet.forms) == len(sheet.headings) == len(set(sheet.headings))
    assert sheet.headings[-1] == "id" and all(form.filled_in for form in sheet.forms)
    for form, heading in zip(sheet.forms, sheet.headings, strict=True):
        assert len(form.message) <= 255 and len(form.wrong) <= 255
        assert "\u2068" not in form.message + form.filled_in + form.wrong, heading
        assert bool(form.seen_by) is not form.is_quiet


@pytest.mark.parametrize("ending", WRITERS)
def test_a_blank_sheet_takes_rows(tmp_path: Path, ending: str) -> None:
    page = written(tmp_path, ending, [blank()])[PAGE[ending]]
    assert page.count("Town services") == 1 and "Person in an official role" in page
    if ending == ".xlsx":
        assert len(re.findall(r'type="list"', page)) == 7 and 'type="date"' in page
        assert '<formula1>1</formula1><formula2>5</formula2>' in page
        assert 'state="frozen"' in page and "<autoFilter" in page
        assert re.search(r'sqref="B2:B\d{3}"|sqref="C2:C501"', page)
    else:
        assert len(re.findall("cell-content-is-in-list", page)) == 7
        assert "cell-content-is-between(1,5)" in page and "cell-content-is-date()" in page
        assert 'number-rows-repeated="500"' in page and "display-filter-buttons" in page


@pytest.mark.parametrize("ending", WRITERS)
def test_a_column_of_several_choices_says_how_they_are_parted(tmp_path: Path, ending: str) -> None:
    page = written(tmp_path, ending, [blank()])[PAGE[ending]]
    assert "Several of the choices, parted by semicolons" in page
    assert "1 Very low; 2 Low; 3 Medium; 4 High; 5 Very high" in page


@pytest.mark.parametrize("ending", WRITERS)
def test_long_lists_stand_on_a_hidden_sheet(tmp_path: Path, ending: str) -> None:
    choices = tuple(f"Choice number {n}, with a comma" for n in range(40))
    sheet = Sheet("Rows", ("Pick", "Few"), (), (
        ColumnForm(choices=choices, wrong="Choose"), ColumnForm(choices=("a", "b"), wrong="No")))
    parts = written(tmp_path, ending, [sheet])
    said = sheets_of(str(tmp_path / f"rows{ending}"))
    assert isinstance(said, dict) and said["hidden"] == ["Lists"]
    assert "$A$40" in parts[PAGE[ending]] and "Lists" in parts[PAGE[ending]]


@pytest.mark.parametrize("ending", WRITERS)
def test_cells_keep_their_kind(tmp_path: Path, ending: str) -> None:
    forms = (ColumnForm("whole"), ColumnForm("amount"), ColumnForm("day"), ColumnForm())
    sheet = Sheet("Rows", ("n", "money", "day", "text"),
                  ((-5, Decimal("-1200.5"), date(2026, 2, 9), "-5"),), forms)
    page = written(tmp_path, ending, [sheet])[PAGE[ending]]
    if ending == ".xlsx":
        assert re.search(r'<c r="A2" s="\d+"><v>-5</v>', page)
        assert re.search(r'<c r="B2" s="\d+"><v>-1200\.5</v>', page)
        assert re.search(r'<c r="C2" s="\d+"><v>46062</v>', page)
        assert re.search(r'<c r="D2" s="\d+" t="s">', page)
    else:
        assert 'office:value="-5"' in page and 'office:value="-1200.5"' in page
        assert 'office:date-value="2026-02-09"' in page
        assert re.search(r'value-type="string"><text:p>-5<', page)
    write_csv(tmp_path / "rows.csv", sheet)
    assert (tmp_path / "rows.csv").read_text("utf-8-sig").splitlines()[1] \
        == '"-5","-1200.5","2026-02-09","\'-5"'


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("ending", WRITERS)
def test_sheets_run_the_way_of_their_language(tmp_path: Path, ending: str, language: str) -> None:
    parts = written(tmp_path, ending, [blank(language=language)], language)
    page = parts[PAGE[ending]]
    assert ('rightToLeft="1"' in page or 'writing-mode="rl-tb"' in page) is (language == "ar")
    looks = parts["xl/styles.xml" if ending == ".xlsx" else "styles.xml"]
    assert {"en": "[$-809]d mmm", "fr": "[$-40C]d mmm", "ar": "d mmm"}[language] in looks \
        or f'number:language="{language}"' in looks


@pytest.mark.parametrize("ending", WRITERS)
def test_nobody_is_named_as_the_writer(tmp_path: Path, ending: str) -> None:
    parts = written(tmp_path, ending, [blank()])
    about = parts["docProps/core.xml" if ending == ".xlsx" else "meta.xml"]
    assert "<dc:creator></dc:creator>" in about or "creator" not in about


@pytest.mark.parametrize("ending", WRITERS)
def test_what_no_xml_can_hold_is_left_out(tmp_path: Path, ending: str) -> None:
    texts = ("a\ufffeb\uffff", "_x0041_", "<b>&amp;</b>", " two  spaces ", "\ttab", "line\nline",
             "\u202eoverride", "🏳️‍🌈")
    sheet = Sheet("Rows\x07[1]", ("text",), tuple((text,) for text in texts), (ColumnForm(),))
    written(tmp_path, ending, [sheet])
    said = sheets_of(str(tmp_path / f"rows{ending}"))
    assert isinstance(said, dict)
    assert [row[0] for row in said["sheets"][0][1]] == ["text", "ab", *texts[1:]]


def test_the_guide_explains_each_column_and_says_what_the_file_is() -> None:
    t = translator("en")
    guide = guide_sheet([blank()], t, town="Valmora", edition=Edition(Audience.INTERNAL), on=TODAY)
    assert guide.lines[:3] == ("Valmora – Stakeholders", "Internal. Contacts and sensitive notes "
                               "are left out.", "23 November 2026")
    lines = {str(row[0]): row[1:] for row in guide.rows}
    assert lines["Influence"][1:] == ("Level from 1 to 5", "1 Very low; 2 Low; 3 Medium; 4 High; "
                                      "5 Very high", "Internal")
    assert "Each row needs it." in str(lines["Name"][0])
    assert str(lines["Telephone"][-1]).startswith("Contact")
    assert str(lines["Note"][-1]).startswith("Sensitive")
    assert lines["id"][1] and not guide.is_to_be_filled_in


def test_the_guide_of_several_sheets_names_each() -> None:
    sheets = [blank(register) for register in REGISTERS.values()]
    guide = guide_sheet([*sheets, Sheet("Answers", ("key",), ())], translator("fr"),
                        town="Valmora", edition=EVERYTHING, on=TODAY)
    assert len(guide.headings) == 6 and len(guide.rows) == sum(len(s.headings) for s in sheets)
    assert {row[0] for row in guide.rows} == {sheet.name for sheet in sheets}


@pytest.mark.parametrize("language", SHIPPED)
def test_an_import_knows_the_guide_again(language: str) -> None:
    guide = guide_sheet([blank()], translator(language), town="x", edition=EVERYTHING, on=TODAY)
    assert is_guide(ReadSheet(guide.name[:31], ())) and not is_guide(ReadSheet("Stakeholders", ()))


def test_a_sheet_of_every_kind_has_a_form_for_each(tmp_path: Path) -> None:
    sheet = register_sheet(EVERY_KIND, [every_kind()], translator("en"), edition=EVERYTHING,
                           language="en", row_names={})
    kinds = dict(zip(sheet.headings, (form.kind for form in sheet.forms), strict=True))
    assert (kinds["Integer"], kinds["Amount"], kinds["Date"], kinds["Long Text"], kinds["Name"]) \
        == ("whole", "amount", "day", "long_text", "text")
    assert sheet.form(sheet.headings.index("Yes No")).choices == ("Yes", "No")


def test_names_and_letters_and_short_messages() -> None:
    taken: set[str] = set()
    assert [free_name(name, taken) for name in ("A/B", "a b", "'x'", "", "y" * 40)] \
        == ["A B", "a b 2", "x", "-", "y" * 31]
    assert [letters(place) for place in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert shortened("one two three", 9) == "one two…" and shortened("short", 9) == "short"
    assert width_of("Name", ["x" * 500, "y"], ColumnForm()) <= 42 <= width_of(
        "Name", [], ColumnForm("long_text"))
