"""A whole town in JSON comes into another one as it was: nothing lost, nothing twice, one step."""

import base64
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.exchange import town_bundle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import whole_town
from strongcity_desktop.operations.back_up import backups_of
from strongcity_desktop.operations.dated_readings import readings_of
from strongcity_desktop.operations.erase_person import erase_person
from strongcity_desktop.operations.keep_register import add_row, change_row, delete_rows, rows_of
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store import files, town_reads
from strongcity_desktop.store.journal import undo_label
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from trials import mutated_towns, round_trips
from whole_towns import (
    EN,
    EVERYTHING,
    WHO,
    carry_out,
    changed_bundle,
    differences_of_trip,
    empty_town,
    take_in,
    with_all,
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample town with all that a town can hold, as JSON."""
    folder = tmp_path_factory.mktemp("whole")
    town = write_sample(folder / "sample", "fr")
    try:
        with_all(town, folder)
        return carry_out(town, folder / "town.json")
    finally:
        town.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[TownFile]:
    """A town of which only the name is known."""
    made = empty_town(tmp_path / "there")
    yield made
    made.close()


@pytest.fixture
def source(written: Path, tmp_path: Path) -> Path:
    """A copy of the file that a test may change."""
    copy = tmp_path / "town.json"
    copy.write_bytes(written.read_bytes())
    return copy


def bundle_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {}
    changed_bundle(path, found.update)
    return found


def test_the_sample_with_everything_comes_back_byte_by_byte(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "sample", "fr")
    try:
        with_all(town, tmp_path)
        assert differences_of_trip(town, tmp_path, ".json", ("en", "ar")) == []
    finally:
        town.close()


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_the_sample_comes_back_from_a_workbook_sheet_by_sheet(ending: str, tmp_path: Path) -> None:
    made, wrong = round_trips.whole_trips(range(1), tmp_path, (ending,))
    assert (made, wrong) == (1, [])


def test_towns_after_many_changes_come_back(tmp_path: Path) -> None:
    made, wrong = round_trips.whole_trips(range(1, 3), tmp_path, (".json",), operations=60)
    assert (made, wrong) == (2, [])


def test_a_town_after_many_changes_comes_back_from_a_workbook(tmp_path: Path) -> None:
    made, wrong = round_trips.whole_trips(range(4, 5), tmp_path, (".xlsx",), operations=80)
    assert (made, wrong) == (1, [])


def test_every_part_is_in_the_file(written: Path, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(written.read_bytes())
    bundle = bundle_of(tmp_path / "a.json")
    assert bundle["version"] == 2 and bundle["left_out"] == []
    assert bundle["town"]["arms"] and bundle["town"]["language"] == "fr"
    for part in ("worksheets", "stakeholder_readings", "evidence_links", "saved_views",
                 "import_matchings", "files"):
        assert bundle[part], part
    assert any(one["place"] for one in bundle["worksheets"])
    frozen = bundle["registers"]["adopted_versions"][0]["frozen"]
    held = {one["hash"]: base64.b64decode(one["content"]) for one in bundle["files"]}
    assert held[frozen["hash"]].startswith(b"%PDF-1.7 frozen")
    assert all(row["file"] is None or row["file"]["hash"] in held
               for row in bundle["registers"]["evidence_files"])


def test_it_is_one_step_after_a_backup_and_a_trial_writes_nothing(source: Path, there: TownFile
                                                                  ) -> None:
    trial = take_in(there, source, dry_run=True)
    assert not trial.written and trial.count("new") > 400
    assert there.run(backups_of) == ()
    assert there.run(lambda opened: opened.count("stored_file")) == 0
    lines = [line.replace("\u2068", "").replace("\u2069", "") for line in trial.lines(EN)]
    assert any("Readings of stakeholders" in line and "would add" in line for line in lines)
    assert any("would change “the town's details”" in line for line in lines)
    take_in(there, source)
    assert [backup.reason for backup in there.run(backups_of)] == ["before an import"]
    assert there.run(undo) is not None
    assert there.run(lambda opened: rows_of(opened, "stakeholders")) == ()
    assert there.run(undo_label) is None
    take_in(there, source)
    numbers = [row["number"] for row in bundle_of(source)["registers"]["tasks"]]
    assert [row.number for row in there.run(lambda opened: rows_of(opened, "tasks"))] == numbers


def test_what_is_there_already_changes_nothing(source: Path, there: TownFile) -> None:
    take_in(there, source)
    made = len(there.run(backups_of))
    again = take_in(there, source)
    assert again.count("new") == again.count("changed") == 0 and again.problems == ()
    assert len(there.run(backups_of)) == made


def test_a_number_that_is_taken_is_not_given_twice(source: Path, there: TownFile) -> None:
    kept = there.run(lambda opened: add_row(opened, "goals", {"name": text("Ours")}, WHO)).row
    gone = there.run(lambda opened: add_row(opened, "goals", {"name": text("Gone")}, WHO)).row
    there.run(lambda opened: delete_rows(opened, "goals", [gone.id], WHO))
    take_in(there, source)
    numbers = {row.id: row.number for row in there.run(lambda opened: rows_of(opened, "goals"))}
    theirs = bundle_of(source)["registers"]["goals"]
    assert numbers[kept.id] == 1 and len(set(numbers.values())) == len(theirs) + 1
    assert gone.number not in numbers.values()
    kept_theirs = [row for row in theirs if row["number"] > 2]
    assert kept_theirs and all(numbers[row["id"]] == row["number"] for row in kept_theirs)
    new = there.run(lambda opened: add_row(opened, "goals", {"name": text("New")}, WHO)).row
    assert new.number > max(numbers.values())


def test_rows_stand_as_the_file_has_them(source: Path, there: TownFile) -> None:
    take_in(there, source)
    changed_bundle(source, lambda bundle: bundle["registers"]["goals"].reverse())
    result = take_in(there, source)
    assert [row.sheet for row in result.rows if row.state == "changed"] == ["Goals"]
    ids = [row.id for row in there.run(lambda opened: rows_of(opened, "goals"))]
    assert ids == [row["id"] for row in bundle_of(source)["registers"]["goals"]]


def test_readings_come_in_beside_newer_ones(source: Path, there: TownFile) -> None:
    take_in(there, source)
    told = bundle_of(source)["stakeholder_readings"]
    row_id = told[0]["stakeholder"]
    there.run(lambda opened: change_row(opened, "stakeholders", row_id, {
        "influence": 1 if told[0]["influence"] != 1 else 2}, WHO))
    known = there.run(lambda opened: readings_of(opened, row_id))
    assert known[-1].on_day == today()

    def add_one(bundle: dict[str, Any]) -> None:
        bundle["registers"]["stakeholders"] = []
        bundle["stakeholder_readings"] = [
            {"stakeholder": row_id, "on_day": "2020-02-29", "influence": 5}]

    result = take_in(there, changed_bundle(source, add_one))
    assert result.count("new") == 1 and result.count("changed") == 0
    after = there.run(lambda opened: readings_of(opened, row_id))
    assert [one.on_day for one in after[1:]] == [one.on_day for one in known]
    assert after[0].values["influence"] == 5 and after[-1].values == known[-1].values


def _edit(part: str, **values: Any) -> Callable[[dict[str, Any]], None]:
    return lambda bundle: bundle[part][0].update(values)


ANOTHER = "00000009-0000-4000-8000-000000000000"


@pytest.mark.parametrize(("change", "sheet"), [
    (_edit("stakeholder_readings", stakeholder=ANOTHER), "Readings of stakeholders"),
    (_edit("stakeholder_readings", on_day="2026-13-01"), "Readings of stakeholders"),
    (_edit("stakeholder_readings", influence=9), "Readings of stakeholders"),
    (lambda bundle: bundle["stakeholder_readings"].append(bundle["stakeholder_readings"][0]),
     "Readings of stakeholders"),
    (_edit("evidence_links", document=ANOTHER), "Evidence"),
    (_edit("evidence_links", register="friends", row=ANOTHER, worksheet=None), "Evidence"),
    (_edit("evidence_links", quality="splendid"), "Evidence"),
    (_edit("evidence_links", id="7"), "Evidence"),
    (lambda bundle: bundle["evidence_links"].append(5), "Evidence"),
    (_edit("saved_views", register="friends"), "Kept views"),
    (_edit("saved_views", name=" "), "Kept views"),
    (_edit("saved_views", view=[]), "Kept views"),
    (_edit("import_matchings", matching={"columns": [{"heading": 5}]}),
     "Kept matchings of columns"),
    (_edit("import_matchings", headings="Theme"), "Kept matchings of columns"),
    (_edit("files", content="!!"), "Contents of files"),
    (_edit("files", content=base64.b64encode(b"another").decode()), "Contents of files"),
    (_edit("files", size=1), "Contents of files"),
    (lambda bundle: bundle["town"].update(name={"original": "en", "texts": {}}), "The town"),
    (lambda bundle: bundle["town"].update(currency="euro"), "The town"),
    (lambda bundle: bundle["town"].update(arms=base64.b64encode(b"GIF89a").decode()), "The town"),
    (lambda bundle: bundle["registers"]["evidence_files"][0].update(file={"name": "x"}),
     "Documents"),
])
def test_whatever_does_not_fit_keeps_everything_out(
        change: Callable[[dict[str, Any]], None], sheet: str, source: Path, there: TownFile
        ) -> None:
    result = take_in(there, changed_bundle(source, change))
    assert not result.written and result.problems
    assert result.problems[0].sheet == sheet
    assert {problem.sheet for problem in result.problems} <= {sheet, "Evidence"}
    assert there.run(lambda opened: rows_of(opened, "stakeholders")) == ()
    assert there.run(lambda opened: opened.count("stored_file")) == 0


def test_spoilt_files_come_in_whole_or_not_at_all(tmp_path: Path) -> None:
    outcomes, wrong = mutated_towns.spoilt_towns(25, tmp_path)
    assert wrong == [] and {"written", "nothing"} <= set(outcomes)


def test_a_file_of_the_first_version_comes_in_as_ever(source: Path, there: TownFile) -> None:
    def as_it_was(bundle: dict[str, Any]) -> None:
        for part in ("left_out", "stakeholder_readings", "evidence_links", "saved_views",
                     "import_matchings", "files"):
            del bundle[part]
        bundle["version"] = 1
        del bundle["town"]["arms"]
        for id, key in (("evidence_files", "file"), ("adopted_versions", "frozen")):
            for row in bundle["registers"][id]:
                row[key] = row[key] and row[key]["name"]
        for one in bundle["worksheets"]:
            del one["place"]

    result = take_in(there, changed_bundle(source, as_it_was))
    assert result.written and result.problems == ()
    goals = there.run(lambda opened: rows_of(opened, "goals"))
    assert [row.id for row in goals] == [row["id"] for row in bundle_of(source)[
        "registers"]["goals"]]
    assert there.run(town_reads.details).name == LocalText.of("Nowhere yet", "en")
    documents = there.run(lambda opened: rows_of(opened, "evidence_files"))
    assert documents and all(row.values["file"] is None for row in documents)


def test_large_contents_are_left_out_and_it_is_said(tmp_path: Path, there: TownFile,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    town = write_sample(tmp_path / "sample", "en")
    try:
        for module in (town_bundle, whole_town):
            monkeypatch.setattr(module, "MOST_CONTENTS", 1000)
        said = town.run(lambda opened: whole_town.not_carried(opened, EVERYTHING, ".json"))
        target = carry_out(town, tmp_path / "town.json")
    finally:
        town.close()
    assert len(said) == 1 and "contents of the files were left out" in said[0].in_words(EN)
    bundle = bundle_of(target)
    assert bundle["left_out"] == ["contents"] and "files" not in bundle
    result = take_in(there, target)
    assert result.written
    assert any("holds no content for" in note.in_words(EN) for note in result.notes)
    named = [row.values["file"] for row in there.run(
        lambda opened: rows_of(opened, "evidence_files")) if row.values["file"]]
    assert named and there.run(files.missing) == {file["hash"] for file in named}


def test_contents_without_a_row_that_names_them_stay_out(source: Path, there: TownFile) -> None:
    stray = b"nobody named me"

    def add_stray(bundle: dict[str, Any]) -> None:
        bundle["files"].append({"hash": hashlib.sha256(stray).hexdigest(), "size": len(stray),
                                "content": base64.b64encode(stray).decode()})

    assert take_in(there, changed_bundle(source, add_stray)).written
    assert there.run(lambda opened: opened.count("stored_file")) == len(
        bundle_of(source)["files"]) - 1


def test_who_was_erased_for_good_does_not_come_back_unseen(source: Path, there: TownFile) -> None:
    take_in(there, source)
    row_id = bundle_of(source)["registers"]["stakeholders"][0]["id"]
    there.run(lambda opened: erase_person(
        opened, "stakeholders", row_id, WHO, whole=True, blank=()))
    said = take_in(there, source, dry_run=True).lines(EN)
    assert any("erased for good in this town" in line for line in said)
