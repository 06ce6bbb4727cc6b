"""The town writes its frame, decides who leads, and hands over: from nothing to each paper."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.steps import make_town, sees
from journeys.tool_steps import (
    answers_in_file,
    fill_short_form,
    print_from_tool,
    tool_by_keys,
)
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.tools import tool
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets

NAMES = {"goals": "Calm match days", "risks": "The grant ends", "mechanisms": "Sunday table"}


def said(asked: Question) -> str:
    return f"Said of {asked.key}."


@pytest.mark.parametrize(("tool_id", "document_id", "expected"), [
    ("S1", "strategy-chapter", ("Said of vision.", "Calm match days", "Public health",
                                "This goal answers no challenge: Calm match days.")),
    ("S2", "setup-decision", ("Departments share it", "Said of why_this.", "Said of champion.",
                              "A set-up that stands")),
    ("S3", "handover-brief", ("Said of message.", "Said of promises.", "Said of who_stays.",
                              "Said of who_briefs.", "It leans on a few")),
])
def test_a_tool_from_nothing_to_its_paper_by_keys_alone(
        tool_id: str, document_id: str, expected: tuple[str, ...], start: Start,
        save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t, sheet = translator("en"), all_worksheets()[tool(tool_id).worksheet]
    hands = start("en")
    make_town(hands, "en", "Valmora")
    tool_by_keys(hands, t, tool_id)
    clerk = Answering(hands, "en", said, NAMES)
    fill_short_form(hands, t, clerk)
    assert sees(hands, t("Check your answers"))
    asked = {one.key for one in sheet.questions
             if one.depth == "short" and one.kind is not Kind.NOTE and one.relevant is None}
    assert asked <= set(clerk.told)
    assert set(answers_in_file(hands, sheet.id)) == set(clerk.told)
    words = print_from_tool(hands, t, tool_id, document_id, save_as, tmp_path / "paper.pdf")
    for wanted in expected:
        assert wanted in words, wanted
