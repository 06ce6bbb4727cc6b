"""Answers what opens over the window, by keys: dialogues, menus, lists that drop down."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QWidget

from journeys.hands import Hands, walk_to

Answer = Callable[[Any], None]
_LONGEST_MS, _LOOK_MS = 15_000, 5


@contextmanager
def answering(hands: Hands, *answers: tuple[type[QWidget], Answer]) -> Iterator[None]:
    """While something opens over the window, each answer is given in turn, once its widget is
    there; all of them are given when this ends."""
    waiting, failed = list(answers), list[BaseException]()
    timers = [_watch(turn, answers, waiting, failed) for turn in range(len(answers))]
    try:
        yield
        hands.wait(lambda: not waiting or failed)
    finally:
        for timer in timers:
            timer.stop()
    if failed:
        raise failed[0]
    hands.rest()
    _give_back(hands.window)


def _watch(turn: int, answers: tuple[tuple[type[QWidget], Answer], ...],
           waiting: list[tuple[type[QWidget], Answer]], failed: list[BaseException]) -> QTimer:
    """A timer of its own for each answer: one of them may open what the next one answers."""
    kind, answer = answers[turn]
    timer, since = QTimer(interval=_LOOK_MS), QElapsedTimer()
    since.start()

    def look() -> None:
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if len(answers) - len(waiting) < turn:  # its own time begins with its turn
            since.start()
        if len(answers) - len(waiting) == turn and isinstance(above, kind) and _has_keys(above):
            timer.stop()
            waiting.pop(0)
            try:
                answer(above)
            except BaseException as problem:  # it would be lost in Qt's own loop
                failed.append(problem)
                above.close()
        elif since.elapsed() > _LONGEST_MS and not failed:
            timer.stop()
            failed.append(AssertionError(f"{kind.__name__} does not open; there is {above}"))
            if above is not None:
                above.close()

    timer.timeout.connect(look)
    timer.start()
    return timer


def _has_keys(above: QWidget) -> bool:
    return above.isVisible() and (not isinstance(above, QDialog)
                                  or QApplication.activeWindow() is above)


def pick(words: str) -> tuple[type[QMenu], Answer]:
    """Walk down a menu to the line that says these words, and press Enter."""
    def walk(menu: QMenu) -> None:
        names = [action.text().replace("&", "") for action in menu.actions()]
        for _ in names:
            QTest.keyClick(menu, Qt.Key.Key_Down)
            active = menu.activeAction()
            if active is not None and active.text().replace("&", "") == words:
                QTest.keyClick(menu, Qt.Key.Key_Return)
                return
        raise AssertionError(f"no “{words}” among {names}")

    return QMenu, walk


def pick_within(first: str, words: str) -> tuple[type[QMenu], Answer]:
    """The same in the menu that a line of a menu opens."""
    def walk(menu: QMenu) -> None:
        pick(first)[1](menu)
        inner = QApplication.activePopupWidget()
        assert isinstance(inner, QMenu) and inner is not menu
        if inner.activeAction() is not None:  # its first line is marked as it opens
            QTest.keyClick(inner, Qt.Key.Key_Up)
        pick(words)[1](inner)

    return QMenu, walk


def tab_in(dialog: QWidget, name: str) -> QWidget:
    """Press Tab in a dialogue until the widget with this name has the focus."""
    return walk_to(dialog, name)


def confirm(dialog: QDialog, words: str) -> None:
    """Go to the button that says these words, and press it."""
    QTest.keyClick(tab_in(dialog, words), Qt.Key.Key_Space)


def choose(box: QWidget, words: str) -> None:
    """Drop a list down and take the line that says these words."""
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    view, place = box.view(), box.findText(words)
    assert place >= 0, [box.itemText(at) for at in range(box.count())]
    for _ in range(box.count()):
        now = view.currentIndex().row()
        if now == place:
            break
        QTest.keyClick(view, Qt.Key.Key_Down if now < place else Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.currentText() == words
    _give_back(box.window())


def _give_back(window: QWidget) -> None:
    """What closes above a window gives it back the keys; off screen nobody does that."""
    QApplication.processEvents()
    if QApplication.activeWindow() is not window:
        window.activateWindow()
        QApplication.processEvents()
