"""The pathway of a real town file: read once, and read on when something in it is unreadable."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from paper_samples import answer_for, plain_words
from store_samples import DETAILS, words
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.fill_worksheet import answer, finish, start_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.pathway.last_copy import last_copy_at
from strongcity_desktop.operations.pathway.pathway import pathway
from strongcity_desktop.operations.pathway.read_town import facts_of
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.kinds import UNKNOWN, Kind
from strongcity_desktop.worksheets.loader import all_worksheets


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", DETAILS, "Clerk")
    yield made
    made.close()


def first_thing(town: TownFile) -> str:
    return pathway(town.run(facts_of), english()).next_things[0].key


def begin(town: TownFile, worksheet: str = "diagnosis") -> str:
    return town.run(lambda open: start_worksheet(open, worksheet, who="Clerk")).id


def put(town: TownFile, table: str, row_id: str, values: dict[str, Any]) -> None:
    def work(open_town: TownFile) -> None:
        with open_town.step("Put") as step:
            step.update(table, row_id, values)

    town.run(work)


def test_from_the_start_to_the_end_of_a_diagnosis(town: TownFile) -> None:
    assert first_thing(town) == "diagnosis.start"
    filled_id = begin(town)
    assert first_thing(town) == "diagnosis.continue"
    for question in all_worksheets()["diagnosis"].questions:
        if question.kind is not Kind.NOTE:
            value = answer_for(question, plain_words, []) or dict(UNKNOWN)
            town.run(partial(answer, filled_id=filled_id, key=question.key, value=value,
                             who="Clerk"))
    assert first_thing(town) in ("diagnosis.check", "diagnosis.finish")
    town.run(lambda open: finish(open, filled_id, "Clerk"))
    assert not first_thing(town).startswith("diagnosis.")
    assert town.run(facts_of).last_finished is not None


def test_an_edition_of_a_newer_app_is_named_and_left_alone(town: TownFile) -> None:
    filled_id = begin(town)
    put(town, "filled_worksheet", filled_id, {"edition": 99})
    facts = town.run(facts_of)
    assert facts.newest is not None and facts.newest.is_readable
    thing = pathway(facts, english()).next_things[0]
    assert (thing.key, thing.arguments) == ("diagnosis.continue", {"filled_id": filled_id})


def test_the_worksheet_of_the_pathway_has_the_points_of_the_stages(town: TownFile) -> None:
    sheet = all_worksheets()["pathway"]
    for stage in STAGES:
        question = sheet.question(f"{stage.key}_points")
        assert [row.key for row in question.rows] == [point.key for point in stage.points]
        assert [level.key for level in question.levels] == ["not_begun", "begun", "done"]
    filled_id = begin(town, "pathway")
    group = sheet.question("mandate_points").groups[0].key
    rated = {group: {"align": {"level": 3}, "strengthen": {"level": 3}, "continuous": {"level": 3}}}
    town.run(partial(answer, filled_id=filled_id, key="mandate_points", value=rated, who="Clerk"))
    stages = pathway(town.run(facts_of), english()).stages
    assert [stage.key for stage in stages if stage.state == "done"] == ["mandate"]


def test_the_newest_copy_is_found_without_proving_it(town: TownFile) -> None:
    from strongcity_desktop.operations.back_up import back_up_now, backups_of

    assert town.run(last_copy_at) == ""
    town.run(back_up_now)
    assert town.run(last_copy_at) == town.run(backups_of)[0].at != ""


def test_an_old_town_takes_no_more_reads_than_a_young_one(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[object] = []
    whole = TownFile.rows

    def counted(self: TownFile, *asked: Any, **how: Any) -> Any:
        reads.append(asked)
        return whole(self, *asked, **how)

    def used() -> int:
        reads.clear()
        town.run(facts_of)
        return len(reads)

    for _ in range(2):
        filled_id = begin(town)
        town.run(partial(finish, filled_id=filled_id, who="Clerk"))
    begin(town)
    monkeypatch.setattr(TownFile, "rows", counted)
    young = used()
    assert young > 0
    for name in "abcdef":
        filled_id = begin(town)
        town.run(partial(finish, filled_id=filled_id, who="Clerk"))
        town.run(partial(add_row, register_id="neighbourhoods", who="Clerk",
                         values={"name": words(name)}))
    begin(town)
    assert used() == young
