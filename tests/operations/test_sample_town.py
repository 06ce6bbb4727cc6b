"""The sample town: whole in every language, nearly complete, and of nobody real."""

import re
from pathlib import Path

import pytest

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.open_town import TownFile, describe_town
from strongcity_desktop.operations.sample_town import write_sample


def _texts(value: object) -> list[LocalText]:
    """Every free text inside a stored value."""
    if isinstance(value, dict):
        if "original" in value:
            return [LocalText.from_json(value)]
        return [text for part in value.values() for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return []


def _all_values(town: TownFile) -> list[object]:
    rows = [row.values for register in ("neighbourhoods", "stakeholders")
            for row in rows_of(town, register)]
    return [*rows, *open_filled(town, filled_worksheets(town)[0].id).answers.values()]


@pytest.mark.parametrize("language", SHIPPED)
def test_the_town_stands_in_its_language(tmp_path: Path, language: str) -> None:
    town = write_sample(tmp_path / "valmora.strongcity", language)
    try:
        summary = town.run(describe_town)
        assert summary.details.language == language
        assert summary.rows == {"neighbourhoods": 6, "stakeholders": 13}
        texts = _texts(town.run(_all_values))
        assert len(texts) > 60
        assert all(set(text.texts) == set(SHIPPED) and text.original == language
                   and not text.outdated for text in texts)
    finally:
        town.close()


def test_the_diagnosis_is_nearly_complete_with_something_to_look_at(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "valmora.strongcity", "en")
    try:
        flow = town.run(lambda t: open_filled(t, filled_worksheets(t)[0].id).flow())
        gaps = {gap.question_key: gap.reason for gap in flow.missing}
        assert 2 <= len(gaps) <= 5
        assert "look_again" in gaps.values() and "open" in gaps.values()
        assert {step.state for step in flow.steps} >= {"done", "look_again"}
    finally:
        town.close()


def test_rows_that_answers_name_are_there(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "valmora.strongcity", "fr")
    try:
        ids = {row.id for row in town.run(lambda t: rows_of(t, "neighbourhoods"))}
        answers = town.run(lambda t: open_filled(t, filled_worksheets(t)[0].id).answers)
        assert set(answers["neighbourhoods_heard"]) <= ids
        assert all(set(line["neighbourhoods"]) <= ids for line in answers["communities_heard"])
    finally:
        town.close()


def test_contacts_lead_to_nobody() -> None:
    text = (paths.resources_folder() / "sample_town" / "stakeholders.toml").read_text("utf-8")
    assert all(address.endswith("@example.org") for address in re.findall(r"\S+@[\w.]+", text))
    assert set(re.findall(r'phone = "(.{8})', text)) == {"+000 555"}


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "valmora.strongcity"
    place.write_text("mine", "utf-8")
    with pytest.raises(Refusal):
        write_sample(place, "en")
    assert place.read_text("utf-8") == "mine"
