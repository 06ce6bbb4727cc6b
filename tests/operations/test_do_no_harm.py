"""No door lets an action be approved, begun or done before its do-no-harm check was read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.paste_rows import Target, paste, plan_paste
from strongcity_desktop.registers.do_no_harm import CHECK_FIRST

WRITTEN: dict[str, Any] = {
    "unwanted": text("Some feel watched"), "harmed": ["young_people"],
    "mitigation": text("Open doors"), "stop_by": text("Town clerk"), "checked_on": "2026-02-01"}
Work = Callable[[TownFile, str], object]


@pytest.fixture
def town(tmp_path: Path) -> Any:
    opened = create_town(tmp_path / "V.strongcity", TownDetails(
        name=LocalText.of("Valmora", "en"), language="en", languages=("en",)), "Clerk")
    yield opened
    opened.close()


def by_form(town: TownFile, row_id: str) -> object:
    return change_row(town, "actions", row_id, {"status": "approved"}, "Clerk")


def by_adding(town: TownFile, row_id: str) -> object:
    return add_row(town, "actions", {"name": text("Another"), "status": "under_way"}, "Clerk")


def several_at_once(town: TownFile, row_id: str) -> object:
    return change_several(town, "actions", "Clerk", "Changed", changes={
        row_id: {"status": "done"}})


def by_pasting(town: TownFile, row_id: str) -> object:
    target = Target([1], ["status"])
    plan = plan_paste(town, "actions", "Approved", "", target, english())
    return paste(town, "actions", plan, "Clerk")


@pytest.mark.parametrize("way", [by_form, by_adding, several_at_once, by_pasting])
def test_every_door_refuses_with_one_plain_sentence(town: TownFile, way: Work) -> None:
    def work(opened: TownFile) -> None:
        row_id = add_row(opened, "actions", {"name": text("Football")}, "Clerk").row.id
        with pytest.raises(Refusal):
            way(opened, row_id)
        (row,) = rows_of(opened, "actions")
        assert row.values["status"] == "idea"

    town.run(work)


@pytest.mark.parametrize(("language", "begins"), [("en", "State: First write the do-no-harm")])
def test_the_sentence_says_what_to_do(town: TownFile, language: str, begins: str) -> None:
    with pytest.raises(Refusal) as refused:
        town.run(lambda opened: by_adding(opened, ""))
    said = refused.value.in_words(translator(language))
    assert said.translate({0x2068: None, 0x2069: None}).startswith(begins)


def test_an_import_leaves_such_a_row_out_and_says_why(town: TownFile, tmp_path: Path) -> None:
    sheet = tmp_path / "plan.csv"
    sheet.write_text("name,status\nFootball,approved\nGarden,idea\n", "utf-8")
    told = town.run(lambda opened: import_rows(opened, sheet, "actions", english()))
    assert [problem.reason.message for problem in told.problems] == [CHECK_FIRST]
    assert not told.written and not town.run(lambda opened: rows_of(opened, "actions"))


@pytest.mark.parametrize("way", [by_form, several_at_once, by_pasting])
def test_with_the_check_read_every_door_is_open(town: TownFile, way: Work) -> None:
    def work(opened: TownFile) -> str:
        row_id = add_row(opened, "actions", {"name": text("Football"), **WRITTEN}, "Clerk").row.id
        way(opened, row_id)
        return str(rows_of(opened, "actions")[0].values["status"])

    assert town.run(work) in ("approved", "done")


def test_an_approved_action_keeps_its_check(town: TownFile) -> None:
    def work(opened: TownFile) -> None:
        row_id = add_row(opened, "actions", {"name": text("Football"), "status": "approved",
                                             **WRITTEN}, "Clerk").row.id
        with pytest.raises(Refusal):
            change_row(opened, "actions", row_id, {"mitigation": None}, "Clerk")

    town.run(work)
