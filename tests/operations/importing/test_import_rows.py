"""Importing rows: all or nothing, in one step, every problem by row and column."""

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import EVERYTHING, text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import answer, open_filled, start_worksheet
from strongcity_desktop.operations.importing.import_plan import ImportResult
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, delete_rows, move_row, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import recent_steps, undo
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

EN = translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    made = create_town(tmp_path / "valmora.strongcity", details, "Clerk")
    yield made
    made.close()


def add(town: TownFile, name: str, **values: Any) -> Row:
    given = {"name": text(name), **values}
    return town.run(lambda open: add_row(open, "stakeholders", given, "Clerk")).row


def rows(town: TownFile, register: str = "stakeholders") -> tuple[Row, ...]:
    return town.run(lambda open: rows_of(open, register))


def take_in(town: TownFile, source: Path, register: str | None = None, *, dry_run: bool = False
            ) -> ImportResult:
    return town.run(lambda open: import_rows(open, source, register, EN, dry_run=dry_run))


def written(folder: Path, content: str, name: str = "rows.csv") -> Path:
    path = folder / name
    path.write_text(content, "utf-8")
    return path


SAMPLE = {"sector": "media", "groups": ["women", "newcomers"], "influence": 4, "relation": "ally",
          "phone": "+216 71", "consent": True, "consent_date": "2026-02-09",
          "note": text("=1+1", fr="@x"), "role": text("Line\nline"), "listed_publicly": True}


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.json"])
def test_an_export_comes_back_unchanged(name: str, language: str, town: TownFile, tmp_path: Path
                                        ) -> None:
    add(town, "-Radio", **SAMPLE)
    add(town, "Market")
    kept = rows(town)
    target = tmp_path / name
    town.run(lambda open: export_rows(open, target, "stakeholders", translator(language),
                                      EVERYTHING))
    result = take_in(town, target, "stakeholders")
    assert [row.state for row in result.rows] == ["unchanged", "unchanged"]
    ids = [row.id for row in kept]
    town.run(lambda open: delete_rows(open, "stakeholders", ids, "Clerk"))
    result = take_in(town, target)
    assert [row.state for row in result.rows] == ["new", "new"] and result.written
    assert {row.id: row.values for row in rows(town)} == {row.id: row.values for row in kept}


def test_headings_in_french_and_a_semicolon_file(town: TownFile, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes("name;name [fr];sector;groups\nYouth house;Maison d’été;youth;"
                     "women, newcomers\n".encode("cp1252"))
    result = take_in(town, path)
    assert result.count("new") == 1
    (row,) = rows(town)
    assert row.values["name"] == text("Youth house", fr="Maison d’été")
    assert row.values["groups"] == ["women", "newcomers"]


def test_a_known_id_changes_only_the_columns_there_are(town: TownFile, tmp_path: Path) -> None:
    row = add(town, "Radio", **SAMPLE)
    result = take_in(town, written(tmp_path, f"id,name,sector\n{row.id},Radio Valmora,sport\n"),
                     "stakeholders")
    assert [one.state for one in result.rows] == ["changed"]
    (after,) = rows(town)
    assert after.values["sector"] == "sport" and after.values["phone"] == "+216 71"
    assert after.number == row.number
    town.run(undo)
    assert rows(town) == (row,)


def test_every_problem_is_named_and_nothing_is_written(town: TownFile, tmp_path: Path) -> None:
    source = written(tmp_path, "name,sector,influence,last met,colour\n"
                     "Radio,media,4,2026-02-09,\n,sport,9,never,\nMarket,shops,3,,\n")
    result = take_in(town, source, "stakeholders")
    assert not result.written and rows(town) == ()
    assert [(problem.row, problem.column) for problem in result.problems] == [
        (3, "influence"), (3, "last met"), (4, "sector"), (3, "Name")]
    said = result.lines(EN)
    assert "Row 3, column “influence”: “9” is not a level. Write a number from 1 to 5." in [
        line.replace("\u2068", "").replace("\u2069", "") for line in said]
    assert any("colour" in line for line in said)


def test_a_dry_run_says_what_would_change(town: TownFile, tmp_path: Path) -> None:
    before = len(town.run(recent_steps))
    result = take_in(town, written(tmp_path, "name\nRadio\n"), "stakeholders", dry_run=True)
    assert (result.count("new"), result.written, rows(town)) == (1, False, ())
    assert result.lines(EN)[0] == "Row 2: would add “Radio”"
    assert len(town.run(recent_steps)) == before


def test_five_hundred_rows_are_one_step(town: TownFile, tmp_path: Path) -> None:
    source = written(tmp_path, "name\n" + "".join(f"Place {n}\n" for n in range(500)))
    before = len(town.run(recent_steps))
    take_in(town, source, "neighbourhoods")
    assert len(rows(town, "neighbourhoods")) == 500
    assert len(town.run(recent_steps)) == before + 1
    town.run(undo)
    assert rows(town, "neighbourhoods") == ()


@pytest.mark.parametrize(("name", "content", "word"), [
    ("a.csv", "colour,shape\nred,round\n", "Say which register"), ("a.txt", "x", "ending"),
    ("a.json", "{", "not whole JSON"), ("a.json", '{"format": "x"}', "neither"),
    ("a.json", '{"format": "strongcity-town", "version": 99}', "newer"),
    ("a.json", '{"format": "strongcity-register", "version": 1, "register": "x", "rows": []}',
     "no register"), ("a.xlsx", "no workbook", "not a whole XLSX"), ("a.csv", "", "holds no rows"),
    ("a.json", "[" * 100_000, "not whole JSON"),
])
def test_what_cannot_be_read_is_refused(name: str, content: str, word: str, town: TownFile,
                                        tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=word):
        take_in(town, written(tmp_path, content, name))


def test_a_whole_town_comes_back_with_its_answers(town: TownFile, tmp_path: Path) -> None:
    add(town, "Radio", **SAMPLE)
    filled = town.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk"))
    question = next(question for question in town.run(
        lambda open: open_filled(open, filled.id)).worksheet.questions if question.kind == "text"
        or question.kind == "long_text")
    town.run(lambda open: answer(open, filled.id, question.key, text("Heard"), who="Clerk"))
    target = tmp_path / "town.json"
    town.run(lambda open: export_rows(open, target, None, EN, EVERYTHING))
    assert {row.state for row in take_in(town, target).rows} == {"unchanged"}

    details = TownDetails(LocalText.of("Elsewhere", "en"), language="en")
    other = create_town(tmp_path / "other.strongcity", details, "Clerk")
    try:
        result = take_in(other, target)
        assert [row.name for row in result.rows if row.state != "new"] == ["the town's details"]
        assert [row.values for row in rows(other)] == [row.values for row in rows(town)]
        back = other.run(lambda open: open_filled(open, filled.id))
        assert back.answers[question.key] == text("Heard") and back.title == filled.title
    finally:
        other.close()


def test_an_answer_of_another_shape_keeps_everything_out(town: TownFile, tmp_path: Path) -> None:
    filled = town.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk"))
    target = tmp_path / "town.json"
    town.run(lambda open: export_rows(open, target, None, EN, EVERYTHING))
    bundle = json.loads(target.read_text("utf-8"))
    bundle["worksheets"][0]["answers"] = {"no_such_question": 1}
    bundle["registers"]["neighbourhoods"] = [{"name": text("Harbour")}, {"name": 5}, "x"]
    target.write_text(json.dumps(bundle), "utf-8")
    result = take_in(town, target)
    assert not result.written and rows(town, "neighbourhoods") == ()
    assert {(problem.row, problem.column.casefold()) for problem in result.problems} == {
        (1, "no_such_question"), (2, "name"), (3, "")}
    assert town.run(lambda open: open_filled(open, filled.id)).answers == {}


def test_mutated_files_are_taken_whole_or_not_at_all(town: TownFile, tmp_path: Path) -> None:
    chance = random.Random(3)
    add(town, "Radio", **SAMPLE)
    for ending in ("csv", "json"):
        whole = tmp_path / f"whole.{ending}"
        town.run(lambda open, whole=whole: export_rows(open, whole, "stakeholders", EN,
                                                       EVERYTHING))
        data = whole.read_bytes()
        for _ in range(50):
            changed = bytearray(data)
            for _ in range(chance.randrange(1, 6)):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
            source = tmp_path / f"mutated.{ending}"
            source.write_bytes(bytes(changed[: chance.randrange(2, len(changed) + 1)]))
            before = rows(town)
            try:
                result = take_in(town, source, "stakeholders")
            except Refusal:
                assert rows(town) == before
                continue
            assert result.written != bool(result.problems)
            if not result.written:
                assert rows(town) == before


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_an_export_keeps_the_order_of_the_rows_and_an_import_takes_it_over(
        town: TownFile, tmp_path: Path, ending: str) -> None:
    last = [add(town, name) for name in "ABC"][-1]
    town.run(lambda open: move_row(open, "stakeholders", last.id, -2, "Clerk"))
    file = tmp_path / f"rows.{ending}"
    town.run(lambda open: export_rows(open, file, "stakeholders", EN, EVERYTHING))
    exported = rows(town)
    town.run(lambda open: delete_rows(open, "stakeholders", [row.id for row in exported], ""))
    assert take_in(town, file, "stakeholders").written
    assert [row.values["name"]["texts"]["en"] for row in rows(town)] == ["C", "A", "B"]
    assert "position" not in rows(town)[0].values
