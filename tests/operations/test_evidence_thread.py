"""The thread in a town: it survives renaming, restoring and undo, and shows what was deleted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from store_samples import words
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import fill_worksheet, keep_register, undo
from strongcity_desktop.operations.evidence_thread import breaks_seen, thread_seen
from strongcity_desktop.operations.make_finding import finding_of_answer, findings_of_answer
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

EN = translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "t.strongcity", TownDetails(
        name=LocalText.of("Valmora", "en"), language="en", languages=("en",), currency="VLC"),
        "Clerk")
    yield made
    made.close()


def _thread(town: TownFile) -> dict[str, str]:
    """A finding, a challenge, a goal and an action that answer each other: id by register."""
    ids: dict[str, str] = {}

    def add(register_id: str, name: str, **links: list[str]) -> None:
        ids[register_id] = keep_register.add_row(
            town, register_id, {"name": words(name), **links}, "Clerk").row.id

    add("challenges", "Rumours")
    add("findings", "Two in three heard one", challenges=[ids["challenges"]])
    add("goals", "A rumour meets an answer", challenges=[ids["challenges"]])
    add("actions", "Rumour network", goals=[ids["goals"]])
    return ids


def _told(town: TownFile, register_id: str, row_id: str) -> dict[str, list[str]]:
    seen = thread_seen(town, register_id, row_id, EN)
    return {register: [mark.name for mark in marks] for register, marks in seen.marks.items()
            if marks}


def test_from_an_action_the_way_leads_back_to_the_finding_and_survives_renaming(town: TownFile
                                                                                ) -> None:
    ids = town.run(_thread)
    town.run(lambda t: keep_register.change_row(
        t, "goals", ids["goals"], {"name": words("Facts arrive first")}, "Clerk"))
    told = town.run(lambda t: _told(t, "actions", ids["actions"]))
    assert told == {"findings": ["1. Two in three heard one"], "challenges": ["1. Rumours"],
                    "goals": ["1. Facts arrive first"], "actions": ["1. Rumour network"]}
    assert told == town.run(lambda t: _told(t, "findings", ids["findings"]))


def test_a_deleted_end_is_shown_until_it_comes_back(town: TownFile) -> None:
    ids = town.run(_thread)
    whole = town.run(lambda t: _told(t, "actions", ids["actions"]))
    town.run(lambda t: keep_register.delete_rows(t, "goals", [ids["goals"]], "Clerk"))
    assert town.run(lambda t: _told(t, "actions", ids["actions"]))["goals"] == [
        "A rumour meets an answer (deleted since)"]
    assert [mark.name for mark in town.run(lambda t: breaks_seen(t, EN)).actions_on_air] == [
        "1. Rumour network"]
    town.run(undo.undo)
    assert town.run(lambda t: _told(t, "actions", ids["actions"])) == whole
    assert town.run(lambda t: breaks_seen(t, EN)).actions_on_air == ()


def test_an_answer_becomes_one_finding_with_its_source(town: TownFile) -> None:
    filled = town.run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", depth="short",
                                                               who="Clerk"))
    first = town.run(lambda t: finding_of_answer(t, filled.id, "women_heard", EN, "Clerk"))
    again = town.run(lambda t: finding_of_answer(t, filled.id, "women_heard", EN, "Clerk"))
    assert first.id == again.id
    assert len(town.run(lambda t: findings_of_answer(t, filled.id, "women_heard"))) == 1
    seen = town.run(lambda t: breaks_seen(t, EN))
    assert seen.without_source == () and [mark.row_id for mark in seen.left_open] == [first.id]
