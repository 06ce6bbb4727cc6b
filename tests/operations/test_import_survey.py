"""Survey results kept in a diagnosis: counts alone, in one step, all or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import fill_worksheet, import_survey
from strongcity_desktop.operations.import_survey import Counted, Counts, counts_of, keep_counts
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

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
