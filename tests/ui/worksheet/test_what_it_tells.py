"""The check page says what a worksheet concludes and lacks; a gap becomes a task there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from own_resources import own_resources
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.tool_tasks import tasks_of_gaps
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.tool.told_card import ToldCard
from strongcity_desktop.ui.worksheet.check_view import CheckView
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from telling_sheet import TELLING

Desk = Any


@pytest.fixture
def telling(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a worksheet that tells something begun."""
    (tmp_path / "resources").mkdir()
    with own_resources(tmp_path / "resources", {"trial": TELLING}):
        desk.begin("trial")
        yield desk
        desk.qtbot.waitUntil(lambda: not desk.background.is_busy)


def told(qtbot: QtBot, page: WorksheetPage) -> ToldCard:
    """What the page tells, once it was read."""
    qtbot.waitUntil(lambda: bool(page.findChildren(ToldCard)))
    (card,) = page.findChildren(ToldCard)
    return card


def words(card: ToldCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label)]


def test_outcome_reasons_and_gaps_stand_above_the_answers(telling: Desk, qtbot: QtBot) -> None:
    telling.put("known", "few")
    telling.put("skills", {"all": {"talk": {"level": 1}}})
    card = told(qtbot, telling.open("check"))
    for said in ("It is hardly known", "Tell it to those who carry it.", "Few know of it.",
                 "Talking: Weak"):
        assert said in words(card)
    assert list(card.gaps) == ["known.few_know", "skills.row.talk"]


def test_reasons_are_told_and_nothing_is_where_nothing_is_known(
        telling: Desk, qtbot: QtBot) -> None:
    page = telling.open("check")
    qtbot.waitUntil(lambda: not telling.background.is_busy)
    assert page.findChildren(ToldCard) == []
    telling.put("known", "all")
    card = told(qtbot, telling.open("check"))
    assert "Everyone knows of it." in words(card)
    assert card.gaps == {}


def test_a_gap_leads_to_its_question_and_back_to_the_check_page(
        telling: Desk, qtbot: QtBot) -> None:
    telling.put("known", "few")
    page = telling.open("check")
    told(qtbot, page).gaps["known.few_know"].question.click()
    assert page.place() == "known"
    page.go_on()
    assert isinstance(page.view, CheckView)
    assert list(told(qtbot, page).gaps) == ["known.few_know"]


def test_a_gap_becomes_a_task_and_the_task_can_be_seen(telling: Desk, qtbot: QtBot) -> None:
    telling.put("known", "few")
    page = telling.open("check")
    line = told(qtbot, page).gaps["known.few_know"]
    line.make.click()
    qtbot.waitUntil(line.task.isVisible)
    assert not line.make.isVisible()
    (task,) = telling.town.run(lambda t: keep_register.rows_of(t, "tasks"))
    assert {"known.few_know": task.id} == {key: row.id for key, row in telling.town.run(
        lambda t: tasks_of_gaps(t, telling.filled_id)).items()}
    with qtbot.waitSignal(page.go) as went:
        line.task.click()
    assert went.args == ["register", {"register_id": "tasks", "row_id": task.id}]
    again = told(qtbot, telling.open("check")).gaps["known.few_know"]
    assert again.make.isHidden() and not again.task.isHidden()
