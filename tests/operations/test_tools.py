"""The tools: each on a shelf, at a stage of the pathway, with registers that there are."""

import pytest

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.documents_offered import documents
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.operations.tools import (
    SHARED_REGISTERS,
    SHELVES,
    TOOLS,
    Tool,
    home_of,
    shelf,
    tool,
    tool_of,
    tools_on,
)
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.view import RowView
from strongcity_desktop.worksheets.loader import all_worksheets

POINTS = {(stage.key, point.key) for stage in STAGES for point in stage.points}
OF_A_WORKSHEET = [one for one in TOOLS if one.worksheet]


def test_the_tools_stand_in_the_order_of_the_guide_and_fill_every_shelf() -> None:
    assert [one.id for one in TOOLS] == [
        "M1", "S1", "S2", "S3", "S4", "I1", "I2", "I3", "I4", "T1",
        "E1", "C1", "C2", "C3", "C4", "Q1", "X1", "X8"]
    assert [one for shelf in SHELVES for one in tools_on(shelf.id)] == list(TOOLS)


@pytest.mark.parametrize("one", TOOLS, ids=lambda one: one.id)
def test_what_a_tool_names_is_there(one: Tool) -> None:
    assert one.stage in {stage.key for stage in STAGES}
    assert set(one.feeds) <= POINTS and one.stage in {stage for stage, _ in one.feeds}
    assert set(one.registers) <= set(REGISTERS)
    assert (paths.icons_folder() / f"{one.icon}.svg").is_file()
    assert not (one.worksheet and one.view)
    assert one.worksheet or one.view or shelf(one.shelf).place != "shelf"


@pytest.mark.parametrize("one", OF_A_WORKSHEET, ids=lambda one: one.id)
def test_a_tool_is_called_like_its_worksheet(one: Tool) -> None:
    sheet = all_worksheets()[one.worksheet]
    assert (sheet.tool, sheet.label) == (one.id, one.title)
    assert tool_of(one.worksheet) is one
    assert all(all_worksheets()[draft].tool == one.id for draft in one.drafts)


def test_every_document_of_a_tool_is_found_on_its_page() -> None:
    known = {one.id for one in TOOLS}
    named = {kind.id for kind in documents() if kind.tool in known}
    assert named <= {document for one in TOOLS for document in one.documents}
    for one in OF_A_WORKSHEET:
        assert one.documents[-1:] == (f"{one.worksheet.replace('_', '-')}-worksheet",)


def test_every_register_has_a_home_or_is_shared() -> None:
    tools = {one.id for one in TOOLS} | {"D1"}
    for register_id in REGISTERS:
        home = home_of(register_id)
        assert (not home) or home in tools, register_id
    assert home_of("engagements") == "" and home_of("neighbourhoods") == "D1"
    assert home_of("agenda_points") == home_of("decisions") == home_of("meetings") == "C1"
    assert all(not home_of(register_id) for register_id in SHARED_REGISTERS)


def test_the_view_of_businesses_is_one_that_the_register_can_show() -> None:
    view = RowView.from_json(tool("C4").view).fitting(REGISTERS["stakeholders"])
    assert [(one.key, one.op, tuple(one.values)) for one in view.filters] == [
        ("sector", "one_of", ("business",))]


def test_a_tool_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(Refusal) as refused:
        tool("Z9")
    assert "M1, S1" in refused.value.in_words(translator("en"))
