"""The theory on screen: walked, linked, moved, written and deleted, each taken back by undo."""

import pytest
from PySide6.QtCore import QPoint, Qt

from strongcity_desktop.ui.results.theory import TheoryView
from ui.accessibility import focusable_without_name
from ui.drawn_town import DrawnTown, drawn_town  # noqa: F401 (a fixture)

KEY, HELD = Qt.Key, Qt.KeyboardModifier


def shown(town: DrawnTown, language: str = "en") -> tuple[TheoryView, list[str]]:
    """An output that leads to a result, and another output, all of the whole plan."""
    friends = town.add("change_boxes", "Friends across town", stage="mid_term")
    trained = town.add("change_boxes", "Coaches trained", stage="output", leads_to=[friends])
    held = town.add("change_boxes", "Match days held", stage="output")
    view = TheoryView(town.context(language))
    view.show_for(None)
    town.show(view)
    view.chart.setFocus(Qt.FocusReason.TabFocusReason)
    return view, [friends, trained, held]


def current(view: TheoryView) -> str:
    part = view.chart.current_part()
    assert part is not None
    return part.key


@pytest.mark.parametrize(("language", "onward"), [("en", KEY.Key_Right), ("ar", KEY.Key_Left)])
def test_arrows_walk_along_the_links(drawn_town: DrawnTown,  # noqa: F811
                                     language: str, onward: Qt.Key) -> None:
    view, (friends, trained, held) = shown(drawn_town, language)
    told: list[str] = []
    view.chosen.connect(told.append)
    view.chart.go_to(trained)
    for key in (onward, KEY.Key_Left if onward is KEY.Key_Right else KEY.Key_Right):
        drawn_town.qtbot.keyClick(view.chart, key)
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Down)
    assert told == [friends, trained, held]
    assert not focusable_without_name(view)


def test_l_and_enter_link_two_boxes_and_again_part_them(
        drawn_town: DrawnTown) -> None:  # noqa: F811
    view, (friends, _, held) = shown(drawn_town)
    for links in ([friends], []):
        view.chart.go_to(held)
        drawn_town.qtbot.keyClick(view.chart, KEY.Key_L)
        view.chart.go_to(friends)
        drawn_town.qtbot.keyClick(view.chart, KEY.Key_Return)
        drawn_town.settle()
        assert (drawn_town.rows("change_boxes")[held].values["leads_to"] or []) == links
    drawn_town.undo()
    assert drawn_town.rows("change_boxes")[held].values["leads_to"] == [friends]


def test_ctrl_and_arrows_move_a_box_and_keep_its_place(
        drawn_town: DrawnTown) -> None:  # noqa: F811
    view, (_, trained, held) = shown(drawn_town)
    view.chart.go_to(trained)
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Down, HELD.ControlModifier)
    drawn_town.settle()
    assert view.chart.column_of(2) == [held, trained]
    view.chart.go_to(trained)
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Right, HELD.ControlModifier)
    drawn_town.settle()
    assert drawn_town.rows("change_boxes")[trained].values["stage"] == "short_term"
    drawn_town.undo()
    assert drawn_town.rows("change_boxes")[trained].values["stage"] == "output"


def test_the_mouse_drags_a_box_into_another_column(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, (_, trained, _) = shown(drawn_town)
    part = next(part for part in view.chart.chart().parts if part.key == trained)
    left, top, width, height = view.chart.part_frame(part)
    begin = QPoint(round(left + width / 2), round(top + height / 2))
    end = begin + QPoint(round(view.chart.width() / 6), 0)
    bot = drawn_town.qtbot
    bot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=begin)
    bot.mouseMove(view.chart, end)
    bot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end)
    drawn_town.settle()
    assert drawn_town.rows("change_boxes")[trained].values["stage"] == "short_term"


def test_a_box_is_written_added_and_deleted(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, (friends, _, _) = shown(drawn_town)
    view.chart.go_to(friends)
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Return)
    view.line.name.write("Friends in every part of town")
    drawn_town.qtbot.keyClick(view.line.name, KEY.Key_Return)
    drawn_town.settle()
    kept = drawn_town.rows("change_boxes")[friends].values["name"]
    assert kept["texts"]["en"] == "Friends in every part of town"
    view.begin_box("impact", "Long-term change")
    view.line.name.write("The town feels like theirs")
    view.line.keep_button.click()
    drawn_town.settle()
    assert len(drawn_town.rows("change_boxes")) == 4
    view.chart.go_to(friends)
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Delete)
    drawn_town.settle()
    assert friends not in drawn_town.rows("change_boxes")
    assert drawn_town.said
    drawn_town.undo()
    assert friends in drawn_town.rows("change_boxes")
    assert not drawn_town.told


def test_nothing_drawn_yet_says_where_to_begin(drawn_town: DrawnTown) -> None:  # noqa: F811
    view = TheoryView(drawn_town.context())
    view.show_for(None)
    drawn_town.show(view)
    assert view.nothing.isVisible()
