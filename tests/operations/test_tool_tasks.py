"""What a worksheet lacks becomes a task once, and the task leads back to the question."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from own_resources import own_resources
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.operations.make_task import make_task
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.origins import origin_in_words
from strongcity_desktop.operations.tool_tasks import task_of_gap, tasks_of_gaps
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from telling_sheet import TELLING

WHO, T = "Clerk", translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    (tmp_path / "resources").mkdir()
    with own_resources(tmp_path / "resources", {"trial": TELLING}):
        made = create_town(tmp_path / "valmora.strongcity",
                           TownDetails(LocalText.of("Valmora", "fr"), language="fr"), WHO)
        yield made
        made.close()


@pytest.fixture
def filled(town: TownFile) -> str:
    def fill(it: TownFile) -> str:
        filled_id = fill_worksheet.start_worksheet(it, "trial", who=WHO).id
        fill_worksheet.answer(it, filled_id, "known", "few", who=WHO)
        fill_worksheet.answer(it, filled_id, "skills", {"all": {"talk": {"level": 1}}}, who=WHO)
        return filled_id

    return town.run(fill)


def test_a_gap_becomes_a_task_that_leads_back(town: TownFile, filled: str) -> None:
    made = town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO)).row
    name = LocalText.from_json(made.values["name"])
    assert (name.original, set(name.texts)) == ("fr", set(SHIPPED))
    assert name.texts["en"] == "Present it to all heads of service"
    assert made.values["origin"] == f"worksheet/{filled}/known/few_know"
    back = town.run(lambda it: origin_in_words(it, made.values["origin"], T))
    assert back is not None and back.words.endswith("Who knows")
    assert (back.place, back.arguments) == ("worksheet", {"filled_id": filled, "place": "known"})
    assert {key: row.id for key, row in town.run(
        lambda it: tasks_of_gaps(it, filled)).items()} == {"known.few_know": made.id}


def test_a_row_rated_low_becomes_a_task(town: TownFile, filled: str) -> None:
    made = town.run(lambda it: task_of_gap(it, filled, "skills.row.talk", WHO)).row
    assert made.values["origin"] == f"worksheet/{filled}/skills/row.talk"
    assert list(town.run(lambda it: tasks_of_gaps(it, filled))) == ["skills.row.talk"]


def test_what_is_a_task_or_is_told_no_more_is_not_made_again(town: TownFile, filled: str) -> None:
    town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO))
    with pytest.raises(Refusal, match="a task already"):
        town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO))
    town.run(undo)
    assert town.run(lambda it: tasks_of_gaps(it, filled)) == {}
    town.run(lambda it: fill_worksheet.answer(it, filled, "known", "all", who=WHO))
    with pytest.raises(Refusal, match="says this no more"):
        town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO))


def test_a_dropped_task_makes_room_and_an_open_one_is_told_before_a_done_one(
        town: TownFile, filled: str) -> None:
    first = town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO)).row.id
    town.run(lambda it: keep_register.change_row(it, "tasks", first, {"status": "dropped"}, WHO))
    again = town.run(lambda it: task_of_gap(it, filled, "known.few_know", WHO)).row.id
    town.run(lambda it: make_task(it, "By hand", WHO, origin=f"worksheet/{filled}/known/few_know"))
    later = town.run(lambda it: keep_register.rows_of(it, "tasks"))[-1].id
    town.run(lambda it: keep_register.change_row(it, "tasks", later, {"status": "done"}, WHO))
    assert town.run(lambda it: tasks_of_gaps(it, filled))["known.few_know"].id == again


def test_tasks_of_whole_questions_and_of_other_runs_are_no_tasks_of_gaps(
        town: TownFile, filled: str) -> None:
    other = town.run(lambda it: fill_worksheet.start_worksheet(it, "trial", who=WHO)).id
    for origin in (f"worksheet/{filled}/known", f"worksheet/{other}/known/few_know", None):
        town.run(partial(make_task, name="By hand", who=WHO, origin=origin))
    assert town.run(lambda it: tasks_of_gaps(it, filled)) == {}


def test_the_newest_run_is_the_one_begun_last(town: TownFile, filled: str) -> None:
    assert town.run(lambda it: fill_worksheet.newest(it, "other")) is None
    later = town.run(lambda it: fill_worksheet.start_worksheet(it, "trial", who=WHO)).id
    newest = town.run(lambda it: fill_worksheet.newest(it, "trial"))
    assert newest is not None and newest.id == later
