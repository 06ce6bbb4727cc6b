"""Challenges, what is judged of them, and what hangs on them, carried out and in again."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from operations.challenge_samples import CHALLENGES, WHO, Judged, make_judged
from register_samples import EVERYTHING, FIRST, text
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import answer
from strongcity_desktop.operations.importing.import_plan import ImportResult
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, delete_rows, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import bring_back, recycle_bin, undo
from strongcity_desktop.store import worksheets
from strongcity_desktop.store.town_check import check_everything
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Judged]:
    """Two years judged, a mechanism, a consultation and a source, some with names to stumble on."""
    made = make_judged(tmp_path / "valmora.strongcity")
    first, second = made.begin(on=date(2025, 10, 4)), made.begin(on=date(2026, 11, 2))
    source = made.town.run(partial(add_row, register_id="data_sources", who=WHO, values={
        "name": text("=Count of 2025; schools"), "people_covered": 3, "quality": "thin"})).row.id
    made.change(first, likelihood=5, impact=4, reason=text("Seen weekly", fr="Chaque semaine"))
    made.change(second, likelihood=4, impact=4, trend="falling", sources=[source],
                felt={made.station: 5, made.hillside: "unknown"})
    for register, values in (
            ("mechanisms", {"name": text("Peace committee"), "challenges": [made.challenge],
                            "neighbourhoods": [made.hillside], "kind": "formal"}),
            ("consultations", {"name": text("Walk"), "held_on": "2027-02-01", "reached": 32,
                               "reached_women": 2, "groups": ["women"],
                               "neighbourhoods": [made.station, made.hillside]})):
        made.town.run(partial(add_row, register_id=register, values=values, who=WHO))
    yield made
    made.town.close()


@pytest.fixture
def there(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "there", TownDetails(
        LocalText.of("Harbour", "en"), language="en", currency="EUR"), WHO)
    yield made
    made.close()


def carry_out(town: TownFile, target: Path, register: str | None = None, language: str = "en",
              edition: Edition = EVERYTHING) -> Path:
    town.run(lambda open: export_rows(open, target, register, translator(language), edition))
    return target


def take_in(town: TownFile, source: Path, register: str | None = None) -> ImportResult:
    return town.run(lambda open: import_rows(open, source, register, translator("en"), who=WHO))


def everything(town: TownFile) -> dict[str, Any]:
    """All rows, as each assessment sees them, and all answers."""
    def read(open: TownFile) -> dict[str, Any]:
        sheets = worksheets.list_filled(open)
        return {
            "answers": {one.id: worksheets.answers(open, one.id) for one in sheets},
            "challenges": [rows_of(open, CHALLENGES, assessment=one.id) for one in sheets],
            **{id: rows_of(open, id) for id in ("data_sources", "mechanisms", "consultations",
                                               "neighbourhoods")}}
    return town.run(read)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
@pytest.mark.parametrize("register", ["challenges", "data_sources", "mechanisms", "consultations"])
def test_what_goes_out_comes_in_unchanged(register: str, ending: str, language: str,
                                          judged: Judged, tmp_path: Path) -> None:
    before = everything(judged.town)
    target = carry_out(judged.town, tmp_path / f"a.{ending}", register, language)
    result = take_in(judged.town, target, register)
    assert result.problems == () and result.notes == ()
    assert [row.state for row in result.rows] == ["unchanged"]
    assert everything(judged.town) == before


def test_a_whole_town_arrives_with_both_years(judged: Judged, there: TownFile, tmp_path: Path
                                              ) -> None:
    source = carry_out(judged.town, tmp_path / "town.json")
    bundle = json.loads(source.read_text("utf-8"))
    assert "score" not in bundle["registers"][CHALLENGES][0]
    assert "likelihood" not in bundle["registers"][CHALLENGES][0]
    assert [sheet["readings"][0]["likelihood"] for sheet in bundle["worksheets"]] == [5, 4]
    result = take_in(there, source)
    assert result.problems == () and result.written
    assert everything(there) == everything(judged.town)
    assert take_in(there, source).count("changed") == 0
    there.run(undo)
    assert there.run(lambda open: rows_of(open, CHALLENGES)) == ()
    assert there.run(check_everything) > 0


def test_a_workbook_of_a_town_brings_the_diagnosis_with_what_is_judged(
        judged: Judged, there: TownFile, tmp_path: Path) -> None:
    source = carry_out(judged.town, tmp_path / "town.xlsx")
    result = take_in(there, source)
    assert result.problems == () and result.written
    challenge, = there.run(lambda open: rows_of(open, CHALLENGES))
    assert challenge.values["score"] == 16
    assert challenge.values["felt"] == {judged.station: 5, judged.hillside: "unknown"}
    mechanism, = there.run(lambda open: rows_of(open, "mechanisms"))
    assert mechanism.values["challenges"] == [judged.challenge]


def test_rows_with_ids_wait_for_the_diagnosis_with_what_is_judged(
        judged: Judged, there: TownFile, tmp_path: Path) -> None:
    for register in ("neighbourhoods", "data_sources"):
        take_in(there, carry_out(judged.town, tmp_path / f"{register}.csv", register))
    source = carry_out(judged.town, tmp_path / "challenges.csv", CHALLENGES)
    result = take_in(there, source, CHALLENGES)
    assert result.problems == () and result.count("new") == 1
    assert "Begin the diagnosis" in "\n".join(result.lines(translator("en")))
    challenge, = there.run(lambda open: rows_of(open, CHALLENGES))
    assert "likelihood" not in challenge.values
    begun = there.run(lambda open: _begin(open))
    again = take_in(there, source, CHALLENGES)
    assert (again.count("new"), again.count("changed"), again.problems) == (0, 1, ())
    challenge, = there.run(lambda open: rows_of(open, CHALLENGES, assessment=begun))
    assert challenge.values["felt"] == {judged.station: 5, judged.hillside: "unknown"}


def _begin(town: TownFile) -> str:
    with town.step("Began", who=WHO) as step:
        return worksheets.start(step, "diagnosis", 1, "2026", "full")


def test_a_list_of_ones_own_waits_for_the_diagnosis(there: TownFile, tmp_path: Path) -> None:
    source = tmp_path / "mine.csv"
    source.write_text("Challenge,Likelihood,Score,Where\nRumours,4,99,Nowhere\n", "utf-8")
    result = take_in(there, source, CHALLENGES)
    assert not result.written
    assert [str(problem.reason) for problem in result.problems if "Begin the diagnosis" in str(
        problem.reason)] and len(result.problems) == 1
    begun = there.run(_begin)
    assert take_in(there, source, CHALLENGES).written
    challenge, = there.run(lambda open: rows_of(open, CHALLENGES))
    assert (challenge.values["likelihood"], challenge.values["score"]) == (4, None)
    assert there.run(lambda open: worksheets.answers(open, begun)) == {
        "challenges_faced": [challenge.id]}


@pytest.mark.parametrize("cell", ["Nowhere: 3", "Station: 6", "Station: 0", "Station", "5",
                                  "Station: strongly; Hillside", FIRST + ": 3"])
def test_a_cell_of_levels_that_cannot_be_read_keeps_everything_out(
        cell: str, judged: Judged, tmp_path: Path) -> None:
    source = tmp_path / "mine.csv"
    source.write_text(f'id,Challenge,felt\n{judged.challenge},Rumours,"{cell}"\n', "utf-8")
    before = everything(judged.town)
    result = take_in(judged.town, source, CHALLENGES)
    assert [(problem.row, problem.column) for problem in result.problems] == [(2, "felt")]
    assert everything(judged.town) == before


def test_links_to_rows_deleted_since_stay_behind(judged: Judged, tmp_path: Path) -> None:
    judged.town.run(lambda town: delete_rows(town, "neighbourhoods", [judged.hillside], WHO))
    for register in (CHALLENGES, "mechanisms", "consultations"):
        for ending in ("csv", "xlsx", "json"):
            target = carry_out(judged.town, tmp_path / f"{register}.{ending}", register)
            assert take_in(judged.town, target, register).problems == ()
    assert judged.row().values["felt"] == {judged.station: 5}


def test_a_level_waits_for_its_neighbourhood_to_come_back(judged: Judged, tmp_path: Path) -> None:
    judged.change(felt={judged.station: 5, judged.hillside: 2})
    judged.town.run(lambda town: delete_rows(town, "neighbourhoods", [judged.hillside], WHO))
    judged.change(felt={judged.station: 3})
    target = carry_out(judged.town, tmp_path / "a.csv", CHALLENGES)
    target.write_text(target.read_text("utf-8-sig").replace("Rumours", "Gossip", 1), "utf-8")
    assert take_in(judged.town, target, CHALLENGES).count("changed") == 1
    judged.change(felt=None)
    assert judged.row().values["felt"] is None
    deleted, = judged.town.run(recycle_bin)
    judged.town.run(lambda town: bring_back(town, deleted, WHO))
    assert judged.row().values["felt"] == {judged.hillside: 2}


def test_a_public_list_holds_small_counts_back_and_loses_none(judged: Judged, tmp_path: Path
                                                               ) -> None:
    before = everything(judged.town)["consultations"]
    for ending in ("csv", "json"):
        target = carry_out(judged.town, tmp_path / f"a.{ending}", "consultations",
                           edition=Edition())
        said = target.read_text("utf-8")
        assert "32" in said and ('"held back"' in said or ending == "json")
        row = json.loads(said)["rows"][0] if ending == "json" else {}
        assert "reached_women" not in row
        assert take_in(judged.town, target, "consultations").problems == ()
        assert everything(judged.town)["consultations"] == before


def test_a_public_town_taken_in_again_loses_nothing(judged: Judged, tmp_path: Path) -> None:
    filled = judged.begin()
    lines = [{"id": FIRST, "asked": text("Trust?"), "answer": text("No"), "people": 3,
              "out_of": 50}, {"id": judged.station, "people": 2}]
    grievances = [{"id": FIRST, "issue": text("Water"), "who": text("Upper Hillside")},
                  {"id": judged.hillside, "who": text("Market women")}]
    for key, value in (("survey_results", lines), ("grievances", grievances)):
        judged.town.run(partial(answer, filled_id=filled, key=key, value=value, who=WHO))
    before = everything(judged.town)
    target = carry_out(judged.town, tmp_path / "town.json", edition=Edition())
    assert "Upper Hillside" not in target.read_text("utf-8")
    result = take_in(judged.town, target)
    assert (result.problems, result.count("changed"), result.count("new")) == ((), 0, 0)
    assert everything(judged.town) == before
    for given in ([5], [{"id": []}], [{}], [{"id": FIRST}, {"id": FIRST}]):
        bundle = json.loads(target.read_text("utf-8"))
        bundle["worksheets"][-1]["answers"]["grievances"] = given
        (tmp_path / "strange.json").write_text(json.dumps(bundle), "utf-8")
        assert take_in(judged.town, tmp_path / "strange.json").problems


Change = Callable[[dict[str, Any]], Any]


@pytest.mark.parametrize("change", [
    lambda sheet: sheet.update(readings={}), lambda sheet: sheet.update(readings=[5]),
    lambda sheet: sheet["readings"][0].update(challenge="x"),
    lambda sheet: sheet["readings"].append(dict(sheet["readings"][0])),
    lambda sheet: sheet["readings"][0].update(likelihood=6),
    lambda sheet: sheet["readings"][0].update(felt={"a": 9}),
    lambda sheet: sheet["readings"][0].update(felt=[["a", 3]]),
    lambda sheet: sheet["readings"][0].update(felt={str(n): 1 for n in range(2_000)}),
    lambda sheet: sheet["readings"][0].update(reason="plain"),
    lambda sheet: sheet["readings"][0].update(name=text("Other")),
    lambda sheet: sheet["readings"][0].update(score=25),
    lambda sheet: sheet["readings"][0].update({"\ud800": 1}),
    lambda sheet: sheet["readings"][0].update(challenge=FIRST),
])
def test_strange_readings_keep_everything_out(change: Change, judged: Judged, there: TownFile,
                                              tmp_path: Path) -> None:
    source = carry_out(judged.town, tmp_path / "town.json")
    bundle = json.loads(source.read_text("utf-8"))
    change(bundle["worksheets"][0])
    source.write_text(json.dumps(bundle), "utf-8")
    result = take_in(there, source)
    assert not result.written and result.problems
    assert {problem.sheet for problem in result.problems} == {"worksheets"}
    for language in ("en", "fr", "ar"):
        "\n".join(result.lines(translator(language))).encode("utf-8")
    assert there.run(lambda open: rows_of(open, CHALLENGES)) == ()
