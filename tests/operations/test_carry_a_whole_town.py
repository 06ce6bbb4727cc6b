"""A whole town carried out and in again: every kind of answer, and what strangers may put there."""

import json
import random
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from register_samples import EVERYTHING, text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.back_up import backups_of
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import (
    answer,
    filled_worksheets,
    finish,
    open_filled,
    start_worksheet,
)
from strongcity_desktop.operations.importing.import_plan import ImportResult
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.kinds import UNKNOWN, Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets

EN = translator("en")
ROW = str(UUID(int=5))
Make = Callable[[str], TownFile]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes towns by name and closes them in the end."""
    made: list[TownFile] = []

    def town(name: str) -> TownFile:
        details = TownDetails(LocalText.of(name, "en"), language="en", currency="EUR")
        made.append(create_town(tmp_path / name, details, "Clerk"))
        return made[-1]

    yield town
    for one in made:
        one.close()


def some_answer(asked: Question) -> Any:
    """A value of the question's kind."""
    return {
        Kind.TEXT: text("=1+1", ar="واحد"), Kind.LONG_TEXT: text("a\nb"), Kind.INTEGER: 3,
        Kind.DECIMAL: "12.5", Kind.AMOUNT: "100", Kind.DATE: "2026-01-09",
        Kind.SELECT_ONE: asked.choices and asked.choices[0].key,
        Kind.SELECT_MULTIPLE: [choice.key for choice in asked.choices],
        Kind.RANGE: 1, Kind.YES_PARTLY_NO: "partly", Kind.REGISTER_CHOICE: [ROW],
        Kind.EVIDENCE: {"source": text("Survey"), "quality": "good"},
        Kind.RATING_TABLE: {group.key: {row.key: {"level": 1} for row in asked.rows}
                            for group in asked.groups},
        Kind.REPEAT: [{"id": ROW, **{c.key: some_answer(c) for c in asked.columns}}],
    }[asked.kind]


def fill(town: TownFile) -> str:
    """Begin a diagnosis, answer all of it (one by "I do not know"), finish it; its id."""
    filled = town.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk"))
    asked = [q for q in all_worksheets()["diagnosis"].questions if q.kind is not Kind.NOTE]
    values = {q.key: some_answer(q) for q in asked} | {asked[-1].key: dict(UNKNOWN)}
    for key, value in values.items():
        town.run(partial(answer, filled_id=filled.id, key=key, value=value, who="Clerk"))
    town.run(lambda open: finish(open, filled.id, "Clerk"))
    return filled.id


def carry_out(town: TownFile, target: Path) -> Path:
    town.run(lambda open: export_rows(open, target, None, EN, EVERYTHING))
    return target


def take_in(town: TownFile, source: Path, *, dry_run: bool = False) -> ImportResult:
    return town.run(lambda open: import_rows(open, source, None, EN, dry_run=dry_run, who="Clerk"))


def changed_bundle(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    bundle = json.loads(path.read_text("utf-8"))
    change(bundle)
    path.write_text(json.dumps(bundle), "utf-8")
    return path


def test_every_kind_of_answer_arrives_in_another_town(make: Make, tmp_path: Path) -> None:
    here, there = make("here"), make("there")
    here.run(lambda open: add_row(open, "stakeholders", {"name": text("Radio")}, "Clerk"))
    filled_id = fill(here)
    result = take_in(there, carry_out(here, tmp_path / "town.json"))
    assert result.problems == () and result.written
    sent, arrived = (town.run(lambda open: open_filled(open, filled_id)) for town in (here, there))
    assert dict(arrived.answers) == dict(sent.answers)
    assert (arrived.title, arrived.depth, arrived.started_on, arrived.finished_on) == (
        sent.title, sent.depth, sent.started_on, sent.finished_on)
    assert take_in(there, tmp_path / "town.json").count("unchanged") == 2
    there.run(undo)
    assert there.run(filled_worksheets) == ()
    assert there.run(lambda open: rows_of(open, "stakeholders")) == ()


def test_a_known_worksheet_takes_the_changes(make: Make, tmp_path: Path) -> None:
    town = make("here")
    filled_id = fill(town)
    first = all_worksheets()["diagnosis"].questions[0].key

    def change(bundle: dict[str, Any]) -> None:
        bundle["worksheets"][0] |= {"title": "Renamed", "finished_on": None,
                                    "answers": {first: None}}

    before = town.run(lambda open: open_filled(open, filled_id))
    result = take_in(town, changed_bundle(carry_out(town, tmp_path / "a.json"), change))
    assert [row.state for row in result.rows] == ["changed"]
    after = town.run(lambda open: open_filled(open, filled_id))
    assert (after.title, after.finished_on) == ("Renamed", None)
    assert dict(after.answers) == {k: v for k, v in before.answers.items() if k != first}


@pytest.mark.parametrize("change", [
    {"worksheet": "../../diagnosis"}, {"worksheet": "\x00"}, {"edition": 99}, {"edition": "1"},
    {"id": "x"}, {"depth": "deep"}, {"started_on": "9 February"}, {"answers": []}, {"title": 5},
    {"answers": {"\ud800": 1}},
])
def test_a_worksheet_of_another_shape_keeps_everything_out(change: dict[str, Any], make: Make,
                                                           tmp_path: Path) -> None:
    here, there = make("here"), make("there")
    here.run(lambda open: add_row(open, "stakeholders", {"name": text("Radio")}, "Clerk"))
    here.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk"))
    source = changed_bundle(carry_out(here, tmp_path / "a.json"),
                            lambda bundle: bundle["worksheets"][0].update(change))
    result = take_in(there, source)
    assert [(problem.row, problem.sheet) for problem in result.problems] == [(1, "worksheets")]
    for language in ("en", "fr", "ar"):
        "\n".join(result.lines(translator(language))).encode("utf-8")
    assert there.run(lambda open: rows_of(open, "stakeholders")) == ()


def test_a_workbook_of_the_whole_town_brings_its_registers_back(make: Make, tmp_path: Path) -> None:
    here, there = make("here"), make("there")
    for register in ("stakeholders", "neighbourhoods"):
        here.run(partial(add_row, register_id=register, values={"name": text("Quay")},
                         who="Clerk"))
    fill(here)
    result = take_in(there, carry_out(here, tmp_path / "town.xlsx"))
    assert result.count("new") == 3
    assert any("for reading" in line and "left out" in line for line in result.lines(EN))


def test_an_import_is_backed_up_before_and_a_trial_is_not(make: Make, tmp_path: Path) -> None:
    town = make("here")
    source = tmp_path / "rows.csv"
    source.write_text("name,influence\nRadio,4\n", "utf-8")
    take_in(town, source, dry_run=True)
    assert town.run(backups_of) == ()
    take_in(town, source)
    assert [backup.reason for backup in town.run(backups_of)] == ["before an import"]


def test_a_column_that_new_rows_need_is_asked_for_once(make: Make, tmp_path: Path) -> None:
    town = make("here")
    source = tmp_path / "rows.csv"
    source.write_text("influence,sector\n" + "4,media\n" * 50 + "9,media\n", "utf-8")
    result = take_in(town, source)
    assert not result.written and result.count("problem") == 51
    assert [(problem.row, problem.column) for problem in result.problems] == [
        (52, "influence"), (0, "")]
    assert "“Name”" in result.problems[1].in_words(EN)


def test_what_is_worth_another_look_is_said_and_taken_in(make: Make, tmp_path: Path) -> None:
    town = make("here")
    source = tmp_path / "rows.csv"
    source.write_text("name,last met\nRadio,2926-02-09\n", "utf-8")
    result = take_in(town, source)
    assert result.written and result.problems == ()
    said = [line.replace("\u2068", "").replace("\u2069", "") for line in result.lines(EN)]
    assert any(line.startswith("Row 2, column “Last met”: ") for line in said)


def test_the_town_file_under_another_name_is_not_opened(make: Make, tmp_path: Path) -> None:
    town = make("here")
    (tmp_path / "rows.csv").hardlink_to(town.path)
    with pytest.raises(Refusal, match="town file itself"):
        take_in(town, tmp_path / "rows.csv")


def test_a_folder_that_is_a_file_is_told_plainly(make: Make, tmp_path: Path) -> None:
    town = make("here")
    (tmp_path / "file").write_text("x")
    (tmp_path / "d.json").mkdir()
    for name in ("file/a.json", "x" * 300 + ".json", "d.json"):
        target = tmp_path / name
        with pytest.raises(Refusal):
            carry_out(town, target)
        with pytest.raises(Refusal):
            take_in(town, target)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")
                and path.suffix == ".json"]


def test_mutated_workbooks_are_taken_whole_or_not_at_all(make: Make, tmp_path: Path) -> None:
    town, chance = make("here"), random.Random(13)
    town.run(lambda open: add_row(open, "stakeholders", {"name": text("Radio")}, "Clerk"))
    data = carry_out(town, tmp_path / "town.xlsx").read_bytes()
    source = tmp_path / "mutated.xlsx"
    for _ in range(100):
        changed = bytearray(data)
        for _ in range(chance.randrange(1, 4)):
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        source.write_bytes(bytes(changed))
        before = town.run(lambda open: rows_of(open, "stakeholders"))
        try:
            result = take_in(town, source, dry_run=True)
        except Refusal:
            continue
        assert result.rows or result.problems
        assert town.run(lambda open: rows_of(open, "stakeholders")) == before
