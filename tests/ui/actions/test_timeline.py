"""The timeline on screen: years, groups, gaps, and days moved by keys and by the mouse."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from strongcity_desktop.charts.gantt_lines import Gantt
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.actions.coverage import CoverageView
from strongcity_desktop.ui.actions.timeline import TimelineView
from strongcity_desktop.ui.theme.look import look
from ui.accessibility import focusable_without_name
from ui.drawn_town import DrawnTown, drawn_town  # noqa: F401 (a fixture)

KEY, HELD = Qt.Key, Qt.KeyboardModifier
BEGIN, END = today().replace(month=3, day=1), today().replace(month=6, day=30)


def shown(town: DrawnTown, language: str = "en") -> tuple[TimelineView, str, str]:
    """The view of an action, and of a challenge that none answers."""
    challenge = town.add("challenges", "Fights after matches")
    gap = town.add("challenges", "Harassment of women")
    action = town.add("actions", "Mixed football league", challenges=[challenge], level="primary",
                      begins_on=BEGIN.isoformat(), ends_on=END.isoformat())
    view = TimelineView(town.context(language))
    view.reload()
    town.show(view)
    view.chart.setFocus(Qt.FocusReason.TabFocusReason)
    return view, action, gap


def days(town: DrawnTown, action: str) -> tuple[str, str]:
    values = town.rows("actions")[action].values
    return values["begins_on"], values["ends_on"]


def test_a_gap_offers_two_ways_out(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, action, gap = shown(drawn_town)
    asked: list[tuple[str, str]] = []
    view.opened.connect(lambda key: asked.append(("open", key)))
    view.add_wanted.connect(lambda key: asked.append(("add", key)))
    view.practices_wanted.connect(lambda key: asked.append(("practices", key)))
    keys = [part.key for part in view.chart.chart().parts]
    assert keys == [action, f"practices:{gap}", f"add:{gap}"]
    for key in keys:
        view.chart.go_to(key)
        drawn_town.qtbot.keyClick(view.chart, KEY.Key_Return)
    assert asked == [("open", action), ("practices", gap), ("add", gap)]
    assert not focusable_without_name(view)


@pytest.mark.parametrize(("key", "held", "moved"), [
    (KEY.Key_Right, HELD.NoModifier, (7, 7)), (KEY.Key_Left, HELD.NoModifier, (-7, -7)),
    (KEY.Key_Right, HELD.ControlModifier, (0, 7)), (KEY.Key_Right, HELD.AltModifier, (7, 0)),
    (KEY.Key_Down, HELD.NoModifier, (31, 31))])
def test_shift_and_arrows_move_the_days_in_one_step(
        drawn_town: DrawnTown, key: Qt.Key, held: Qt.KeyboardModifier,  # noqa: F811
        moved: tuple[int, int]) -> None:
    view, action, _ = shown(drawn_town)
    drawn_town.qtbot.keyClick(view.chart, key, held | HELD.ShiftModifier)
    wanted = (BEGIN + timedelta(moved[0]), END + timedelta(moved[1]))
    assert days(drawn_town, action) == tuple(day.isoformat() for day in wanted)
    drawn_town.undo()
    assert days(drawn_town, action) == (BEGIN.isoformat(), END.isoformat())


def test_in_arabic_the_left_arrow_means_later(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, action, _ = shown(drawn_town, "ar")
    drawn_town.qtbot.keyClick(view.chart, KEY.Key_Left, HELD.ShiftModifier)
    assert days(drawn_town, action)[0] == (BEGIN + timedelta(7)).isoformat()


def test_the_mouse_drags_an_end(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, action, _ = shown(drawn_town)
    chart = view.chart.chart()
    assert isinstance(chart, Gantt)
    left, top, width, height = chart.boxes[0][1]
    scale, (x, y) = look().scale, view.chart.origin()
    end = QPoint(round(x + (left + width - 1) * scale), round(y + (top + height / 2) * scale))
    bot = drawn_town.qtbot
    bot.mousePress(view.chart, Qt.MouseButton.LeftButton, pos=end)
    for step in (20, 40, 60):
        bot.mouseMove(view.chart, end + QPoint(step, 0))
    bot.mouseRelease(view.chart, Qt.MouseButton.LeftButton, pos=end + QPoint(60, 0))
    begins, ends = days(drawn_town, action)
    assert begins == BEGIN.isoformat()
    assert ends > END.isoformat()


def test_another_year_and_another_grouping(drawn_town: DrawnTown) -> None:  # noqa: F811
    view, action, _ = shown(drawn_town)
    view.forth.click()
    assert view.year == today().year + 1
    view.grouping.set_current("level")
    view.grouping.chosen.emit("level")
    assert [part.key for part in view.chart.chart().parts] == [action]
    assert len(view.chart.as_table().rows) == 1


def test_what_the_actions_cover(drawn_town: DrawnTown) -> None:  # noqa: F811
    shown(drawn_town)
    view = CoverageView(drawn_town.context())
    asked: list[tuple[str, str]] = []
    view.shown_wanted.connect(lambda key, value: asked.append((key, value)))
    view.reload()
    drawn_town.show(view)
    assert view.coverage is not None
    assert [one.words for one in view.coverage.uncovered] == ["Harassment of women"]
    counted = {one.key: one.count for one in view.coverage.levels}
    assert counted == {"primary": 1, "secondary": 0, "tertiary": 0}
    assert not focusable_without_name(view)


@pytest.fixture
def long_timeline(drawn_town: DrawnTown) -> TimelineView:  # noqa: F811
    """More actions than a small window shows."""
    challenge = drawn_town.add("challenges", "Fights after matches")
    for number in range(30):
        drawn_town.add("actions", f"Action {number}", challenges=[challenge],
                       begins_on=BEGIN.isoformat(), ends_on=END.isoformat())
    view = TimelineView(drawn_town.context())
    view.reload()
    drawn_town.show(view)
    view.resize(1110, 420)
    drawn_town.settle()
    bar = view.port.verticalScrollBar()
    drawn_town.qtbot.waitUntil(lambda: bar.maximum() + bar.pageStep() > view.chart.height() > 800)
    return view


def test_the_months_stay_in_sight_while_the_actions_scroll_away(
        long_timeline: TimelineView) -> None:
    view, bar = long_timeline, long_timeline.port.verticalScrollBar()
    assert view.months.isHidden()
    bar.setValue(bar.maximum() // 2)
    assert view.months.isVisible() and view.months.y() == 0
    over = view.months.rect().adjusted(0, 2, 0, -2)
    drawn = view.months.grab(over).toImage()
    left = view.chart.mapTo(view.port.viewport(), QPoint()).x() - view.months.x()
    for month in (1, 6, 12):
        x = round(left + view.chart.origin()[0] + _middle_of(view, month) * look().scale)
        seen = {drawn.pixel(x + near, y) for near in range(-12, 13)
                for y in range(drawn.height())}
        assert len(seen) > 2, f"nothing is written over month {month}"
    bar.setValue(0)
    assert view.months.isHidden()


def _middle_of(view: TimelineView, month: int) -> float:
    chart = view.chart.chart()
    assert isinstance(chart, Gantt)
    return chart.plot_left + chart.plot_width * (month - 0.5) / 12


def test_the_action_that_the_keys_stand_on_is_never_below_the_months(
        drawn_town: DrawnTown, long_timeline: TimelineView) -> None:  # noqa: F811
    view = long_timeline
    view.chart.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (*[KEY.Key_Down] * 20, *[KEY.Key_Up] * 15):
        drawn_town.qtbot.keyClick(view.chart, key)
        part = view.chart.current_part()
        assert part is not None
        _, top, _, high = view.chart.part_frame(part)
        at = view.chart.mapTo(view.port.viewport(), QPoint(0, round(top))).y()
        under = view.months.height() if view.months.isVisible() else 0
        assert under <= at and at + high <= view.port.viewport().height() + 1
