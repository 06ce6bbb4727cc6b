"""The stages of the road and those of the worksheet are the same, by key, part and name."""

from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.worksheets.loader import all_worksheets


def test_the_road_and_the_worksheet_name_the_same_stages() -> None:
    sheet = all_worksheets()["pathway"]
    assert [(step.key, step.label) for step in sheet.steps] \
        == [(stage.key, stage.label) for stage in STAGES]


def test_each_part_of_a_stage_is_a_row_of_its_question() -> None:
    sheet = all_worksheets()["pathway"]
    for stage in STAGES:
        rows = sheet.question(f"{stage.key}_points").rows
        assert [row.key for row in rows] == [point.key for point in stage.points]
