"""The help column stays calm: one practice open, the others a link each."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.library.practices import practice
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.help_column import HelpColumn
from strongcity_desktop.worksheets.kinds import Kind, Question

Desk = Any


def column(desk: Desk, qtbot: QtBot, *practices: str) -> HelpColumn:
    help_column = HelpColumn(desk.context())
    qtbot.addWidget(help_column)
    help_column.show_question(Question(
        "it", Kind.TEXT, "t.it", "Label", "", "Why.", "Example.", Mark.PUBLIC, "short", "1",
        practices=practices))
    return help_column


@pytest.mark.parametrize(("practices", "title"), [
    (("london",), "From another town"), (("france",), "From another country"),
    (("france", "london", "edmonton"), "From elsewhere")])
def test_the_first_practice_is_open_and_the_others_are_links(
        desk: Desk, qtbot: QtBot, practices: tuple[str, ...], title: str) -> None:
    shown = column(desk, qtbot, *practices)
    assert title in [label.text() for label in shown.findChildren(Label)]
    read: list[str] = []
    shown.practice_chosen.connect(read.append)
    links = shown.findChildren(WrappingLink)
    for link in links:
        link.click()
    assert read == list(practices)
    assert all(practice(key).title in link.accessibleName()
               for key, link in zip(practices[1:], links[1:], strict=True))


def test_a_question_without_practices_has_no_card_for_them(desk: Desk, qtbot: QtBot) -> None:
    shown = column(desk, qtbot)
    assert shown.findChildren(WrappingLink) == []
