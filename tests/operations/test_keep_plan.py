"""The plan is put together: parts moved, left out, renamed and added, each one step to undo."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.keep_plan import (
    add_part,
    change_part,
    delete_part,
    move_part,
    part_title,
    plan_parts,
)
from strongcity_desktop.operations.keep_register import RowRefusal, rows_of
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.analysis.plan import USUAL_ORDER

EN = translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "Oak.strongcity", TownDetails(
        name=LocalText.of("Oak", "en"), language="en", languages=("en", "fr"), currency="EUR"),
        "Clerk")
    yield made
    made.close()


def keys(town: TownFile) -> list[str]:
    return [part.key for part in town.run(plan_parts)]


def part(town: TownFile, key: str) -> Any:
    return next(one for one in town.run(plan_parts) if one.key == key)


def test_the_first_change_writes_the_usual_parts_and_is_one_step(town: TownFile) -> None:
    town.run(lambda one: change_part(one, "mandate", {"printed": False}, "Clerk"))
    rows = town.run(lambda one: rows_of(one, "plan_sections"))
    assert [row.values["section"] for row in rows] == list(USUAL_ORDER[1:])
    assert keys(town) == list(USUAL_ORDER) and not part(town, "mandate").printed
    for code in SHIPPED:
        assert part_title(part(town, "budget"), translator(code)) \
            == translator(code)("Resources and budget")
    town.run(undo)
    assert not town.run(lambda one: rows_of(one, "plan_sections"))


def test_the_cover_gets_a_row_with_the_title_of_the_plan_alone(town: TownFile) -> None:
    town.run(lambda one: change_part(one, "cover", {"name": text("Living together")}, "Clerk"))
    assert keys(town) == list(USUAL_ORDER)
    cover = part(town, "cover")
    assert cover.title.shown_in("en").text == "Living together"
    assert part_title(cover, EN) == "Cover"


@pytest.mark.parametrize(("to", "place"), [(1, 1), (0, 1), (5, 5), (99, 14)])
def test_a_part_moves_to_its_place_but_never_before_the_cover(town: TownFile, to: int,
                                                              place: int) -> None:
    town.run(lambda one: move_part(one, "approval", to, "Clerk"))
    expected = [key for key in USUAL_ORDER if key != "approval"]
    expected.insert(place, "approval")
    assert keys(town) == expected
    town.run(lambda one: move_part(one, "cover", 4, "Clerk"))
    assert keys(town) == expected


def test_an_own_section_is_added_written_moved_and_deleted(town: TownFile) -> None:
    key = town.run(lambda one: add_part(one, "Our children", "mandate", "Clerk"))
    assert keys(town)[keys(town).index("mandate") + 1] == key and part(town, key).is_own
    town.run(lambda one: change_part(one, key, {"words": text("**Bold** words")}, "Clerk"))
    assert part(town, key).words.shown_in("en").text == "**Bold** words"
    town.run(lambda one: move_part(one, key, 2, "Clerk"))
    assert keys(town)[2] == key
    town.run(lambda one: delete_part(one, key, "Clerk"))
    assert keys(town) == list(USUAL_ORDER)
    town.run(undo)
    assert keys(town)[2] == key


@pytest.mark.parametrize("after", ["cover", "", "gone"])
def test_a_section_stands_behind_the_cover_or_last(town: TownFile, after: str) -> None:
    key = town.run(lambda one: add_part(one, "First words", after, "Clerk"))
    assert keys(town).index(key) == (1 if after == "cover" else len(USUAL_ORDER))


def test_what_cannot_be_done_changes_nothing(town: TownFile) -> None:
    with pytest.raises(Refusal):
        town.run(lambda one: delete_part(one, "mandate", "Clerk"))
    with pytest.raises(RowRefusal):
        town.run(lambda one: change_part(one, "mandate", {"name": None}, "Clerk"))
    with pytest.raises(Refusal):
        town.run(lambda one: change_part(one, "gone", {"printed": False}, "Clerk"))
    assert not town.run(lambda one: rows_of(one, "plan_sections"))
