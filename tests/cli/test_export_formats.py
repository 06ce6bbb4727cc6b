"""Spreadsheets and contact cards from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run, unchanged
from exchange.vcards import cards_in

Refused = Callable[..., str]


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_workbook_goes_out_and_in_again(run: Run, town: Path, tmp_path: Path, ending: str
                                          ) -> None:
    target = tmp_path / f"town{ending}"
    with unchanged(town):
        said = run("export", town, target, "--audience", "internal", "--language", "fr")
    assert said.code == 0
    assert said.err.count("\n") == 2 and "sensibles" in said.err and "JSON" in said.err
    again = run("import", town, target, "--dry-run", "--language", "ar")
    assert (again.code, again.err) == (0, "")
    assert "would" not in run("import", town, target, "--dry-run", "--language", "en").out


def test_cards_are_internal_and_of_those_who_agreed(run: Run, town: Path, tmp_path: Path,
                                                    refused: Refused) -> None:
    target = tmp_path / "cards.vcf"
    assert "never public" in refused("export", town, target, "--language", "en")
    assert not target.exists()
    with unchanged(town):
        said = run("export", town, target, "--audience", "internal", "--language", "ar")
    assert (said.code, said.err) == (0, "")
    cards = cards_in(target.read_bytes())
    assert len(cards) > 5
    assert "no contacts" in refused("export", town, target, "--register", "tasks", "--audience",
                                    "internal", "--language", "en")


def test_a_list_of_which_nothing_is_public(town: Path, tmp_path: Path, refused: Refused) -> None:
    said = refused("export", town, tmp_path / "a.csv", "--register", "engagements", "--language",
                   "en")
    assert "Nothing of this list is public" in said and not list(tmp_path.glob("*.csv"))


def test_dates_ahead_go_out_and_the_tasks_internally_alone(run: Run, town: Path, tmp_path: Path
                                                           ) -> None:
    target = tmp_path / "dates.ics"
    with unchanged(town):
        said = run("export", town, target, "--language", "fr")
    assert (said.code, said.err) == (0, "")
    public = target.read_text("utf-8")
    assert public.startswith("BEGIN:VCALENDAR") and "DTSTART:" in public
    run("export", town, target, "--language", "fr", "--audience", "internal")
    assert target.read_text("utf-8").count("BEGIN:VEVENT") > public.count("BEGIN:VEVENT") > 1
