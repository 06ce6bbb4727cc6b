"""The pathway: what is to be done next follows from what is there."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from paper_samples import answer_for, plain_words
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.fill_worksheet import answer, finish, start_worksheet
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.what_next import Stage, pathway, what_next
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.kinds import UNKNOWN, Kind
from strongcity_desktop.worksheets.loader import all_worksheets


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", TownDetails(LocalText.of("Valmora", "en")), "Clerk")
    yield made
    made.close()


def following(town: TownFile) -> Stage:
    return what_next(town.run(pathway))


def test_from_the_start_to_another_look(town: TownFile) -> None:
    assert (following(town).do, following(town).next_step) == ("start", None)
    filled_id = town.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk")).id
    begun = following(town)
    assert (begun.do, begun.state, begun.answered, begun.filled_id) == (
        "continue", "begun", 0, filled_id)
    assert begun.next_step is not None
    assert begun.next_step.step == all_worksheets()["diagnosis"].steps[0]
    for question in all_worksheets()["diagnosis"].questions:
        if question.kind is not Kind.NOTE:
            value = answer_for(question, plain_words, []) or dict(UNKNOWN)
            town.run(partial(answer, filled_id=filled_id, key=question.key, value=value,
                             who="Clerk"))
    whole = following(town)
    assert (whole.do, whole.answered) == ("check", whole.asked)
    town.run(lambda open: finish(open, filled_id, "Clerk"))
    assert (following(town).do, following(town).state) == ("look_again", "finished")


def test_an_edition_of_a_newer_app_is_named_and_left_alone(town: TownFile) -> None:
    filled_id = town.run(lambda open: start_worksheet(open, "diagnosis", who="Clerk")).id

    def put_ahead(open_town: TownFile) -> None:
        with open_town.step("Put ahead") as step:
            step.update("filled_worksheet", filled_id, {"edition": 99})

    town.run(put_ahead)
    stage = following(town)
    assert (stage.do, stage.state, stage.filled_id, stage.steps) == (
        "continue", "begun", filled_id, ())
