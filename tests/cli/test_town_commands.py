"""Commands on a whole town file: new, sample, info, check, backup, restore."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run, held_elsewhere, unchanged
from strongcity_desktop.operations.open_town import describe_town, open_town
from strongcity_desktop.operations.tools import TOOLS

Refused = Callable[..., str]


def test_a_new_town_is_as_the_call_says(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "mji.strongcity"
    said = run("new", path, "--name", "Mji", "--language", "sw", "--country", "ke")
    assert (said.code, said.err) == (0, "") and str(path) in said.out
    town = open_town(path)
    try:
        details = town.run(describe_town).details
    finally:
        town.close()
    assert details.name.to_json() == {"original": "sw", "texts": {"sw": "Mji"}}
    assert (details.country, details.language, details.currency) == ("KE", "sw", "KES")


def test_the_ending_is_added_and_said(run: Run, tmp_path: Path) -> None:
    said = run("new", tmp_path / "town", "--name", "Town")
    assert "town.strongcity" in said.out
    assert run("check", tmp_path / "town.strongcity").code == 0


@pytest.mark.parametrize(("words", "named"), [
    (("--name", "A", "--country", "Kenya"), "Kenya"),
    (("--name", "A", "--language", "swahili"), "swahili"),
    (("--name", "  "), "--name"),
])
def test_a_new_town_with_words_that_mean_nothing(words: tuple[str, ...], named: str,
                                                 refused: Refused, tmp_path: Path) -> None:
    assert named in refused("new", tmp_path / "a.strongcity", *words)
    assert not (tmp_path / "a.strongcity").exists()


def test_what_exists_is_never_written_over(run: Run, refused: Refused, town: Path,
                                           tmp_path: Path) -> None:
    kept = tmp_path / "town.backup"
    assert run("backup", town, kept).code == 0
    with unchanged(town), unchanged(kept):
        for words in (("new", town, "--name", "Other"), ("sample", town), ("restore", kept, town),
                      ("backup", town, kept), ("backup", town, town)):
            assert "another name" in refused(*words)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_a_sample_in_each_language(language: str, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "sample.strongcity"
    assert run("sample", path, "--language", language).code == 0
    info = json.loads(run("info", path, "--json", "--language", language).out)
    assert info["registers"]["stakeholders"] > 5
    assert info["diagnosis"]["answered"] > 20
    assert run("check", path).code == 0


def test_info_as_json_is_one_value(run: Run, town: Path) -> None:
    said = run("info", town, "--json")
    value = json.loads(said.out)
    assert said.err == ""
    assert set(value) == {"town", "town_id", "format_version", "registers", "worksheets",
                          "diagnosis", "tools", "pathway", "next", "late", "coming"}
    assert value["town"] == "Valmora"
    sheet = next(sheet for sheet in value["worksheets"] if sheet["id"] == value["diagnosis"]["id"])
    assert set(sheet) == {"id", "worksheet", "title", "edition", "started_on", "finished_on",
                          "state"}
    assert (sheet["worksheet"], sheet["state"]) == ("diagnosis", "begun")
    assert sheet["finished_on"] is None
    progress = value["diagnosis"]
    assert sum(step["asked"] for step in progress["steps"]) == progress["asked"]
    assert sum(step["answered"] for step in progress["steps"]) == progress["answered"]
    assert [stage["number"] for stage in value["pathway"]] == list(range(1, 9))
    for stage in value["pathway"]:
        assert sum(point["state"] == "done" for point in stage["points"]) == stage["done"]
    assert value["next"][0]["do"] == "diagnosis.continue"
    assert [tool["tool"] for tool in value["tools"]] == [tool.id for tool in TOOLS]
    states = {tool["title"]: tool["state"] for tool in value["tools"]}
    assert states["The institutional set-up"] == "done"
    assert "The institutional set-up: done" in run("info", town).out.splitlines()


def test_info_follows_the_language_its_keys_do_not(run: Run, town: Path) -> None:
    texts = {code: run("info", town, "--language", code).out for code in ("en", "fr", "ar")}
    assert "Continue" in texts["en"] and "فالمورا" in texts["ar"]
    assert len(set(texts.values())) == 3
    values = [json.loads(run("info", town, "--json", "--language", code).out)
              for code in ("en", "fr", "ar")]
    keys = [[thing["do"] for thing in value["next"]] for value in values]
    assert keys[0] == keys[1] == keys[2]
    steps = [value["diagnosis"]["steps"][0] for value in values]
    assert steps[0]["title"] != steps[2]["title"]


def test_an_empty_town_is_to_begin(run: Run, empty_town: Path) -> None:
    value = json.loads(run("info", empty_town, "--json").out)
    assert value["next"][0]["do"] == "diagnosis.start"
    assert value["diagnosis"] is None and value["late"] == []
    assert {stage["state"] for stage in value["pathway"]} == {"not_begun"}


def test_a_backup_comes_back_as_it_was(run: Run, town: Path, tmp_path: Path) -> None:
    kept, back = tmp_path / "kept.backup", tmp_path / "back.strongcity"
    assert run("backup", town, kept).code == 0
    assert run("restore", kept, back).code == 0
    assert run("info", back, "--json").out == run("info", town, "--json").out
    assert run("check", back).code == 0


def test_what_is_no_backup_makes_no_town(run: Run, refused: Refused, town: Path, tmp_path: Path
                                         ) -> None:
    target, torn = tmp_path / "back.strongcity", tmp_path / "torn.backup"
    assert "nowhere" in refused("restore", tmp_path / "nowhere", target)
    assert "Valmora" in refused("restore", town, target)
    run("backup", town, torn)
    torn.write_bytes(torn.read_bytes()[:-1000])
    assert "torn.backup" in refused("restore", torn, target)
    assert list(tmp_path.glob("*.strongcity")) == [] and list(tmp_path.glob(".*")) == []


def test_a_town_open_elsewhere_is_read_from_a_copy_that_is_named(
        run: Run, refused: Refused, town: Path, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text("name\nRadio\n", "utf-8")
    rows = json.loads(run("info", town, "--json").out)["registers"]
    rows["neighbourhoods"] += 1  # by whoever has it open
    with held_elsewhere(town):
        with unchanged(town):
            info = run("info", town, "--json")
            assert json.loads(info.out)["registers"] == rows
            for said in (info, run("check", town), run("backup", town, tmp_path / "a.backup"),
                         run("export", town, tmp_path / "a.json"),
                         run("export", town, tmp_path / "a.pdf", "--document",
                             "neighbourhoods-list"),
                         run("import", town, tmp_path / "rows.csv", "--register",
                             "stakeholders", "--dry-run")):
                assert said.code == 0
                assert said.err.count("in use elsewhere") == 1
                assert "in use elsewhere" in said.err and "copy" in said.err
            for words in (("answer", town, "diagnosis", "police_briefing", '"yes"'),
                          ("import", town, tmp_path / "rows.csv", "--register",
                           "stakeholders")):
                assert "Close it there" in refused(*words)
        assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads(run("info", town, "--json").out)["registers"] == rows
