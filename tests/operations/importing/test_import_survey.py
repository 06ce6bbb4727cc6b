"""Survey results kept in a diagnosis: counts alone, in one step, all or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.exchange.ods_out import write_ods
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.survey_import import survey_of
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.operations.importing import import_survey
from strongcity_desktop.operations.importing.import_survey import (
    AboutSurvey,
    Counted,
    Counts,
    counts_of,
    keep_counts,
)
from strongcity_desktop.operations.importing.match_places import (
    guessed_places,
    names_for,
    places_of,
)
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from survey_samples import export, write_form

ROWS = "\n".join(f"{'woman' if n % 2 else 'man'},{'high' if n % 3 else 'low'},Person {n}"
                 for n in range(24))


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    """A town whose language is French."""
    made = create_town(tmp_path / "mada", TownDetails(LocalText.of("Mada", "fr"), "TN", "fr"),
                       "Post")
    yield made
    made.close()


@pytest.fixture
def filled_id(town: TownFile) -> str:
    """A diagnosis under way."""
    return town.run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who="Post").id)


@pytest.fixture
def counts(tmp_path: Path) -> Counts:
    """Trust, for all and apart for women and men."""
    (tmp_path / "odk.csv").write_text(f"sex,trust,full_name\n{ROWS}\n", "utf-8")
    survey = import_survey.look_at_survey(tmp_path / "odk.csv")
    return counts_of(survey, ["trust"], ["sex"])


def results(town: TownFile, filled_id: str) -> list[dict[str, Any]]:
    """The survey results as they are stored."""
    kept = town.run(lambda t: fill_worksheet.open_filled(t, filled_id))
    return list(kept.answers.get("survey_results") or [])


def test_counts_are_kept_as_results_in_the_language_of_the_town(
        town: TownFile, filled_id: str, counts: Counts) -> None:
    town.run(lambda t: keep_counts(t, filled_id, counts, file="odk.csv", who="Post"))
    kept = results(town, filled_id)
    assert len(kept) == 6
    assert kept[0]["asked"] == LocalText.of("trust", "fr").to_json()
    assert (kept[0]["people"], kept[0]["out_of"]) == (16, 24)
    assert "group" not in kept[0]
    assert {item["group"]["texts"]["fr"] for item in kept[2:]} == {"woman", "man"}


def test_no_persons_line_is_in_the_town_file(town: TownFile, filled_id: str, counts: Counts
                                             ) -> None:
    town.run(lambda t: keep_counts(t, filled_id, counts, file="odk.csv", who="Post"))
    assert b"Person 7" not in town.path.read_bytes()


def test_importing_is_one_step_that_undo_takes_back(town: TownFile, filled_id: str,
                                                    counts: Counts) -> None:
    for _ in range(2):
        town.run(lambda t: keep_counts(t, filled_id, counts, file="odk.csv", who="Post"))
    assert len(results(town, filled_id)) == 12
    town.run(undo)
    assert len(results(town, filled_id)) == 6


def test_results_can_be_put_in_the_place_of_those_there(town: TownFile, filled_id: str,
                                                        counts: Counts) -> None:
    for _ in range(2):
        town.run(lambda t: keep_counts(t, filled_id, counts, file="odk.csv", who="Post",
                                       replace=True))
    assert len(results(town, filled_id)) == 6


@pytest.mark.parametrize(("rows", "said"), [
    ((), "nothing to keep"),
    (tuple(Counted({"": f"q{n}"}, {"": "yes"}, {}, {}, 5, 9) for n in range(481)), "480 have room"),
])
def test_nothing_and_too_much_are_refused_and_change_nothing(
        town: TownFile, filled_id: str, rows: tuple[Counted, ...], said: str) -> None:
    with pytest.raises(Refusal, match=said):
        town.run(lambda t: keep_counts(t, filled_id, Counts(rows), file="x.csv", who="Post"))
    assert results(town, filled_id) == []


def test_a_survey_with_a_name_taken_in_again_is_counted_once(
        town: TownFile, filled_id: str, counts: Counts) -> None:
    spring = AboutSurvey("Printemps", "2026-05-20", "random", 24)
    for about in (spring, spring, AboutSurvey("Automne", "", "unknown", None)):
        town.run(lambda t, about=about: keep_counts(t, filled_id, counts, about, file="odk.csv",
                                                    who="Post"))
    kept = results(town, filled_id)
    assert [line["survey"]["texts"]["fr"] for line in kept] == ["Printemps"] * 6 + ["Automne"] * 6
    assert {key: kept[0].get(key) for key in ("asked_on", "sample", "surveyed")} == {
        "asked_on": "2026-05-20", "sample": "random", "surveyed": 24}
    assert "surveyed" not in kept[6]


def test_texts_of_a_form_are_kept_in_all_their_languages(town: TownFile, filled_id: str,
                                                         tmp_path: Path) -> None:
    survey = import_survey.look_at_survey(export(tmp_path / "kobo.csv"),
                                          write_form(tmp_path / "form.xlsx"))
    counted = counts_of(survey, ["trust"], ["you/sex"])
    town.run(lambda t: keep_counts(t, filled_id, counted, file="x.csv", who="Post"))
    line = next(line for line in results(town, filled_id) if "group" in line)
    assert line["asked"]["original"] == "fr"
    assert set(line["asked"]["texts"]) == {"en", "fr", "ar"}
    assert line["by"]["texts"]["ar"] == "أنت"


def test_neighbourhoods_are_known_by_their_names_in_any_language(town: TownFile) -> None:
    for texts in ({"fr": "Le Port", "ar": "الميناء"}, {"fr": "Hauts-Jardins"}, {"fr": "Gare"}):
        town.run(lambda t, texts=texts: keep_register.add_row(
            t, "neighbourhoods", {"name": LocalText("fr", texts).to_json()}, "Post"))
    places = town.run(places_of)
    question = survey_of(["quartier"], [["le port"], ["hauts jardin"], ["الميناء"], ["quai"],
                                        ["quartier de la gare"]] * 5).question("quartier")
    matched = guessed_places(question, places)
    by_id = {place.id: place.names["fr"] for place in places}
    assert {code: by_id[row_id] for code, row_id in matched.items()} == {
        "le port": "Le Port", "hauts jardin": "Hauts-Jardins", "الميناء": "Le Port",
        "quartier de la gare": "Gare"}
    named = question.reworded(names_for(matched, places))
    assert len(named.values) == 4  # two spellings of the harbour are one group
    assert named.answers == 25


def test_a_survey_in_ods_is_read(tmp_path: Path) -> None:
    rows = tuple((("woman", "man")[n % 2], ("high", "low", "mixed")[n % 3]) for n in range(24))
    write_ods(tmp_path / "odk.ods", [Sheet("answers", ("sex", "trust"), rows)])
    survey = import_survey.look_at_survey(tmp_path / "odk.ods")
    assert [question.label for question in survey.questions] == ["sex", "trust"]
    assert survey.people == 24
