"""Commands that carry data: export in every format, import all or nothing, one answer by key."""

import csv
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cli.conftest import Run, unchanged
from documents.pdf_text import page_texts, pages_of, text_of
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.operations.make_document import documents
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.worksheets.loader import all_worksheets

Refused = Callable[..., str]
NAMES = {"en": "Valmora", "fr": "Valmora", "ar": "فالمورا"}


def info(run: Run, town: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(run("info", town, "--json").out)
    return value


def rows_in(run: Run, town: Path, folder: Path, register: str = "stakeholders"
            ) -> list[dict[str, Any]]:
    """The rows of a register as the internal JSON export gives them."""
    target = folder / "look.json"
    assert run("export", town, target, "--register", register, "--audience", "internal").code == 0
    rows: list[dict[str, Any]] = json.loads(target.read_text("utf-8"))["rows"]
    return rows


# Export

@pytest.mark.parametrize(("document", "language"), [  # tests/documents makes each in each language
    (kind.id, ("en", "fr", "ar")[place % 3]) for place, kind in enumerate(documents())])
def test_every_document_is_made_in_the_language_asked_for(
        document: str, language: str, run: Run, town: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    audience = "internal" if document == "stakeholder-register" else "public"
    with unchanged(town):
        said = run("export", town, target, "--document", document, "--language", language,
                   "--audience", audience)
    assert (said.code, said.err) == (0, "") and str(target) in said.out
    assert NAMES[language] in text_of(target.read_bytes())
    with pikepdf.open(target) as pdf:
        assert str(pdf.Root.Lang).startswith(language)


def test_a_second_language_follows_in_the_same_file(run: Run, town: Path, tmp_path: Path) -> None:
    words = ("export", town, tmp_path / "a.pdf", "--document", "diagnosis-report", "--language",
             "ar")
    texts, pages = [], []
    for more in ((), ("--second-language", "fr"), ("--second-language", "ar")):
        assert run(*words, *more).code == 0
        texts.append(text_of((tmp_path / "a.pdf").read_bytes()))
        pages.append(pages_of((tmp_path / "a.pdf").read_bytes()))
    assert pages[0] < pages[1] and pages[0] == pages[2]
    assert texts[1].startswith(texts[0]) and "Rapport de diagnostic" in texts[1]
    assert texts[2] == texts[0]


def test_two_languages_stand_on_facing_pages(run: Run, town: Path, tmp_path: Path) -> None:
    assert run("export", town, tmp_path / "a.pdf", "--document", "prevention-plan", "--language",
               "fr", "--second-language", "ar", "--facing", "--depth", "short").code == 0
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert pdf.Root.PageLayout == "/TwoPageLeft" and len(pdf.pages) % 2 == 0
        assert str(pdf.Root.Lang) == "fr"
    pages = page_texts((tmp_path / "a.pdf").read_bytes())
    assert "Valmora" in pages[0] and NAMES["ar"] in pages[1]


def test_the_audience_decides_what_is_told(run: Run, town: Path, tmp_path: Path) -> None:
    texts = {}
    for audience in ("public", "internal"):
        run("export", town, tmp_path / "a.pdf", "--document", "diagnosis-report", "--audience",
            audience)
        texts[audience] = text_of((tmp_path / "a.pdf").read_bytes())
    assert "The public version does not show" in texts["public"]
    assert "The public version does not show" not in texts["internal"]


def test_paper_and_depth(run: Run, town: Path, tmp_path: Path) -> None:
    pages, widths = [], []
    for depth, paper in (("short", "a4"), ("full", "letter")):
        run("export", town, tmp_path / "a.pdf", "--document", "diagnosis-worksheet", "--depth",
            depth, "--paper", paper)
        data = (tmp_path / "a.pdf").read_bytes()
        pages.append(pages_of(data))
        with pikepdf.open(BytesIO(data)) as pdf:
            widths.append(round(float(pdf.pages[0].MediaBox[2])))
    assert pages[0] < pages[1]
    assert widths == [595, 612]


def test_the_whole_town_as_xlsx_and_json(run: Run, town: Path, empty_town: Path, tmp_path: Path
                                         ) -> None:
    for name in ("a.xlsx", "a.json"):
        assert run("export", town, tmp_path / name, "--audience", "internal").code == 0
        assert run("import", empty_town, tmp_path / name).code == 0
        assert info(run, empty_town)["registers"] == info(run, town)["registers"]
    there, here = info(run, empty_town), info(run, town)
    assert there["worksheets"] == here["worksheets"]
    sensitive = [q for q in all_worksheets()["diagnosis"].questions if q.mark is Mark.SENSITIVE]
    assert there["diagnosis"]["asked"] == here["diagnosis"]["asked"]
    assert there["diagnosis"]["answered"] == here["diagnosis"]["answered"] - len(sensitive)


def test_a_town_goes_out_whole_and_comes_into_another(run: Run, town: Path, empty_town: Path,
                                                      tmp_path: Path) -> None:
    said = run("export", town, tmp_path / "a.json", "--audience", "internal", "--sensitive")
    assert said.code == 0 and said.err == ""
    dry = run("import", empty_town, tmp_path / "a.json", "--dry-run")
    assert dry.code == 0 and sum("would add" in line for line in dry.lines) > 300
    assert run("import", empty_town, tmp_path / "a.json").code == 0
    run("export", empty_town, tmp_path / "b.json", "--audience", "internal", "--sensitive")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_what_does_not_go_along_is_said(run: Run, town: Path, tmp_path: Path) -> None:
    internal = run("export", town, tmp_path / "a.json", "--audience", "internal")
    assert internal.code == 0 and "Sensitive notes were left out" in internal.err
    assert "public edition" in run("export", town, tmp_path / "b.json").err
    sheet = run("export", town, tmp_path / "a.xlsx", "--audience", "internal", "--sensitive")
    assert "names the files" in sheet.err


@pytest.mark.parametrize("register", REGISTERS)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json"])
def test_a_register_goes_out_and_is_known_again(name: str, register: str, run: Run, town: Path,
                                                tmp_path: Path) -> None:
    target = tmp_path / name
    assert run("export", town, target, "--register", register, "--audience", "internal",
               "--language", "fr").code == 0
    said = run("import", town, target, "--register", register, "--dry-run")
    assert said.code == 0
    assert "New: 0. Changed: 0." in said.lines[-1] and "Look again: 0" in said.lines[-1]


def test_headings_of_a_csv_follow_the_language(run: Run, town: Path, tmp_path: Path) -> None:
    heads = []
    for language in ("en", "fr", "ar"):
        run("export", town, tmp_path / "a.csv", "--register", "stakeholders", "--language",
            language)
        assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
        with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
            heads.append(next(csv.reader(file)))
    assert [head[:2] for head in heads] == [["id", "number"]] * 3
    assert "Sector" in heads[0] and len({head[2] for head in heads}) == 3


def test_the_public_export_names_only_who_agreed(run: Run, town: Path, tmp_path: Path) -> None:
    run("export", town, tmp_path / "a.json", "--register", "stakeholders")
    public = json.loads((tmp_path / "a.json").read_text("utf-8"))["rows"]
    internal = rows_in(run, town, tmp_path)
    assert 0 < len(public) < len(internal)
    assert "phone" not in public[0] and "phone" in internal[0]


def test_an_export_replaces_a_file_only_when_it_is_complete(run: Run, refused: Refused,
                                                            town: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_text("kept")
    refused("export", town, target, "--document", "nothing-like-it")
    assert target.read_text() == "kept"
    assert run("export", town, target, "--document", "neighbourhoods-list").code == 0
    assert target.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["same", "link.pdf", "hard.json", "link.csv"])
def test_the_target_is_never_the_town_file(name: str, refused: Refused, town: Path,
                                           tmp_path: Path) -> None:
    target = town if name == "same" else tmp_path / name
    if name.startswith("link"):
        target.symlink_to(town)
    elif name.startswith("hard"):
        target.hardlink_to(town)
    with unchanged(town):
        assert "is the town file itself" in refused(
            "export", town, target, "--document", "neighbourhoods-list", "--register",
            "stakeholders")


# Import

CSV = "name,sector,influence\nHarbour radio,media,4\nBlue house,youth,3\n"


def test_csv_rows_are_added(run: Run, empty_town: Path, tmp_path: Path) -> None:
    source = tmp_path / "rows.csv"
    source.write_text(CSV, "utf-8")
    with unchanged(empty_town):
        trial = run("import", empty_town, source, "--register", "stakeholders", "--dry-run")
    assert [line for line in trial.lines if "would add" in line] == trial.lines[:2]
    said = run("import", empty_town, source, "--register", "stakeholders")
    assert (said.code, said.err) == (0, "")
    assert "added “Harbour radio”" in said.lines[0]
    rows = rows_in(run, empty_town, tmp_path)
    assert [(row["sector"], row["influence"]) for row in rows] == [("media", 4), ("youth", 3)]
    changed = f"id,sector\n{rows[0]['id']},sport\n"
    source.write_text(changed, "utf-8")
    assert run("import", empty_town, source, "--register", "stakeholders").code == 0
    assert [row["sector"] for row in rows_in(run, empty_town, tmp_path)] == ["sport", "youth"]


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_one_bad_row_keeps_all_out(dry: tuple[str, ...], run: Run, empty_town: Path,
                                   tmp_path: Path) -> None:
    source = tmp_path / "rows.csv"
    source.write_text(CSV + "Third,media,9\nFourth,nowhere,2\n", "utf-8")
    with unchanged(empty_town):
        said = run("import", empty_town, source, "--register", "stakeholders", *dry)
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "Row 4, column “influence”" in said.err and "1 more" in said.err
    assert any("Row 5, column “sector”" in line for line in said.lines)
    assert rows_in(run, empty_town, tmp_path) == []


# Answer

@pytest.mark.parametrize(("question", "value", "kept"), [
    ("services_heard", '["sport", "crime_prevention"]', ["crime_prevention", "sport"]),
    ("incidents", "412", 412),
    ("other_voices", '"=Fishers\\nand sailors"',
     {"original": "en", "texts": {"en": "=Fishers\nand sailors"}}),
    ("police_briefing", '{"unknown": true}', {"unknown": True}),
])
def test_an_answer_by_key(question: str, value: str, kept: Any, run: Run, empty_town: Path,
                          tmp_path: Path) -> None:
    assert run("answer", empty_town, "diagnosis", question, value).code == 0
    run("export", empty_town, tmp_path / "a.json", "--audience", "internal")
    (sheet,) = json.loads((tmp_path / "a.json").read_text("utf-8"))["worksheets"]
    assert sheet["answers"] == {question: kept}
    assert run("answer", empty_town, "diagnosis", question, "null").code == 0
    run("export", empty_town, tmp_path / "a.json", "--audience", "internal")
    (sheet,) = json.loads((tmp_path / "a.json").read_text("utf-8"))["worksheets"]
    assert sheet["answers"] == {}


def test_a_refused_answer_begins_no_worksheet(refused: Refused, run: Run, empty_town: Path) -> None:
    with unchanged(empty_town):
        refused("answer", empty_town, "diagnosis", "incidents", '"many"')
    assert info(run, empty_town)["worksheets"] == []
