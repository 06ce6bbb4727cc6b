"""A chart is walked through by keys and mouse, tells its part, and follows the look."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from chart_samples import heat, matrix, name_of
from strongcity_desktop.charts.chart import MakeChart, dark_palette, light_palette
from strongcity_desktop.ui.chart_painter import chart_font, measure_for, palette_of
from strongcity_desktop.ui.chart_view import ChartView
from strongcity_desktop.ui.parts.focus_ring import RingKeeper
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look, look
from strongcity_desktop.ui.theme.tokens import DARK, LIGHT
from ui.accessibility import focusable_without_name

# Pins, from the top: 1 above; 2 and 3 in the middle, far apart; 4 and 5 below.
PINS = {(3, 5): [1], (1, 3): [2], (5, 3): [3], (1, 1): [4], (4, 1): [5]}
KEY = Qt.Key


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> Iterator[None]:
    """Each test begins and ends in the usual look."""
    wear(qapp, Look())
    yield
    wear(qapp, Look())


def shown(qtbot: QtBot, make: MakeChart, width: int = 460) -> ChartView:
    view = ChartView()
    qtbot.addWidget(view)
    view.set_chart(make)
    view.resize(width, view.heightForWidth(width))
    with qtbot.waitExposed(view):
        view.show()
    return view


def key_of(view: ChartView) -> str:
    part = view.current_part()
    assert part is not None
    return part.key


def middle_of(view: ChartView, key: str) -> QPoint:
    part = next(part for part in view.chart().parts if part.key == key)
    left, top, width, height = view.part_frame(part)
    return QPointF(left + width / 2, top + height / 2).toPoint()


def test_arrows_go_from_part_to_part(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix(PINS))
    walked = [key_of(view)]
    for key in (KEY.Key_Down, KEY.Key_Right, KEY.Key_Down, KEY.Key_Left, KEY.Key_Up, KEY.Key_Up,
                KEY.Key_Up):
        QTest.keyClick(view, key)
        walked.append(key_of(view))
    assert walked == ["1", "2", "3", "5", "4", "2", "1", "1"]


@pytest.mark.parametrize(("language", "onward"), [("en", KEY.Key_Right), ("ar", KEY.Key_Left)])
def test_one_arrow_reaches_every_part(qtbot: QtBot, language: str, onward: Qt.Key) -> None:
    view = shown(qtbot, matrix(PINS, language=language))
    with qtbot.assertNotEmitted(view.opened):
        for number in range(2, 7):
            QTest.keyClick(view, onward)
            assert key_of(view) == str(min(number, 5))


def test_in_arabic_arrows_follow_the_eye(qtbot: QtBot) -> None:
    view = shown(qtbot, heat([[1, 2, 3]], language="ar"))
    before = view.current_part()
    QTest.keyClick(view, KEY.Key_Left)
    after = view.current_part()
    assert before is not None
    assert after is not None
    assert after.left < before.left
    QTest.keyClick(view, KEY.Key_Right)
    assert view.current_part() == before


def test_home_and_end_go_along_the_row(qtbot: QtBot) -> None:
    view = shown(qtbot, heat([[1, 2, 3], [4, 5, None]]))
    places = []
    for key, modifier in ((KEY.Key_End, Qt.KeyboardModifier.NoModifier),
                          (KEY.Key_Down, Qt.KeyboardModifier.NoModifier),
                          (KEY.Key_Home, Qt.KeyboardModifier.NoModifier),
                          (KEY.Key_Home, Qt.KeyboardModifier.ControlModifier),
                          (KEY.Key_End, Qt.KeyboardModifier.ControlModifier)):
        QTest.keyClick(view, key, modifier)
        part = view.current_part()
        assert part is not None
        places.append((part.row, part.column))
    assert places == [(0, 2), (1, 2), (1, 0), (0, 0), (1, 2)]


def test_enter_and_double_click_open(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix(PINS))
    opened: list[str] = []
    view.opened.connect(opened.append)
    QTest.keyClick(view, KEY.Key_Down)
    QTest.keyClick(view, KEY.Key_Return)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, "5"))
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert opened == ["2", "5"]


def test_keys_and_clicks_choose(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix(PINS))
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle_of(view, "3"))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    QTest.keyClick(view, KEY.Key_Up)
    assert chosen == ["3", "1"]
    view.go_to("4")
    assert key_of(view) == "4"
    view.go_to("77")
    assert key_of(view) == "4"
    assert chosen == ["3", "1"], "the page that says where to go knows it already"


def test_readers_of_the_screen_hear_the_part(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix(PINS))
    assert view.accessibleName() == "Likelihood and impact"
    assert name_of(1) in view.accessibleDescription()
    QTest.keyClick(view, KEY.Key_Down)
    assert view.accessibleDescription().startswith(f"2. {name_of(2)}: likelihood 1 Rare")
    assert focusable_without_name(view) == []
    table = view.as_table()
    assert table.head == ("No.", "Challenge", "Likelihood", "Impact")
    assert [row[0] for row in table.rows] == ["1", "2", "3", "4", "5"]


@pytest.mark.qt_log_ignore("raise")  # the offscreen platform stacks no windows, and says so
def test_the_name_of_a_part_is_its_tooltip(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix(PINS))
    spot = middle_of(view, "3")
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    assert QToolTip.text().startswith(f"3. {name_of(3)}")
    QToolTip.hideText()


def test_a_chart_made_anew_keeps_the_place(qtbot: QtBot) -> None:
    view = shown(qtbot, heat([[1, 2, 3], [4, 5, None]]))
    QTest.keyClick(view, KEY.Key_End)
    view.set_chart(heat([[1, 2, 3], [4, 5, None]], selected=2))
    part = view.current_part()
    assert part is not None
    assert (part.row, part.column) == (0, 2)
    view.set_chart(heat([[1]]))
    assert key_of(view) == "1"


def test_without_parts_nothing_moves(qtbot: QtBot) -> None:
    view = shown(qtbot, matrix({}))
    for key in (KEY.Key_Right, KEY.Key_Down, KEY.Key_Home, KEY.Key_Return):
        QTest.keyClick(view, key)
    assert view.current_part() is None
    assert view.accessibleDescription() == ""
    empty = ChartView()
    qtbot.addWidget(empty)
    assert empty.as_table() == ((), ())
    assert empty.heightForWidth(400) > 0


def test_the_ring_is_drawn_around_the_part_only(qapp: QApplication, qtbot: QtBot) -> None:
    window, view = QMainWindow(), ChartView()
    qtbot.addWidget(window)
    view.set_chart(matrix(PINS))
    window.setCentralWidget(view)
    window.resize(480, 320)
    keeper = RingKeeper.of(qapp)
    with qtbot.waitActive(window):
        window.show()
    keeper.watch(window)
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    ring = look().colour("focus")
    part = view.current_part()
    assert part is not None
    left, top, _, height = view.part_frame(part)
    spot = QPoint(round(left) - 3, round(top + height / 2))
    assert view.grab().toImage().pixelColor(spot) != ring
    QTest.keyClick(window.windowHandle(), KEY.Key_Home)
    assert view.grab().toImage().pixelColor(spot) == ring
    assert keeper.ringed() is None
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert view.grab().toImage().pixelColor(spot) != ring


def test_it_follows_theme_and_text_size(qapp: QApplication, qtbot: QtBot) -> None:
    view = shown(qtbot, heat([[5]]))
    spot = middle_of(view, "1") + QPoint(15, 0)
    assert view.grab().toImage().pixelColor(spot) == QColor(LIGHT["heat-5"])
    height = view.heightForWidth(460)
    wear(qapp, Look(theme="dark"))
    assert view.grab().toImage().pixelColor(spot) == QColor(DARK["heat-5"])
    wear(qapp, Look(scale=2.0))
    assert view.heightForWidth(920) > 1.8 * height
    part = view.chart().parts[0]
    assert view.part_frame(part)[3] == pytest.approx(part.height * 2)


def test_texts_are_measured_as_they_are_painted(qapp: QApplication) -> None:
    for scale in (0.8, 1.0, 2.0):
        worn = Look(scale=scale)
        measure = measure_for(worn)
        for weight in (400, 600):
            font = chart_font(13, weight, worn)
            assert font.pixelSize() == worn.px(13)
            painted = QFontMetricsF(font).horizontalAdvance("Mill Quarter")
            assert measure("Mill Quarter", 13, weight) == pytest.approx(painted / scale)


def test_charts_wear_the_colours_of_the_app() -> None:
    for palette, tokens in ((light_palette(), LIGHT), (dark_palette(), DARK)):
        assert palette.heat == tuple(tokens[f"heat-{step}"] for step in range(1, 6))
        assert (palette.ground, palette.ink, palette.quiet, palette.line, palette.strong_line,
                palette.accent, palette.on_accent) == tuple(
            tokens[name] for name in ("surface", "ink", "ink-2", "line", "line-strong", "accent",
                                      "on-accent"))
    assert palette_of(Look(theme="dark")) == dark_palette()
