"""Options side by side: seen, heard, and chosen by mouse and by keyboard; narrow, one below."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.worksheet.answer_widgets.option_card import OptionCard
from strongcity_desktop.ui.worksheet.answer_widgets.options import OptionsAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.table import answer_widget
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.condition import Is
from strongcity_desktop.worksheets.kinds import Choice, Consideration, Kind, Question

Desk = Any
OPTIONS = (
    Choice("desk", "A desk leads", "One department.", advantages=("It is clear who answers.",),
           drawbacks=("Others may step back.",),
           considerations=(Consideration("Free some hours.", Is("staff", "none")),)),
    Choice("shared", "All share it", advantages=("Everybody takes part.",)),
    Choice("network", "A network", depth="full"))


def asked(kind: Kind, **more: Any) -> Question:
    return Question(**{  # type: ignore[arg-type]
        "key": "it", "kind": kind, "path": "t.it", "label": "Who leads?", "hint": "", "why": "",
        "example": "", "mark": Mark.PUBLIC, "depth": "short", "chapter": "2.3",
        "choices": OPTIONS, "special_page": "options", **more})


def made(desk: Desk, qtbot: QtBot, kind: Kind = Kind.SELECT_ONE, language: str = "en",
         **more: Any) -> OptionsAnswer:
    """The options on the screen, wide enough for all of them."""
    widget = answer_widget(asked(kind, **more), desk.context(language), TownWords())
    assert isinstance(widget, OptionsAnswer)
    qtbot.addWidget(widget)
    widget.resize(900, 500)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def shown(widget: OptionsAnswer, key: str) -> list[str]:
    return [label.text() for label in widget.cards[key].findChildren(Label)
            if label.isVisibleTo(widget) and label.text() != "•"]


def test_what_speaks_for_and_against_is_seen_and_heard(desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot)
    assert shown(widget, "desk") == ["For", "It is clear who answers.",
                                     "Against", "Others may step back."]
    assert shown(widget, "shared") == ["For", "Everybody takes part."]
    mark = widget.cards["desk"].mark
    assert mark.accessibleName() == "A desk leads"
    for said in ("Who leads?", "One department.", "For", "It is clear who answers.", "Against"):
        assert said in mark.accessibleDescription()


def test_what_goes_for_this_town_follows_from_the_answers(desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot)
    widget.look_around({"staff": "none"})
    assert shown(widget, "desk")[-2:] == ["For this town", "Free some hours."]
    assert "Free some hours." in widget.cards["desk"].mark.accessibleDescription()
    widget.look_around({"staff": "some"})
    assert "For this town" not in shown(widget, "desk")
    assert "Free some hours." not in widget.cards["desk"].mark.accessibleDescription()


def test_one_option_is_chosen_by_mouse_and_keyboard_and_taken_back(
        desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot)
    said: list[Any] = []
    widget.value_changed.connect(said.append)
    card = widget.cards["shared"]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2,
                                                                card.height() - 4))
    assert card.mark.hasFocus()
    qtbot.keyClick(card.mark, Qt.Key.Key_1)
    assert widget.cards["desk"].mark.hasFocus()
    qtbot.keyClick(widget.cards["desk"].mark, Qt.Key.Key_Right)
    assert [card.mark.isChecked() for card in widget.cards.values()] == [False, True, False]
    qtbot.keyClick(widget.cards["shared"].mark, Qt.Key.Key_Delete)
    assert said == ["shared", "desk", "shared", None]
    assert widget.value() is None


def test_several_options_can_be_chosen(desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot, Kind.SELECT_MULTIPLE)
    said: list[Any] = []
    widget.value_changed.connect(said.append)
    widget.set_value(["network"])
    qtbot.keyClick(widget.cards["desk"].mark, Qt.Key.Key_Space)
    qtbot.keyClick(widget.cards["desk"].mark, Qt.Key.Key_3)
    assert said == [["desk", "network"], ["desk"]]
    assert not isinstance(widget.first_field(), RadioChoice)


@pytest.mark.parametrize(("width", "columns"), [(900, 3), (600, 2), (300, 1)])
def test_options_stand_one_below_the_other_where_it_is_narrow(
        desk: Desk, qtbot: QtBot, width: int, columns: int) -> None:
    page = ScrollColumn(made(desk, qtbot), max_width=None)
    qtbot.addWidget(page)
    page.show()
    cards = page.findChildren(OptionCard)
    for room in (900, width):
        page.resize(room, 400)
        qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: len({card.x() for card in cards}) == columns)
    assert page.horizontalScrollBar().maximum() == 0


def test_the_first_option_stands_where_one_begins_to_read(desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot, language="ar")
    qtbot.waitUntil(lambda: widget.cards["desk"].x() > widget.cards["shared"].x())


def test_the_short_form_offers_fewer_and_a_town_open_for_reading_takes_nothing(
        desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot, withheld=frozenset({"network"}))
    assert list(widget.cards) == ["desk", "shared"]
    widget.set_value("shared")
    widget.lock()
    card = widget.cards["desk"]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.mark, Qt.Key.Key_1)
    assert widget.value() == "shared"
